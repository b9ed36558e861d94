"""Derived catalogs: Uzbek in one script from Uzbek in the other.

A derived text is the tool's. It follows the text it comes from, in that text's state, until a person writes
another in its place; from then on it is the person's, and turns stale when the other text changes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.change_notes import ChangeNotes
from localize.catalogs.merge import Merged
from localize.frozen import frozen
from localize.model import (
    DERIVED,
    FUZZY,
    PERSON,
    Message,
    MessageKey,
    Previous,
    ReviewState,
    targets_digest,
)
from localize.once import once
from localize.review import TOOL, decide, origin_of, person_touched, record_unknown, state
from localize.review.decision_order import newest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Catalog, Decision, Ledger

_ACCEPTED = (ReviewState.TRANSLATED, ReviewState.APPROVED)
_NAMED = 20


@frozen
class Parent:
    """The text that another derives from."""

    targets: tuple[str, ...]
    state: ReviewState
    previous: Previous | None = None
    """The source that the parent was made for, where that is not today's."""

    @once
    def basis(self) -> str:
        """The basis of decisions on what derives from it."""
        return targets_digest(self.targets)


@frozen
class Converted:
    """A text in the other script."""

    targets: tuple[str, ...]
    unsure: tuple[str, ...] = ()
    """Words of which the converter is not sure; they make the text a draft."""


def derive(
    catalog: Catalog,
    ledger: Ledger,
    parents: Mapping[MessageKey, Parent],
    convert: Callable[[MessageKey, tuple[str, ...]], Converted],
    *,
    at: str,
    listed: bool = True,
) -> Merged:
    """Refresh a derived catalog.

    Args:
        catalog: the derived catalog, already merged with its source.
        ledger: its ledger.
        parents: what each message derives from; one without a parent is left alone.
        convert: gives a key's parent texts in the catalog's script.
        at: now, ISO 8601 in UTC.
        listed: whether each change is told; if not, how many there are.
    """
    notes = ChangeNotes(catalog, listed=listed)
    decisions: list[Decision] = []
    messages = []
    for message in catalog.messages:
        parent = parents.get(message.key)
        if parent is None or message.obsolete:
            messages.append(message)
            continue
        refreshed, decision = _refresh(message, ledger, parent, convert, at)
        if decision is not None:
            decisions.append(decision)
        if refreshed is not message and refreshed != message:
            notes.note("derived", message.key, refreshed.targets[0])
        messages.append(refreshed)
    if changes := notes.changes:
        catalog = catalog.with_messages(messages)
    return Merged(catalog, ledger.with_decisions(*decisions) if decisions else ledger, changes)


def _refresh(
    message: Message,
    ledger: Ledger,
    parent: Parent,
    convert: Callable[[MessageKey, tuple[str, ...]], Converted],
    at: str,
) -> tuple[Message, Decision | None]:
    known = ledger.of(message.key.digest)
    if not message.blank and not _is_tools(message, known, parent):
        return _persons(message, ledger, parent, at)
    if not all(parent.targets):
        return _emptied(message), None
    converted = convert(message.key, parent.targets)
    candidate = message.with_targets(converted.targets)
    wanted = parent.state if not converted.unsure else _more_careful(parent.state, ReviewState.DRAFT)
    said = _said_by_person(candidate, known, parent)
    stands = candidate.targets == message.targets
    if said is not None and not (_is_outdone(said, wanted) and not (stands and message.fuzzy)):
        return (message if stands else _in_state(candidate, said, parent)), None
    refreshed = _in_state(candidate, wanted, parent)
    if _on_record(refreshed, known, parent) and state(refreshed, known, parent.basis) is wanted:
        return refreshed, None
    decision = decide(
        refreshed,
        ledger,
        state=wanted if wanted is not ReviewState.STALE else ReviewState.DRAFT,
        by=TOOL,
        at=at,
        basis=parent.basis,
        origin=DERIVED,
        note=_doubt(converted.unsure),
    )
    return refreshed, decision


def _emptied(message: Message) -> Message:
    if message.blank and not message.fuzzy and message.previous is None:
        return message
    return replace(message, targets=("",) * len(message.targets)).with_fuzzy(fuzzy=False)


def _is_tools(message: Message, known: tuple[Decision, ...], parent: Parent) -> bool:
    """Return whether a text is the tool's: derived, or a machine's that the parent's text replaces."""
    origin = origin_of(known, message.target_digest)
    if origin == DERIVED:
        return True
    return origin != PERSON and not person_touched(known, message.target_digest) and all(parent.targets)


def _persons(message: Message, ledger: Ledger, parent: Parent, at: str) -> tuple[Message, Decision | None]:
    """Return a person's text, stale where its parent is no longer what the person saw."""
    recorded = record_unknown(message, ledger, at, basis=parent.basis)
    if recorded.decision is not None:
        return recorded.message, recorded.decision
    on_target = [d for d in ledger.of(message.key.digest) if d.target == message.target_digest]
    if on_target and all(decision.basis != parent.basis for decision in on_target):
        return replace(message, flags=message.flags | {FUZZY}), None
    return message, None


def _said_by_person(candidate: Message, known: tuple[Decision, ...], parent: Parent) -> ReviewState | None:
    """Return what a person said last of this very text for this parent, unless the parent is rejected."""
    if not known:
        return None
    same = [d for d in known if (d.target, d.basis) == (candidate.target_digest, parent.basis)]
    heads = newest(same, known)
    if parent.state is ReviewState.REJECTED or all(decision.by == TOOL for decision in heads):
        return None
    return min((decision.state for decision in heads), key=lambda said: said.rank)


def _is_outdone(said: ReviewState, wanted: ReviewState) -> bool:
    """Return whether a person only took the text as it is, and its parent has been approved."""
    return (said, wanted) == (ReviewState.TRANSLATED, ReviewState.APPROVED)


def _in_state(message: Message, wanted: ReviewState, parent: Parent) -> Message:
    if wanted in _ACCEPTED:
        return message.with_fuzzy(fuzzy=False)
    previous = parent.previous if wanted is ReviewState.STALE else None
    if message.fuzzy and message.previous == previous:
        return message
    return replace(message, flags=message.flags | {FUZZY}, previous=previous)


def _on_record(message: Message, known: tuple[Decision, ...], parent: Parent) -> bool:
    return any(
        (decision.target, decision.basis) == (message.target_digest, parent.basis) for decision in known
    )


def _doubt(unsure: tuple[str, ...]) -> str:
    """Return the note that names the words a person should look at, the first twenty of them."""
    more = f" and {len(unsure) - _NAMED} more" if len(unsure) > _NAMED else ""
    return f"unsure: {', '.join(unsure[:_NAMED])}{more}" if unsure else ""


def _more_careful(one: ReviewState, two: ReviewState) -> ReviewState:
    return min(one, two, key=lambda review_state: review_state.rank)
