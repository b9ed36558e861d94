"""What a text holds of site generators' shortcodes, which a translation must keep."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from localize.formats.markdown.mask import shortcodes, unclosed

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLD = re.compile(rb"[ \t]*[\r\n](?:[ \t\r\n]|>(?!\}\}))*")
"""A line's end in a shortcode, with the marks of its containers."""


class SiteMarkup(NamedTuple):
    """Two texts that a site generator finds the same markup in have equal ones."""

    shortcodes: tuple[bytes, ...]
    """Shortcodes, sorted, each on one line: a message is one."""
    unclosed: tuple[tuple[bytes, int], ...]
    """What opens shortcodes that never end, and how often."""


def site_markup(text: bytes, spans: Iterable[tuple[int, int]] | None = None) -> SiteMarkup:
    """Return the site markup of a text.

    Args:
        text: Markdown or HTML, in UTF-8.
        spans: where its shortcodes stand, if that is known.
    """
    places = shortcodes(text) if spans is None else spans
    whole = tuple(sorted(_FOLD.sub(b" ", text[start:end]) for start, end in places))
    return SiteMarkup(whole, tuple(sorted(unclosed(text).items())))


def differences(before: SiteMarkup, after: SiteMarkup) -> list[str]:
    """Say in words what a translation lost and added."""
    had, has = Counter(before.shortcodes), Counter(after.shortcodes)
    said = [f"is missing: {what.decode()}" for what in sorted(had - has)]
    said += [f"adds: {what.decode()}" for what in sorted(has - had)]
    opened = Counter(dict(after.unclosed)) - Counter(dict(before.unclosed))
    return said + [f"never closes: {mark.decode()}" for mark in sorted(opened)]
