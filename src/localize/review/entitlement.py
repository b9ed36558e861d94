"""Whose approval counts: a decision of the ledger against what the newsroom says of its reviewers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config.reviewer_settings import ANYBODY
from localize.model import ReviewState
from localize.review.decision_order import in_order
from localize.review.decisions import TOOL, UNKNOWN

if TYPE_CHECKING:
    from localize.config.reviewer_settings import Wanted
    from localize.model import Decision, Message


def author_of(decisions: tuple[Decision, ...], target: str) -> str:
    """Return who wrote a text: the first who decided on it; empty for a machine, or where nobody knows.

    Args:
        decisions: all decisions on one key.
        target: the digest of the text.
    """
    first = next((one for one in in_order(decisions) if one.target == target), None)
    if first is None or first.by_machine or first.by in {TOOL, UNKNOWN}:
        return ""
    return first.by


def refused_approvals(
    message: Message, decisions: tuple[Decision, ...], basis: str, wanted: Wanted
) -> tuple[str, ...]:
    """Return why none of the approvals of an approved text counts; nothing where one does.

    What the tool derived from a text has no approval of its own.

    Args:
        message: the entry as the catalog has it.
        decisions: all decisions on its key.
        basis: today's basis.
        wanted: what its approval has to satisfy.
    """
    target = message.target_digest
    given = [
        one
        for one in in_order(decisions)
        if (one.target, one.basis, one.state) == (target, basis, ReviewState.APPROVED)
    ]
    author = author_of(decisions, target)
    refusals = [wanted.refusal(one.by, author) if one.by != TOOL else "" for one in given]
    return tuple(dict.fromkeys(refusals)) if all(refusals) else ()


def counted(
    state: ReviewState, message: Message, decisions: tuple[Decision, ...], basis: str, wanted: Wanted
) -> ReviewState:
    """Return a state as it counts: approved by nobody whose approval counts, a text is translated.

    Args:
        state: what the ledger says of the text.
        message: the entry as the catalog has it.
        decisions: all decisions on its key.
        basis: today's basis.
        wanted: what its approval has to satisfy.
    """
    if state is not ReviewState.APPROVED or wanted == ANYBODY:
        return state
    return ReviewState.TRANSLATED if refused_approvals(message, decisions, basis, wanted) else state
