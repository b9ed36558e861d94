"""Uzbek case endings, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("locale", "target", "words"),
    [
        ("uz", "Ular qishloqga bordi, qishloqga qaytdi.", "«qishloqga»"),
        ("uz", "Ular AQSh ning poytaxtida.", "«AQSh ning»"),
        ("uz", "Ular “Dinamo” ni yengdi.", "«” ni»"),
        ("uz_Cyrl", "Улар қишлоқга борди.", "«қишлоқга»"),
    ],
)
def test_it_is_told(locale: str, target: str, words: str) -> None:
    said = told("uzbek-endings", "They went there.", target, locale=locale)
    assert said == [f"has an ending that is not joined as Uzbek writes it in {words}"]


@pytest.mark.parametrize(
    ("locale", "target"),
    [("uz", "Ular qishloqqa bordi."), ("uz_Cyrl", "Улар қишлоққа борди."), ("ru", "Вот қишлоқга.")],
)
def test_it_is_not_told(locale: str, target: str) -> None:
    assert told("uzbek-endings", "They went there.", target, locale=locale) == []
    assert told("uzbek-endings", "They said qishloqga.", "Ular qishloqga dedi.") == []
