"""Dates and weather in the front matter of an article."""

from __future__ import annotations

import pytest

from localize.checks import article_data
from localize.formats.markdown.article import ReadOptions, read
from localize.model import Locale, Severity

OPTIONS = ReadOptions(default_locale=Locale.parse("en"))
LOCALES = tuple(map(Locale.parse, ("en", "ru", "uz_Cyrl")))


def told(front: str, *, day_first: bool = True) -> list[tuple[str, int, str]]:
    article = read(f"---\ntitle: A\n{front}---\n\nText.\n".encode(), path="a.md", slug="a", options=OPTIONS)
    found = [
        *article_data.dates(article, timezone="Asia/Tashkent", day_first=day_first),
        *article_data.weather(article),
        *article_data.locales(article, LOCALES),
    ]
    assert all(finding.fix and finding.path == "a.md" for finding in found)
    return [(finding.check, finding.line, finding.message) for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        "31-02-2025",
        "2-1",
        "+998 71 200 70 00",
        "soon",
        "2025-13-01",
        "28-04",
        "25:61, 28-04-2025",
        "x" * 10_000,
    ],
)
def test_what_is_no_date_is_named_with_its_line(text: str) -> None:
    said = told(f"published: '{text}'\n")
    assert [(check, line) for check, line, _ in said] == [("article-date", 3)]
    assert said[0][2].startswith(f"`published` is no date: «{text[:20]}")


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-28",
        "28.04.2025 15:28",
        "'15:28, 28-04-2025'",
        "'2025-yil 28-aprel'",
        "28 апреля 2025 г.",
        "false",
        "~",
    ],
)
def test_dates_of_every_form_are_fine(text: str) -> None:
    assert told(f"published: {text}\nmodified: {text}\n") == []


def test_the_order_of_day_and_month_is_the_newsrooms() -> None:
    assert told("published: 04/28/2025\n", day_first=False) == []
    assert told("published: 04/28/2025\n") == [("article-date", 3, "`published` is no date: «04/28/2025»")]


def test_the_dates_of_cards_have_their_own_lines() -> None:
    cards = (
        "- title: B\n  published: 28-04-2025\n- title: C\n  published: 31-02-2025\n- 7\n- {published: [x]}\n"
    )
    assert told(f"related:\n{cards}") == [("article-date", 7, "`published` is no date: «31-02-2025»")]
    assert told("related: soon\n") == []


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("weather:\n  condition: fog\n  wind: {speed: 2, unit: m/s, direction: e}\n", []),
        ("weather: {provider: openweathermap, code: 800}\n", []),
        ("weather: '+26°, ясно, ветер 2,1 м/с, В'\n", []),
        ("weather: {wind: {speed: 900}}\n", [("article-weather", 3, "no wind has a speed of 900")]),
        ("weather: [fog]\n", [("article-weather", 3, "the weather is neither data nor a line")]),
        ("weather: {condition: clea}\n", [("unknown-weather", 3, "the weather words «clea» are not known")]),
        (
            "weather: {provider: wmo, code: 999}\n",
            [("unknown-weather", 3, "the weather words «wmo 999» are not known")],
        ),
        (
            "weather: '+26°, звездопад'\n",
            [("unknown-weather", 3, "the weather words «звездопад» are not known")],
        ),
    ],
)
def test_weather(front: str, expected: list[tuple[str, int, str]]) -> None:
    assert told(front) == expected


def test_an_unknown_condition_gets_the_nearest_known() -> None:
    article = read(
        b"---\ntitle: A\nweather: {condition: light rian}\n---\n", path="a.md", slug="a", options=OPTIONS
    )
    finding = next(article_data.weather(article))
    assert finding.severity is Severity.WARNING
    assert finding.fix == "Did you mean `light_rain`? Other words print as they came, in every language."


def test_a_locale_that_the_newsroom_does_not_have_is_named() -> None:
    said = "`locales` names `{}`, which is not one of the newsroom's"
    assert told("locales: [en, uz_Cyrll]\n") == [("unknown-locale", 3, said.format("uz_cyrll"))]
    assert told("\nlocales: kk\n") == [("unknown-locale", 4, said.format("kk"))]
    assert told("locales: [ru, uz_Cyrl]\n") == []
    assert told("locales: []\n") == []
