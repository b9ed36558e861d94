"""The meaning of a line of weather, as data and back."""

from __future__ import annotations

import pytest

from localize.errors import InputError
from localize.language.weather_report import Temperature, WeatherReport


@pytest.mark.parametrize(
    "temperature",
    [
        Temperature(14),
        Temperature(-3.5, explicit_plus=True),
        Temperature(60, "fahrenheit"),
        Temperature(18, highest=20),
    ],
)
def test_a_temperature_comes_back_from_its_data(temperature: Temperature) -> None:
    assert Temperature.from_data(temperature.to_data()) == temperature
    assert temperature.possible


@pytest.mark.parametrize(
    "temperature",
    [Temperature(360), Temperature(20, highest=18), Temperature(5, "kelvin"), Temperature(-120)],
)
def test_what_air_cannot_be_is_no_temperature(temperature: Temperature) -> None:
    assert not temperature.possible
    with pytest.raises(InputError):
        Temperature.from_data(temperature.to_data())


def test_a_range_has_a_top() -> None:
    assert (Temperature(18, highest=20).top, Temperature(18).top) == (20, 18)


def test_a_report_comes_back_from_its_data() -> None:
    report = WeatherReport("clear", "ясно", 3, "meter-per-second", "nw", "СЗ", wind_highest=5, gusts=12)
    read = WeatherReport.from_data(report.to_data())
    assert (read.condition, read.direction) == ("clear", "nw")
    assert (read.wind_speed, read.wind_highest, read.gusts) == (3, 5, 12)
    assert read.unknown == ()


def test_what_is_not_known_keeps_its_words() -> None:
    report = WeatherReport(None, "молочный туман", 3, direction=None, direction_raw="вбок")
    assert report.unknown == ("молочный туман", "вбок")
    assert WeatherReport.from_data(report.to_data()).unknown == ("молочный туман", "вбок")
