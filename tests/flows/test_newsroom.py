"""What a newsroom's sources say, and everything that keeps them from being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.config import parse
from localize.errors import InputErrors
from localize.flows.newsroom import (
    Newsroom,
    heads_from,
    parse_article,
    read_newsroom,
    slug_at,
    slug_of,
)
from localize.model import ArticleHead
from localize.model.article_job import Unread
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from localize.config import Config

CONFIG = "version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru]\nengines: []\n"
ARTICLE = "# Frost\n\nIt froze.\n"


def write(root: Path, path: str, data: str | bytes) -> None:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data if isinstance(data, bytes) else data.encode())


def config(more: str = "") -> Config:
    return parse((CONFIG + more).encode(), "localize.yaml")


def newsroom(root: Path, more: str = "", *, keep_going: bool = False) -> Newsroom:
    return read_newsroom(Disk(root), config(more), keep_going=keep_going)


def problems(root: Path, more: str = "") -> list[str]:
    with pytest.raises(InputErrors) as caught:
        newsroom(root, more)
    told = [str(problem).splitlines()[0] for problem in caught.value.problems]
    # With --keep-going, the same is told and the rest is there.
    assert sorted(str(p).splitlines()[0] for p in newsroom(root, more, keep_going=True).problems) == sorted(
        told
    )
    return told


def test_articles_and_labels_are_read_in_order(tmp_path: Path) -> None:
    for path in ("articles/b.md", "articles/a/z.markdown", "articles/A.md"):
        write(tmp_path, path, ARTICLE)
    write(tmp_path, "ui/b.yaml", "- {key: two, text: Two}\n")
    write(tmp_path, "ui/a.yaml", "- {key: one, text: One}\n")
    found = newsroom(tmp_path, "articles: [articles/**/*.md, articles/**/*.markdown]\n")
    assert [(article.slug, article.path) for article in found.articles] == [
        ("A", "articles/A.md"),
        ("a/z", "articles/a/z.markdown"),
        ("b", "articles/b.md"),
    ]
    assert [label.name for label in found.labels] == ["one", "two"]
    assert found.problems == ()


def test_an_empty_newsroom_is_one(tmp_path: Path) -> None:
    assert newsroom(tmp_path, "articles: []\nui: []\n") == Newsroom(
        config("articles: []\nui: []\n"), (), glossary=newsroom(tmp_path).glossary
    )


def test_everything_that_cannot_be_read_is_told_with_its_place(tmp_path: Path) -> None:
    write(tmp_path, "articles/good.md", ARTICLE)
    write(tmp_path, "articles/bytes.md", b"# Fr\xffst\n")
    write(tmp_path, "articles/untitled.md", "Only text.\n")
    write(tmp_path, "articles/german.md", "---\nlang: de\n---\n# Frost\n")
    write(tmp_path, "ui/a.yaml", "- {key: one, text: One}\n- {key: home}\n- {key: more}\n")
    write(tmp_path, "ui/b.yaml", "{\n")
    assert [line.split(": ")[0] for line in problems(tmp_path)] == [
        "articles/bytes.md:1",
        "articles/german.md:1",
        "articles/untitled.md:1",
        "ui/a.yaml:2",
        "ui/a.yaml:3",
        "ui/b.yaml:1",
    ]
    kept = newsroom(tmp_path, keep_going=True)
    assert [article.slug for article in kept.articles] == ["good"]


def test_an_articles_language_must_be_one_of_the_newsrooms(tmp_path: Path) -> None:
    write(tmp_path, "articles/a.md", "---\nlang: uz\n---\n# Qirov\n")
    (found,) = heads_from(Disk(tmp_path), config())([("a", "articles/a.md")])
    assert isinstance(found, Unread)
    assert "the article's language `uz` is not among" in str(found.problems[0])


def test_an_article_that_is_gone_when_its_turn_comes_is_told_as_what_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path, "articles/a.md", "# Frost\n")
    gone, known = heads_from(Disk(tmp_path), config())([("b", "articles/b.md"), ("a", "articles/a.md")])
    assert isinstance(gone, Unread)
    assert str(gone.problems[0]).startswith("articles/b.md: there is no such file")
    assert isinstance(known, ArticleHead)


@pytest.mark.parametrize(
    ("paths", "more", "told"),
    [
        (
            ("articles/Frost.md", "articles/frost.md"),
            "",
            "articles/frost.md: slug «frost» is also that of articles/Frost.md",
        ),
        (
            ("news/a.md", "sport/a.md"),
            "articles: [news/*.md, sport/*.md]\n",
            "sport/a.md: slug «a» is also that of news/a.md",
        ),
        (
            ("articles/a.markdown", "articles/a.md"),
            "articles: [articles/*]\n",
            "articles/a.md: slug «a» is also that of articles/a.markdown",
        ),
        (("articles/a.txt",), "articles: [articles/*]\n", "articles/a.txt: this kind of file is not read"),
        (("articles/con.md",), "", "articles/con.md: a file name that other systems cannot hold: «con» is"),
        (("articles/a:b.md",), "", "articles/a:b.md: a file name that other systems cannot hold: Windows"),
        (
            ("articles/cafe\u0301.md", "articles/caf\u00e9.md"),
            "",
            "articles/caf\u00e9.md: slug «caf\u00e9» is also that of articles/cafe\u0301.md",
        ),
        (("articles/Ui.md",), "", "articles/Ui.md: an article cannot be called «Ui»"),
        (
            ("articles/a\nb.md",),
            "",
            "'articles/a\\nb.md': a file name with characters that no catalog can hold",
        ),
        (
            ("articles/a\udcff.md",),
            "",
            "'articles/a\\udcff.md': a file name with characters that no catalog can hold",
        ),
    ],
)
def test_slugs_must_be_good_and_unique(tmp_path: Path, paths: tuple[str, ...], more: str, told: str) -> None:
    for path in paths:
        write(tmp_path, path, ARTICLE)
    (problem,) = problems(tmp_path, more)
    assert problem.startswith(told)


@pytest.mark.parametrize(
    ("front", "source", "wanted"),
    [
        ("lang: en-US", "en", None),
        ("lang: ru_RU", "ru", None),
        ("lang: uz-UZ", "uz", None),
        ("lang: uz-Cyrl-UZ", "uz_Cyrl", None),
        ("lang: en-GB\nlocales: [ru-RU, en-US, en]", "en", ("ru", "en")),
        ("locales: [de-AT]", "en", ("de_AT",)),
    ],
)
def test_a_region_falls_back_to_its_language(front: str, source: str, wanted: tuple[str, ...] | None) -> None:
    known = parse(b"version: 2\nname: N\nsource_locale: en\nlocales: [en, ru, uz, uz_Cyrl]\n", "l.yaml")
    article = parse_article(f"---\n{front}\n---\n# Rain\n".encode(), known, "a", "a.md")
    assert str(article.source_locale) == source
    assert article.locales is None if wanted is None else wanted == tuple(map(str, article.locales or ()))


def test_a_region_that_the_newsroom_has_stays() -> None:
    known = parse(b"version: 2\nname: N\nsource_locale: en\nlocales: [en, en_GB]\n", "l.yaml")
    page = b'<html lang="en-GB"><title>Rain</title>'
    assert str(parse_article(page, known, "a", "a.html").source_locale) == "en_GB"
    assert str(parse_article(page.replace(b"GB", b"US"), known, "a", "a.html").source_locale) == "en"


def test_what_is_built_is_no_source(tmp_path: Path) -> None:
    for path in ("a.md", "dist/ru/a.md", "distant/b.md"):
        write(tmp_path, path, ARTICLE)
    found = newsroom(tmp_path, 'articles: ["**/*.md"]\n')
    assert [article.slug for article in found.articles] == ["a", "distant/b"]


def test_labels_of_several_files_may_not_disagree(tmp_path: Path) -> None:
    write(
        tmp_path, "ui/a.yaml", "- {key: home, text: Home}\n- {key: one, text: {one: Reply, other: Replies}}\n"
    )
    write(
        tmp_path,
        "ui/b.yaml",
        "- {key: home, text: Start}\n- {key: two, text: Reply}\n- {key: c, text: Home}\n",
    )
    assert problems(tmp_path) == [
        "ui/b.yaml:1: key «home» stands in ui/a.yaml:1 already",
        "ui/b.yaml:2: the text of «two» has another plural than in ui/a.yaml:2",
    ]


@pytest.mark.parametrize(
    ("path", "pattern", "slug"),
    [
        ("articles/a.md", "articles/**/*.md", "a"),
        ("articles/2026/a.b.md", "articles/**/*.md", "2026/a.b"),
        ("news/x/index.md", "news/*/index.md", "x/index"),
        ("a.md", "*.md", "a"),
        ("a/b.md", "**/*.md", "a/b"),
        ("news/a.md", "ne[w]s/*.md", "news/a"),
        ("articles/a.md", "./articles/a.md", "a"),
    ],
)
def test_a_slug_is_the_path_below_the_fixed_part_of_the_pattern(path: str, pattern: str, slug: str) -> None:
    assert slug_of(path, pattern) == slug
    assert slug_at(config(f"articles: ['{pattern}']\n"), path) == slug


@pytest.mark.parametrize(
    ("path", "patterns"),
    [
        ("articles/a/b.md", "[articles/*.md]"),
        ("articles/a.txt", "['articles/*']"),
        ("articles/.a.md", "[articles/*.md]"),
        ("articles/.git/a.md", "[articles/**/*.md]"),
        ("dist/a.md", "['**/*.md']"),
        ("a.md", "[]"),
        ("a.md", "[b.md, '*/*.md']"),
    ],
)
def test_where_no_pattern_looks_there_is_no_article(path: str, patterns: str) -> None:
    assert slug_at(config(f"articles: {patterns}\n"), path) is None


def test_a_path_in_two_patterns_has_one_slug(tmp_path: Path) -> None:
    write(tmp_path, "articles/news/a.md", ARTICLE)
    more = "articles: [articles/**/*.md, articles/news/*.md]\n"
    (article,) = newsroom(tmp_path, more).articles
    assert article.slug == slug_at(config(more), article.path) == "a"


def test_the_glossary_is_read_with_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "glossary.yaml", "- nonsense\n")
    assert problems(tmp_path)[0].startswith("glossary.yaml:1: ")
    write(tmp_path, "words.yaml", "{\n")
    assert problems(tmp_path, "glossary: words.yaml\n")[0].startswith("words.yaml:1: ")
