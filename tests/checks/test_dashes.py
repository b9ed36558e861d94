"""Dashes, hyphens and dots."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Water—the main need—is scarce.", "Воды—главного—мало."),
    ("en", "ru", "The host -- a poet -- sang.", "Хозяин -- поэт -- пел."),
    ("en", "ru", "“We will wait,” the captain said.", "«Мы подождём», - сказал капитан."),
    ("en", "uz", "“We will wait,” he said.", "“Kutamiz”, - dedi u."),
    ("en", "ru", "The peak — the highest — is closed.", "Пик - самый высокий - закрыт."),
    ("en", "uz", "The peak – the highest", "Choʻqqi - eng balandi"),
    ("ru", "uz", "Зимы 1960–1975 годов", "1960 - 1975-yillar qishlari"),
    ("ru", "en", "Зимы 1960–1975 годов", "The winters of 1960 - 1975"),
    ("en", "ru", "We waited…", "Мы ждали.."),
    ("en", "uz", "We waited.", "Biz kutdik.."),
    ("uz", "en", "Kutdik.", "We waited.. and left"),
    ("en", "ru", "Winter — cold", "Зима -- холодная"),
    ("en", "uz_Cyrl", "Winter — cold", "Қиш - совуқ"),
    ("ru", "uz", "Иван — врач", "Ivan - shifokor"),
    ("en", "ru", "The hall — a ruin — is sold.", "Зал - руина - продан."),
    ("en", "ru", "Pages 10–20", "Страницы 10 - 20"),
    ("ru", "uz", "Подождите…", "Kuting.."),
    ("en", "ru", "Wait…", "Подождите...."),
]
ONE_SIDED = [
    ("ru", "uz", "Иван — врач", "Ivan— shifokor"),
    ("en", "ru", "The hall — a ruin — is sold.", "Зал — руина- продан."),
    ("en", "uz_Cyrl", "Winter — cold", "Қиш —совуқ"),
    ("en", "ru", "Winter — cold", "Зима -холодная"),
    ("en", "ru", "Winter — cold", "Зима-\u00a0холодная"),
]
NEAR = [
    ("ru", "uz", "Поезд Ташкент — Самарканд", "Toshkent—Samarqand poyezdi"),
    ("en", "ru", "Options end at `--` here.", "Здесь параметры кончаются: a `--` b."),
    ("en", "ru", "Audio – and video – files", "Аудио- и видеофайлы"),
    ("ru", "uz", "Иван— врач", "Ivan— shifokor"),
    ("ru", "en", "Иван — врач", "Ivan— a doctor"),
    ("en", "ru", "Cold — minus 5", "Холод -5"),
    ("en", "ru", "“We will wait,” the captain said.", "«Мы подождём», — сказал капитан."),
    ("ru", "uz", "«Мы подождём», - сказал он.", "«Kutamiz», - dedi u."),
    ("en", "ru", "The peak — the highest", "Пик — самый высокий"),
    ("en", "ru", "A well-known man", "Хорошо-известный человек"),
    ("en", "ru", "Yes - no", "Да - нет"),
    ("ru", "en", "Пик — самый высокий", "The peak - the highest"),
    ("en", "uz", "1960–1975", "1960–1975-yillar"),
    ("en", "ru", "Wait…", "Подожди…"),
    ("en", "ru", "Wait...", "Подожди..."),
    ("en", "ru", "../a", "../а"),
    ("en", "ru", "Winter - a cold time", "Зима - это холод"),
    ("ru", "en", "«Да», — сказал он.", "“Yes,” he said."),
    ("ru", "uz", "Окончание -да", "Qoʻshimcha -ning haqida"),
    ("ru", "uz", "Кое-кто", "Kimdir"),
    ("en", "ru", "10-year-old", "10-летний"),
    ("ru", "uz", "Он — врач.", "U – shifokor."),
]


IN_SENTENCE = [
    ("en", "ru", "Winter is cold.", "Зима - это холод."),
    ("en", "ru", "It is 8%, the highest.", "Это 8% -это максимум."),
    ("ru", "en", "«Да», — сказал он.", "“Yes”, – he said."),
    ("ru", "en", "«Да», — сказал он.", "“Yes,” — he said."),
    ("en", "ru", "Wait...", "Подождите. . . вот."),
]
"""A hyphen or a dash that the language has not, whatever the source has."""


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE + ONE_SIDED + IN_SENTENCE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("dashes", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("dashes", source, target, origin=origin, locale=locale) == []
