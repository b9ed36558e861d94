from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import InputError, InputErrors
from localize.formats.article.read_options import DEFAULT_UI_KEYS, ReadOptions
from localize.formats.markdown.markdown_article import read
from localize.model import Locale

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

FULL = """---
title: A match
description: "What was \\"won\\""
teaser: 'It''s over'
ticker: >-
  A folded
  ticker
category: Sport
tags: [football, cup final]
author:
  name: A. Author
  role: Reporter
related:
  - title: One
    teaser: |
      Line one
      line two
    category: News
    time: 03:36
  - title: Two
views: 12
lang: en
---

Body.
"""


def test_reads_texts_and_labels(desk: MarkdownFiles) -> None:
    article = desk.read(FULL, titled=False)
    assert [
        (one.role, one.domain, one.key.context, one.key.source, one.codec) for one in article.segments
    ] == [
        ("title", "article", "", "A match", "yaml-plain"),
        ("description", "article", "", 'What was "won"', "yaml-double"),
        ("teaser", "article", "", "It's over", "yaml-single"),
        ("ticker", "article", "", "A folded ticker", "yaml-folded"),
        ("category", "ui", "category", "Sport", "yaml-plain"),
        ("tag", "ui", "tag", "football", "yaml-double"),
        ("tag", "ui", "tag", "cup final", "yaml-double"),
        ("role", "ui", "role", "Reporter", "yaml-plain"),
        ("card-title", "article", "", "One", "yaml-plain"),
        ("card-teaser", "article", "", "Line one\nline two", "yaml-literal"),
        ("category", "ui", "category", "News", "yaml-plain"),
        ("card-title", "article", "", "Two", "yaml-plain"),
        ("paragraph", "article", "", "Body.", "markdown"),
    ]
    assert [one.line for one in article.segments][:3] == [2, 3, 4]
    assert article.front_matter["views"] == 12
    assert article.front_matter["author"] == {"name": "A. Author", "role": "Reporter"}
    assert article.source_locale == Locale("en")
    assert article.text_segments + article.ui_segments != ()


def test_other_keys_can_be_named() -> None:
    options = ReadOptions(
        Locale("uz"), text_keys=("title", "summary", "meta.note"), ui_keys={"kind": "section"}
    )
    text = "---\ntitle: A\nsummary: B\nmeta: {note: C}\nkind: D\ncategory: E\n---\n"
    article = read(text.encode(), path="a.md", slug="a", options=options)
    assert [(one.role, one.key.context, one.key.source) for one in article.segments] == [
        ("title", "", "A"),
        ("teaser", "", "B"),
        ("field", "", "C"),
        ("section", "section", "D"),
    ]
    assert article.source_locale == Locale("uz")
    assert DEFAULT_UI_KEYS["tags"] == "tag"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("lang: ru", "ru"),
        ("lang: uz-Cyrl", "uz_Cyrl"),
        ("lang: oz", "uz"),
        ("lang: no", "no"),
        ("lang:", "en"),
        ('lang: "uz_cyrl"', "uz_Cyrl"),
    ],
)
def test_reads_the_source_locale(desk: MarkdownFiles, front: str, expected: str) -> None:
    article = desk.read(f"---\ntitle: A\n{front}\n---\n", titled=False)
    assert str(article.source_locale) == expected


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("locales: [ru, uz-Cyrl, ru]", ["ru", "uz_Cyrl"]),
        ("locales: ru", ["ru"]),
        ("locales: []", []),
        ("locales: [no]", ["no"]),
        ("locales:", None),
        ("x: y", None),
    ],
)
def test_reads_the_locales_wanted(desk: MarkdownFiles, front: str, expected: list[str] | None) -> None:
    article = desk.read(f"---\ntitle: A\n{front}\n---\n", titled=False)
    assert (None if article.locales is None else [str(one) for one in article.locales]) == expected


