"""The ids of headings in HTML, by which links lead into a page."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from localize.formats.heading_ids import anchors

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING: Final = re.compile(r"<(h[1-6])((?: [^<>]*)?)>(.*?)</\1>", re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]*>")
_ID: Final = re.compile(r' id="([^"]*)"')


def anchors_of(html: str) -> tuple[str, ...]:
    """Return the ids of the headings of sanitised HTML."""
    return anchors((_text(match[3]), _given(match[2])) for match in _HEADING.finditer(html))


def with_anchors(html: str, ids: Sequence[str]) -> str:
    """Return sanitised HTML whose headings have ids: these, or their own where the number is another."""
    own = anchors_of(html)
    chosen = iter(ids if len(ids) == len(own) else own)

    def opened(match: re.Match[str]) -> str:
        anchor = next(chosen)
        if _given(match[2]) or not anchor:
            return match[0]
        return f'<{match[1]}{match[2]} id="{anchor}">{match[3]}</{match[1]}>'

    return _HEADING.sub(opened, html)


def _text(markup: str) -> str:
    return unescape(_TAG.sub("", markup))


def _given(attributes: str) -> str:
    match = _ID.search(attributes)
    return match[1] if match else ""
