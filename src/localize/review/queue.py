"""In what order people see strings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Decision, Locale, Message

QUEUED = frozenset({ReviewState.DRAFT, ReviewState.STALE, ReviewState.REJECTED, ReviewState.TRANSLATED})
"""The states that wait for a person: there is a text, and it is not approved."""

_TITLE = "title"


@dataclass(frozen=True)
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

    @property
    def line(self) -> int:
        """Return where the entry starts in the catalog."""
        return self.message.line


def queue(found: Iterable[Item], states: Iterable[ReviewState] = QUEUED) -> tuple[Item, ...]:
    """Return the items that wait for review, article by article, locale by locale, the title first.

    Articles and locales come in the order in which they are first met; the rest keeps the order given.

    Args:
        found: items in catalog order.
        states: which states wait.
    """
    wanted = frozenset(states)
    waiting = list(found)
    slugs = {slug: place for place, slug in enumerate(dict.fromkeys(item.slug for item in waiting))}
    locales = {locale: place for place, locale in enumerate(dict.fromkeys(item.locale for item in waiting))}
    chosen = [item for item in waiting if item.state in wanted]
    return tuple(
        sorted(chosen, key=lambda item: (slugs[item.slug], locales[item.locale], _TITLE not in item.roles))
    )
