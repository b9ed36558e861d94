from __future__ import annotations

from functools import partial

import pytest
from babel import Locale as Cldr
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import InputError
from localize.language.numbers import UNITS, format_number, format_unit, number_signs
from localize.language.vocabulary import keys_in, translation
from localize.model import Locale, MessageKey

CODES = ("en", "ru", "uz", "uz_Cyrl")
EN, RU, UZ, CYRL = map(Locale.parse, CODES)


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (2.1, "en", "2.1"),
        (2.1, "ru", "2,1"),
        (2.1, "uz", "2,1"),
        (2.1, "uz_Cyrl", "2,1"),
        (4.0, "ru", "4"),
        (0.12345, "en", "0.123"),
        (1234567.5, "en_GB", "1,234,567.5"),
        (1234567.5, "ru_UZ", "1\u00a0234\u00a0567,5"),
        (-3, "uz", "−3"),
        (-0.0001, "uz", "0"),
        (2.5, "xx", "2.5"),
        (2.5, "de_Latn_XX", "2,5"),
    ],
)
def test_numbers(value: float, code: str, expected: str) -> None:
    assert format_number(value, Locale.parse(code)) == expected


def test_a_plus_sign_where_it_is_wanted() -> None:
    assert [format_number(value, RU, plus=True) for value in (1.5, 0, -1.5)] == ["+1,5", "0", "−1,5"]


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(InputError, match="is not a number that can be printed"):
        format_number(value, EN)


def test_every_unit_has_an_entry_and_prints_no_raw_name() -> None:
    assert list(UNITS.values()) == [key.source for key in keys_in("unit.short")]
    for unit in UNITS:
        for locale in (EN, RU, UZ, CYRL):
            printed = format_unit(2.5, unit, locale, partial(translated, locale))
            assert unit not in printed
            assert printed.startswith("2.5" if locale == EN else "2,5")


def translated(locale: Locale, key: MessageKey) -> str:
    known = translation(key, locale)
    assert known is not None
    return known[0]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("meter-per-second", ("2.1 m/s", "2,1 м/с", "2,1 m/s", "2,1 м/с")),
        ("kilometer-per-hour", ("2.1 km/h", "2,1 км/ч", "2,1 km/soat", "2,1 км/соат")),
        ("millimeter-ofhg", ("2.1 mmHg", "2,1 мм рт. ст.", "2,1 mm sim. ust.", "2,1 мм сим. уст.")),
        ("percent", ("2.1%", "2,1%", "2,1%", "2,1%")),
    ],
)
def test_units(unit: str, expected: tuple[str, ...]) -> None:
    found = tuple(
        format_unit(2.1, unit, locale, partial(translated, locale)) for locale in (EN, RU, UZ, CYRL)
    )
    assert found == expected


@pytest.mark.parametrize("code", CODES)
def test_the_signs_that_are_written_here_are_those_of_cldr(code: str) -> None:
    symbols = Cldr.parse(code).number_symbols["latn"]
    assert number_signs(code) == (symbols["group"], symbols["decimal"])


@pytest.mark.parametrize(("code", "signs"), [("de", (".", ",")), ("en_ZA", ("\xa0", ",")), ("qqq", None)])
def test_those_of_other_locales_come_from_cldr(code: str, signs: tuple[str, str] | None) -> None:
    assert number_signs(code) == signs


@given(
    st.one_of(st.integers(0, 10**18), st.floats(0, 1e18, allow_nan=False)),
    st.sampled_from([*CODES, "de", "hi", "es"]),
)
def test_numbers_are_printed_as_babel_prints_them(value: float, code: str) -> None:
    assert format_number(value, Locale.parse(code)) == format_decimal(value, format="#,##0.###", locale=code)
