from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.conftest import ENGLISH

from localize.errors import InputError, LocalizeError
from localize.formats.article import toml_source
from localize.formats.article.edits import apply
from localize.formats.markdown import markdown_fit
from localize.formats.markdown.markdown_article import problems, read, structure_problems
from localize.formats.markdown.skeleton import differences, skeleton
from localize.formats.markdown.splice import edit
from localize.model import MessageKey, Segment

if TYPE_CHECKING:
    from tests.formats.conftest import MarkdownFiles

BLOCKS = st.sampled_from(
    ["a", "word two", "12. x", " ", "  ", "\t", "\n", "\n", "\n\n", "\n\n", "# ", "- ", "* ", "> ", "1. ",
     "|", " | ", "|-|-|", "--|--", "---", "===", ":", ": ", "```", "<b>", "<div>", "<!-- x -->", "!!! note ",
     '"t"', "::: tip ", "/// x", '=== "T"', "[^1]", "[^1]: ", "[a]: /u", "[a]", "[a b](c)", "![p](q)",
     "**s**", "`k`", "\\", "{#i}", "{: .c}", "[TOC]", "[!NOTE]", "{{< x >}}", "import a", "«q»", "(",
     "&amp;", "    ", "+++", "A | B\n--|--\nc | d\n", "t\n\\| A | B\n--|--\n", "Term\n: d\n",
     "- [ ] t", "x\n---\n"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["word", "Яшил сўз", "9 x", "«кавычки» да", "(paren) x", "**s** да", "x `k`", "[a b](c)", "![p](q)",
     "a: b", "import q", "'x' y", "1986 y.", "text !", "x = y - z + d", "12. x", "- x", "# x", ": x", "| x",
     "a | b"]
)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("a", "b", ()),
        ("*a* b", "c **d**", ()),
        ("# a", "## a", ("changes the page's blocks: Heading",)),
        ("- a", "1. a", ("changes the page's blocks: List",)),
        ("```\na\n```", "```\nb\n```", ("changes the page's blocks: CodeBlock",)),
        ("- [ ] a", "- [x] a", ("changes the page's blocks: TaskListMarker",)),
        ("a\n\n# b", "# a\n\nb", ("changes the page's blocks: other order",)),
        ("[a]: /u", "[a]: /v", ("adds or hides a link definition",)),
        ("[a]: /u 'x'", "[a]: /u 'y'", ()),
        ("<p>a</p>", "<p title='x'>a</p>", ("is missing: tag <p>", 'adds: tag <p title="">')),
        ("<p title='y'>a</p>", "<p title='x'>a</p>", ()),
        ("<https://a.uz>", "<https://b.uz>", ("is missing: link https://a.uz", "adds: link https://b.uz")),
        ("|a|\n|-|", "|a|\n|:-|", ("changes the page's blocks: Table",)),
    ],
)
def test_differences_in_words(before: str, after: str, said: tuple[str, ...]) -> None:
    assert differences(skeleton(before.encode()), skeleton(after.encode())) == said


