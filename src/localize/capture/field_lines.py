"""Lines that say several things of an article, `Society · 28 April 2025 · 1,204 views`, cut apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import byline, line_patterns
from localize.language.weather import parse_temperature, parse_weather
from localize.language.weather_terms import condition_named
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.capture.line_patterns import Meta

_BETWEEN: Final = late_pattern(r"\s*[|·•]\s*|\s{2,}")
_STEPS: Final = late_pattern(r"\s*[|·•/\\›»>→]\s*")
"""Between the steps of a path to the page, `Home / Society`."""
_WEATHER: Final = late_pattern(
    r"(?P<town>[^\W\d_][^\d]{0,40}?)??[ ,:]*+"
    r"(?P<degrees>(?:[+−–-]?\d{1,3} ?(?:…|\.{2,3}|[–-]) ?)?[+−–-]?\d{1,3} ?[°º˚] ?[CFС]?)"
    r"[ ,;]++(?P<sky>.+)"
)
_SKY_FIRST: Final = late_pattern(r"(?P<sky>[^\d,;]{3,60})[,;] ?(?P<degrees>[+−–-]?\d{1,3} ?[°º˚] ?[CFСcf]?)")


def cut(text: str, read_meta: Callable[[str], Meta | None]) -> list[str]:
    """Return a line's parts: views, byline and what has a label each for itself, category and date as one.

    The steps of a path to the page are cut apart too, and so are temperature and sky. A line of which any
    part is something else is not cut: a headline may have a bar in it too.

    Args:
        text: the line.
        read_meta: reads category and date.
    """
    if len(text) > line_patterns.LONGEST_META:
        return [text]
    return _path(text) or _weather(text) or _data(text, read_meta) or [text]


def _data(text: str, read_meta: Callable[[str], Meta | None]) -> list[str]:
    cells = _BETWEEN.split(text)
    apart = [cell for cell in cells if _stands_alone(cell)]
    rest = " | ".join(cell for cell in cells if cell not in apart)
    known = not rest or line_patterns.is_category(rest) or read_meta(rest) is not None
    return [*([rest] if rest else []), *apart] if len(cells) > 1 and apart and known else []


def _stands_alone(cell: str) -> bool:
    noted = ": " in cell and len(cell) <= line_patterns.LONGEST_LABEL
    return noted or line_patterns.count(cell) is not None or byline.names_author(cell)


def _path(text: str) -> list[str]:
    steps = _STEPS.split(text)
    known = all(line_patterns.is_category(step) or line_patterns.is_label(step) for step in steps)
    return steps if len(steps) > 1 and known else []


def _weather(text: str) -> list[str]:
    """Cut `Samarqand +17 °C, cloudy` apart."""
    found = _WEATHER.fullmatch(text) or _SKY_FIRST.fullmatch(text)
    if found is None or parse_temperature(found["degrees"]) is None:
        return []
    known = condition_named(found["sky"]) or parse_weather(found["sky"])
    parts = (found.groupdict().get(name) for name in ("town", "degrees", "sky"))
    return [part for part in parts if part] if known else []
