"""The progress of a newsroom, as a picture for a page: a small SVG 1.1 document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.xml_escape import escape

if TYPE_CHECKING:
    from localize.model import Report

_ALL, _MOST = 100, 80
_COLOURS = ((_ALL, "#2e7d32"), (_MOST, "#8a6d00"), (0, "#b3261e"))
"""From so many percent on; white on each has the contrast of 4.5 that small text needs (WCAG 2.2, 1.4.3)."""
_LABEL = "#4a4a4a"
_LETTER, _PADDING, _HEIGHT = 7, 12, 20
"""Pixels."""


def render(report: Report) -> str:
    """Return a badge with the share of words that is translated, of all locales that were counted.

    Args:
        report: what `status` says.
    """
    locales: Any = report.data["locales"]
    words = sum(int(row["words"]) for row in locales)
    done = sum(int(row["words_done"]) for row in locales)
    percent = _ALL * done // words if words else _ALL
    if any(int(row["held"]) for row in locales):
        percent = min(percent, _ALL - 1)  # what is held back is not done, whatever its words say
    label = str(locales[0]["locale"]) if len(locales) == 1 else "localised"
    colour = next(colour for least, colour in _COLOURS if percent >= least)
    return _svg(label, f"{percent}%", colour)


def _svg(label: str, value: str, colour: str) -> str:
    left, right = (len(text) * _LETTER + _PADDING for text in (label, value))
    width = left + right
    title = escape(f"{label}: {value}")

    def text(said: str, middle: float, room: int) -> str:
        place = f'x="{middle:g}" y="14" textLength="{room - _PADDING}"'
        return f"  <text {place}>{escape(said)}</text>\n"

    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{_HEIGHT}" role="img"'
        f' aria-label="{title}">\n'
        f"  <title>{title}</title>\n"
        f'  <rect width="{left}" height="{_HEIGHT}" fill="{_LABEL}"/>\n'
        f'  <rect x="{left}" width="{right}" height="{_HEIGHT}" fill="{colour}"/>\n'
        '  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\n'
        f"  {text(label, left / 2, left)}"
        f"  {text(value, left + right / 2, right)}"
        "  </g>\n"
        "</svg>\n"
    )
