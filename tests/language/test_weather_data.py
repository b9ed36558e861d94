from __future__ import annotations

import pytest

from localize.errors import InputError, UsageError
from localize.language.vocabulary import keys_in
from localize.language.weather import CONDITIONS, DIRECTIONS, Temperature, WeatherReport, condition_of
from localize.language.weather_terms import condition_key, direction_named, speed_unit_named


@pytest.mark.parametrize(
    ("report", "data"),
    [
        (
            WeatherReport("clear", "ясно", 2.1, "meter-per-second", "e", "В"),
            {"condition": "clear", "wind": {"speed": 2.1, "unit": "meter-per-second", "direction": "e"}},
        ),
        (
            WeatherReport(None, "звездопад", 4.0, "kilometer-per-hour", None, "перем"),
            {
                "condition_text": "звездопад",
                "wind": {"speed": 4, "unit": "kilometer-per-hour", "direction_text": "перем"},
            },
        ),
        (WeatherReport("fog", "туман", direction="n"), {"condition": "fog", "wind": {"direction": "n"}}),
        (WeatherReport("fog"), {"condition": "fog"}),
        (WeatherReport(None, wind_speed=0.0), {"wind": {"speed": 0, "unit": "meter-per-second"}}),
        (WeatherReport(None), {}),
    ],
)
def test_reports_become_data_in_no_language_and_come_back(
    report: WeatherReport, data: dict[str, object]
) -> None:
    assert report.to_data() == data
    back = WeatherReport.from_data(data)
    assert back.to_data() == data
    assert back.unknown == report.unknown


def test_what_is_unknown_is_named() -> None:
    assert WeatherReport(None, "звездопад", 4, direction_raw="перем").unknown == ("звездопад", "перем")
    assert WeatherReport("clear", "ясно", 4, "knot", "e", "В").unknown == ()
    assert WeatherReport(None).unknown == ()


@pytest.mark.parametrize(
    ("data", "condition", "direction"),
    [
        ({"condition": "ясно", "wind": {"direction": "ССВ"}}, "clear", "nne"),
        ({"condition": "Yomgʻir", "wind": {"direction": "sharqdan"}}, "rain", "e"),
        ({"condition_text": "туман", "wind": {"direction_text": "NW"}}, "fog", "nw"),
        ({"provider": "openweathermap", "code": 800}, "clear", None),
        ({"provider": " Yandex ", "code": "LIGHT_RAIN"}, "light_rain", None),
        ({"provider": "wmo", "code": "45"}, "fog", None),
        ({"condition": "fog", "provider": "almanac", "code": []}, "fog", None),
    ],
)
def test_words_and_codes_of_providers_mean_conditions(
    data: dict[str, object], condition: str, direction: str | None
) -> None:
    report = WeatherReport.from_data(data)
    assert (report.condition, report.direction, report.unknown) == (condition, direction, ())
    assert report.to_data()["condition"] == condition


def test_what_is_unknown_in_data_stays_as_it_came() -> None:
    report = WeatherReport.from_data({"condition": "sharknado", "wind": {"direction": "up"}})
    assert report == WeatherReport(None, "sharknado", direction_raw="up")
    data: dict[str, object] = {"provider": "wmo", "code": "12345"}
    code = WeatherReport.from_data(data)
    assert (code.condition, code.unknown, code.to_data()) == (None, ("wmo 12345",), data)


def test_an_editor_may_write_the_unit_as_printed() -> None:
    report = WeatherReport.from_data({"wind": {"speed": 5, "unit": "km/soat"}, "note": "kept elsewhere"})
    assert report == WeatherReport(None, wind_speed=5.0, wind_unit="kilometer-per-hour")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"condition": 5}, "the condition of the weather is no text"),
        ({"provider": "almanac", "code": 1}, "«almanac» is not a known provider of weather"),
        ({"code": 800}, "«» is not a known provider of weather"),
        ({"provider": "wmo"}, "the weather's code is none"),
        ({"provider": "wmo", "code": 10**5000}, "the weather's code is none"),
        ({"provider": "wmo", "code": True}, "the weather's code is none"),
        ({"wind": "strong"}, "the weather's wind is no mapping"),
        ({"wind": {"speed": "5"}}, "the wind's speed is no number that weather knows"),
        ({"wind": {"speed": True}}, "the wind's speed is no number that weather knows"),
        ({"wind": {"speed": float("nan")}}, "the wind's speed is no number that weather knows"),
        ({"wind": {"speed": 10**400}}, "the wind's speed is no number that weather knows"),
        ({"wind": {"speed": -1}}, "no wind has a speed of -1"),
        ({"wind": {"speed": 501}}, "no wind has a speed of 501"),
        ({"wind": {"speed": 1, "unit": "parsec"}}, "«parsec» is not a unit of speed"),
        ({"wind": {"speed": 1, "unit": 7}}, "«7» is not a unit of speed"),
        ({"wind": {"direction": ["e"]}}, "the direction of the wind is no text"),
    ],
)
def test_data_that_is_no_weather(data: dict[str, object], message: str) -> None:
    with pytest.raises(InputError) as caught:
        WeatherReport.from_data(data)
    assert caught.value.message == message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("temperature", "data"),
    [
        (Temperature(26.0, explicit_plus=True), {"value": 26, "unit": "celsius", "explicit_plus": True}),
        (Temperature(-5.5), {"value": -5.5, "unit": "celsius"}),
        (Temperature(79.0, "fahrenheit"), {"value": 79, "unit": "fahrenheit"}),
    ],
)
def test_temperatures_become_data_and_come_back(temperature: Temperature, data: dict[str, object]) -> None:
    assert temperature.to_data() == data
    assert Temperature.from_data(data) == temperature


