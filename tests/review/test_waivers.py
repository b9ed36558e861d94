"""Findings that a person lets stand, each for one text."""

from __future__ import annotations

from dataclasses import replace

from localize.model import Ledger, Message, MessageKey
from localize.review import Who
from localize.review.waivers import by_key, in_force, waiver

MALIKA, TIMUR = Who("Malika", "2026-03-01T08:00:00Z"), Who("Timur", "2026-03-02T08:00:00Z")
TEXT = Message(MessageKey("", "About 40 people."), ("Около 45 человек.",))


def waived(ledger: Ledger, message: Message = TEXT, basis: str | None = None) -> list[tuple[str, str]]:
    found = by_key(ledger).get(message.key.digest, ())
    return [(one.check, one.text) for one in in_force(message, found, basis)]


def with_waiver(
    ledger: Ledger, check: str, reason: str, who: Who = MALIKA, message: Message = TEXT
) -> Ledger:
    said = waiver(message, ledger, check, who, reason)
    assert said is not None
    return ledger.with_remarks(said)


def test_a_waiver_counts_for_the_text_that_it_was_given_for() -> None:
    ledger = with_waiver(Ledger(), "numbers", "The agency says 45.")
    assert waived(ledger) == [("numbers", "The agency says 45.")]
    assert waived(ledger, replace(TEXT, targets=("Около 46 человек.",))) == []
    assert waived(ledger, replace(TEXT, key=MessageKey("", "About 41 people."))) == []
    assert waived(ledger, basis="another") == []


def test_it_counts_again_when_the_text_comes_back() -> None:
    ledger = with_waiver(Ledger(), "numbers", "So it is.")
    other = replace(TEXT, targets=("Другой.",))
    ledger = with_waiver(ledger, "numbers", "And so.", message=other)
    assert waived(ledger) == [("numbers", "So it is.")]
    assert waived(ledger, other) == [("numbers", "And so.")]


def test_it_can_be_taken_back_and_given_again() -> None:
    ledger = with_waiver(Ledger(), "numbers", "So it is.")
    back = with_waiver(ledger, "numbers", "", TIMUR)
    assert waived(back) == []
    assert waived(with_waiver(back, "numbers", "It is, after all.")) == [("numbers", "It is, after all.")]


def test_a_taking_back_that_did_not_know_of_a_newer_waiver_counts() -> None:
    first = with_waiver(Ledger(), "numbers", "So it is.")
    ours = with_waiver(first, "numbers", "Because of the agency.")
    theirs = with_waiver(first, "numbers", "", TIMUR)
    assert waived(Ledger(remarks=ours.remarks | theirs.remarks)) == []


def test_one_check_does_not_waive_another() -> None:
    ledger = with_waiver(with_waiver(Ledger(), "numbers", "A."), "dates", "B.")
    assert waived(ledger) == [("dates", "B."), ("numbers", "A.")]


def test_nothing_new_is_not_recorded() -> None:
    ledger = with_waiver(Ledger(), "numbers", "So it is.")
    assert waiver(TEXT, ledger, "numbers", TIMUR, "So it is.") is None
    assert waiver(TEXT, Ledger(), "numbers", TIMUR, "") is None
