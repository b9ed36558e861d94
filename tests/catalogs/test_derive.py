"""Derived catalogs: whose text it is, and in what state."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.catalogs import Converted, Merged, Parent, derive
from localize.model import (
    DERIVED,
    Catalog,
    Change,
    Ledger,
    Locale,
    Message,
    MessageKey,
    Previous,
    ReviewState,
)
from localize.model.domain import Domain
from localize.review import TOOL, Who, address_of, approve, edit, reject, state

CYRL = Locale.parse("uz_Cyrl")
AT = "2026-03-01T08:00:00Z"
EDITOR = Who("Malika", AT)
KEY = MessageKey("", "Frost")
TABLE = {"Qirov": "Қиров", "Ayoz": "Аёз", "sirk": "цирк"}


def convert(_: MessageKey, targets: tuple[str, ...]) -> Converted:
    unsure = tuple(target for target in targets if target == "sirk")
    return Converted(tuple(TABLE[target] for target in targets), unsure)


def parent(text: str, now: ReviewState, previous: Previous | None = None) -> Parent:
    return Parent((text,), now, previous)


def refreshed(of: Parent, before: Merged | None = None) -> Merged:
    catalog = before.catalog if before else Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),))
    ledger = before.ledger if before else Ledger()
    return derive(catalog, ledger, {KEY: of}, convert, at=AT)


def state_of(result: Merged, of: Parent) -> ReviewState:
    (message,) = result.catalog.messages
    return state(message, result.ledger.of(KEY.digest), of.basis)


def with_message(before: Merged, message: Message) -> Merged:
    return Merged(before.catalog.with_messages([message]), before.ledger)


STATES = [
    (ReviewState.APPROVED, None),
    (ReviewState.TRANSLATED, None),
    (ReviewState.DRAFT, None),
    (ReviewState.STALE, Previous("Frost!")),
    (ReviewState.REJECTED, None),
]


@pytest.mark.parametrize(("now", "previous"), STATES)
@pytest.mark.parametrize(("before", "before_previous"), [(None, None), *STATES])
def test_a_derived_text_carries_its_parents_state(
    before: ReviewState | None,
    before_previous: Previous | None,
    now: ReviewState,
    previous: Previous | None,
) -> None:
    start = refreshed(parent("Qirov", before, before_previous)) if before else None
    of = parent("Qirov", now, previous)
    result = refreshed(of, start)
    (message,) = result.catalog.messages
    assert message.targets == ("Қиров",)
    assert state_of(result, of) is now
    assert message.fuzzy == (now not in {ReviewState.APPROVED, ReviewState.TRANSLATED})
    assert {decision.by for decision in result.ledger.decisions} == {TOOL}
    assert {decision.origin for decision in result.ledger.decisions} == {DERIVED}


@pytest.mark.parametrize(("now", "previous"), STATES)
def test_a_second_refresh_changes_nothing(now: ReviewState, previous: Previous | None) -> None:
    of = parent("Qirov", now, previous)
    first = refreshed(of)
    second = refreshed(of, first)
    assert (second.catalog, second.ledger, second.changes) == (first.catalog, first.ledger, ())


def test_a_changed_parent_changes_the_text() -> None:
    first = refreshed(parent("Qirov", ReviewState.APPROVED))
    of = parent("Ayoz", ReviewState.TRANSLATED)
    second = refreshed(of, first)
    assert second.catalog.messages[0].targets == ("Аёз",)
    assert state_of(second, of) is ReviewState.TRANSLATED
    assert [change.kind for change in second.changes] == ["derived"]


def test_an_emptied_parent_empties_the_text() -> None:
    first = refreshed(parent("Qirov", ReviewState.DRAFT))
    second = refreshed(parent("", ReviewState.UNTRANSLATED), first)
    assert second.catalog.messages == (Message(KEY),)
    assert refreshed(parent("", ReviewState.UNTRANSLATED)).ledger == Ledger()


def test_an_unsure_word_makes_a_draft_and_is_named() -> None:
    of = parent("sirk", ReviewState.APPROVED)
    result = refreshed(of)
    assert state_of(result, of) is ReviewState.DRAFT
    assert [decision.note for decision in result.ledger.decisions] == ["unsure: sirk"]


def test_of_many_unsure_words_the_first_twenty_are_named() -> None:
    words = tuple(f"soʻz{number}" for number in range(10_000))
    catalog = Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),))
    of = parent("Qirov", ReviewState.APPROVED)
    result = derive(catalog, Ledger(), {KEY: of}, lambda _key, _texts: Converted(("Қиров",), words), at=AT)
    (decision,) = result.ledger.decisions
    assert decision.note == f"unsure: {', '.join(words[:20])} and 9980 more"


def test_a_converter_that_learned_refreshes_what_it_wrote(monkeypatch: pytest.MonkeyPatch) -> None:
    of = parent("Qirov", ReviewState.APPROVED)
    first = refreshed(of)
    monkeypatch.setitem(TABLE, "Qirov", "Қировли")
    second = refreshed(of, first)
    assert second.catalog.messages[0].targets == ("Қировли",)
    assert state_of(second, of) is ReviewState.APPROVED


def test_a_persons_text_stays_and_turns_stale_when_the_parent_changes() -> None:
    of = parent("Qirov", ReviewState.APPROVED)
    first = refreshed(of)
    step = edit(first.catalog.messages[0], first.ledger, EDITOR, ("Қиров тушди",), basis=of.basis)
    edited = Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))
    assert refreshed(of, edited).catalog == edited.catalog
    other = parent("Ayoz", ReviewState.APPROVED)
    after = refreshed(other, edited)
    assert after.catalog.messages[0].targets == ("Қиров тушди",)
    assert state_of(after, other) is ReviewState.STALE
    assert refreshed(other, after).catalog == after.catalog


def test_a_text_from_another_editor_becomes_a_persons() -> None:
    of = parent("Qirov", ReviewState.APPROVED)
    first = refreshed(of)
    found = with_message(first, replace(first.catalog.messages[0], targets=("Қировча",)))
    second = refreshed(of, found)
    assert second.catalog.messages[0].targets == ("Қировча",)
    assert state_of(second, of) is ReviewState.TRANSLATED
    third = refreshed(parent("Ayoz", ReviewState.APPROVED), second)
    assert third.catalog.messages[0].targets == ("Қировча",)


def test_a_persons_rejection_of_a_derived_text_stands() -> None:
    of = parent("Qirov", ReviewState.APPROVED)
    first = refreshed(of)
    step = reject(first.catalog.messages[0], first.ledger, EDITOR, basis=of.basis)
    rejected = Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))
    assert state_of(refreshed(of, rejected), of) is ReviewState.REJECTED


def test_a_persons_approval_of_a_derived_text_stands_until_its_parent_is_rejected() -> None:
    of = parent("Qirov", ReviewState.TRANSLATED)
    first = refreshed(of)
    step = approve(first.catalog.messages[0], first.ledger, EDITOR, basis=of.basis)
    approved = Merged(first.catalog.with_messages([step.message]), step.recorded_in(first.ledger))
    assert state_of(refreshed(of, approved), of) is ReviewState.APPROVED
    rejected = refreshed(parent("Qirov", ReviewState.REJECTED), approved)
    assert state_of(rejected, of) is ReviewState.REJECTED
    again = parent("Qirov", ReviewState.APPROVED)
    assert state_of(refreshed(again, rejected), again) is ReviewState.APPROVED


def test_what_has_no_parent_or_no_source_is_left_alone() -> None:
    gone = Message(KEY, ("Қиров",), obsolete=True)
    other = Message(MessageKey("", "Snow"), ("Қор",))
    catalog = Catalog(CYRL, Domain("articles/a"), messages=(other, gone))
    result = derive(catalog, Ledger(), {KEY: parent("Ayoz", ReviewState.APPROVED)}, convert, at=AT)
    assert (result.catalog, result.ledger, result.changes) == (catalog, Ledger(), ())


def test_what_is_recorded_says_when_whose_and_where() -> None:
    result = refreshed(parent("Qirov", ReviewState.APPROVED))
    (decision,) = result.ledger.decisions
    assert (decision.by, decision.at, decision.state, decision.note) == (TOOL, AT, ReviewState.APPROVED, "")
    address = address_of("a", KEY)
    assert result.changes == (Change("derived", Domain("articles/a"), "Қиров", CYRL, address),)


def test_a_text_of_a_stale_parent_is_recorded_as_a_draft() -> None:
    result = refreshed(parent("Qirov", ReviewState.STALE, Previous("Frost!")))
    (decision,) = result.ledger.decisions
    assert decision.state is ReviewState.DRAFT
    (message,) = result.catalog.messages
    assert message.previous == Previous("Frost!")
    drafted = refreshed(parent("Qirov", ReviewState.DRAFT, Previous("Frost!")))
    assert drafted.catalog.messages[0].previous is None, "a draft was made for the source of today"


def test_a_text_that_a_person_found_is_recorded_at_its_time() -> None:
    own = with_message(refreshed(parent("Qirov", ReviewState.APPROVED)), Message(KEY, ("Аёз",)))
    result = refreshed(parent("Qirov", ReviewState.APPROVED), own)
    (decision,) = [one for one in result.ledger.decisions if one.by != TOOL]
    assert (decision.by, decision.at) == ("unknown", AT)


@pytest.mark.parametrize(
    ("count", "end"), [(1, "w0"), (20, "w19"), (21, "w19 and 1 more"), (25, "w19 and 5 more")]
)
def test_the_first_twenty_doubtful_words_are_named(count: int, end: str) -> None:
    words = tuple(f"w{number}" for number in range(count))
    catalog = Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),))
    found = derive(
        catalog,
        Ledger(),
        {KEY: parent("Qirov", ReviewState.APPROVED)},
        lambda _key, _targets: Converted(("Қиров",), words),
        at=AT,
    )
    (decision,) = found.ledger.decisions
    assert decision.note.startswith("unsure: w0")
    assert decision.note.endswith(end)
    assert decision.state is ReviewState.DRAFT


def test_the_key_is_handed_to_the_converter() -> None:
    asked: list[MessageKey] = []

    def noted(key: MessageKey, targets: tuple[str, ...]) -> Converted:
        asked.append(key)
        return convert(key, targets)

    catalog = Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),))
    derive(catalog, Ledger(), {KEY: parent("Qirov", ReviewState.APPROVED)}, noted, at=AT)
    assert asked == [KEY]


def test_where_nothing_is_translated_the_very_same_catalog_comes_back() -> None:
    before = Merged(Catalog(CYRL, Domain("articles/a"), messages=(Message(KEY),)), Ledger())
    after = refreshed(parent("", ReviewState.UNTRANSLATED), before)
    assert after.catalog is before.catalog
    assert after.ledger is before.ledger
    assert after.changes == ()
