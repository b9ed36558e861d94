"""The contents of a translation memory, units, and its offers, matches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.model.decision import ReviewState
    from localize.model.locale import Locale
    from localize.model.message import MessageKey

EXACT = 100
"""The score of a match whose source is the text asked about, character for character."""


@dataclass(frozen=True, order=True)
class Pair:
    """The locales of a text and its translation; articles and `ui` never meet."""

    source_locale: Locale
    locale: Locale
    ui: bool = False
    """True for a text of the interface."""


@frozen
class MemoryUnit:
    """A text and its translation, as a memory keeps them."""

    pair: Pair
    key: MessageKey
    targets: tuple[str, ...]
    """One text, or one per plural form."""
    state: ReviewState
    plural_source: str = ""


@frozen
class NumberMark:
    """A number by which the text asked about differs from a match's source."""

    before: str
    """As the match's source has it."""
    after: str
    """As the text asked about has it."""
    put_right: bool
    """True where the offered text has the new one; if not, the old one still stands there."""


@frozen
class Match:
    """An offer of a memory for a text: the translation of one that is like it."""

    text: str
    """The translation as offered: numbers that differ are put right where that is safe."""
    source: str
    """The text that it translates."""
    score: int
    """Its likeness to the text asked about, in percent; 100 only where they are the same."""
    origin: str
    """The place where it stands: an article's slug, `ui`, or the path of a TMX file."""
    state: ReviewState
    stored: str = ""
    """The translation as it stands there."""
    numbers: tuple[NumberMark, ...] = ()
    """Every number that differs."""

    @property
    def exact(self) -> bool:
        """Return whether it is a translation of the very text."""
        return self.score == EXACT
