from __future__ import annotations

from localize.errors import LocalizeError, Place
from localize.flows.translations import told_apart
from localize.formats.registry import ReadOptions, read
from localize.model import ArticleHead, Locale

EN = Locale("en")


def article(slug: str, lang: str, keys: str = "") -> ArticleHead:
    data = f"---\ntitle: T\nlang: {lang}\n{keys}\n---\n".encode()
    return read(data, path=f"articles/{slug}.md", slug=slug, options=ReadOptions(EN)).head


def apart(*articles: ArticleHead) -> tuple[list[str], list[tuple[str, str]], list[LocalizeError]]:
    problems: list[LocalizeError] = []
    own, found = told_apart(articles, EN, problems)
    return [one.slug for one in own], [(one.article.slug, one.source) for one in found], problems


def test_source_names_a_slug_a_path_or_a_file_beside() -> None:
    own, found, problems = apart(
        article("news/a", "en"),
        article("news/b", "ru", "source: news/a"),
        article("news/c", "uz", "source: articles/news/a.md"),
        article("news/d", "fr", "source: a.md"),
        article("other/e", "de", "source: ../news/a.md"),
    )
    assert own == ["news/a"]
    assert found == [("news/b", "news/a"), ("news/c", "news/a"), ("news/d", "news/a"), ("other/e", "news/a")]
    assert problems == []


def test_a_source_of_another_meaning_is_data() -> None:
    articles = [
        article("a", "en", "source: Reuters"),
        article("b", "ru", "source: https://a.uz/a"),
        article("c", "en", "source: a"),
        article("d", "ru", "source: [a]"),
        article("e", "ru", "source: ' '"),
    ]
    own, found, _ = apart(*articles)
    assert own == ["a", "b", "c", "d", "e"]
    assert found == []


def test_translation_key() -> None:
    own, found, _ = apart(
        article("a", "ru", "translationKey: snow"),
        article("b", "en", "translationKey: snow"),
        article("c", "uz", "translationKey: 12"),
        article("d", "ru", "translationKey: 12"),
        article("e", "uz", "translationKey: true"),
        article("f", "en", "translationKey: true"),
        article("g", "en"),
    )
    assert own == ["b", "c", "d", "e", "f", "g"]
    assert found == [("a", "b")]


def test_a_translation_of_a_translation_and_two_that_name_each_other() -> None:
    own, found, _ = apart(
        article("a", "en"), article("b", "ru", "source: a"), article("c", "uz", "source: b")
    )
    assert own == ["a"]
    assert found == [("b", "a"), ("c", "a")]
    own, found, _ = apart(article("a", "en", "source: b"), article("b", "ru", "source: a"))
    assert own == ["b"]
    assert found == [("a", "b")]


def test_circles_and_ways_back_leave_no_article_out() -> None:
    own, found, _ = apart(
        article("a", "en", "source: b"), article("b", "ru", "source: c"), article("c", "uz", "source: a")
    )
    assert own == ["c"]
    assert found == [("a", "c"), ("b", "c")]
    own, found, _ = apart(
        article("a", "en", "translationKey: x\nsource: b"), article("b", "ru", "translationKey: x")
    )
    assert (own, found) == (["b"], [("a", "b")])
    own, found, _ = apart(
        article("a", "en"), article("b", "ru", "source: a"), article("c", "en", "source: b")
    )
    assert (own, found) == (["a", "c"], [("b", "a")])
    own, found, _ = apart(
        article("a", "en"),
        *(article("bc"[at], lang, f"source: {'ab'[at]}") for at, lang in enumerate(["ru", "uz"])),
        article("d", "de", "source: c"),
    )
    assert found == [("b", "a"), ("c", "a"), ("d", "a")]


def test_two_translations_into_one_language_are_told() -> None:
    _, found, problems = apart(
        article("a", "en"), article("b", "ru", "source: a"), article("c", "ru", "source: a")
    )
    assert found == [("b", "a")]
    assert [(one.message, one.place) for one in problems] == [
        ("articles/b.md is the ru translation of «a» already", Place("articles/c.md", 1))
    ]
