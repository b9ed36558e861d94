"""Whose approval counts."""

from __future__ import annotations

import pytest

from localize.config.reviewer_settings import Wanted
from localize.model import Ledger, Message, MessageKey, ReviewState
from localize.review import Who, approve, draft, edit
from localize.review.decisions import TOOL, UNKNOWN
from localize.review.entitlement import author_of, counted, refused_approvals

OTHER = Wanted(other_than_author=True)


def written(message: Message, ledger: Ledger, by: str) -> tuple[Message, Ledger]:
    step = edit(message, ledger, Who(by, "2026-03-01T08:00:00Z"), ("Текст",))
    return step.message, step.recorded_in(ledger)


def approved(message: Message, ledger: Ledger, by: str, *, drafts: bool = False) -> tuple[Message, Ledger]:
    step = approve(message, ledger, Who(by, "2026-03-01T09:00:00Z"), drafts=drafts, renews=True)
    return step.message, step.recorded_in(ledger)


def refused(message: Message, ledger: Ledger, wanted: Wanted = OTHER) -> tuple[str, ...]:
    return refused_approvals(message, ledger.of(message.key.digest), "", wanted)


EMPTY = (Message(MessageKey("", "Text"), targets=("",)), Ledger())


def test_nobody_approves_what_they_wrote_and_somebody_else_does() -> None:
    message, ledger = approved(*written(*EMPTY, "Malika"), "malika")
    assert refused(message, ledger) == ("malika wrote this text, and somebody else has to approve it",)
    message, ledger = approved(message, ledger, "Timur")
    assert len([one for one in ledger.decisions if one.state is ReviewState.APPROVED]) == 2
    assert refused(message, ledger) == ()


def test_a_text_that_was_written_and_approved_at_once_has_an_author() -> None:
    step = edit(*EMPTY, Who("Malika", "2026-03-01T08:00:00Z"), ("Текст",), approve=True)
    ledger = step.recorded_in(Ledger())
    assert author_of(ledger.of(step.message.key.digest), step.message.target_digest) == "Malika"
    assert refused(step.message, ledger) != ()


@pytest.mark.parametrize("name", [UNKNOWN, TOOL])
def test_a_text_that_nobody_known_wrote_is_anybodys_to_approve(name: str) -> None:
    assert refused(*approved(*written(*EMPTY, name), "Malika")) == ()


def test_a_machines_draft_is_anybodys_to_approve() -> None:
    step = draft(*EMPTY, Who(TOOL, "2026-03-01T08:00:00Z"), ("Текст",), origin="engine:x")
    message, ledger = approved(step.message, step.recorded_in(Ledger()), "Malika", drafts=True)
    assert author_of(ledger.of(message.key.digest), message.target_digest) == ""
    assert refused(message, ledger) == ()


def test_an_approval_by_none_of_the_people_does_not_count() -> None:
    message, ledger = approved(*written(*EMPTY, "Malika"), "Timur")
    assert refused(message, ledger, Wanted(people=(("Nodira", "Rustam"),))) == (
        "Timur is none of those who may approve this text: Nodira, Rustam",
    )
    assert refused(message, ledger, Wanted(people=(("timur",),))) == ()


def test_what_the_tool_derived_stands_as_what_it_derives_from() -> None:
    message, ledger = approved(*written(*EMPTY, TOOL), TOOL)
    assert refused(message, ledger, Wanted(people=(("Nodira",),))) == ()


def test_an_approval_that_does_not_count_leaves_a_text_translated() -> None:
    message, ledger = approved(*written(*EMPTY, "Malika"), "Malika")
    decisions = ledger.of(message.key.digest)
    for state, wanted, counts in (
        (ReviewState.APPROVED, OTHER, ReviewState.TRANSLATED),
        (ReviewState.APPROVED, Wanted(), ReviewState.APPROVED),
        (ReviewState.APPROVED, Wanted(people=(("Malika",),)), ReviewState.APPROVED),
        (ReviewState.STALE, OTHER, ReviewState.STALE),
    ):
        assert counted(state, message, decisions, "", wanted) is counts
