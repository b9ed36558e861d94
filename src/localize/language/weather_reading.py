"""Reading the lines of weather and temperature that news pages print, by their shape, in four languages."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from localize.language.spelling import folded, skeleton
from localize.language.vocabulary import spellings
from localize.language.weather_report import FASTEST, Temperature, WeatherReport
from localize.language.weather_terms import condition_named, direction_named, speed_unit_named

_LONGEST = 200
_LONGEST_CONDITION = 60
_LONGEST_DIRECTION = 12
_WIND = frozenset(skeleton(word) for word in ("wind", "ветер", "shamol", "шамол"))
# Words between a direction and a speed that mean nothing by themselves.
_FILLERS = re.compile(
    r"(?:^| )(?:at|со скоростью|tezlikda|тезликда)$|^(?:tezlikda|тезликда)(?:$| )", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_SPEED = re.compile(
    r"(?P<speed>[0-9]{1,3}(?:[.,][0-9]{1,2})?) ?(?P<unit>[^\W\d_]+\.?(?: ?[/∕⁄] ?[^\W\d_]+\.?)?)"
)
_NO_CONDITION = re.compile(r"[0-9.!?…:;()\"«»“”\x00-\x1f]")
_AROUND = " ,;.-–—"
# The ordinal sign and the ring stand for the degree sign on many pages.
_RINGS = str.maketrans({"º": "°", "˚": "°"})
_TEMPERATURE = re.compile(r"(?P<sign>[+-]?) ?(?P<number>[0-9]{1,3}(?:[.,][0-9])?) ?° ?(?P<unit>[cfс]?)\.?")


def parse_temperature(line: str) -> Temperature | None:
    """Read a line that holds a temperature and nothing else: `+26°`, `−5 °C`, `79°F`.

    Returns:
        The temperature, in celsius where no unit stands; None where the line is anything else.
    """
    if len(line) > _LONGEST:
        return None
    match = _TEMPERATURE.fullmatch(folded(line.translate(_RINGS)))
    if match is None:
        return None
    value = float(match["number"].replace(",", "."))
    unit = "fahrenheit" if match["unit"] == "f" else "celsius"
    temperature = Temperature(-value if match["sign"] == "-" else value, unit, match["sign"] == "+")
    return temperature if temperature.possible else None


def parse_weather(line: str) -> WeatherReport | None:
    """Read a line of weather: a condition, a word for wind, a speed with its unit, and perhaps a direction.

    Any of the four languages will do, with Latin letters for Cyrillic ones that look the same and the other
    way. A condition that is not known stays as it came. A direction is a word or an abbreviation of one of
    the sixteen winds.

    Returns:
        What the line says; None where its shape is another one.
    """
    if len(line) > _LONGEST:
        return None
    plain = " ".join(unicodedata.normalize("NFC", line).split())
    calm = _calm(plain)
    if calm:
        return calm
    word = next((match for match in _WORD.finditer(plain) if skeleton(match[0]) in _WIND), None)
    if word is None:
        return None
    return _windy(plain[: word.start()].strip(_AROUND), plain[word.end() :].strip(_AROUND))


def _calm(line: str) -> WeatherReport | None:
    head, _, tail = line.rstrip(" .").rpartition(",")
    condition = condition_named(head.strip())
    if condition is None or skeleton(tail) not in _calm_words():
        return None
    return WeatherReport(condition, head.strip(), wind_speed=0.0)


@cache
def _calm_words() -> frozenset[str]:
    return frozenset(skeleton(text) for text in spellings("weather.pattern")["no wind"])


def _windy(head: str, tail: str) -> WeatherReport | None:
    match = _SPEED.search(tail)
    unit = speed_unit_named(match["unit"]) if match else None
    if match is None or unit is None:
        return _without_speed(head, tail)
    before = _FILLERS.sub("", tail[: match.start()].strip(" ,(")).strip(_AROUND)
    after = _FILLERS.sub("", tail[match.end() :].strip(" ,.()")).strip(_AROUND)
    raw = before or after
    if (before and after) or not _fits(raw, direction_named(raw), known_only=bool(before)):
        return None
    if not raw:
        head, raw = _adjective(head)
    condition = condition_named(head)
    if condition is None and (len(head) > _LONGEST_CONDITION or _NO_CONDITION.search(head)):
        return None
    speed = float(match["speed"].replace(",", "."))
    if speed > FASTEST:
        return None
    return WeatherReport(condition, head, speed, unit, direction_named(raw), raw or None)


def _fits(raw: str, direction: str | None, *, known_only: bool) -> bool:
    if direction or not raw:
        return True
    return not known_only and len(raw) <= _LONGEST_DIRECTION and raw.replace("-", "").isalpha()


def _without_speed(head: str, tail: str) -> WeatherReport | None:
    condition, direction = condition_named(head), direction_named(tail)
    if condition is None or direction is None:
        return None
    return WeatherReport(condition, head, direction=direction, direction_raw=tail)


def _adjective(head: str) -> tuple[str, str]:
    rest, _, word = head.rpartition(" ")
    if len(word) > len("NNE") and direction_named(word):
        return rest.strip(_AROUND), word
    return head, ""
