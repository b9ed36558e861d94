from __future__ import annotations

import pytest

from localize.language.inflection import Kind, Phrases, inflects, may_end
from localize.model import Locale

EN, RU, UZ, UZ_CYRL, KK = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl", "kk"))


def found(locale: Locale, name: str, text: str) -> list[str]:
    """The words found, adjectives made of the name with a tilde."""
    return [
        text[each.start : each.end] + ("~" if each.kind is Kind.DERIVED else "")
        for each in Phrases([name], locale).find(text)
    ]


def test_a_language_without_a_table_has_words_as_they_stand() -> None:
    assert found(KK, "Алматы", "Алматы Алматыда") == ["Алматы"]
    assert [inflects(each) for each in (EN, RU, UZ, UZ_CYRL, KK, Locale.parse("uz_Arab"))] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("letters", "locale", "expected"),
    [
        ("da", UZ, True),
        ("ning", UZ_CYRL, True),
        ("нинг", UZ_CYRL, True),
        ("plex", UZ, False),
        ("lik", UZ, False),
        ("а", RU, False),
        ("s", EN, False),
    ],
)
def test_endings_of_foreign_names(letters: str, locale: Locale, expected: bool) -> None:
    assert may_end(letters, locale) is expected
