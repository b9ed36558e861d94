"""The state of each string of a catalog, held against what its source says today."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from localize.config.reviewer_settings import ANYBODY, Reviewers, Wanted
from localize.model import Decision, Ledger, Message, MessageKey, ReviewState
from localize.review import basis_of, state
from localize.review.entitlement import refused_approvals
from localize.review.waivers import by_key, in_force

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs.derive import Parent
    from localize.catalogs.entry import Entry
    from localize.model import Catalog
    from localize.model.remark import Remark


class Unit(NamedTuple):
    """One string as the source has it today, and what the catalog has for it."""

    entry: Entry
    message: Message
    """The catalog's message; an empty one where the catalog lacks the key."""
    state: ReviewState
    basis: str
    decisions: tuple[Decision, ...] = ()
    known: bool = True
    """True if the catalog has the key; if not, it is behind its source."""
    waivers: tuple[Remark, ...] = ()
    """The waivers that count for the text."""
    wanted: Wanted = ANYBODY
    """What its approval has to satisfy."""
    refused: tuple[str, ...] = ()
    """Why the approvals that it has do not count; then it is translated."""

    @property
    def waived(self) -> frozenset[str]:
        """The checks that are waived for the text, or allowed by the article."""
        if not self.waivers and not self.entry.allows:
            return _NOTHING
        return frozenset((*self.entry.allows, *(one.check for one in self.waivers)))


_NOTHING: frozenset[str] = frozenset()
_new_unit = partial(tuple.__new__, Unit)
"""Makes one of all its fields: what makes a named tuple is written in Python, and calls this."""


def message_of(entry: Entry, catalog: Catalog) -> Message:
    """Return what a catalog has for an entry; an empty message where it is behind its source."""
    return catalog.by_key.get(entry.key) or _lacking(entry)


def _lacking(entry: Entry) -> Message:
    return Message(entry.key, plural_source=entry.plural_source)


def units(
    entries: Sequence[Entry],
    catalog: Catalog,
    ledger: Ledger,
    parents: Mapping[MessageKey, Parent] | None = None,
    reviewers: Reviewers | None = None,
) -> tuple[Unit, ...]:
    """Return how far each entry is, in the order of the entries.

    Args:
        entries: what the source says today.
        catalog: what its catalog says.
        ledger: the catalog's ledger.
        parents: for a derived catalog, what each message derives from.
        reviewers: whose approvals count; everybody's, where nothing is given.
    """
    found = []
    whose = None if reviewers == Reviewers() else reviewers
    waivers = by_key(ledger)
    messages, decided = catalog.by_key, ledger.by_key
    for entry in entries:
        key = entry.key
        here = messages.get(key)
        current = here or _lacking(entry)
        parent = parents.get(key) if parents else None
        basis = parent.basis if parent else basis_of(current)
        decisions = decided.get(key.digest, ()) if decided else ()
        now = state(current, decisions, basis)
        if current.plural_source != entry.plural_source and now.at_least(ReviewState.STALE):
            now = ReviewState.STALE  # its source has another plural today, which pull has not seen yet
        own = waivers.get(key.digest) if waivers else None
        excepted = in_force(current, own, basis) if own else ()
        wanted = whose.wanted(catalog.locale, catalog.domain.slug, entry.roles) if whose else ANYBODY
        refused: tuple[str, ...] = ()
        if now is ReviewState.APPROVED and wanted != ANYBODY:
            refused = refused_approvals(current, decisions, basis, wanted)
            now = ReviewState.TRANSLATED if refused else now
        said = (entry, current, now, basis, decisions, here is not None, excepted, wanted, refused)
        found.append(_new_unit(said))
    return tuple(found)
