from __future__ import annotations

from dataclasses import replace

import pytest

from localize.model import Ledger, Message, MessageKey
from localize.review import TOOL, Who, approve, draft, edit, reject
from localize.review.beginnings import DraftFate, Fate, beginning, fates, words_kept

PERSON, MACHINE = Who("Malika", "2026-03-01T08:00:00Z"), Who(TOOL, "2026-03-01T07:00:00Z")
SOURCE = Message(MessageKey("", "Rain fell in the hills today."))
TEXT = ("Дождь шёл в горах сегодня.",)


def drafted(text: tuple[str, ...] = TEXT, origin: str = "engine:deepl") -> tuple[Message, Ledger]:
    step = draft(SOURCE, Ledger(), MACHINE, text, origin=origin)
    return step.message, step.recorded_in(Ledger())


def test_an_edit_names_the_draft_it_began_from_and_the_words_it_kept() -> None:
    message, ledger = drafted()
    (machine,) = ledger.decisions
    step = edit(message, ledger, PERSON, ("Дождь лил в горах сегодня.",))
    assert step.decision is not None
    assert (step.decision.began, step.decision.kept) == (machine.id, "83")
    again = edit(step.message, step.recorded_in(ledger), PERSON, ("Дождь лил сегодня.",))
    assert again.decision is not None
    assert (again.decision.began, again.decision.kept) == (machine.id, "54")


def test_a_text_of_a_person_s_own_began_from_nothing() -> None:
    step = edit(SOURCE, Ledger(), PERSON, TEXT)
    assert step.decision is not None
    assert (step.decision.began, step.decision.kept) == ("", "")
    assert beginning(step.message, step.recorded_in(Ledger()), ("Другое.",)) == ("", "")
    message, ledger = drafted()
    approved = approve(message, ledger, PERSON, drafts=True)
    assert approved.decision is not None
    assert approved.decision.began == ""


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [
        ("a b c d", "a b c d", 100),
        ("a b c d", "d c b a", 25),
        ("a b", "c", 0),
        ("", "a", 0),
        ("a, b", "a b", 66),
    ],
)
def test_words_count_in_their_order(before: str, after: str, share: int) -> None:
    assert words_kept([before], [after]) == share


def test_what_became_of_drafts() -> None:
    message, ledger = drafted()
    assert list(fates(ledger)) == [DraftFate("deepl", Fate.WAITING)]
    kept = approve(message, ledger, PERSON, drafts=True).recorded_in(ledger)
    assert list(fates(kept)) == [DraftFate("deepl", Fate.KEPT, 100)]
    edited = edit(message, ledger, PERSON, ("Дождь лил в горах сегодня.",)).recorded_in(ledger)
    assert list(fates(edited)) == [DraftFate("deepl", Fate.EDITED, 83)]
    rejected = reject(message, ledger, PERSON).recorded_in(ledger)
    assert list(fates(rejected)) == [DraftFate("deepl", Fate.REJECTED, 0)]


def test_an_edit_in_another_editor_is_one_of_unknown_share() -> None:
    message, ledger = drafted()
    step = edit(message, ledger, PERSON, ("Другое.",))
    assert step.decision is not None
    elsewhere = ledger.with_decisions(replace(step.decision, began="", kept=""))
    assert list(fates(elsewhere)) == [DraftFate("deepl", Fate.EDITED)]


def test_a_draft_that_another_replaced_unseen_counts_no_more_and_only_engines_count() -> None:
    message, ledger = drafted()
    step = draft(message, ledger, MACHINE, ("Шёл дождь.",), origin="engine:google")
    assert list(fates(step.recorded_in(ledger))) == [DraftFate("google", Fate.WAITING)]
    _, memory = drafted(origin="memory")
    assert list(fates(memory)) == []
