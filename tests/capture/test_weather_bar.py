"""The strip above a page."""

from __future__ import annotations

import pytest
from tests.capture.sheets import sheet

from localize.capture import weather_bar


def test_temperature_and_sky_are_taken_once() -> None:
    lines = sheet("Today\n+14°\nясно ветер 4.3 м/с, СЗ\n+20°\n")
    found = weather_bar.take_weather(lines)
    assert found.indexes == frozenset({1, 2})
    assert found.data["temperature"] == {"value": 14, "unit": "celsius", "explicit_plus": True}
    assert found.data["condition"] == "clear"
    assert found.unknown == ()
    assert lines.free() == [0, 3]
    assert weather_bar.take_weather(sheet("A text.\n")) == weather_bar.Weather()


def test_a_condition_beside_the_temperature_needs_no_wind() -> None:
    found = weather_bar.take_weather(sheet("+2°\nтуман\n"))
    assert (found.data["condition"], found.indexes) == ("fog", frozenset({0, 1}))


@pytest.mark.parametrize(
    ("text", "weather", "rate"),
    [
        ("+14°", True, False),
        ("USD 12 655.00 +4.55", False, True),
        ("€ 100", False, True),
        ("A bridge opens", False, False),
    ],
)
def test_weather_and_rates_are_told_apart(text: str, weather: bool, rate: bool) -> None:
    assert weather_bar.is_weather(text) is weather
    assert weather_bar.is_rate(text) is rate


def test_a_report_has_a_sky_that_is_known() -> None:
    assert weather_bar.is_report("ясно ветер 4.3 м/с, СЗ")
    assert not weather_bar.is_report("+14°")


def test_a_headline_runs_over_the_weather_or_under_today() -> None:
    lines = sheet(
        "Today\nRegistration for the marathon closes on Friday\n+14°\n\nA bridge opens over the canal\n"
    )
    strip = weather_bar.above_weather(lines)
    assert 1 in strip
    assert 3 not in strip
    assert weather_bar.take_ticker(lines, strip) == "Registration for the marathon closes on Friday"
    assert weather_bar.take_ticker(lines, frozenset()) == ""
