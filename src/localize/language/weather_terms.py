"""The words of weather: conditions with the codes of their providers, wind directions, units of speed.

Codes are those that the providers document: OpenWeatherMap "Weather condition codes", Yandex Weather
`condition`, and table 4677 of the WMO as far as Open-Meteo uses it. Where two conditions fit, the provider's
wording decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.frozen import frozen
from localize.language.spelling import skeleton
from localize.language.vocabulary import spellings
from localize.model import MessageKey

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Condition:
    """A state of the sky that the vocabulary has a word for."""

    id: str
    """Its name in front matter."""
    source: str
    """Its English text, in context `weather.condition`."""
    openweathermap: frozenset[str] = frozenset()
    yandex: str = ""
    wmo: frozenset[str] = frozenset()


def _codes(*codes: int) -> frozenset[str]:
    return frozenset(str(code) for code in codes)


def _condition(
    name: str, source: str, owm: tuple[int, ...] = (), yandex: str = "", wmo: tuple[int, ...] = ()
) -> Condition:
    return Condition(name, source, _codes(*owm), yandex, _codes(*wmo))


CONDITIONS = (
    _condition("clear", "clear", (800,), "clear", (0,)),
    _condition("mostly_clear", "mainly clear", wmo=(1,)),
    _condition("few_clouds", "few clouds", (801,), "partly-cloudy"),
    _condition("variable", "partly cloudy", (802,), wmo=(2,)),
    _condition("clouds_clearings", "cloudy with clear spells", (803,), "cloudy"),
    _condition("overcast", "overcast", (804,), "overcast", (3,)),
    _condition("fog", "fog", (741,), wmo=(45,)),
    _condition("mist", "mist", (701,)),
    _condition("haze", "haze", (721,)),
    _condition("rime_fog", "rime fog", wmo=(48,)),
    _condition("drizzle", "drizzle", tuple(range(300, 322)), "drizzle", (51, 53, 55)),
    _condition("freezing_drizzle", "freezing drizzle", wmo=(56, 57)),
    _condition("light_rain", "light rain", (500,), "light-rain", (61,)),
    _condition("rain", "rain", yandex="rain"),
    _condition("moderate_rain", "moderate rain", (501,), "moderate-rain", (63,)),
    _condition("heavy_rain", "heavy rain", (502, 503), "heavy-rain", (65,)),
    _condition("long_heavy_rain", "continuous heavy rain", (504,), "continuous-heavy-rain"),
    _condition("brief_rain", "brief rain"),
    _condition("showers", "showers", (520, 521, 522, 531), "showers", (80, 81, 82)),
    _condition("freezing_rain", "freezing rain", (511,), wmo=(66, 67)),
    _condition("sleet", "sleet", tuple(range(611, 617)), "wet-snow"),
    _condition("light_snow", "light snow", (600,), "light-snow", (71,)),
    _condition("snow", "snow", (601,), "snow", (73,)),
    _condition("heavy_snow", "heavy snow", (602,), wmo=(75,)),
    _condition("snowfall", "snow showers", (620, 621, 622), "snow-showers", (85, 86)),
    _condition("snow_grains", "snow grains", wmo=(77,)),
    _condition("blizzard", "blizzard"),
    _condition("hail", "hail", yandex="hail"),
    _condition("thunderstorm", "thunderstorm", (210, 211, 212, 221), "thunderstorm", (95,)),
    _condition(
        "thunder_rain", "thunderstorm with rain", (200, 201, 202, 230, 231, 232), "thunderstorm-with-rain"
    ),
    _condition("thunder_hail", "thunderstorm with hail", yandex="thunderstorm-with-hail", wmo=(96, 99)),
    _condition("dust_storm", "dust storm"),
    _condition("dust", "dust", (731, 761)),
    _condition("sandstorm", "sandstorm", (751,)),
    _condition("smoke", "smoke", (711,)),
    _condition("tornado", "tornado", (781,)),
)
"""Every condition, the clearest first."""

PROVIDERS = ("openweathermap", "yandex", "wmo")

DIRECTIONS = {
    "n": "from the north",
    "nne": "from the north-northeast",
    "ne": "from the northeast",
    "ene": "from the east-northeast",
    "e": "from the east",
    "ese": "from the east-southeast",
    "se": "from the southeast",
    "sse": "from the south-southeast",
    "s": "from the south",
    "ssw": "from the south-southwest",
    "sw": "from the southwest",
    "wsw": "from the west-southwest",
    "w": "from the west",
    "wnw": "from the west-northwest",
    "nw": "from the northwest",
    "nnw": "from the north-northwest",
}
"""The sixteen winds, and their entries in context `weather.direction.from`."""

# How forecasts abbreviate north, east, south and west, and what joins them for the winds between.
_ALPHABETS = (
    ("n", "e", "s", "w", ""),
    ("с", "в", "ю", "з", ""),
    ("с", "в", "ю", "з", "-"),
    ("n", "e", "s", "w", "-"),
    ("shm", "shq", "jan", "gʻrb", "-"),
    ("шм", "шқ", "жан", "ғрб", "-"),
)
_SPEEDS = {
    "meter-per-second": ("m/s", "m/sec", "m/sek", "mps", "м/с", "м/сек", "metr/soniya", "метр/сония"),
    "kilometer-per-hour": ("km/h", "kmh", "kph", "km/soat", "км/ч", "км/час", "км/соат"),
    "mile-per-hour": ("mph", "mi/h", "миль/ч", "ми/ч", "mil/soat", "мил/соат"),
    "knot": ("kn", "kt", "knots", "уз", "узлов", "uzel", "узел"),
}


def condition_of(provider: str, code: str | int) -> str | None:
    """Return the id of the condition that a provider's code means.

    Args:
        provider: one of `PROVIDERS`.
        code: OpenWeatherMap's or the WMO's number, or Yandex's word in any case.

    Returns:
        The id of one of `CONDITIONS`; None where the code is unknown.

    Raises:
        UsageError: there is no such provider.
    """
    if provider not in PROVIDERS:
        hint = f"Choose one of {', '.join(PROVIDERS)}."
        raise UsageError(f"«{provider}» is not a known provider of weather", hint=hint)
    return _by_code().get((provider, str(code).strip().lower().replace("_", "-")))


def condition_key(name: str) -> MessageKey | None:
    """Return the `ui` entry of a condition's id; None where there is no such condition."""
    source = next((condition.source for condition in CONDITIONS if condition.id == name), None)
    return MessageKey("weather.condition", source) if source else None


