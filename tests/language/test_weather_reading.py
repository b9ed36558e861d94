from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.shared import SHARED, needs

from localize.language.weather import Temperature, WeatherReport, parse_temperature, parse_weather

CASES = SHARED / "data" / "weather_cases.json"
MPS, KMH = "meter-per-second", "kilometer-per-hour"


@needs("data", "weather_cases.json")
def test_every_captured_case_means_what_it_says() -> None:
    for case in json.loads(CASES.read_text(encoding="utf-8")):
        assert as_case(case["in"]) == case["out"]


def as_case(line: str) -> dict[str, object] | None:
    degrees = parse_temperature(line)
    if degrees:
        value: dict[str, object] = {"value": degrees.value, "unit": degrees.unit}
        return {"kind": "temp", **value, "explicit_plus": degrees.explicit_plus}
    report = parse_weather(line)
    if report is None:
        return None
    wind = {"speed": report.wind_speed, "unit": report.wind_unit}
    wind |= {"dir": report.direction, "dir_raw": report.direction_raw}
    return {"kind": "weather", "cond": report.condition, "cond_raw": report.condition_raw, "wind": wind}


@pytest.mark.parametrize(
    ("line", "report"),
    [
        ("ясно ветер 2.1 м/с, В", WeatherReport("clear", "ясно", 2.1, MPS, "e", "В")),
        ("Ясно, ветер восточный, 2,1 м/с", WeatherReport("clear", "Ясно", 2.1, MPS, "e", "восточный")),
        ("ясно, ветер 2,1 м/с с востока", WeatherReport("clear", "ясно", 2.1, MPS, "e", "с востока")),
        ("ясно, восточный ветер 2,1 м/с", WeatherReport("clear", "ясно", 2.1, MPS, "e", "восточный")),
        (
            "дождь с грозой ветер 12 км/ч ЗСЗ.",
            WeatherReport("thunder_rain", "дождь с грозой", 12, KMH, "wnw", "ЗСЗ"),
        ),
        (
            "clear, wind 2.1 m/s from the east",
            WeatherReport("clear", "clear", 2.1, MPS, "e", "from the east"),
        ),
        (
            "Light rain, wind 5 mph (NNE)",
            WeatherReport("light_rain", "Light rain", 5, "mile-per-hour", "nne", "NNE"),
        ),
        (
            "cloudy, wind from the west at 7 kn",
            WeatherReport("overcast", "cloudy", 7, "knot", "w", "from the west"),
        ),
        ("clear, east wind 3 m/s", WeatherReport("clear", "clear", 3, MPS, "e", "east")),
        (
            "Scattered clouds, wind 3 m/s",
            WeatherReport("variable", "Scattered clouds", 3, MPS, None, None),
        ),
        ("безоблачно, ветер 3 м/с", WeatherReport("clear", "безоблачно", 3, MPS, None, None)),
        ("quyoshli, shamol 3 m/s", WeatherReport("clear", "quyoshli", 3, MPS, None, None)),
        ("ҳаво очиқ, шамол 3 м/с", WeatherReport("clear", "ҳаво очиқ", 3, MPS, None, None)),
        ("ochiq, shamol sharqdan, 2,1 m/s", WeatherReport("clear", "ochiq", 2.1, MPS, "e", "sharqdan")),
        (
            "biroz bulutli shamol 3 m/s, Jan-G'rb",
            WeatherReport("few_clouds", "biroz bulutli", 3, MPS, "sw", "Jan-G'rb"),
        ),
        ("yengil yomg`ir, shamol 4 m/s tezlikda", WeatherReport("light_rain", "yengil yomg`ir", 4, MPS)),
        (
            "bulutli, ora-sira ochiq, shamol 1 km/soat",
            WeatherReport("clouds_clearings", "bulutli, ora-sira ochiq", 1, KMH),
        ),
        (
            "очиқ, шамол шимоли-ғарбдан, 2,1 м/с",
            WeatherReport("clear", "очиқ", 2.1, MPS, "nw", "шимоли-ғарбдан"),
        ),
        ("туман шамол 1 км/соат, Шм-Шқ", WeatherReport("fog", "туман", 1, KMH, "ne", "Шм-Шқ")),
        ("ясно вeтep 2.1 m/c, B", WeatherReport("clear", "ясно", 2.1, MPS, "e", "B")),
        ("ясно ветер 2 м/с, C3", None),
        ("ясно ветер 2 м/с, С-З", WeatherReport("clear", "ясно", 2, MPS, "nw", "С-З")),
        ("очиқ, шамол 2 м/с, Ж", WeatherReport("clear", "очиқ", 2, MPS, "s", "Ж")),
        ("очиқ, шамол 2 м/с, Ш", WeatherReport("clear", "очиқ", 2, MPS, None, "Ш")),
        ("ясно, ветер 3–5 м/с, В", WeatherReport("clear", "ясно", 3, MPS, "e", "В", wind_highest=5)),
        ("ветер 3–5 м/с", WeatherReport(None, "", 3, MPS, wind_highest=5)),
        ("ветер 3 м/с, порывы до 3 узлов", None),
        ("ясно, ветер 5–3 м/с, В", None),
        ("ochiq, shamol 3...5,5 m/s", WeatherReport("clear", "ochiq", 3, MPS, wind_highest=5.5)),
        (
            "clear, wind 3 to 5 mph, N",
            WeatherReport("clear", "clear", 3, "mile-per-hour", "n", "N", wind_highest=5),
        ),
        (
            "ясно, ветер 5 м/с, В, порывы до 17 м/с",
            WeatherReport("clear", "ясно", 5, MPS, "e", "В", gusts=17),
        ),
        ("clear, wind 5 m/s, gusts up to 12.5 m/s", WeatherReport("clear", "clear", 5, MPS, gusts=12.5)),
        (
            "очиқ, шамол 5 м/с, шарқ, 17 м/с гача кучайиши мумкин",
            WeatherReport("clear", "очиқ", 5, MPS, "e", "шарқ", gusts=17),
        ),
        ("clear, wind 3 m/s N, later 8 m/s S", None),
        ("clear wind 2 m/ѕ, Е", WeatherReport("clear", "clear", 2, MPS, "e", "Е")),
        ("clear wind 2 m/s, Ѕ", WeatherReport("clear", "clear", 2, MPS, "s", "Ѕ")),
        ("clear wind 2 m/s, S", WeatherReport("clear", "clear", 2, MPS, "s", "S")),
        ("ветер 3 м/с, Ю", WeatherReport(None, "", 3, MPS, "s", "Ю")),
        ("метеорный поток ветер 3 м/с", WeatherReport(None, "метеорный поток", 3, MPS)),
        ("ясно ветер 3 м/с, перем", WeatherReport("clear", "ясно", 3, MPS, None, "перем")),
        ("ясно, штиль", WeatherReport("clear", "ясно", 0)),
        (
            "bulutli, ora-sira ochiq, shamolsiz",
            WeatherReport("clouds_clearings", "bulutli, ora-sira ochiq", 0),
        ),
        ("clear, no wind", WeatherReport("clear", "clear", 0)),
        ("ясно, ветер северный", WeatherReport("clear", "ясно", direction="n", direction_raw="северный")),
        ("  ясно\u00a0\u00a0ветер 2 м/с ", WeatherReport("clear", "ясно", 2, MPS)),
    ],
)
def test_lines_of_weather(line: str, report: WeatherReport | None) -> None:
    assert parse_weather(line) == report


