"""The checks that speak of how far a text is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.checks import Subject, inspect, select
from localize.model import Decision, Finding, Locale, Message, MessageKey, ReviewState, Severity

KEY = MessageKey("", "The vote is over")
UZ, EN = Locale.parse("uz"), Locale.parse("en")
SUBJECT = Subject(
    Message(KEY, ("Ovoz berish tugadi",)),
    UZ,
    EN,
    ReviewState.APPROVED,
    slug="vote",
    address="vote@0a1b2c3d",
    path="locales/uz/LC_MESSAGES/articles/vote.po",
    line=12,
)
FIVE = select(["untranslated", "rejected", "stale", "draft", "unapproved"])


def told(subject: Subject) -> list[tuple[str, str, str]]:
    return [(found.check, found.message, found.fix) for found in inspect(subject, FIVE)]


@pytest.mark.parametrize(
    ("state", "check", "message", "act"),
    [
        ("rejected", "rejected", "was rejected", "edit vote@0a1b2c3d -l uz"),
        ("stale", "stale", "the source changed after this was translated", "edit vote@0a1b2c3d -l uz"),
        ("draft", "draft", "is a draft that no person has accepted", "approve vote@0a1b2c3d -l uz --drafts"),
        ("translated", "unapproved", "is translated and not yet approved", "approve vote@0a1b2c3d -l uz"),
    ],
)
def test_one_finding_for_each_state(state: str, check: str, message: str, act: str) -> None:
    subject = replace(SUBJECT, state=ReviewState(state))
    assert told(subject) == [(check, message, f"localize review {act}")]
    assert told(replace(subject, least=ReviewState(state))) == []


def test_what_is_approved_is_silent() -> None:
    assert told(SUBJECT) == []


def test_what_may_be_published_as_a_draft_still_needs_a_text() -> None:
    lenient = replace(SUBJECT, least=ReviewState.DRAFT)
    assert told(replace(lenient, state=ReviewState.DRAFT)) == []
    assert [name for name, _, _ in told(replace(lenient, state=ReviewState.STALE))] == ["stale"]
    assert [name for name, _, _ in told(replace(lenient, state=ReviewState.UNTRANSLATED))] == ["untranslated"]


def test_a_missing_text_and_missing_plural_forms() -> None:
    fix = "Run translate, or: localize review edit vote@0a1b2c3d -l uz"
    untranslated = replace(SUBJECT, state=ReviewState.UNTRANSLATED)
    for targets, message in (
        (("",), "is not translated"),
        ((), "is not translated"),
        (("bir", ""), "plural form 2 of 2 missing"),
        (("", "ikki", ""), "plural forms 1, 3 of 3 missing"),
    ):
        subject = replace(untranslated, message=Message(KEY, targets, plural_source="Votes"))
        assert told(subject) == [("untranslated", message, fix)]


def test_a_rejection_names_who_and_why() -> None:
    target = SUBJECT.message.target_digest
    first = Decision(KEY.digest, target, ReviewState.REJECTED, "ann", "2025-04-27T10:00:00Z", note="dull")
    last = Decision(KEY.digest, target, ReviewState.REJECTED, "bob", "2025-04-28T10:00:00Z")
    other = Decision(KEY.digest, "other", ReviewState.REJECTED, "eve", "2025-04-29T10:00:00Z", note="no")
    rejected = replace(SUBJECT, state=ReviewState.REJECTED)
    assert told(replace(rejected, decisions=(first, other)))[0][1] == "was rejected by ann: dull"
    assert told(replace(rejected, decisions=(last, first)))[0][1] == "was rejected by bob"


def test_a_draft_names_the_words_that_the_tool_was_unsure_of() -> None:
    target = SUBJECT.message.target_digest
    note = f"unsure: {', '.join(['atyel'] * 20)}"
    decision = Decision(KEY.digest, target, ReviewState.DRAFT, "localize", "2025-04-27T10:00:00Z", note=note)
    drafted = replace(SUBJECT, state=ReviewState.DRAFT, decisions=(decision,))
    assert told(drafted)[0][1] == f"is a draft that no person has accepted ({note[:59]}…)"
    other = replace(drafted, decisions=(replace(decision, target="other"), replace(decision, note="")))
    assert told(other)[0][1] == "is a draft that no person has accepted"


def test_a_disagreement_is_told_for_the_text_that_stands() -> None:
    target = SUBJECT.message.target_digest
    yes = Decision(KEY.digest, target, ReviewState.APPROVED, "ann", "2025-04-27T10:00:00Z")
    no = Decision(KEY.digest, target, ReviewState.REJECTED, "bob", "2025-04-28T10:00:00Z")
    check = select(["disagreement"])
    (found,) = inspect(replace(SUBJECT, decisions=(yes, no)), check)
    assert found == Finding(
        "disagreement",
        Severity.WARNING,
        "people disagree: rejected by bob, approved by ann; rejected binds until somebody decides anew",
        "locales/uz/LC_MESSAGES/articles/vote.po",
        12,
        UZ,
        "vote@0a1b2c3d",
        "Talk to each other, then approve, edit or reject it once more.",
    )
    elsewhere = replace(SUBJECT, message=Message(KEY, ("Saylov tugadi",)), decisions=(yes, no))
    assert inspect(elsewhere, check) == ()
