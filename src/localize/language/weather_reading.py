"""Reading the lines of weather and temperature that news pages print, by their shape, in four languages."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import cache

from localize.language.spelling import folded, skeleton
from localize.language.vocabulary import spellings
from localize.language.weather_report import FASTEST, Temperature, WeatherReport
from localize.language.weather_terms import condition_named, direction_named, speed_unit_named
from localize.late_pattern import late_pattern

_LONGEST = 200
_LONGEST_CONDITION = 60
_LONGEST_DIRECTION = 12
_WIND = frozenset(skeleton(word) for word in ("wind", "ветер", "shamol", "шамол"))
# Words between a direction and a speed that mean nothing by themselves.
_FILLERS = late_pattern(
    r"(?:^| )(?:at|со скоростью|tezlikda|тезликда)$|^(?:tezlikda|тезликда)(?:$| )", re.IGNORECASE
)
_WORD = late_pattern(r"[^\W\d_]+")
_SPEED = late_pattern(
    r"(?<![\w.,])(?P<speed>[0-9]{1,3}(?:[.,][0-9]{1,2})?)"
    r"(?: ?(?:[-‐‑‒–—−…]|\.{2,3}|до|to|dan|дан) ?(?P<highest>[0-9]{1,3}(?:[.,][0-9]{1,2})?))?"
    r" ?(?P<unit>[^\W\d_]+\.?(?: ?[/∕⁄] ?[^\W\d_]+\.?)?)"
)
_NO_CONDITION = late_pattern(r"[0-9.!?…:;()\"«»“”\x00-\x1f]")
_AROUND = " ,;.-–—"
# The ordinal sign and the ring stand for the degree sign on many pages.
_RINGS = str.maketrans({"º": "°", "˚": "°"})
_TEMPERATURE = late_pattern(
    r"(?P<sign>[+-]?) ?(?P<number>[0-9]{1,3}(?:[.,][0-9])?)"
    r"(?: ?°? ?[cfс]? ?(?P<joint>\.{2,3}|-|до|to) ?(?P<other>[+-]?) ?(?P<end>[0-9]{1,3}(?:[.,][0-9])?))?"
    r" ?° ?(?P<unit>[cfс]?)\.?"
)
_GUSTS = late_pattern(
    r"(?:with |с )?(?:gust(?:s|ing)?|порыв(?:ы|ами|ах)?|kuchayishi|кучайиши)"
    r"(?: ветра| of)?(?: up)?(?: to| до)? (?P<speed>[^a-zа-я]+[^ ]+)"
    r"|(?P<until>[0-9][^ ]* ?[^ ]+) (?:gacha|гача) (?:kuchayishi|кучайиши)(?: mumkin| мумкин)?",
    re.IGNORECASE,
)
"""The part of a line that tells of gusts, and of nothing else."""


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
    unit = "fahrenheit" if match["unit"] == "f" else "celsius"
    ends = _ends(match)
    if ends is None:
        return None
    temperature = Temperature(ends[0], unit, match["sign"] == "+", ends[1] if len(ends) > 1 else None)
    return temperature if temperature.possible else None


def _ends(match: re.Match[str]) -> list[float] | None:
    """Return one value or the two of a range, the colder one first; None where its sign may be either."""
    first = _signed(match["number"], match["sign"])
    if match["end"] is None:
        return [first]
    if match["sign"] == "-" and not match["other"]:
        return None
    return sorted([first, _signed(match["end"], match["other"])])


def _signed(number: str, sign: str) -> float:
    value = float(number.replace(",", "."))
    return -value if sign == "-" else value


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
    rest, gusts = _without_gusts(tail)
    report = _wind(head, rest)
    if gusts is None or report is None:
        return report
    known = report.wind_speed is not None and report.wind_unit == gusts[1]
    return replace(report, gusts=gusts[0]) if known else None


def _without_gusts(tail: str) -> tuple[str, tuple[float, str] | None]:
    """Return what a line says besides gusts, and their speed with its unit."""
    parts = re.split(r", (?![0-9]+ ?$)", tail)
    for at, part in enumerate(parts):
        found = _GUSTS.fullmatch(part.strip())
        speed = _SPEED.fullmatch((found["speed"] or found["until"]).strip()) if found else None
        unit = speed_unit_named(speed["unit"]) if speed and not speed["highest"] else None
        if speed is not None and unit is not None:
            return ", ".join(parts[:at] + parts[at + 1 :]), (float(speed["speed"].replace(",", ".")), unit)
    return tail, None


def _wind(head: str, tail: str) -> WeatherReport | None:
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
    highest = float(match["highest"].replace(",", ".")) if match["highest"] else None
    if speed > FASTEST or (highest is not None and not speed < highest <= FASTEST):
        return None
    return WeatherReport(
        condition, head, speed, unit, direction_named(raw), raw or None, wind_highest=highest
    )


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
