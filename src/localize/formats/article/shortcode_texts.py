"""Shortcodes that stand in no text: the texts in them, and those that pass through whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats.article import codecs
from localize.formats.article.found import NOTHING, Found, Passed
from localize.formats.inline.text_attributes import parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from localize.formats.article.found import Instructions

# Hugo prints such a shortcode as it stands, without running it (Hugo, "Shortcodes", section "Escaping").
_SHOWN = (b"{{</*", b"{{%/*")
_ROLES = {"alt": "alt", "title": "link-title", "caption": "caption", "credit": "credit"}


def outside(spans: Iterable[tuple[int, int]], found: Iterable[Found]) -> Iterator[tuple[int, int]]:
    """Yield those of some ranges, in order, that stand in no text."""
    asked = sorted(spans)
    taken = sorted((one.pieces[0][0], one.pieces[-1][1]) for one in found) if asked else []
    index = 0
    for start, end in asked:
        while index < len(taken) and taken[index][1] <= start:
            index += 1
        if index == len(taken) or taken[index][0] > start:
            yield start, end


def texts(
    body: bytes,
    spans: Iterable[tuple[int, int]],
    names: Collection[str],
    said: Callable[[int], Instructions] = lambda _: NOTHING,
) -> Iterator[Found | Passed]:
    """Yield the texts of shortcodes, and the shortcodes without any.

    Args:
        body: the text that they stand in.
        spans: where they stand.
        names: the parameters that are texts.
        said: gives the instructions for a shortcode that starts at an offset.
    """
    for start, end in spans:
        instructions = said(start)
        shown = body.startswith(_SHOWN, start)
        found = [] if instructions.skip or shown else list(parameters(body[start:end], names))
        if not found:
            yield Passed(start, end, "skip" if instructions.skip else "shortcode")
        for one in found:
            codec = codecs.SHORTCODE_ESCAPED if one.escaped else codecs.SHORTCODE
            yield Found(
                " ".join(one.text.split()),
                ((start + one.start, start + one.end),),
                _ROLES.get(one.name.lower(), "label"),
                codec,
                context=instructions.context,
                note=instructions.note,
                since=2,
                allow=instructions.allow,
            )
