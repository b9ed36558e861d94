"""Every act from every state: what state it leads to, what it records, and what it refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.review.starts import (
    ANN,
    BETTER,
    EMPTY,
    ENGINE,
    KEY,
    MACHINE,
    TEXT,
    State,
    after,
    machine_approved,
    machine_draft,
    machine_filled,
    machine_rejected,
    machine_stale,
    nothing,
    person_approved,
    person_flagged,
    person_rejected,
    person_stale,
    person_translated,
    unrecorded,
)

from localize.errors import UsageError
from localize.model import FUZZY, Ledger, Message, MessageKey, ReviewState
from localize.review import (
    TOOL,
    Step,
    Who,
    approve,
    draft,
    edit,
    fill,
    leave_unfinished,
    record_unknown,
    reject,
)
from localize.review.decisions import decide
from localize.review.origins import replaceable
from localize.review.states import state

if TYPE_CHECKING:
    from collections.abc import Callable

U, R, S, D, T, A = (
    ReviewState(name) for name in ["untranslated", "rejected", "stale", "draft", "translated", "approved"]
)
STARTS: dict[Callable[[], State], ReviewState] = {
    nothing: U,
    machine_draft: D,
    machine_filled: T,
    machine_rejected: R,
    machine_stale: S,
    machine_approved: A,
    unrecorded: T,
    person_translated: T,
    person_approved: A,
    person_rejected: R,
    person_flagged: D,
    person_stale: S,
}
ACTS: dict[str, Callable[[Message, Ledger], Step]] = {
    "approve": lambda m, g: approve(m, g, ANN),
    "approve drafts": lambda m, g: approve(m, g, ANN, drafts=True),
    "approve this one": lambda m, g: approve(m, g, ANN, explicit=True),
    "approve broken": lambda m, g: approve(m, g, ANN, drafts=True, explicit=True, problems=("{n} is lost",)),
    "edit": lambda m, g: edit(m, g, ANN, BETTER, problems=("{n} is lost",)),
    "edit the same": lambda m, g: edit(m, g, ANN, TEXT),
    "edit, approve": lambda m, g: edit(m, g, ANN, BETTER, approve=True),
    "reject": lambda m, g: reject(m, g, ANN, note="wrong"),
    "fill": lambda m, g: fill(m, g, MACHINE, BETTER, origin="vocabulary"),
    "fill the same": lambda m, g: fill(m, g, MACHINE, TEXT, origin="vocabulary"),
    "draft": lambda m, g: draft(m, g, MACHINE, BETTER, origin=ENGINE),
    "draft the same": lambda m, g: draft(m, g, MACHINE, TEXT, origin=ENGINE),
    "record": lambda m, g: record_unknown(m, g, ANN.at),
}
NO = None
"""Refused."""
# One row per act; one column per start, in the order of STARTS.
EXPECTED: dict[str, tuple[ReviewState | None, ...]] = {
    #                    --  machine's text --   -- person's text --
    #                    none draft fill rej stale appr   unrec trans appr rej flag stale
    "approve": (NO, NO, A, NO, NO, A, A, A, A, NO, NO, NO),
    "approve drafts": (NO, A, A, NO, NO, A, A, A, A, NO, A, NO),
    "approve this one": (NO, NO, A, A, A, A, A, A, A, A, NO, A),
    "approve broken": (NO, NO, NO, NO, NO, A, NO, NO, A, NO, NO, NO),
    "edit": (T, T, T, T, T, T, T, T, T, T, T, T),
    "edit the same": (T, T, T, T, T, A, T, T, A, T, T, T),
    "edit, approve": (A, A, A, A, A, A, A, A, A, A, A, A),
    "reject": (NO, R, R, R, R, R, R, R, R, R, R, R),
    "fill": (T, T, NO, T, T, NO, NO, NO, NO, NO, NO, NO),
    "fill the same": (T, T, NO, NO, T, NO, NO, NO, NO, NO, NO, NO),
    "draft": (D, D, NO, D, D, NO, NO, NO, NO, NO, NO, NO),
    "draft the same": (D, D, NO, NO, D, NO, NO, NO, NO, NO, NO, NO),
    "record": (U, D, T, R, S, A, T, T, A, R, D, S),
}


@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.__name__)
def test_every_start_is_in_its_state(start: Callable[[], State]) -> None:
    message, ledger = start()
    assert state(message, ledger.of(KEY.digest)) is STARTS[start]


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("start", STARTS, ids=lambda start: start.__name__)
def test_every_act_from_every_state(start: Callable[[], State], act: str) -> None:
    message, ledger = start()
    expected = EXPECTED[act][list(STARTS).index(start)]
    if expected is NO:
        with pytest.raises(UsageError):
            ACTS[act](message, ledger)
        return
    step = ACTS[act](message, ledger)
    known = step.recorded_in(ledger)
    assert state(step.message, known.of(KEY.digest)) is expected
    assert step.message.fuzzy is (expected in (D, S, R))
    assert known.decisions >= ledger.decisions
    if expected in (T, A, D):
        assert step.message.previous is None


@pytest.mark.parametrize("act", ["approve", "edit", "edit, approve", "reject", "record"])
@pytest.mark.parametrize("start", [unrecorded, machine_filled], ids=lambda start: start.__name__)
def test_the_same_act_again_changes_nothing(start: Callable[[], State], act: str) -> None:
    message, ledger = after(ACTS[act](*start()), start()[1])
    assert ACTS[act](message, ledger) == Step(message, None)


@pytest.mark.parametrize("act", [act for act in ACTS if act != "record"])
def test_nothing_is_done_to_a_text_whose_source_is_gone(act: str) -> None:
    for start in STARTS:
        message, ledger = start()
        with pytest.raises(UsageError, match="source is gone"):
            ACTS[act](replace(message, obsolete=True), ledger)


@pytest.mark.parametrize(
    ("start", "act", "told"),
    [
        (nothing, "approve", "there is no complete text to approve\n  Write one first."),
        (machine_draft, "approve", "a draft is not approved unasked\n  Read it, then approve with --drafts."),
        (
            person_stale,
            "approve drafts",
            "the text is stale\n  Edit it, or approve this one string by its address.",
        ),
        (machine_draft, "approve broken", "the text is broken: {n} is lost\n  Mend it with: review edit"),
        (nothing, "reject", "there is no complete text to reject\n  Write one first."),
        (machine_rejected, "draft the same", "this text was rejected"),
        (unrecorded, "draft", "a person's text stands here"),
    ],
)
def test_a_refusal_says_why_and_what_to_do(start: Callable[[], State], act: str, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        ACTS[act](*start())
    assert str(caught.value) == told


def test_an_approval_keeps_where_the_text_came_from() -> None:
    message, ledger = machine_draft()
    made = approve(message, ledger, ANN, drafts=True).decision
    assert made is not None
    assert (made.state, made.by, made.origin, made.after) == (
        A,
        "ann",
        ENGINE,
        tuple(d.id for d in ledger.decisions),
    )
    by_person = approve(*unrecorded(), ANN).decision
    assert by_person is not None
    assert by_person.origin == "person"


def test_an_edit_is_a_persons_and_forgets_the_previous_source() -> None:
    step = edit(*machine_stale(), ANN, BETTER)
    assert step.message == Message(KEY, BETTER)
    assert step.decision is not None
    assert (step.decision.state, step.decision.by, step.decision.origin) == (T, "ann", "person")


def test_a_rejection_keeps_text_previous_source_and_note() -> None:
    step = reject(*person_stale(), ANN, note="says snow")
    assert step.message == person_stale()[0]
    assert step.decision is not None
    assert (step.decision.state, step.decision.note) == (R, "says snow")


def test_a_machine_text_says_its_origin_and_note() -> None:
    step = draft(EMPTY, Ledger(), MACHINE, TEXT, origin=ENGINE, note="unsure: yomgʻir")
    assert step.message == Message(KEY, TEXT, flags=frozenset({FUZZY}))
    assert step.decision is not None
    assert (step.decision.by, step.decision.origin, step.decision.note) == (TOOL, ENGINE, "unsure: yomgʻir")
    filled = fill(EMPTY, Ledger(), MACHINE, TEXT, origin="cldr", note="CLDR 48")
    assert filled.message == Message(KEY, TEXT)
    assert filled.decision is not None
    assert (filled.decision.origin, filled.decision.note) == ("cldr", "CLDR 48")


@pytest.mark.parametrize("targets", [(), ("",), (" \n",), ("one", "two"), ("a\x00b",), ("a\ud800",)])
def test_an_unfit_text_is_refused_from_person_and_machine(targets: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        edit(EMPTY, Ledger(), ANN, targets)
    with pytest.raises(UsageError):
        fill(EMPTY, Ledger(), MACHINE, targets, origin="cldr")
    with pytest.raises(UsageError):
        draft(EMPTY, Ledger(), MACHINE, targets, origin=ENGINE)


def test_every_plural_form_needs_a_text() -> None:
    plural = Message(KEY, ("", ""), plural_source="Rains in the north")
    assert edit(plural, Ledger(), ANN, ("bir", "koʻp")).message.targets == ("bir", "koʻp")
    with pytest.raises(UsageError, match="the text is empty\n  Every plural form needs a text"):
        edit(plural, Ledger(), ANN, ("bir", ""))


def test_a_broken_edit_is_kept_but_not_approved() -> None:
    with pytest.raises(UsageError, match="the text is broken: a; b"):
        edit(EMPTY, Ledger(), ANN, TEXT, approve=True, problems=("a", "b"))


def test_an_approval_is_bound_to_its_basis() -> None:
    step = approve(*unrecorded(), ANN, basis="one")
    known = step.recorded_in(Ledger()).of(KEY.digest)
    assert state(step.message, known, "one") is A
    assert state(step.message, known, "two") is T
    assert state(step.message.with_fuzzy(fuzzy=True), known, "two") is S


def test_one_branch_approves_and_the_other_rejects_then_a_person_settles_it() -> None:
    message, ledger = person_translated()
    approved, rejected = approve(message, ledger, ANN), reject(message, ledger, Who("bob", ANN.at))
    merged = rejected.recorded_in(approved.recorded_in(ledger))
    for kept in (approved.message, rejected.message):
        assert state(kept, merged.of(KEY.digest)) is R
        settled = approve(kept, merged, ANN, explicit=True)
        assert state(settled.message, settled.recorded_in(merged).of(KEY.digest)) is A


def test_decisions_of_another_key_do_not_speak() -> None:
    other = replace(EMPTY, key=MessageKey("", "Sun in the south"), targets=TEXT)
    rejected = decide(other, Ledger(), state=R, by="bob", at=ANN.at)
    assert rejected is not None
    assert draft(EMPTY, Ledger(frozenset({rejected})), MACHINE, TEXT, origin=ENGINE).message.targets == TEXT


def test_a_person_s_unfinished_text_is_a_draft_that_no_machine_replaces() -> None:
    message, ledger = machine_draft()
    step = leave_unfinished(message, ledger, ANN, BETTER, origin="import:uz.xlf")
    now, known = after(step, ledger)
    assert state(now, known.of(KEY.digest)) is D
    assert (now.targets, now.fuzzy) == (BETTER, True)
    assert not replaceable(now, known.of(KEY.digest))
    assert step.decision is not None
    assert (step.decision.origin, step.decision.began) == ("import:uz.xlf", message_id(ledger))
    assert leave_unfinished(now, known, ANN, BETTER, origin="import:uz.xlf") == Step(now, None)


def message_id(ledger: Ledger) -> str:
    return next(iter(ledger.decisions)).id