def test_reads_flags(desk: MarkdownFiles) -> None:
    article = desk.read("---\ntitle: A\ndraft: yes\ntranslate: false\n---\n", titled=False)
    assert (article.draft, article.translate) == (True, False)
    plain = desk.read("---\ntitle: A\ndraft:\n---\n", titled=False)
    assert (plain.draft, plain.translate) == (False, True)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("---\ntitle: A\nlang: [en]\n---\n", "`lang` cannot be read", 3),
        ("---\ntitle: A\nlang: english language\n---\n", "`lang` cannot be read", 3),
        ("---\ntitle: A\nlocales: {a: b}\n---\n", "`locales` cannot be read", 3),
        ("---\ntitle: A\nlocales: [ru, 12]\n---\n", "`locales` cannot be read", 3),
        ("---\ntitle: A\ndraft: maybe\n---\n", "`draft` cannot be read", 3),
        ("---\ntitle: A\ntranslate: 0\n---\n", "`translate` cannot be read", 3),
        ("---\ntitle: A: B\n---\n", "not valid YAML", 2),
        ("---\ntitle: A\nx: !!python/object:a b\n---\n", "is not allowed", 3),
        ("---\ntitle: A\n", "the front matter is not closed", 1),
        ("---\n- a\n---\n# T\n", "the front matter holds no keys", 2),
        ("---\njust words\n---\n# T\n", "the front matter holds no keys", 2),
        ('---\ntitle: "a\\ud800"\n---\n', "not valid YAML", 2),
        ('---\ntitle: "a\\0"\n---\n', "a text that cannot be written", 2),
        ("No title here.\n", "an article without a title", 1),
        ("---\ntitle:\n---\n## Two\n", "an article without a title", 1),
        ("---\ntitle: ''\n---\n", "an article without a title", 1),
        ("---\ntitle: [a]\n---\n", "an article without a title", 1),
        ("", "an article without a title", 1),
        ("# A\n\n\x00", "not a text file: byte 5 is NUL", 3),
        ("+++\ntitle = A\n+++\n", "not valid TOML", 2),
        ("+++\ntitle = 'A'\n", "the front matter is not closed", 1),
        ("+++\ntitle = 'A'\nlang = 'no such'\n+++\n", "`lang` cannot be read", 3),
        ("+++\na = " + "[" * 5000 + "\n+++\n", "TOML nested too deep", 1),
    ],
)
def test_refuses_with_place_and_hint(desk: MarkdownFiles, text: str, message: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        desk.read(text, titled=False)
    assert message in caught.value.message
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("news/a.md", line)
    assert caught.value.hint


def test_refuses_what_is_not_utf8(desk: MarkdownFiles) -> None:
    with pytest.raises(InputError, match=r"news/a\.md:3: not UTF-8: byte 5 is 0xCF") as caught:
        desk.read("# A\n\nПривет".encode("cp1251"), titled=False)
    assert caught.value.hint == "Save the file as UTF-8."


def test_tells_several_faults_together(desk: MarkdownFiles) -> None:
    text = "---\ntitle: A\ndraft: maybe\nlang: '??'\n---\n<!-- l10n: oops -->\n"
    with pytest.raises(InputErrors) as caught:
        desk.read(text, titled=False)
    lines = [one.place.line for one in caught.value.problems if one.place]
    assert lines == [3, 4, 6]


@pytest.mark.parametrize(
    "text",
    [
        "# A title",
        "A title\n=======",
        "---\n---\n# A title",
        "---\n# only a comment\n---\n# A title",
        "\ufeff# A title",
        "text\n\n# A title\n\n# Another",
    ],
)
def test_takes_the_title_from_the_first_heading(desk: MarkdownFiles, text: str) -> None:
    titles = [one.key.source for one in desk.read(text, titled=False).segments if one.role == "title"]
    assert titles == ["A title"]


def test_a_title_that_stands_twice_is_one_message(desk: MarkdownFiles) -> None:
    article = desk.read("---\ntitle: Same\n---\n# Same\n", titled=False)
    assert [one.role for one in article.segments] == ["title", "heading"]
    assert len({one.key for one in article.segments}) == 1


def test_a_title_without_letters_is_enough(desk: MarkdownFiles) -> None:
    assert desk.sources("# 1984\n", titled=False) == []
    assert desk.sources("---\ntitle: 1984\n---\n", titled=False) == []


def test_passes_aliases_through(desk: MarkdownFiles) -> None:
    text = "---\ntitle: &t !!str A\ndescription: *t\n---\n"
    assert desk.sources(text, titled=False) == ["A"]
    assert desk.passed(text, titled=False) == [("*t", "alias")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("closing", ["---", "..."])
def test_reads_every_kind_of_file(desk: MarkdownFiles, newline: str, bom: str, closing: str) -> None:
    lines = ["---", "title: Сарлавҳа", "teaser: 🙂 b", closing, "Matn", ""]
    article = desk.read(bom + newline.join(lines), titled=False)
    assert [(one.key.source, one.line) for one in article.segments] == [
        ("Сарлавҳа", 2),
        ("🙂 b", 3),
        ("Matn", 5),
    ]


def test_front_matter_ends_at_its_first_fence_however_lines_end(desk: MarkdownFiles) -> None:
    article = desk.read("---\rtitle: A\r---\rb\n---\nc\n", titled=False)
    assert [(one.role, one.key.source) for one in article.segments] == [
        ("title", "A"),
        ("heading", "b"),
        ("paragraph", "c"),
    ]
    assert desk.sources("---\r---\r# A", titled=False) == ["A"]


def test_places_are_bytes_in_long_front_matter(desk: MarkdownFiles) -> None:
    related = "".join(f"  - title: Хабар {number}\n" for number in range(300))
    article = desk.read(f"---\ntitle: А\nrelated:\n{related}---\n", titled=False)
    for one in article.segments:
        start, end = one.pieces[0]
        assert article.content[start:end].decode() == one.key.source
    assert len(article.segments) == 301


def test_reads_toml(desk: MarkdownFiles) -> None:
    text = (
        "+++\ntitle = 'A title' # c\ndescription = \"Say \\\"hi\\\"\"\nteaser = '''x\ny'''\n"
        "date = 2025-04-28\nlang = 'ru'\ndraft = true\nticker = '12'\n[author]\ntitle = 'No'\n+++\nBody\n"
    )
    article = desk.read(text, titled=False)
    assert [(one.role, one.key.source, one.codec, one.line) for one in article.segments] == [
        ("title", "A title", "toml", 2),
        ("description", 'Say "hi"', "toml", 3),
        ("teaser", "x\ny", "toml", 4),
        ("paragraph", "Body", "markdown", 13),
    ]
    assert article.front_matter["date"] == "2025-04-28"
    assert article.front_matter["author"] == {"title": "No"}
    assert (str(article.source_locale), article.draft) == ("ru", True)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("m = [\n  [1],\n]\ntitle = 'A'", ["A"]),
        ("m = '''\n[x]\ntitle = 'A'\n'''\ntitle = 'A' # [b]", ["A"]),
        ('m = """\n\\"""\ntitle = \'A\'\n"""\n"title" = "A"', ["A"]),
        ("m = '{' # ]\n'title' = 'A'", ["A"]),
        ("a.title = 'B'\n[b]\ntitle = 'A'", []),
    ],
)
def test_reads_toml_statement_by_statement(desk: MarkdownFiles, front: str, expected: list[str]) -> None:
    text = f"+++\n{front}\n+++\n# 1\n"
    assert desk.sources(text, titled=False) == expected
    for source in expected:
        written = desk.read(desk.write(text, source, "x", titled=False), titled=False)
        assert written.front_matter == {**desk.read(text, titled=False).front_matter, "title": "x"}


def test_aliases_never_expand(desk: MarkdownFiles) -> None:
    levels = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 40))
    article = desk.read(f"---\ntitle: A\nk0: &k0 x\n{levels}---\n", titled=False)
    assert article.front_matter["k39"] == ["*k38"] * 9
