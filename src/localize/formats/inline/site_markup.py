"""The site generators' shortcodes of a text, which a translation must keep."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from localize.formats.inline.shortcodes import scan, with_feeds
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES, canonical

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_FOLD = re.compile(rb"[ \t]*[\r\n](?:[ \t\r\n]|>(?!\}\}))*")
"""A line's end in a shortcode, with the marks of its containers."""


class SiteMarkup(NamedTuple):
    """Two texts that a site generator finds the same markup in have equal ones."""

    shortcodes: tuple[bytes, ...]
    """Shortcodes, sorted, each on one line: a message is one."""
    unclosed: tuple[tuple[bytes, int], ...]
    """The openings of shortcodes that never end, each with its count."""


def site_markup(text: bytes, names: Collection[str] = TEXT_ATTRIBUTES) -> SiteMarkup:
    """Return the site markup of a text: Markdown or HTML in UTF-8.

    Args:
        text: the text.
        names: the parameters of shortcodes that are texts.
    """
    return of_scan(text, *scan(with_feeds(text)), names)


def of_scan(
    text: bytes, spans: Iterable[tuple[int, int]], unclosed: Mapping[bytes, int], names: Collection[str]
) -> SiteMarkup:
    """Return the site markup of a text in which shortcodes have been looked for already."""
    whole = tuple(sorted(canonical(_FOLD.sub(b" ", text[start:end]), names) for start, end in spans))
    return SiteMarkup(whole, tuple(sorted(unclosed.items())))


def differences(before: SiteMarkup, after: SiteMarkup) -> list[str]:
    """Say in words what a translation lost and added."""
    had, has = Counter(before.shortcodes), Counter(after.shortcodes)
    said = [f"is missing: {what.decode()}" for what in sorted(had - has)]
    said += [f"adds: {what.decode()}" for what in sorted(has - had)]
    opened = Counter(dict(after.unclosed)) - Counter(dict(before.unclosed))
    return said + [f"never closes: {mark.decode()}" for mark in sorted(opened)]
