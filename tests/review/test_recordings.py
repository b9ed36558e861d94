"""What ledgers are told of texts that came without a decision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.review.starts import (
    ANN,
    BETTER,
    EMPTY,
    ENGINE,
    FORMER,
    KEY,
    MACHINE,
    TEXT,
    machine_draft,
    machine_rejected,
    person_approved,
    person_stale,
    person_translated,
    unrecorded,
)

from localize.errors import UsageError
from localize.model import Ledger, Message, ReviewState
from localize.review import UNKNOWN, Step, carry, draft, edit, record_doubt, record_unknown
from localize.review.origins import replaceable
from localize.review.states import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.review.starts import State

R, S, D, T = ReviewState.REJECTED, ReviewState.STALE, ReviewState.DRAFT, ReviewState.TRANSLATED


def test_unknown_text_is_recorded_as_a_persons() -> None:
    step = record_unknown(*unrecorded(), "2025-04-28T10:00:00Z")
    assert step.decision is not None
    assert (step.decision.state, step.decision.by, step.decision.origin) == (T, UNKNOWN, "person")


def test_a_draft_that_another_editor_accepted_is_recorded_and_kept() -> None:
    message, ledger = machine_draft()
    step = record_unknown(message.with_fuzzy(fuzzy=False), ledger, ANN.at)
    assert step.decision is not None
    assert (step.decision.state, step.decision.by, step.decision.origin) == (T, UNKNOWN, ENGINE)
    known = step.recorded_in(ledger)
    with pytest.raises(UsageError, match="a person's text stands here"):
        draft(step.message.with_fuzzy(fuzzy=True), known, MACHINE, BETTER, origin=ENGINE)


def test_a_rejected_text_whose_flag_was_cleared_elsewhere_stays_rejected() -> None:
    message, ledger = machine_rejected()
    cleared = message.with_fuzzy(fuzzy=False)
    assert record_unknown(cleared, ledger, ANN.at) == Step(cleared, None)
    assert state(cleared, ledger.of(KEY.digest)) is R


def test_carry_records_a_text_of_anybody_with_the_source_that_it_was_made_for_and_only_once() -> None:
    message = person_stale()[0]
    persons = carry(message, Ledger(), MACHINE, origin="person", made_for=FORMER)
    without = replace(message, previous=None)
    assert state(without, persons.recorded_in(Ledger()).of(KEY.digest)) is S
    assert not replaceable(without, persons.recorded_in(Ledger()).of(KEY.digest))
    assert carry(EMPTY, Ledger(), MACHINE, origin=ENGINE, made_for=FORMER) == Step(EMPTY, None)
    step = carry(message, Ledger(), MACHINE, origin=ENGINE, made_for=FORMER)
    assert step.decision is not None
    assert (step.decision.state, step.decision.origin, step.decision.made_for) == (D, ENGINE, FORMER)
    assert carry(message, step.recorded_in(Ledger()), MACHINE, origin=ENGINE, made_for=FORMER) == Step(
        message, None
    )


def test_carry_leaves_alone_what_the_new_key_knows_of_the_text_already() -> None:
    message = person_stale()[0]
    known = edit(EMPTY, Ledger(), ANN, TEXT).recorded_in(Ledger())
    assert carry(message, known, MACHINE, origin=ENGINE, made_for=FORMER) == Step(message, None)
    of_another = edit(EMPTY, Ledger(), ANN, BETTER).recorded_in(Ledger())
    assert carry(message, of_another, MACHINE, origin=ENGINE, made_for=FORMER).decision is not None


def test_only_a_live_complete_text_without_the_flag_is_recorded() -> None:
    text = Message(KEY, TEXT)
    for unfit in (EMPTY, replace(text, obsolete=True), text.with_fuzzy(fuzzy=True)):
        assert record_unknown(unfit, Ledger(), ANN.at) == Step(unfit, None)


def test_what_a_source_brings_along_and_what_another_editor_wrote_have_todays_basis() -> None:
    carried = carry(
        Message(KEY, TEXT).with_fuzzy(fuzzy=True),
        Ledger(),
        MACHINE,
        origin="engine:x",
        made_for="f" * 64,
        basis="today",
    )
    found = record_unknown(Message(KEY, TEXT), Ledger(), "2025-04-29T00:00:00Z", basis="today").decision
    assert carried.decision is not None
    assert found is not None
    assert carried.decision.basis == "today"
    assert (found.basis, found.by, found.at) == ("today", UNKNOWN, "2025-04-29T00:00:00Z")


def test_an_approved_text_that_somebody_marked_elsewhere_is_a_draft_for_good() -> None:
    message, ledger = person_approved()
    marked = message.with_fuzzy(fuzzy=True)
    step = record_doubt(marked, ledger, ANN.at)
    assert step.message == marked
    assert step.decision is not None
    assert (step.decision.state, step.decision.by, step.decision.origin) == (D, UNKNOWN, "person")
    known = step.recorded_in(ledger)
    assert state(message, known.of(KEY.digest)) is T  # without the mark the approval does not come back
    assert record_doubt(marked, known, ANN.at) == Step(marked, None)


@pytest.mark.parametrize(
    "start", [machine_draft, machine_rejected, person_translated, person_stale, unrecorded]
)
def test_only_of_an_approved_text_a_mark_is_recorded(start: Callable[[], State]) -> None:
    message, ledger = start()
    marked = message.with_fuzzy(fuzzy=True)
    assert record_doubt(marked, ledger, ANN.at) == Step(marked, None)


def test_no_doubt_is_recorded_of_an_approved_text_as_it_stands_or_of_one_that_is_gone() -> None:
    message, ledger = person_approved()
    gone = replace(message.with_fuzzy(fuzzy=True), obsolete=True)
    other = replace(message.with_fuzzy(fuzzy=True), targets=BETTER)
    for one in (message, gone, other):
        assert record_doubt(one, ledger, ANN.at) == Step(one, None)
