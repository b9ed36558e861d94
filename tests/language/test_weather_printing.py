from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputError
from localize.language.vocabulary import translation
from localize.language.weather import (
    CONDITIONS,
    DIRECTIONS,
    Temperature,
    WeatherReport,
    parse_temperature,
    parse_weather,
    print_temperature,
    print_weather,
)
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable

LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
SEED = WeatherReport("clear", "ясно", 2.1, "meter-per-second", "e", "В")
WARM = Temperature(26, explicit_plus=True)


def texts(locale: Locale, changed: dict[MessageKey, str] | None = None) -> Callable[[MessageKey], str]:
    def text(key: MessageKey) -> str:
        known = translation(key, locale)
        assert known is not None
        return (changed or {}).get(key, known[0])

    return text


def printed(report: WeatherReport, temperature: Temperature | None = None) -> tuple[str, ...]:
    return tuple(print_weather(report, temperature, locale, texts(locale)) for locale in LOCALES)


def test_the_captured_line_prints_in_four_locales() -> None:
    assert printed(SEED, WARM) == (
        "+26°C, clear, wind 2.1 m/s from the east",
        "+26 °C, ясно, ветер восточный, 2,1 м/с",
        "+26°C, ochiq, shamol sharqdan, 2,1 m/s",
        "+26°C, очиқ, шамол шарқдан, 2,1 м/с",
    )


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (
            SEED,
            (
                "clear, wind 2.1 m/s from the east",
                "ясно, ветер восточный, 2,1 м/с",
                "ochiq, shamol sharqdan, 2,1 m/s",
                "очиқ, шамол шарқдан, 2,1 м/с",
            ),
        ),
        (
            WeatherReport("sleet", wind_speed=12.0, wind_unit="kilometer-per-hour"),
            (
                "sleet, wind 12 km/h",
                "дождь со снегом, ветер 12 км/ч",
                "qor aralash yomgʻir, shamol 12 km/soat",
                "қор аралаш ёмғир, шамол 12 км/соат",
            ),
        ),
        (
            WeatherReport("fog", wind_speed=0.0, direction="n"),
            ("fog, no wind", "туман, штиль", "tuman, shamolsiz", "туман, шамолсиз"),
        ),
        (
            WeatherReport("fog", direction="nne"),
            (
                "fog, wind from the north-northeast",
                "туман, ветер северо-северо-восточный",
                "tuman, shamol shimol-shimoli-sharqdan",
                "туман, шамол шимол-шимоли-шарқдан",
            ),
        ),
        (WeatherReport("hail"), ("hail", "град", "doʻl", "дўл")),
        (
            WeatherReport(None, wind_speed=3.5),
            ("wind 3.5 m/s", "ветер 3,5 м/с", "shamol 3,5 m/s", "шамол 3,5 м/с"),
        ),
        (
            WeatherReport(None, "звездопад", 1.0, "mile-per-hour", None, "перем"),
            (
                "звездопад, wind 1 mph",
                "звездопад, ветер 1 миль/ч",
                "звездопад, shamol 1 mil/soat",
                "звездопад, шамол 1 мил/соат",
            ),
        ),
    ],
)
def test_lines_without_some_part(report: WeatherReport, expected: tuple[str, ...]) -> None:
    assert printed(report) == expected


def test_a_temperature_alone() -> None:
    assert printed(WeatherReport(None), WARM) == ("+26°C", "+26 °C", "+26°C", "+26°C")


@pytest.mark.parametrize(
    ("temperature", "expected"),
    [
        (WARM, ("+26°C", "+26 °C", "+26°C", "+26°C")),
        (Temperature(26), ("26°C", "26 °C", "26°C", "26°C")),
        (Temperature(-5.5), ("−5.5°C", "−5,5 °C", "−5,5°C", "−5,5°C")),
        (Temperature(0, explicit_plus=True), ("0°C", "0 °C", "0°C", "0°C")),
        (Temperature(-0.0), ("0°C", "0 °C", "0°C", "0°C")),
        (Temperature(79, "fahrenheit"), ("79°F", "79 °F", "79°F", "79°F")),
    ],
)
def test_temperatures(temperature: Temperature, expected: tuple[str, ...]) -> None:
    assert tuple(print_temperature(temperature, locale, texts(locale)) for locale in LOCALES) == expected


