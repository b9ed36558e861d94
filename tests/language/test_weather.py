"""The one door to weather: what is read can be printed."""

from __future__ import annotations

from localize.language import weather


def test_every_name_is_there() -> None:
    assert sorted(weather.__all__) == sorted(set(weather.__all__))
    assert all(hasattr(weather, name) for name in weather.__all__)


def test_a_line_is_read_as_data() -> None:
    report = weather.parse_weather("ясно ветер 3–5 м/с, СЗ")
    assert isinstance(report, weather.WeatherReport)
    assert (report.condition, report.wind_speed, report.wind_highest) == ("clear", 3, 5)
    assert weather.parse_temperature("+14°") == weather.Temperature(14, explicit_plus=True)
    assert weather.parse_weather("A bridge opens") is None
