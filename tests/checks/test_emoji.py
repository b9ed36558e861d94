"""Emoji."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Tonight 🎉", "Сегодня вечером"),
    ("en", "uz", "Snow ❄ is coming", "Qor ☀ keladi"),
    ("ru", "en", "Победа 🏆🏆", "Victory 🏆"),
    ("ru", "uz", "Дождь", "Yomgʻir 🌧"),
    ("uz", "en", "Bayram 🎆 muborak 🌷", "Happy holiday 🌷"),
    ("uz", "ru", "Diqqat ⚠", "Внимание"),
    ("en", "uz_Cyrl", "New ⭐ café", "Янги кафе"),
    ("en", "ru", "Go ⏩", "Вперёд ⏪"),
    ("en", "uz", "🚂 Trains are late", "Poyezdlar kechikmoqda"),
    ("ru", "en", "Ура 😀", "Hooray 😢"),
]
NEAR = [
    ("en", "ru", "Tonight 🎉", "🎉 Сегодня вечером"),
    ("en", "uz", "Snow ❄️", "Qor ❄"),
    ("ru", "en", "Спасибо 👍🏽", "Thanks 👍"),
    ("ru", "uz", "Дождь", "Yomgʻir"),
    ("uz", "en", "№ 5 → 6", "No. 5 to 6"),
    ("uz", "ru", "🏆 va 🏆", "🏆🏆"),
    ("en", "ru", "5 ½ ° § ©", "5,5"),
    ("en", "uz_Cyrl", "New ⭐ café", "Янги ⭐ кафе"),
    ("en", "ru", "A – B … C", "А — Б … В"),
    ("en", "uz", "👩‍🌾 at work", "Ishda 👩‍🌾"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("emoji", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("emoji", source, target, origin=origin, locale=locale) == []
