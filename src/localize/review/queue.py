"""One string before a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config.reviewer_settings import ANYBODY, Wanted
from localize.frozen import frozen
from localize.model import ReviewState
from localize.review.entitlement import author_of

if TYPE_CHECKING:
    from localize.model import Decision, Locale, Message

QUEUED = frozenset({ReviewState.DRAFT, ReviewState.STALE, ReviewState.REJECTED, ReviewState.TRANSLATED})
"""The states that wait for a person: there is a text, and it is not approved."""


@frozen
class Item:
    """One string before a person."""

    address: str
    """`SLUG@<8 hex>`."""
    slug: str
    """The article's slug, or `ui`."""
    locale: Locale
    message: Message
    state: ReviewState
    decisions: tuple[Decision, ...] = ()
    """All decisions on its key."""
    basis: str = ""
    """Today's basis."""
    roles: tuple[str, ...] = ()
    """The part of the string in its article: title, paragraph…"""
    path: str = ""
    """The catalog's path."""
    text_attributes: tuple[str, ...] = ()
    """The attributes and parameters that the newsroom takes for texts."""
    waived: frozenset[str] = frozenset()
    """The checks that are waived for its text."""
    wanted: Wanted = ANYBODY
    """What its approval has to satisfy."""

    def refusal(self, by: str, texts: tuple[str, ...] | None = None) -> str:
        """Return why a person's approval of its text, or of another, would not count; empty where it does."""
        written = texts is not None and texts != self.message.targets
        return self.wanted.refusal(
            by, by if written else author_of(self.decisions, self.message.target_digest)
        )

    @property
    def line(self) -> int:
        """Return where the entry starts in the catalog."""
        return self.message.line
