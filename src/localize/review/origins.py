"""Whose text it is: a person's, which no machine replaces, or the tool's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import ReviewState, by_person, targets_digest
from localize.review.decision_order import newest
from localize.review.decisions import TOOL
from localize.review.states import state

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Decision, Message

PERSON = "person"
"""The origin of what a person wrote."""
DERIVED = "derived"
"""The origin of what was converted from the other script."""

_OPEN = (ReviewState.UNTRANSLATED, ReviewState.REJECTED, ReviewState.STALE, ReviewState.DRAFT)


def origin_of(decisions: tuple[Decision, ...], target: str) -> str:
    """Return where a target came from, as the newest decisions on it say.

    A person, where nothing is known or where any of them says so; a person elsewhere before any machine.

    Args:
        decisions: all decisions on one key.
        target: the digest of the target.
    """
    group = [decision for decision in decisions if decision.target == target]
    if len(group) < 2:  # noqa: PLR2004 - no other one knew of it
        return group[0].origin if group else PERSON
    origins = {head.origin for head in newest(group, decisions)}
    return min(origins, key=lambda origin: (origin != PERSON, not by_person(origin), origin))


def person_touched(decisions: tuple[Decision, ...], target: str) -> bool:
    """Return whether a person ever wrote, approved or accepted this target. Rejecting it is no such touch.

    Args:
        decisions: all decisions on one key.
        target: the digest of the target.
    """
    return any(
        decision.target == target
        and decision.state is not ReviewState.REJECTED
        and (not decision.by_machine or decision.state is ReviewState.APPROVED or decision.by != TOOL)
        for decision in decisions
    )


def was_rejected(decisions: tuple[Decision, ...], targets: Iterable[str]) -> bool:
    """Return whether these targets were rejected, and nobody who knew that decided otherwise.

    Such a text is never proposed again.

    Args:
        decisions: all decisions on one key.
        targets: the texts themselves, one per plural form.
    """
    digest = targets_digest(targets)
    group = [decision for decision in decisions if decision.target == digest]
    return any(head.state is ReviewState.REJECTED for head in newest(group, decisions))


def replaceable(message: Message, decisions: tuple[Decision, ...], basis: str | None = None) -> bool:
    """Return whether a machine may put its text here: there is none, or one that no person touched.

    A text of which the ledger knows nothing is a person's. A rejected text of a person's stays as well.

    Args:
        message: the entry as the catalog has it.
        decisions: all decisions on its key.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    if message.blank:
        return True
    target = message.target_digest
    if person_touched(decisions, target) or by_person(origin_of(decisions, target)):
        return False
    return state(message, decisions, basis) in _OPEN