def test_celsius_goes_without_saying() -> None:
    assert Temperature.from_data({"value": 7}) == Temperature(7.0)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "the temperature's value is no number that weather knows"),
        ({"value": "26"}, "the temperature's value is no number that weather knows"),
        ({"value": 66}, "«66 celsius» is no temperature of the air"),
        ({"value": 5, "unit": "kelvin"}, "«5 kelvin» is no temperature of the air"),
    ],
)
def test_data_that_is_no_temperature(data: dict[str, object], message: str) -> None:
    with pytest.raises(InputError) as caught:
        Temperature.from_data(data)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("provider", "code", "condition"),
    [
        ("openweathermap", 800, "clear"),
        ("openweathermap", "803", "clouds_clearings"),
        ("openweathermap", 501, "moderate_rain"),
        ("openweathermap", 313, "drizzle"),
        ("openweathermap", 202, "thunder_rain"),
        ("openweathermap", 761, "dust"),
        ("openweathermap", 762, None),
        ("yandex", "cloudy", "clouds_clearings"),
        ("yandex", "THUNDERSTORM_WITH_HAIL", "thunder_hail"),
        ("yandex", "rain", "rain"),
        ("yandex", "", None),
        ("yandex", 800, None),
        ("wmo", 0, "clear"),
        ("wmo", " 63 ", "moderate_rain"),
        ("wmo", 99, "thunder_hail"),
        ("wmo", 800, None),
    ],
)
def test_codes_of_providers(provider: str, code: str | int, condition: str | None) -> None:
    assert condition_of(provider, code) == condition


def test_an_unknown_provider_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="«almanac» is not a known provider"):
        condition_of("almanac", 1)


def test_no_code_means_two_conditions() -> None:
    for codes in ("openweathermap", "wmo"):
        every = [code for condition in CONDITIONS for code in getattr(condition, codes)]
        assert len(every) == len(set(every))
    words = [condition.yandex for condition in CONDITIONS if condition.yandex]
    assert len(words) == len(set(words))


def test_conditions_and_directions_are_the_vocabularys() -> None:
    assert [condition_key(condition.id) for condition in CONDITIONS] == list(keys_in("weather.condition"))
    assert list(DIRECTIONS.values()) == [key.source for key in keys_in("weather.direction.from")]
    assert condition_key("sharknado") is None


@pytest.mark.parametrize(
    ("alphabet", "joint"),
    [
        ("NESW", ""),
        ("СВЮЗ", ""),
        ("СВЮЗ", "-"),
        ("NESW", "-"),
        (("Shm", "Shq", "Jan", "Gʻrb"), "-"),
        (("Шм.", "Шқ.", "Жан.", "Ғрб."), "-"),
    ],
)
def test_abbreviations_of_all_sixteen_winds(alphabet: tuple[str, ...], joint: str) -> None:
    letters = dict(zip("nesw", alphabet, strict=True))
    for code in DIRECTIONS:
        assert direction_named(joint.join(letters[point] for point in code)) == code


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("м/с", "meter-per-second"),
        ("M / S", "meter-per-second"),
        ("м/сек.", "meter-per-second"),
        ("км/ч", "kilometer-per-hour"),
        ("км/соат", "kilometer-per-hour"),
        ("миль/ч", "mile-per-hour"),
        ("knot", "knot"),
        ("узлов", "knot"),
        ("parsec", None),
        ("", None),
    ],
)
def test_units_of_speed(text: str, unit: str | None) -> None:
    assert speed_unit_named(text) == unit