@pytest.mark.parametrize(
    ("context", "source", "target", "expected"),
    [
        ("weather.condition", "clear", "musaffo", "+26°C, musaffo, shamol sharqdan, 2,1 m/s"),
        (
            "weather.direction.from",
            "from the east",
            "kunchiqardan",
            "+26°C, ochiq, shamol kunchiqardan, 2,1 m/s",
        ),
        (
            "weather.pattern",
            "wind {speed} {direction}",
            "{direction} {speed} tezlikda shamol",
            "+26°C, ochiq, sharqdan 2,1 m/s tezlikda shamol",
        ),
        ("unit.short", "{0} m/s", "{0} metr/soniya", "+26°C, ochiq, shamol sharqdan, 2,1 metr/soniya"),
        (
            "weather.pattern",
            "{temperature}, {weather}",
            "{weather}; {temperature}",
            "ochiq, shamol sharqdan, 2,1 m/s; +26°C",
        ),
    ],
)
def test_a_translators_change_changes_what_is_printed(
    context: str, source: str, target: str, expected: str
) -> None:
    uzbek = LOCALES[2]
    assert print_weather(SEED, WARM, uzbek, texts(uzbek, {MessageKey(context, source): target})) == expected


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        (
            "wind {speed} {direction}",
            "shamol {speed}",
            "text «shamol {speed}»: it lacks {direction}",
        ),
        (
            "wind {speed} {direction}",
            "{secret} {speed} {direction} {0}",
            "text «{secret} {speed} {direction} {0}»: it adds {0}, {secret}",
        ),
        (
            "wind {speed} {direction}",
            " ",
            "«wind {speed} {direction}» of context weather.pattern has no text",
        ),
    ],
)
def test_a_broken_pattern_is_an_error_with_a_way_out(source: str, target: str, message: str) -> None:
    uzbek = LOCALES[2]
    with pytest.raises(InputError) as caught:
        print_weather(SEED, WARM, uzbek, texts(uzbek, {MessageKey("weather.pattern", source): target}))
    assert caught.value.message == message
    assert "ui.po" in caught.value.hint


def test_captured_text_is_never_read_as_a_pattern() -> None:
    hostile = WeatherReport(None, "{wind} {0} {condition}", 2.0)
    assert printed(hostile)[0] == "{wind} {0} {condition}, wind 2 m/s"


def test_an_unknown_unit_never_prints() -> None:
    with pytest.raises(InputError, match="«parsec» is not a unit that can be printed"):
        printed(replace(SEED, wind_unit="parsec"))


@given(
    st.sampled_from([condition.id for condition in CONDITIONS]),
    st.sampled_from([None, *DIRECTIONS]),
    st.integers(0, 400),
    st.sampled_from(["meter-per-second", "kilometer-per-hour", "mile-per-hour", "knot"]),
    st.sampled_from(LOCALES),
)
@settings(max_examples=100, deadline=None)
def test_what_is_printed_reads_back(
    name: str, direction: str | None, tenths: int, unit: str, locale: Locale
) -> None:
    report = WeatherReport(name, wind_speed=tenths / 10, wind_unit=unit, direction=direction)
    if not tenths:
        report = WeatherReport(name, wind_speed=0.0)
    read = parse_weather(print_weather(report, None, locale, texts(locale)))
    assert read is not None
    assert read.to_data() == report.to_data()


@given(st.integers(-90, 60), st.booleans(), st.sampled_from(LOCALES))
@settings(max_examples=50, deadline=None)
def test_printed_temperatures_read_back(value: int, plus: bool, locale: Locale) -> None:
    temperature = Temperature(value, explicit_plus=plus and value > 0)
    assert parse_temperature(print_temperature(temperature, locale, texts(locale))) == temperature


def test_ranges_and_gusts_print_per_locale() -> None:
    report = WeatherReport("clear", "", 3, "meter-per-second", "e", wind_highest=5.5, gusts=17)
    temperature = Temperature(18, "celsius", explicit_plus=True, highest=20)
    assert printed(report, temperature) == (
        "+18…+20°C, clear, wind 3–5.5 m/s from the east, gusts 17 m/s",
        "+18…+20 °C, ясно, ветер восточный, 3–5,5 м/с, порывы ветра 17 м/с",
        "+18…+20°C, ochiq, shamol sharqdan, 3–5,5 m/s, shamolning kuchayishi 17 m/s",
        "+18…+20°C, очиқ, шамол шарқдан, 3–5,5 м/с, шамолнинг кучайиши 17 м/с",
    )
    assert WeatherReport.from_data(report.to_data()) == report


def test_gusts_alone_print() -> None:
    assert printed(WeatherReport("clear", gusts=17))[0] == "clear, gusts 17 m/s"


def test_a_range_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(InputError, match="below its speed"):
        WeatherReport.from_data({"wind": {"speed": 5, "highest": 3}})
