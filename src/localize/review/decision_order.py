"""Which decisions were made in knowledge of which others.

A decision names in `after` the newest decisions that its writer knew. What it knew of is everything that can
be reached from there. Two decisions of which neither knew of the other were made side by side, on branches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Decision, ReviewState


def newest(group: Iterable[Decision], decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions of a group that no other of the group knew of, in the group's order.

    Args:
        group: some of the decisions on one key.
        decisions: all decisions on that key, through which knowledge passes on. Ids that are not among them
            (a ledger that lost lines) are ignored.
    """
    members = tuple(group)
    if len(members) < 2:  # noqa: PLR2004 - no other one knew of it
        return members
    by_id = {decision.id: decision for decision in (*decisions, *members)}
    known: set[str] = set()
    ahead = [known_id for member in members for known_id in member.after]
    while ahead:
        known_id = ahead.pop()
        if known_id not in known and known_id in by_id:
            known.add(known_id)
            ahead.extend(by_id[known_id].after)
    return tuple(member for member in members if member.id not in known)


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return all decisions on one key, each behind those that its writer knew; the rest by time, as shown."""
    every = tuple(decisions)
    by_id = {decision.id: decision for decision in every}

    def known_to(decision: Decision) -> int:
        known: set[str] = set()
        ahead = list(decision.after)
        while ahead:
            one = ahead.pop()
            if one not in known and one in by_id:
                known.add(one)
                ahead.extend(by_id[one].after)
        return len(known)

    return tuple(sorted(every, key=lambda decision: (known_to(decision), decision.at, decision.id)))


def deciding(decisions: Iterable[Decision], target: str, state: ReviewState) -> Decision | None:
    """Return the decision that a text is in a state by: the last one on it that says so.

    Where people who did not know of each other decided differently, the last one of all may be another's.

    Args:
        decisions: all decisions on one key.
        target: the digest of the text.
        state: the state.
    """
    same = (one for one in reversed(in_order(decisions)) if (one.target, one.state) == (target, state))
    return next(same, None)
