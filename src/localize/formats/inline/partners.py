"""Which markup of a text opens what other markup of it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.formats.inline.fragments import Fragment


def partners(parts: Sequence[Fragment]) -> dict[int, int]:
    """Return the places of markup that opens and closes, each → the other; pairs never overlap.

    Args:
        parts: the pieces of a text, in order. What has no partner among them is in no pair.
    """
    found: dict[int, int] = {}
    waiting: list[int] = []
    for place, part in enumerate(parts):
        if part.kind == "open":
            waiting.append(place)
        elif part.kind == "close" and any(parts[other].name == part.name for other in waiting):
            while parts[waiting[-1]].name != part.name:
                waiting.pop()
            opening = waiting.pop()
            found[opening], found[place] = place, opening
    return found
