"""Marks that nobody sees."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("The mill is old.", "Мельница\u2028старая.", "has marks that nobody sees: «U+2028»"),
    ("The mill is old.", "Мель\u00adница старая.", "has marks that nobody sees: «soft hyphen»"),
    ("The mill is old.", "Мельница\u200e старая.\u200f", "has marks that nobody sees: «U+200E», «U+200F»"),
    ("The mill is old.", "Мельница\ufe0f старая.", "has marks that nobody sees: «U+FE0F»"),
    ("The mill is old.", "Мельница\U000e0041 старая.", "has marks that nobody sees: «U+E0041»"),
    ("All moved online.", "Всё перевели в онлаи\u0306н.", "has marks that nobody sees: «U+0306»"),
    ("The מill", "Мель\u00adница מ\u200f", "has marks that nobody sees: «soft hyphen»"),
]
NEAR = [
    ("The mill\u00ads", "Мель\u00adница"),
    ("The mill is old ❤️ 1️⃣.", "Мельница старая ❤️ 1️⃣."),
    ("🏴\U000e0067\U000e0062\U000e007f won.", "🏴\U000e0067\U000e0062\U000e007f победил."),
    ("The word שלום is old.", "Слово \u200fשלום\u200f старое."),
    ("The mill is old.", "Мельница\u00a0старая."),
    ("The mill", "Melnitsa"),
]


@pytest.mark.parametrize(("source", "target", "said"), TRUE)
def test_it_is_told(source: str, target: str, said: str) -> None:
    assert told("unseen-marks", source, target, locale="ru") == [said]


@pytest.mark.parametrize(("source", "target"), NEAR)
def test_it_is_not_told(source: str, target: str) -> None:
    assert told("unseen-marks", source, target, locale="ru") == []
