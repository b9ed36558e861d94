"""The language of an article's text, where it is not the article's own."""

from __future__ import annotations

from localize.checks.foreign_text import claimed, foreign_language, form_of, language_of
from localize.formats.registry import ReadOptions, read
from localize.model import Article, Locale

RUSSIAN = "Вчера вечером в городе открыли новый мост через канал, и движение по нему уже началось."
ENGLISH = "A new bridge was opened over the canal last night, and people already walk across it."


def _article(text: str, lang: str = "en") -> Article:
    data = f"---\ntitle: '1'\nlang: {lang}\n---\n\n{text}\n".encode()
    return read(data, path="a.md", slug="a", options=ReadOptions(Locale("en")))


def test_an_article_in_another_language_is_known() -> None:
    assert language_of(_article(RUSSIAN)) == Locale("ru")
    assert language_of(_article(ENGLISH)) is None
    assert language_of(_article(RUSSIAN, "ru")) is None


def test_a_language_that_nobody_can_tell_is_not_judged() -> None:
    assert not claimed(_article(RUSSIAN, "de"))
    assert language_of(_article(RUSSIAN, "de")) is None


def test_a_few_words_may_be_anything() -> None:
    assert foreign_language("Открыть файл", _article(ENGLISH)) is None
    assert foreign_language(RUSSIAN, _article(ENGLISH)) == Locale("ru")
    assert form_of(Locale.parse("uz_Cyrl")) == ("uz", "Cyrl")
