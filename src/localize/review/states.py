"""The state of a message: one pure function of what the catalog and the ledger say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import Previous, ReviewState, targets_digest
from localize.review.decision_order import newest

if TYPE_CHECKING:
    from localize.model import Decision, Message


@frozen
class Disagreement:
    """Decisions on one target that did not know of each other and say different things."""

    target: str
    """Digest of the target."""
    decisions: tuple[Decision, ...]
    """The newest decisions on it, the most cautious first; the first one's state binds."""


def basis_of(message: Message) -> str:
    """Return what a decision on this message was made on beside its key: the digest of the plural source.

    Empty where the message has no plural. For a derived catalog the caller knows the basis instead: the
    `target_digest` of the message that the text derives from.
    """
    return targets_digest((message.plural_source,)) if message.plural_source else ""


def state(message: Message, decisions: tuple[Decision, ...], basis: str | None = None) -> ReviewState:
    """Return how far a message is. The first line that fits counts.

    1. a plural form is missing: untranslated;
    2. this target was rejected, and nobody who knew that decided otherwise: rejected;
    3. fuzzy, and made for another source or basis, as the catalog or the ledger says: stale;
    4. fuzzy: draft;
    5. this target was approved on this basis, nobody decided more cautiously since or beside, and nobody who
       knew of it decided on another target since: approved;
    6. translated.

    Args:
        message: the entry as the catalog has it.
        decisions: all decisions on its key, `Ledger.of(message.key.digest)`.
        basis: today's basis; `basis_of(message)` where it is not given.
    """
    if message.empty:
        return ReviewState.UNTRANSLATED
    today = basis_of(message) if basis is None else basis
    if not message.fuzzy and len(decisions) <= 1:  # no decision knows of another
        return _state_by(decisions, message, today)
    target = message.target_digest
    on_target = [decision for decision in decisions if decision.target == target]
    if any(head.state is ReviewState.REJECTED for head in newest(on_target, decisions)):
        return ReviewState.REJECTED
    on_basis = [decision for decision in on_target if decision.basis == today]
    if message.fuzzy:
        made_for = {head.made_for for head in newest(on_basis, decisions)} - {"", message.key.digest}
        moved = _source_changed(message) or (on_target and not on_basis) or made_for
        return ReviewState.STALE if moved else ReviewState.DRAFT
    heads = newest(on_basis, decisions)
    if not all(head.state is ReviewState.APPROVED for head in heads):
        return ReviewState.TRANSLATED
    last = newest([decision for decision in decisions if decision.basis == today], decisions)
    return ReviewState.TRANSLATED if set(heads).isdisjoint(last) else ReviewState.APPROVED


def _state_by(decisions: tuple[Decision, ...], message: Message, today: str) -> ReviewState:
    """Return the state of a text that is not fuzzy by the one decision on its key, if any: few have more.

    Most say no more than that there is a text: for these it does not matter on which target they are.
    """
    for only in decisions:
        binds = only.state is ReviewState.REJECTED or (
            only.state is ReviewState.APPROVED and only.basis == today
        )
        return only.state if binds and only.target == message.target_digest else ReviewState.TRANSLATED
    return ReviewState.TRANSLATED


def disagreements(decisions: tuple[Decision, ...]) -> tuple[Disagreement, ...]:
    """Return where people who did not know of each other decided differently about the same target.

    Args:
        decisions: all decisions on one key.

    Returns:
        One entry per target, in the order of the targets' digests.
    """
    groups: dict[str, list[Decision]] = {}
    for decision in decisions:
        groups.setdefault(decision.target, []).append(decision)
    found = []
    for target in sorted(groups):
        front = sorted(newest(groups[target], decisions), key=lambda d: (d.state.rank, d.id))
        if len({decision.state for decision in front}) > 1:
            found.append(Disagreement(target, tuple(front)))
    return tuple(found)


def _source_changed(message: Message) -> bool:
    own = Previous(message.key.source, message.key.context, message.plural_source)
    return message.previous is not None and message.previous != own
