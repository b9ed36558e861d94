"""What an article's front matter may hold under `weather`."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.language.weather import ArticleWeather, Temperature, WeatherReport, read_article_weather

PLUS = Temperature(26.0, explicit_plus=True)
WINDY = WeatherReport("clear", "ясно", 2.1, "meter-per-second", "e", "В")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("+26°, ясно ветер 2.1 м/с, В", ArticleWeather(WINDY, PLUS)),
        ("+26° ясно ветер 2.1 м/с, В", ArticleWeather(WINDY, PLUS)),
        ("ясно ветер 2.1 м/с, В", ArticleWeather(WINDY)),
        ("+26 °C", ArticleWeather(WeatherReport(None), PLUS)),
        ("туман", ArticleWeather(WeatherReport("fog", "туман"))),
        ("5 °C; fog", ArticleWeather(WeatherReport("fog", "fog"), Temperature(5.0))),
        ("звездопад", ArticleWeather(WeatherReport(None, "звездопад"))),
        ("400°, fog", ArticleWeather(WeatherReport(None, "400°, fog"))),
        ({"condition": "fog", "temperature": 7}, ArticleWeather(WeatherReport("fog"), Temperature(7.0))),
        ({"condition": "fog", "temperature": "+26°"}, ArticleWeather(WeatherReport("fog"), PLUS)),
        ({"condition": "fog", "temperature": {}}, ArticleWeather(WeatherReport("fog"))),
        (
            {"temperature": {"value": 79, "unit": "fahrenheit"}},
            ArticleWeather(WeatherReport(None), Temperature(79.0, "fahrenheit")),
        ),
        (None, None),
        ("", None),
        ({}, None),
    ],
)
def test_data_and_lines(value: object, expected: ArticleWeather | None) -> None:
    assert read_article_weather(value) == expected


def test_a_line_becomes_the_data_that_a_capture_writes() -> None:
    found = read_article_weather("+26°, ясно ветер 2.1 м/с, В")
    assert found is not None
    assert found.to_data() == {
        "temperature": {"value": 26, "unit": "celsius", "explicit_plus": True},
        "condition": "clear",
        "wind": {"speed": 2.1, "unit": "meter-per-second", "direction": "e"},
    }


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (5, "the weather is neither data nor a line"),
        (["fog"], "the weather is neither data nor a line"),
        ({"temperature": "hot"}, "«hot» is no temperature of the air"),
        ({"temperature": True}, "the temperature's value is no number that weather knows"),
        ({"temperature": 400}, "«400 celsius» is no temperature of the air"),
    ],
)
def test_what_is_no_weather(value: object, message: str) -> None:
    with pytest.raises(InputError) as caught:
        read_article_weather(value)
    assert caught.value.message == message
    assert caught.value.hint


@pytest.mark.parametrize(
    "text", ["°" * 5_000_000, "a" * 5_000_000, "+26°, " + "я" * 5_000_000, "\ud800°, \x00"]
)
def test_a_line_beyond_all_measure_is_an_unknown_condition(text: str) -> None:
    found = read_article_weather(text)
    assert found is not None
    assert found.report.condition is None
