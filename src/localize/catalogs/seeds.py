"""A ledger's knowledge of texts that came from an existing translation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.formats.registry import problems
from localize.model import targets_digest

if TYPE_CHECKING:
    from localize.model import Article, Ledger, Segment

NOTE: Final = "aligned with "
"""The beginning of the note of a decision that was made by aligning; the translation's path follows."""
_MOST_FORMS = 6
"""Plural forms of the language that has most (CLDR: Arabic)."""


def seeded(ledger: Ledger, translation: Article) -> bool:
    """Return whether a ledger has texts of this very translation."""
    note = f"{NOTE}{translation.path}"
    return any(decision.note == note for decision in ledger.decisions)


def taken(ledger: Ledger) -> set[str]:
    """Return the digests of all texts that came from existing translations."""
    return {decision.target for decision in ledger.decisions if decision.note.startswith(NOTE)}


def digests(text: str) -> set[str]:
    """Return what a ledger may call a text, in however many plural forms."""
    return {targets_digest((text,) * count) for count in range(1, _MOST_FORMS + 1)}


def fits(article: Article, segment: Segment, text: str) -> bool:
    """Return whether a text is a translation of a segment that can stand in its place."""
    return text != segment.key.source and not problems(article, segment, text)
