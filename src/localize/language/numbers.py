"""Numbers and units as a locale prints them."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from localize.errors import InputError
from localize.language.text_parts import filled
from localize.model import MessageKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.model import Locale

UNITS = {
    "meter-per-second": "{0} m/s",
    "kilometer-per-hour": "{0} km/h",
    "mile-per-hour": "{0} mph",
    "knot": "{0} kn",
    "celsius": "{0}°C",
    "fahrenheit": "{0}°F",
    "millimeter-ofhg": "{0} mmHg",
    "hectopascal": "{0} hPa",
    "kilometer": "{0} km",
    "meter": "{0} m",
    "millimeter": "{0} mm",
    "percent": "{0}%",
}
"""CLDR's name of each unit that can be printed, and its entry in context `unit.short`."""

_MINUS = "\N{MINUS SIGN}"


class NumberSigns(NamedTuple):
    """The signs in a locale's numbers, for the digits 0 to 9."""

    group: str
    """The sign between thousands: a comma in English, a no-break space in Russian."""
    decimal: str
    """The sign before the part below one."""


_ENGLISH = NumberSigns(",", ".")
_RUSSIAN = NumberSigns("\N{NO-BREAK SPACE}", ",")
_KNOWN = {"en": _ENGLISH, "ru": _RUSSIAN, "uz": _RUSSIAN, "uz_Cyrl": _RUSSIAN}


@lru_cache
def number_signs(code: str) -> NumberSigns | None:
    """Return the signs of a locale; None where CLDR does not know it.

    The project's languages have them here, as CLDR has them; those of others come from there by way of Babel.

    Args:
        code: the locale in CLDR's form, `uz_Cyrl`.
    """
    return _KNOWN.get(code) or _from_cldr(code)


def _from_cldr(code: str) -> NumberSigns | None:
    from babel.core import Locale, UnknownLocaleError  # noqa: PLC0415 - a heavy import, for rare languages only

    try:
        symbols = Locale.parse(code).number_symbols["latn"]
    except (UnknownLocaleError, ValueError, KeyError):
        return None
    return NumberSigns(symbols["group"], symbols["decimal"])


def format_number(value: float, locale: Locale, *, plus: bool = False) -> str:
    """Print a number with the locale's decimal and grouping signs, at most three decimals.

    Args:
        value: any finite number.
        locale: the locale printed in; English signs where CLDR does not know it.
        plus: whether a number above zero gets a plus sign.

    Raises:
        InputError: the number is not finite.
    """
    from decimal import Decimal  # noqa: PLC0415 - few articles print numbers

    if not math.isfinite(value):
        raise InputError(f"«{value}» is not a number that can be printed", hint="Write a finite number.")
    signs = number_signs(locale.cldr) or number_signs(locale.language) or _ENGLISH
    whole, _, part = f"{Decimal(str(abs(value))):,.3f}".partition(".")
    digits = whole.replace(",", signs.group)
    if part := part.rstrip("0"):
        digits += signs.decimal + part
    if digits == "0":
        return digits
    if value < 0:
        return f"{_MINUS}{digits}"
    return f"+{digits}" if plus else digits


def format_range(low: float, high: float, locale: Locale, *, plus: bool = False) -> str:
    """Print two numbers as a range: with a dash as CLDR has it, with an ellipsis where one has a sign.

    Args:
        low: the lower number, finite.
        high: the upper one.
        locale: the locale printed in.
        plus: whether numbers above zero get a plus sign.
    """
    joint = "…" if plus or low < 0 else "–"
    return f"{format_number(low, locale, plus=plus)}{joint}{format_number(high, locale, plus=plus)}"


def format_unit(
    value: float,
    unit: str,
    locale: Locale,
    text: Callable[[MessageKey], str],
    *,
    plus: bool = False,
    highest: float | None = None,
) -> str:
    """Print a number with its unit, in the unit's short form; a range where there is an upper end.

    Args:
        value: any finite number.
        unit: a key of `UNITS`.
        locale: the locale printed in.
        text: gives the locale's text of a `ui` entry.
        plus: whether a number above zero gets a plus sign.
        highest: the upper end of a range.

    Raises:
        InputError: the unit or the number cannot be printed, or the unit's text lacks the number.
    """
    if unit not in UNITS:
        raise InputError(
            f"«{unit}» is not a unit that can be printed", hint=f"Choose one of {', '.join(UNITS)}."
        )
    one = format_number(value, locale, plus=plus)
    number = one if highest is None else format_range(value, highest, locale, plus=plus)
    return filled(MessageKey("unit.short", UNITS[unit]), {"0": number}, text)
