"""The line of an edition: what is asked of each of ten thousand articles, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from localize.bundles.base import Published
    from localize.model import Locale


class EditionLine(NamedTuple):
    """The facts of an edition that every run asks about: those of ten thousand articles are gone through."""

    slug: str
    """The article's."""
    locale: Locale
    path: str
    """Below the bundle folder, with `/`."""
    sha256: str
    published: Published
    drafts: int = 0
    """How many texts of it no person has read."""
    plain: str = ""
    """As in its record."""
    public_slug: str = ""
    """As in its record."""
    pictures: tuple[str, ...] = ()
    """As in its record."""
