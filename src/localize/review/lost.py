"""Decisions whose text is nowhere: lost in a merge, or with a file that was emptied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import DERIVED, ReviewState
from localize.review.decision_order import newest
from localize.review.states import basis_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.model import Decision, Message


def lost(
    message: Message,
    decisions: tuple[Decision, ...],
    basis: str | None = None,
    elsewhere: Collection[str] = (),
) -> tuple[Decision, ...]:
    """Return the last decisions that let a text stand which the catalog does not have.

    Machines' texts that nobody approved can be made again, and are not missed. A text of which the ledger
    knows nothing was written since, with another editor, and took the decided one's place.

    Args:
        message: the entry as the catalog has it; an empty one where it has none.
        decisions: all decisions on its key.
        basis: today's basis; `basis_of(message)` where it is not given.
        elsewhere: digests of other texts that stand with the message, as its comments.
    """
    if not may_lack(message, decisions):
        return ()
    today = basis_of(message) if basis is None else basis
    here = message.target_digest
    last = newest([decision for decision in decisions if decision.basis == today], decisions)
    return tuple(
        decision for decision in last if decision.target not in {here, *elsewhere} and is_missed(decision)
    )


def may_lack(message: Message, decisions: tuple[Decision, ...]) -> bool:
    """Return whether a decision is on another text than the one that stands, which nobody wrote since.

    Args:
        message: the entry as the catalog has it.
        decisions: all decisions on its key.
    """
    if not message.blank and len(decisions) <= 1:
        return False  # as of most texts
    here = message.target_digest if decisions else ""
    stand = [decision.target == here for decision in decisions]
    return not all(stand) and (message.blank or any(stand))


def is_missed(decision: Decision) -> bool:
    """Return whether a decision lets a text stand that cannot be made again."""
    return (
        decision.state.at_least(ReviewState.TRANSLATED)
        and decision.origin != DERIVED
        and (not decision.by_machine or decision.state is ReviewState.APPROVED)
    )
