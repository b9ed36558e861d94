"""Faults of one sentence in a paragraph of several."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

SOURCE = "The hospital opened in March. {} Doctors from three cities came to help the patients on Monday."
TARGETS = {
    "ru": "Больница открылась в марте. {} В понедельник врачи из трёх городов приехали помочь пациентам.",
    "uz": "Shifoxona martda ochildi. {} Dushanba kuni uch shahardan shifokorlar bemorlarga yordamga keldi.",
}


@pytest.mark.parametrize(
    ("check", "locale", "source", "wrong", "right"),
    [
        ("negation", "ru", "The lift does not work.", "Лифт работает.", "Лифт не работает."),
        ("negation", "uz", "The lift does not work.", "Lift ishlaydi.", "Lift ishlamaydi."),
        (
            "qualifiers",
            "ru",
            "Only residents may vote.",
            "Жители могут голосовать.",
            "Только жители могут голосовать.",
        ),
        ("opposites", "ru", "The bank lowered its rate.", "Банк повысил ставку.", "Банк понизил ставку."),
        ("opposites", "uz", "The gate is closed.", "Darvoza ochiq.", "Darvoza yopiq."),
        (
            "names",
            "ru",
            "Anna Reed met Omar in Oslo.",
            "Анна Рид и Леонид — в Осло.",
            "Анна Рид и Омар — в Осло.",
        ),
        ("name-order", "ru", "Lola thanked Umida.", "Умида поблагодарила Лолу.", "Лола поблагодарила Умиду."),
    ],
)
def test_it_is_told_as_it_is_of_the_sentence_alone(
    check: str, locale: str, source: str, wrong: str, right: str
) -> None:
    alone = told(check, source, wrong, locale=locale)
    whole = SOURCE.format(source)
    assert alone != []
    assert told(check, whole, TARGETS[locale].format(wrong), locale=locale) == alone
    assert told(check, whole, TARGETS[locale].format(right), locale=locale) == []
