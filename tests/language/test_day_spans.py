"""The days and months between which something goes."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.language.day_spans import day_span

EN, RU, UZ, CYRL = ("en", "Latn"), ("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl")


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("It moved from May to March.", EN, ("May", "March")),
        ("It runs from Friday, 3 May, until Tuesday.", EN, ("Friday", "Tuesday")),
        ("From early June to late August it is shut.", EN, ("June", "August")),
        ("Закрыто со вторника по пятницу.", RU, ("Tuesday", "Friday")),
        ("С 3 мая по 5 июня.", RU, ("May", "June")),
        ("Namoyish chorshanbadan payshanbaga koʻchirildi.", UZ, ("Wednesday", "Thursday")),
        ("Фестиваль ноябрдан декабргача давом этади.", CYRL, ("November", "December")),
        ("It opens in May.", EN, None),
        ("From Monday to Friday and from March to June.", EN, None),
        ("Du lundi au mardi", ("fr", "Latn"), None),
    ],
)
def test_a_span_is_found(text: str, kind: tuple[str, str], span: tuple[str, str] | None) -> None:
    assert day_span(text, kind) == span


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target", "is_told"),
    [
        ("en", "ru", "It was moved from May to March.", "Это перенесли с марта на май.", True),
        (
            "uz",
            "en",
            "Ish juma kunidan, aniqrogʻi jumadan dushanbaga surildi.",
            "It moved from Monday to Friday.",
            True,
        ),
        (
            "ru",
            "en",
            "Поезда не ходят со вторника по пятницу.",
            "No trains run from Tuesday to Friday.",
            False,
        ),
        (
            "ru",
            "uz",
            "Поезда не ходят со вторника по пятницу.",
            "Poyezdlar seshanbadan jumagacha yurmaydi.",
            False,
        ),
    ],
)
def test_a_span_that_is_turned_round_is_told(
    origin: str, locale: str, source: str, target: str, is_told: bool
) -> None:
    assert bool(told("dates", source, target, locale=locale, origin=origin)) == is_told
