"""Texts in another language than their locale's."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("locale", "origin", "source", "target", "expected"),
    [
        ("en", "ru", "Ясно", "Ясно, ветер восточный, слабый", ["reads as Russian, not as English"]),
        (
            "uz",
            "en",
            "x",
            "The government said on Monday that it would raise taxes",
            ["reads as English, not as Uzbek in Latin script"],
        ),
        (
            "ru",
            "uz",
            "x",
            "Ҳукумат янги қонунни қабул қилди ва бу ҳақда маълум қилди",
            ["reads as Uzbek in Cyrillic script, not as Russian"],
        ),
        ("ru", "en", "x", "Правительство приняло новый закон о налогах", []),
        ("uz", "en", "x", "Hukumat yangi qonunni qabul qildi va bu haqda maʼlum qildi", []),
        ("en_GB", "ru", "x", "The government said on Monday that it would raise taxes", []),
        (
            "uz",
            "ru",
            "Мельница работает.",
            "Młyn jest już otwarty.",
            ["does not read as Uzbek in Latin script"],
        ),
        (
            "uz",
            "en",
            "The mill is open.",
            "Il mulino non è aperto.",
            ["reads as Italian, not as Uzbek in Latin script"],
        ),
        ("ru", "en", "The mill is open.", "Млинът вече е отворен.", ["reads as Bulgarian, not as Russian"]),
        ("uz", "en", "CSKA", "ЦСКА", ["is written in Cyrillic letters"]),
        ("ru", "en", "Apple Watch", "Apple Watch", []),
        ("uz", "en", "CSKA", "CSKA (ЦСКА)", []),
        (
            "ru",
            "en",
            "x",
            "Der Minister war mit der neuen Straße nicht zufrieden",
            ["reads as German, not as Russian"],
        ),
        (
            "en",
            "ru",
            "x",
            "Le ministre est venu avec ses enfants dans la ville",
            ["reads as French, not as English"],
        ),
        ("uz", "en", "Il ne faut pas le dire.", "Il ne faut pas le dire.", []),
        ("kk", "en", "x", "The government said on Monday that it would raise taxes", []),
    ],
)
def test_wrong_language(locale: str, origin: str, source: str, target: str, expected: list[str]) -> None:
    assert told("wrong-language", source, target, locale=locale, origin=origin) == expected


def test_a_headline_in_capitals_left_as_it_was_is_told() -> None:
    headline = "Latest News From The City"
    assert told("wrong-language", headline, headline) == ["reads as English, not as Uzbek in Latin script"]


@pytest.mark.parametrize(
    ("locale", "origin", "headline", "flaw"),
    [
        ("uz", "en", "Orchestra plays tonight", "is the source, untranslated"),
        ("uz", "en", "Market closed", "reads as English, not as Uzbek in Latin script"),
        ("uz", "en", "Rain expected Friday", "reads as English, not as Uzbek in Latin script"),
        ("en", "uz", "Bozorlar erta ochildi", "reads as Uzbek in Latin script, not as English"),
    ],
)
def test_a_headline_of_two_or_three_words_left_as_it_was_is_told(
    locale: str, origin: str, headline: str, flaw: str
) -> None:
    assert told("wrong-language", headline, headline, locale=locale, origin=origin) == [flaw]


@pytest.mark.parametrize(
    ("locale", "origin", "name"),
    [
        ("uz", "en", "Tashkent City"),
        ("en", "uz", "Xalq banki"),
        ("uz", "en", "big data"),
        ("uz", "en", "Premier League"),
    ],
)
def test_a_name_or_a_borrowed_term_may_stay_as_it_is(locale: str, origin: str, name: str) -> None:
    assert told("wrong-language", name, name, locale=locale, origin=origin) == []


def test_a_sentence_left_as_it_was_is_told_even_where_its_language_is_not_clear() -> None:
    sentence = "abcd efgh ijkl mnop"
    assert told("wrong-language", sentence, sentence) == ["is the source, untranslated"]
    assert told("wrong-language", "abcd efgh ijkl", "abcd efgh ijkl") == ["is the source, untranslated"]
    assert told("wrong-language", "abcd Efgh ijkl", "abcd Efgh ijkl") == []
    assert told("wrong-language", sentence, sentence, origin="uz") == []


@pytest.mark.parametrize(
    ("locale", "target"), [("uz", "Mukofot 300 funt sterling."), ("ru", "Фильм идёт 1 час 58 минут.")]
)
def test_of_few_words_some_may_be_borrowed(locale: str, target: str) -> None:
    assert told("wrong-language", "x", target, locale=locale) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("impacket-GetUserSPNs", []),
        ("qm move_disk", []),
        ("perl-rename", []),
        ("the new house", ["reads as English, not as Russian"]),
    ],
)
def test_names_of_commands_are_the_same_in_all_languages(name: str, expected: list[str]) -> None:
    assert told("wrong-language", name, name, locale="ru") == expected