@pytest.mark.parametrize(
    "line",
    [
        "",
        "туман",
        "clear",
        "ветер",
        "Ветер перемен",
        "Сильный ветер северный",
        "Ветер 20 м/с сорвал крышу",
        "Ветер вчера 20 м/с",
        "Синоптики: завтра ветер 20 м/с",
        "clear, wind from the east 2 m/s from the west",
        "Overcast, wind from the SSE",
        "clear wind 2 apples",
        "clear wind 2000 m/s",
        "clear wind 501 m/s",
        "штиль",
        "Wind in the Willows",
        "нечто, штиль",
        "x" * 70 + " wind 2 m/s",
        "ясно ветер 2.1 м/с, В" + " " * 10_000_000,
        "\ud800 wind \ud800 m/s",
    ],
)
def test_what_is_no_line_of_weather(line: str) -> None:
    assert parse_weather(line) is None


@pytest.mark.parametrize(
    ("line", "temperature"),
    [
        ("+26°", Temperature(26, "celsius", explicit_plus=True)),
        ("26°", Temperature(26)),
        ("−5°", Temperature(-5)),
        ("-5,5 °C", Temperature(-5.5)),
        ("–5 º", Temperature(-5)),
        ("+ 7˚ С", Temperature(7, explicit_plus=True)),
        ("+26 ℃", Temperature(26, explicit_plus=True)),
        ("79 °F", Temperature(79, "fahrenheit")),
        ("0°", Temperature(0)),
    ],
)
def test_temperatures(line: str, temperature: Temperature) -> None:
    assert parse_temperature(line) == temperature


@pytest.mark.parametrize(
    "line",
    ["", "+26", "26 C", "360°", "-96°C", "+26°+28°", "5° в тени", "°", "٢٦°", "1000°", "°" * 300, "\ud800°"],
)
def test_what_is_no_temperature(line: str) -> None:
    assert parse_temperature(line) is None


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_nothing_crashes_the_readers(text: str) -> None:
    for line in (text, f"{text} ветер {text} м/с, {text}", f"{text} wind 2 m/s {text}"):
        report = parse_weather(line)
        assert report is None or WeatherReport.from_data(report.to_data()).to_data() == report.to_data()
        assert parse_temperature(line) is None or re.search("[°º˚℃℉]", line)


@pytest.mark.parametrize(
    ("line", "temperature"),
    [
        ("+18…+20 °C", Temperature(18, "celsius", explicit_plus=True, highest=20)),
        ("+18...+20°", Temperature(18, "celsius", explicit_plus=True, highest=20)),
        ("−3…+2°", Temperature(-3, "celsius", highest=2)),
        ("-2…-7°", Temperature(-7, "celsius", highest=-2)),
        ("18–20°C", Temperature(18, "celsius", highest=20)),
        ("64 to 68°F", Temperature(64, "fahrenheit", highest=68)),
        ("-5-7°", None),
        ("+26°, +24°", None),
    ],
)
def test_ranges_of_temperature(line: str, temperature: Temperature | None) -> None:
    assert parse_temperature(line) == temperature
    if temperature is not None:
        assert Temperature.from_data(temperature.to_data()) == temperature
