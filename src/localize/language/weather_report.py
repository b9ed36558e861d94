"""The meaning of a line of weather, as data that front matter holds."""

from __future__ import annotations

from collections.abc import Mapping

from localize.errors import InputError
from localize.frozen import frozen
from localize.language.weather_terms import (
    DIRECTIONS,
    PROVIDERS,
    condition_key,
    condition_named,
    condition_of,
    direction_named,
    speed_unit_named,
)

# Beyond what was ever measured on Earth: -89.2 °C and 56.7 °C; a gust of 113 m/s (408 km/h).
_COLDEST = {"celsius": -95.0, "fahrenheit": -140.0}
_WARMEST = {"celsius": 65.0, "fahrenheit": 150.0}
FASTEST = 500.0
"""The speed of wind, in any unit, that no storm reaches."""
_HUGE = 1000
"""No provider has a code of more than three digits, and air no such temperature."""


@frozen
class Temperature:
    """A temperature of the air."""

    value: float
    unit: str = "celsius"
    """`celsius` or `fahrenheit`."""
    explicit_plus: bool = False
    """True if it came with a plus sign, and prints with one."""
    highest: float | None = None
    """The warmer end where the page gives a range, of which `value` is the colder end."""

    @property
    def possible(self) -> bool:
        """Return whether air can be so; 360° is an angle."""
        if self.unit not in _COLDEST or not self.value <= self.top:
            return False
        return _COLDEST[self.unit] <= self.value and self.top <= _WARMEST[self.unit]

    @property
    def top(self) -> float:
        """Return the warmer end, which is the value itself where there is no range."""
        return self.value if self.highest is None else self.highest

    def to_data(self) -> dict[str, object]:
        """Return plain values for front matter; a plus sign is named only where there is one."""
        data: dict[str, object] = {"value": _plain(self.value), **_end(self.highest), "unit": self.unit}
        return {**data, "explicit_plus": True} if self.explicit_plus else data

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Temperature:
        """Read what `to_data` wrote; celsius where no unit is named.

        Raises:
            InputError: the data is no temperature.
        """
        value = _number(data.get("value"), "the temperature's value")
        highest = data.get("highest")
        top = None if highest is None else _number(highest, "the temperature's highest value")
        temperature = cls(value, str(data.get("unit", "celsius")), data.get("explicit_plus") is True, top)
        if not temperature.possible:
            hint = "Name value and unit: celsius (-95 to 65) or fahrenheit (-140 to 150)."
            raise InputError(f"«{value:g} {temperature.unit}» is no temperature of the air", hint=hint)
        return temperature


@frozen
class WeatherReport:
    """The sky and the wind."""

    condition: str | None
    """Id of one of the known conditions; None where the text names none of them."""
    condition_raw: str = ""
    """The condition's text as it came; empty where the data names the id alone."""
    wind_speed: float | None = None
    wind_unit: str = "meter-per-second"
    """CLDR's name of the unit."""
    direction: str | None = None
    """The wind's direction: one of the sixteen winds, `e`, `nne`, from which it blows; None if unknown."""
    direction_raw: str | None = None
    """The direction's text as it came; None where there was none."""
    code: tuple[str, str] | None = None
    """A provider and its code where that code means no known condition; it never prints."""
    wind_highest: float | None = None
    """The upper end where the page gives a range of speeds, of which `wind_speed` is the lower end."""
    gusts: float | None = None
    """The speed of gusts, in the unit of the wind."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The texts whose meaning is not known: they print as they came, or not at all."""
        condition = () if self.condition else (self.condition_raw, " ".join(self.code or ()))
        direction = () if self.direction else (self.direction_raw or "",)
        return tuple(text for text in (*condition, *direction) if text)

    def to_data(self) -> dict[str, object]:
        """Return plain values for front matter; of what is known the meaning alone, in no language."""
        data: dict[str, object] = {}
        if self.condition:
            data["condition"] = self.condition
        elif self.condition_raw:
            data["condition_text"] = self.condition_raw
        if self.code:
            data |= {"provider": self.code[0], "code": self.code[1]}
        wind: dict[str, object] = {}
        if self.wind_speed is not None:
            wind = {"speed": _plain(self.wind_speed), **_end(self.wind_highest), "unit": self.wind_unit}
        if self.direction:
            wind["direction"] = self.direction
        elif self.direction_raw:
            wind["direction_text"] = self.direction_raw
        if self.gusts is not None:
            wind["gusts"] = _plain(self.gusts)
        return {**data, "wind": wind} if wind else data

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> WeatherReport:
        """Read what `to_data` wrote, or what an editor or a weather service did. Other keys are left alone.

        A condition is an id, or its word in any of the four languages; where there is none, `provider` and
        `code` name it. A direction and a unit may be words too. What is unknown stays as it came.

        Raises:
            InputError: a number, a unit or the provider cannot be, or a text is none.
        """
        condition, raw = _condition(data)
        wind = data.get("wind") or {}
        if not isinstance(wind, Mapping):
            raise InputError(
                "the weather's wind is no mapping", hint="Write speed, unit and direction below it."
            )
        speed = wind.get("speed")
        direction, direction_raw = _direction(wind)
        code = None if condition or raw else _code(data)
        return cls(
            condition=condition or (condition_of(*code) if code else None),
            condition_raw=raw,
            wind_speed=None if speed is None else _speed(speed),
            wind_unit=_unit(wind.get("unit")),
            direction=direction,
            direction_raw=direction_raw or None,
            code=code if code and not condition_of(*code) else None,
            wind_highest=_highest(wind, speed),
            gusts=None if wind.get("gusts") is None else _speed(wind["gusts"]),
        )


