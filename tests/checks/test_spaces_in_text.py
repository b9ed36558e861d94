"""Slips of the space bar in running text."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

EN = "On Monday the mayor, the imam and the doctor came to open the new hospital they had awaited."
RU = "В понедельник на открытие нового здания больницы пришли мэр, имам и врач, которые долго ждали."
UZ = "Dushanba kuni shifoxonaning yangi binosi ochilishiga hokim, imom va shifokor keldi, uzoq kutgan."
TEXTS = {"en": EN, "ru": RU, "uz": UZ}
TRUE = [
    ("en", "ru", "нового здания", "нового  здания"),
    ("en", "ru", "мэр, имам", "мэр,имам"),
    ("en", "uz", "yangi binosi", "yangi  binosi"),
    ("en", "uz", "hokim, imom", "hokim,imom"),
    ("ru", "en", "the imam", "the  imam"),
    ("ru", "en", "mayor, the", "mayor,the"),
    ("ru", "uz", "keldi, uzoq", "keldi,uzoq"),
    ("uz", "ru", "врач, которые", "врач,которые"),
    ("uz", "en", "new hospital", "new   hospital"),
    ("uz", "ru", "долго ждали", "долго  ждали"),
]
NEAR = [
    ("en", "ru", EN, RU),
    ("en", "uz", EN, UZ),
    ("ru", "en", RU, EN),
    ("ru", "uz", RU, UZ),
    ("uz", "ru", UZ, RU),
    ("uz", "en", UZ, EN),
    ("en", "ru", "A fox sleeps.", "Лиса  спит."),  # `whitespace` says so
    ("en", "ru", "Yes, no", "Да,нет"),  # `spacing` says so
    ("en", "ru", EN.replace("new ", "new  "), RU.replace("нового ", "нового  ")),
    ("en", "ru", f"{EN} See sport.example.", f"{RU} См. sport.example."),
]


@pytest.mark.parametrize(("origin", "locale", "right", "wrong"), TRUE)
def test_it_is_told(origin: str, locale: str, right: str, wrong: str) -> None:
    target = TEXTS[locale].replace(right, wrong)
    assert target != TEXTS[locale]
    assert told("spaces-in-text", TEXTS[origin], target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("spaces-in-text", source, target, origin=origin, locale=locale) == []