def condition_named(text: str) -> str | None:
    """Return the id of the condition that a text names in any of the four languages; None where none does."""
    return _conditions().get(skeleton(text))


def direction_key(code: str) -> MessageKey:
    """Return the `ui` entry of a wind's direction, which is one of `DIRECTIONS`."""
    return MessageKey("weather.direction.from", DIRECTIONS[code])


def direction_named(text: str) -> str | None:
    """Return the code of the wind that a text names: a word of any language, `ССВ`, `NNE`, `Shm-Shq`."""
    return _directions().get(skeleton(text).replace(".", ""))


def speed_unit_named(text: str) -> str | None:
    """Return CLDR's name of the unit of speed that a text names in any of the four languages."""
    name = skeleton(text).replace(" ", "").rstrip(".")
    return name if name in _SPEEDS else _speeds().get(name)


@cache
def _by_code() -> Mapping[tuple[str, str], str]:
    found = {("yandex", condition.yandex): condition.id for condition in CONDITIONS if condition.yandex}
    for condition in CONDITIONS:
        found |= {("openweathermap", code): condition.id for code in condition.openweathermap}
        found |= {("wmo", code): condition.id for code in condition.wmo}
    return found


@cache
def _conditions() -> Mapping[str, str]:
    ids = {condition.source: condition.id for condition in CONDITIONS}
    known = spellings("weather.condition")
    return {skeleton(text): ids[source] for source, texts in known.items() for text in texts}


@cache
def _directions() -> Mapping[str, str]:
    codes = {source: code for code, source in DIRECTIONS.items()}
    known = spellings("weather.direction.from")
    found = {skeleton(text): codes[source] for source, texts in known.items() for text in texts}
    for *letters, joint in _ALPHABETS:
        alphabet = dict(zip("nesw", letters, strict=True))
        found |= {skeleton(joint.join(alphabet[point] for point in code)): code for code in DIRECTIONS}
    return found | _letters()


def _letters() -> dict[str, str]:
    """Return the single letters of Uzbek that only one wind has; Ш may be шимол or шарқ."""
    return {
        skeleton(letter): code for code, letters in (("s", "jж"), ("w", ("gʻ", "ғ"))) for letter in letters
    }


@cache
def _speeds() -> Mapping[str, str]:
    return {skeleton(text): unit for unit, texts in _SPEEDS.items() for text in texts}