def test_other_words_fit_without_the_skeleton(desk: MarkdownFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    article = desk.read("## a *b*\n\n- c\n")
    monkeypatch.setattr(markdown_fit, "skeleton", None)
    assert (
        structure_problems(article, lambda one: one.key.source.replace("a", "да").replace("c", "нет")) == ()
    )


def test_words_with_the_same_markup_fit_without_a_look_at_the_body(
    desk: MarkdownFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = desk.read("## a\n\n- a *b*\n  1. [a](u)\n\na\na\n\n| a |\n|---|\n| b |\n\n![a](i)\n")
    monkeypatch.setattr(markdown_fit, "outline", None)
    assert structure_problems(article, lambda one: one.key.source.replace("a", "да")) == ()


@settings(max_examples=1500, deadline=None)
@given(st.lists(BLOCKS, max_size=13).map("".join), st.lists(WORDS, min_size=1, max_size=8))
def test_what_is_taken_for_words_alone_changes_no_structure(body: str, words: list[str]) -> None:
    try:
        article = read(f"---\ntitle: t\n---\n{body}".encode(), path="a.md", slug="a", options=ENGLISH)
    except LocalizeError:
        return
    pairs = ((one, words[index % len(words)]) for index, one in enumerate(article.segments))
    known = [(one, text) for one, text in pairs if markdown_fit._changes_words(article, one, text)]
    head = len("---\ntitle: t\n---\n")
    content = apply(article.content, [edit(article, *one) for one in known])
    assert markdown_fit._body_problems(article, article.content[head:], content[head:]) == ()


FRONTS = st.sampled_from(
    ["", "---\ntitle: t\n---\n", "---\ntitle: 't'\ndescription: a b\n---\n", '---\ntitle: "t"\n---\n\n',
     "---\ntitle: |\n  t\n---\n", '+++\ntitle = "t"\n+++\n', '{"title": "t", "description": "a"}\n',
     "\ufeff---\ndescription: a\n...\n", "---\r\ntitle: t # c\r\n---\r\n"]
)  # fmt: skip
VALUES = st.sampled_from(
    [
        "да",
        "a: b",
        "# a",
        "- a",
        "---",
        "...",
        "it's",
        '"a"',
        "{a}",
        "no",
        "1",
        "a\nb",
        "a\x1b",
        "+++",
        " a",
        "«a»",
    ]
)


@settings(max_examples=1500, deadline=None)
@given(FRONTS, st.lists(BLOCKS, max_size=5).map("".join), st.lists(WORDS | VALUES, min_size=1, max_size=8))
def test_what_fits_at_a_glance_fits_looked_at(front: str, body: str, words: list[str]) -> None:
    try:
        article = read(f"{front}# t\n{body}".encode(), path="a.md", slug="a", options=ENGLISH)
    except LocalizeError:
        return
    pairs = [(one, words[index % len(words)]) for index, one in enumerate(article.segments)]
    fitting = [pair for pair in pairs if markdown_fit._fit_at_a_glance(article, [pair])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown_fit, "_fit_at_a_glance", lambda *_: False)
        assert markdown_fit._problems(article, fitting) == ()


def test_a_text_in_mdx_may_begin_code(desk: MarkdownFiles) -> None:
    article = read(b"# T\n\nsome words\n", path="a.mdx", slug="a", options=ENGLISH)
    assert problems(article, desk.segment(article, "some words"), "import words")


def test_misfits_refuses_control_characters(desk: MarkdownFiles) -> None:
    article = desk.read("a\n\nb")
    found = structure_problems(article, lambda one: "x\x1b" if one.key.source == "a" else "y")
    assert [(one.key.source, said) for one, said in found] == [
        ("a", ("a translation holds U+001B, which no article may hold",))
    ]


def test_a_title_never_becomes_front_matter(desk: MarkdownFiles) -> None:
    article = desk.read("a\n***\n\n# T\n", titled=False)
    assert problems(article, desk.segment(article, "a"), "---\nx: y\n---") == ()
    html = desk.read("<p>a</p>\n\n# T\n", titled=False)
    assert problems(html, desk.segment(html, "a"), "---") == ()


def test_edits_are_applied_in_order() -> None:
    assert apply(b"abcdef", [(4, 5, b"X"), (0, 1, b"YY")]) == b"YYbcdXf"


def test_toml_escapes_and_refuses() -> None:
    assert toml_source.encode('a"\\\n\t\x07') == '"a\\"\\\\\\n\\t\\u0007"'


@pytest.mark.parametrize(
    "text",
    [
        f"a = {'{a=' * 100}1{'}' * 100}",
        f"{'a.' * 100}b = 1",
        f"a = {'[' * 100}{']' * 100}",
        f"a = {'[ ' * 50_000}",
    ],
)
def test_toml_refuses_depth(text: str) -> None:
    with pytest.raises(InputError, match="nested too deep"):
        toml_source.read(text, "a.md")


def test_misplaced_segments_are_noticed(desk: MarkdownFiles) -> None:
    key = MessageKey("", "a")
    start = desk.read("a\n\n# T\n", titled=False)
    assert problems(start, Segment(key, "paragraph", ((0, 1),), "html"), "---") == ("opens a front matter",)
    later = desk.read("a\n\n# T\n\n---\n", titled=False)
    said = problems(later, Segment(key, "paragraph", ((0, 1),), "html"), "---")
    assert said == ("changes where the front matter ends",)
    front = desk.read("---\ntitle: a\n---\n", titled=False)
    whole = Segment(key, "title", ((4, 12),), "yaml-plain")
    assert problems(front, whole, "b") == ("changes more of the front matter than its text",)
    torn = Segment(key, "title", ((11, 11),), "yaml-single")
    assert problems(front, torn, "b")[0].startswith("breaks the front matter: not valid YAML")