def _plain(value: float) -> float:
    return int(value) if float(value).is_integer() else value


def _end(highest: float | None) -> dict[str, object]:
    return {} if highest is None else {"highest": _plain(highest)}


def _highest(wind: Mapping[str, object], lowest: object) -> float | None:
    if wind.get("highest") is None:
        return None
    if lowest is None or _speed(wind["highest"]) < _speed(lowest):
        raise InputError(
            "the wind's highest speed is below its speed", hint="Write the lower one as `speed`."
        )
    return _speed(wind["highest"])


def _number(value: object, what: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _HUGE:
        return float(value)
    raise InputError(
        f"{what} is no number that weather knows", hint="Write digits, with a point for decimals."
    )


def _speed(value: object) -> float:
    speed = _number(value, "the wind's speed")
    if 0 <= speed <= FASTEST:
        return speed
    raise InputError(f"no wind has a speed of {speed:g}", hint="Write a number from 0 to 500.")


def _condition(data: Mapping[str, object]) -> tuple[str | None, str]:
    """Return the id and the text of the condition; one of them at most says something."""
    named = _word(data.get("condition"), "the condition of the weather")
    text = named or _text(data.get("condition_text"))
    known = named if condition_key(named) else condition_named(text)
    return known, "" if known else text


def _direction(wind: Mapping[str, object]) -> tuple[str | None, str]:
    named = _word(wind.get("direction"), "the direction of the wind")
    text = named or _text(wind.get("direction_text"))
    known = named if named in DIRECTIONS else direction_named(text)
    return known, "" if known else text


def _code(data: Mapping[str, object]) -> tuple[str, str] | None:
    """Return provider and code; None where neither is named."""
    provider, code = data.get("provider"), data.get("code")
    if provider is None and code is None:
        return None
    if not isinstance(provider, str) or provider.strip().lower() not in PROVIDERS:
        hint = f"Write `provider:` {', '.join(PROVIDERS[:-1])} or {PROVIDERS[-1]}."
        raise InputError(f"«{str(provider or '')[:40]}» is not a known provider of weather", hint=hint)
    if isinstance(code, bool) or not (isinstance(code, str) or (isinstance(code, int) and abs(code) < _HUGE)):
        raise InputError("the weather's code is none", hint="Write the provider's number or word.")
    return provider.strip().lower(), str(code)


def _word(value: object, what: str) -> str:
    if value is None or isinstance(value, str):
        return (value or "").strip()
    raise InputError(f"{what} is no text", hint="Write its name in one word or a few.")


def _unit(value: object) -> str:
    unit = speed_unit_named(value) if isinstance(value, str) else None
    if value is None or unit:
        return unit or "meter-per-second"
    raise InputError(f"«{value}» is not a unit of speed", hint="Write m/s, km/h, mph or kn.")


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
