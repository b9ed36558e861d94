"""A text that differs in nothing but spaces and marks: its state stays, and what is known of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.review.starts import ANN, ENGINE, MACHINE, TEXT, State, machine_draft, machine_stale

from localize.errors import UsageError
from localize.model import Ledger, Message, MessageKey, ReviewState
from localize.review.decisions import Who
from localize.review.origins import origin_of, replaceable
from localize.review.states import state
from localize.review.transitions import approve, draft, edit, retouch

MENDED = (f"{TEXT[0]}.",)
TIM = Who("tim", "2025-04-29T10:00:00Z")


def of(said: State) -> ReviewState:
    message, ledger = said
    return state(message, ledger.of(message.key.digest))


def touched(said: State, who: Who = MACHINE, *, renew: bool = False) -> State:
    message, ledger = said
    step = retouch(message, ledger, MENDED, who, renew=renew)
    assert step.message.targets == MENDED
    return step.message, step.recorded_in(ledger)


def written(*, approved: bool = False) -> State:
    message, ledger = Message(MessageKey("", "Rain in the north")), Ledger()
    step = edit(message, ledger, ANN, TEXT)
    message, ledger = step.message, step.recorded_in(ledger)
    if approved:
        step = approve(message, ledger, ANN)
        message, ledger = step.message, step.recorded_in(ledger)
    return message, ledger


def test_a_machines_draft_stays_a_machines_draft() -> None:
    message, ledger = touched(machine_draft())
    known = ledger.of(message.key.digest)
    assert of((message, ledger)) is ReviewState.DRAFT
    assert origin_of(known, message.target_digest) == ENGINE
    assert replaceable(message, known)


def test_what_was_remarked_on_a_draft_stays_with_it() -> None:
    message, ledger = Message(MessageKey("", "Rain in the north")), Ledger()
    step = draft(message, ledger, MACHINE, TEXT, origin=ENGINE, note="numbers: has «45»")
    message, ledger = touched((step.message, step.recorded_in(ledger)))
    (said,) = [one for one in ledger.decisions if one.target == message.target_digest]
    assert said.note == "numbers: has «45»"


def test_a_stale_text_stays_stale() -> None:
    assert of(machine_stale()) is ReviewState.STALE
    assert of(touched(machine_stale())) is ReviewState.STALE


def test_a_persons_text_stays_translated() -> None:
    message, ledger = touched(written())
    assert of((message, ledger)) is ReviewState.TRANSLATED
    assert not replaceable(message, ledger.of(message.key.digest))


def test_an_approval_falls_unless_it_is_renewed() -> None:
    assert of(touched(written(approved=True))) is ReviewState.TRANSLATED
    message, ledger = touched(written(approved=True), TIM, renew=True)
    assert of((message, ledger)) is ReviewState.APPROVED
    assert {one.by for one in ledger.decisions if one.target == message.target_digest} == {"tim"}


def test_a_fuzzy_text_without_a_decision_stays_without_one() -> None:
    message = replace(written()[0]).with_fuzzy(fuzzy=True)
    step = retouch(message, Ledger(), MENDED, MACHINE)
    assert (step.decision, step.message.fuzzy, step.message.targets) == (None, True, MENDED)


def test_the_same_text_records_nothing() -> None:
    message, ledger = written()
    assert retouch(message, ledger, TEXT, MACHINE).decision is None


def test_an_obsolete_text_is_not_touched() -> None:
    message, ledger = written()
    with pytest.raises(UsageError):
        retouch(replace(message, obsolete=True), ledger, MENDED, MACHINE)
