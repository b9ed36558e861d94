"""Acts on a text that derives from another: each is judged, and recorded, for the basis of that day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import UsageError
from localize.model import Ledger, Message, MessageKey, ReviewState, targets_digest
from localize.review import TOOL, Step, Who, approve, draft, edit, fill, reject
from localize.review.origins import replaceable
from localize.review.states import state

if TYPE_CHECKING:
    from collections.abc import Callable

ANN, MACHINE = Who("ann", "2025-04-28T10:00:00Z"), Who(TOOL, "2025-04-28T09:00:00Z")
KEY = MessageKey("", "Rain")
EMPTY = Message(KEY)
TEXT, OTHER = ("Ёмғир",), ("Ёмғирлар",)
OLD, NEW = targets_digest(("Yomgʻir",)), targets_digest(("Yomgʻirlar",))


def drafted(basis: str = OLD) -> tuple[Message, Ledger]:
    step = draft(EMPTY, Ledger(), MACHINE, TEXT, origin="derived", basis=basis)
    return step.message, step.recorded_in(Ledger())


ACTS: dict[str, Callable[[Message, Ledger, str], Step]] = {
    "approve": lambda message, ledger, basis: approve(
        message, ledger, ANN, drafts=True, explicit=True, basis=basis
    ),
    "edit": lambda message, ledger, basis: edit(message, ledger, ANN, OTHER, basis=basis),
    "reject": lambda message, ledger, basis: reject(message, ledger, ANN, basis=basis),
    "fill": lambda message, ledger, basis: fill(
        message, ledger, MACHINE, OTHER, origin="derived", basis=basis
    ),
    "draft": lambda message, ledger, basis: draft(
        message, ledger, MACHINE, OTHER, origin="derived", basis=basis
    ),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_an_act_is_recorded_with_its_basis_its_time_and_no_note_of_its_own(
    act: Callable[[Message, Ledger, str], Step],
) -> None:
    message, ledger = drafted()
    decision = act(message, ledger, NEW).decision
    assert decision is not None
    assert (decision.basis, decision.note) == (NEW, "")
    assert decision.at == (ANN.at if decision.by == "ann" else MACHINE.at)


def test_approving_again_for_another_basis_is_a_decision_of_its_own() -> None:
    message, ledger = drafted()
    step = approve(message, ledger, ANN, drafts=True, basis=OLD)
    approved, ledger = step.message, step.recorded_in(ledger)
    assert approve(approved, ledger, ANN, basis=OLD).decision is None
    again = approve(approved, ledger, ANN, basis=NEW)
    assert again.decision is not None
    assert state(approved, again.recorded_in(ledger).of(KEY.digest), NEW) is ReviewState.APPROVED


def test_a_text_for_another_basis_is_stale_and_not_approved_unasked() -> None:
    message, ledger = drafted()
    with pytest.raises(UsageError, match="the text is stale"):
        approve(message, ledger, ANN, drafts=True, basis=NEW)


def test_the_same_text_again_is_news_only_for_another_basis() -> None:
    step = edit(EMPTY, Ledger(), ANN, TEXT, approve=True, basis=OLD)
    message, ledger = step.message, step.recorded_in(Ledger())
    assert edit(message, ledger, ANN, TEXT, approve=True, basis=OLD).decision is None
    assert edit(message, ledger, ANN, TEXT, approve=True, basis=NEW).decision is not None


def test_a_machines_translated_text_may_be_replaced_only_where_its_basis_moved() -> None:
    step = fill(EMPTY, Ledger(), MACHINE, TEXT, origin="vocabulary", basis=OLD)
    message, ledger = step.message.with_fuzzy(fuzzy=True), step.recorded_in(Ledger())
    known = ledger.of(KEY.digest)
    assert state(message, known, NEW) is ReviewState.STALE
    assert replaceable(message, known, NEW)


@pytest.mark.parametrize(
    ("targets", "said", "hint"),
    [
        ((), "the text is empty", "Every plural form needs a text."),
        (("a", "b"), "one text is wanted, 2 are given", ""),
        (("a\x00",), "the text holds characters that no file can hold (U+0000 or half a character)", ""),
        (("\udfff",), "the text holds characters that no file can hold (U+0000 or half a character)", ""),
    ],
)
def test_an_unfit_text_is_refused_in_words(targets: tuple[str, ...], said: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        edit(EMPTY, Ledger(), ANN, targets)
    assert (caught.value.message, caught.value.hint) == (said, hint)


def test_an_obsolete_text_is_refused_in_words() -> None:
    with pytest.raises(UsageError) as caught:
        approve(Message(KEY, TEXT, obsolete=True), Ledger(), ANN)
    assert caught.value.message == "the text's source is gone"
    assert caught.value.hint == "Run `localize pull`; the text comes back with its source."
