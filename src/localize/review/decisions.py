"""Writing decisions down: on what, by whom, and in knowledge of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import PERSON, Decision
from localize.review.decision_order import newest
from localize.review.states import basis_of

if TYPE_CHECKING:
    from localize.model import Ledger, Message, ReviewState

TOOL = "localize"
"""The name that stands where no person decides."""
UNKNOWN = "unknown"
"""The name of the writer of a text that was found without a decision."""


@frozen
class Who:
    """A decision's author and time."""

    by: str
    """A person's name, `UNKNOWN` or `TOOL`."""
    at: str
    """ISO 8601 in UTC, to the second."""


@frozen
class Step:
    """The outcome of an act."""

    message: Message
    """The message as it is then."""
    decision: Decision | None
    """The decision to record; None where the ledger says it already."""

    def recorded_in(self, ledger: Ledger) -> Ledger:
        """Return the ledger with the decision."""
        return ledger.with_decisions(self.decision) if self.decision else ledger


def heads(decisions: tuple[Decision, ...]) -> tuple[str, ...]:
    """Return the ids of the newest decisions on a key, sorted: the `after` of the next one.

    Args:
        decisions: all decisions on one key.
    """
    return tuple(sorted(decision.id for decision in newest(decisions, decisions)))


def decide(
    message: Message,
    ledger: Ledger,
    *,
    state: ReviewState,
    by: str,
    at: str,
    basis: str | None = None,
    origin: str = PERSON,
    note: str = "",
    made_for: str = "",
    error: str = "",
    began: tuple[str, str] = ("", ""),
    renews: bool = False,
) -> Decision | None:
    """Return the decision on a message's targets as they stand, or None where it would change nothing.

    Args:
        message: the entry with the targets that are decided on.
        ledger: what its catalog's ledger says so far.
        state: one of `DECIDED`.
        by: who decides.
        at: when, ISO 8601 in UTC.
        basis: today's basis; `basis_of(message)` where it is not given.
        origin: where the targets came from.
        note: what the person said about it.
        made_for: digest of the key that the targets were made for, where that is another.
        error: of a rejection, the kind of error and how grave it is.
        renews: whether the same said by another person counts as something new.
        began: the id of the machine's decision that a person began from, and the share of words kept.

    Returns:
        None where the only newest decision on the key says the same already, and the note adds nothing.
    """
    known = ledger.of(message.key.digest)
    front = newest(known, known)
    decision = Decision(
        key=message.key.digest,
        target=message.target_digest,
        state=state,
        by=by,
        at=at,
        basis=basis_of(message) if basis is None else basis,
        after=tuple(sorted(head.id for head in front)),
        origin=origin,
        note=note,
        made_for=made_for,
        error=error,
        began=began[0],
        kept=began[1],
    )
    if len(front) == 1 and _adds_nothing(decision, front[0]) and not (renews and front[0].by != by):
        return None
    return decision


def step(
    message: Message,
    ledger: Ledger,
    who: Who,
    decided: ReviewState,
    *,
    basis: str | None,
    origin: str = PERSON,
    note: str = "",
    made_for: str = "",
    error: str = "",
    began: tuple[str, str] = ("", ""),
    renews: bool = False,
) -> Step:
    """Return the outcome of an act that leaves a message as it is given, and is recorded as `decide` says.

    Args:
        message: the entry as the act leaves it.
        ledger: its catalog's ledger.
        who: the author of the act.
        decided: the state that is recorded.
        basis: as of `decide`, like all others.
        origin: likewise.
        note: likewise.
        made_for: likewise.
        error: likewise.
        began: likewise.
        renews: likewise.
    """
    decision = decide(
        message,
        ledger,
        state=decided,
        by=who.by,
        at=who.at,
        basis=basis,
        origin=origin,
        note=note,
        made_for=made_for,
        error=error,
        began=began,
        renews=renews,
    )
    return Step(message, decision)


def _adds_nothing(new: Decision, old: Decision) -> bool:
    same = all(
        getattr(new, name) == getattr(old, name)
        for name in ("target", "state", "basis", "origin", "made_for")
    )
    return same and new.note in ("", old.note) and new.error in ("", old.error)
