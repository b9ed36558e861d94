"""Misspelled words, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The government approved it.", "Правительсво одобрило это."),
    ("en", "ru", "The train is late because of fog.", "Поезд опаздывает из за тумана."),
    ("en", "ru", "Students want to learn.", "Студенты хотят учится."),
    ("en", "uz", "Nobody knew about it.", "Bu haqda hechkim bilmas edi."),
    ("en", "uz", "The students won.", "Talabalar tanlvda gʻolib boʻldi."),
    ("en", "uz_Cyrl", "Food got dearer.", "Озиқ овқат қимматлашди."),
    ("ru", "en", "Правительство решило.", "The goverment decided."),
]
NEAR = [
    ("en", "ru", "The government approved it.", "Правительство одобрило это."),
    ("en", "ru", "They said that it was late.", "Сказали, что то решение было верным."),
    ("en", "ru", "Students want to learn.", "Студенты хотят учиться."),
    ("en", "uz", "The people of the mountains live long.", "Togʻ ahli uzoq yashaydi."),
    ("en", "uz_Cyrl", "The budget was approved.", "Бюджет тасдиқланди."),
    ("ru", "en", "Он подумал.", "Though late, he thought of it."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("spelling", source, target, locale=locale, origin=origin)


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("spelling", source, target, locale=locale, origin=origin) == []


def test_words_are_named_once_and_none_of_the_source() -> None:
    said = told("spelling", "A report", "Агенство и агенство, Агенство из за нас.", locale="ru")
    assert said == ["spells «Агенство», «агенство», «из за» as the language does not"]
    assert told("spelling", "The shop Коммисия", "Магазин «Коммисия».", locale="ru") == []
    assert told("spelling", "The government", "Das Goverment", locale="de") == []
