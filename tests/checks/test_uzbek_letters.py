"""Uzbek words without the marks of their letters, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("locale", "target", "words"),
    [
        ("uz", "U togri yozadi.", "«togri»"),
        ("uz", "Oquvchi sanat, sanat deydi.", "«Oquvchi», «sanat»"),
        ("uz_Cyrl", "Янги кишлок куради.", "«кишлок»"),
    ],
)
def test_it_is_told(locale: str, target: str, words: str) -> None:
    said = told("uzbek-letters", "The village writes.", target, locale=locale)
    assert said == [f"misspells {words}"]


@pytest.mark.parametrize(
    ("locale", "source", "target"),
    [
        ("uz", "The pupil writes.", "Oʻquvchi toʻgʻri yozadi."),
        ("uz", "The site togri is new.", "Yangi sayt: togri."),
        ("ru", "The horse is brown.", "Карий конь у кишлака."),
        ("ru", "He said it.", "Он сказал про халки."),
    ],
)
def test_it_is_not_told(locale: str, source: str, target: str) -> None:
    assert told("uzbek-letters", source, target, locale=locale) == []
