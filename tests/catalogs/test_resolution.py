"""Two versions of a catalog, brought together entry by entry."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.catalogs.resolution import resolved
from localize.model import FUZZY, Catalog, Decision, Ledger, Locale, Message, MessageKey
from localize.model.domain import Domain
from localize.review import Who, approve, edit

RU = Locale("ru")
ANN, BOB = Who("Ann", "2026-03-01T08:00:00Z"), Who("Bob", "2026-03-01T09:00:00Z")
KEY = MessageKey("", "Nobody was hurt.")
OLD, ONE, TWO = "Все целы.", "Никто не ранен.", "Никто не пострадал."


def catalog(*messages: Message, **fields: str) -> Catalog:
    return Catalog(RU, Domain("articles/frost"), tuple(fields.items()), messages)


def text(target: str, *, fuzzy: bool = False, comments: tuple[str, ...] = ()) -> Message:
    return Message(KEY, (target,), flags=frozenset({FUZZY} if fuzzy else ()), comments=comments)


def both_ways(
    one: Message, two: Message, base: Message | None = None, ledger: Ledger | None = None
) -> Message:
    """Return what becomes of an entry, whichever side is ours."""
    former = catalog(base) if base else None
    found = resolved(catalog(one), catalog(two), former, ledger or Ledger()).messages
    other = resolved(catalog(two), catalog(one), former, ledger or Ledger()).messages
    assert len(found) == 1
    assert replace(found[0], comments=()) == replace(other[0], comments=())
    assert set(found[0].comments) == set(other[0].comments)
    return found[0]


def decided(*texts: tuple[Who, str], origin: str = "person") -> Ledger:
    """Return a ledger in which each of these people knew of the ones before."""
    ledger = Ledger()
    for who, target in texts:
        step = edit(Message(KEY), ledger, who, (target,))
        assert step.decision is not None
        ledger = ledger.with_decisions(replace(step.decision, origin=origin))
    return ledger


def beside(*ledgers: Ledger) -> Ledger:
    return Ledger(frozenset[Decision]().union(*(ledger.decisions for ledger in ledgers)))


def test_what_only_one_side_changed_is_that_sides() -> None:
    assert both_ways(text(OLD), text(ONE), text(OLD)) == text(ONE)
    assert both_ways(text(OLD, fuzzy=True), text(OLD), text(OLD, fuzzy=True)) == text(OLD)
    assert both_ways(text(OLD, fuzzy=True), text(OLD), text(OLD)) == text(OLD, fuzzy=True)


def test_a_text_stands_before_an_empty_one() -> None:
    assert both_ways(text(""), text(ONE)) == text(ONE)


def test_of_two_texts_the_one_that_knew_of_the_other_stands() -> None:
    assert both_ways(text(ONE), text(TWO), ledger=decided((ANN, ONE), (BOB, TWO))) == text(TWO)


def test_a_persons_text_stands_before_a_machines() -> None:
    ledger = beside(decided((ANN, ONE)), decided((BOB, TWO), origin="engine:x"))
    assert both_ways(text(ONE), text(TWO), ledger=ledger) == text(ONE)


def test_what_two_people_wrote_side_by_side_is_a_draft_with_the_other_text_beside_it() -> None:
    ledger = beside(decided((ANN, ONE)), decided((BOB, TWO)))
    for known in (ledger, Ledger()):
        found = both_ways(text(ONE), text(TWO), text(OLD), known)
        assert found == text(TWO, fuzzy=True, comments=(f"was: {ONE}",))


def test_an_approved_text_is_the_draft_and_the_other_stands_beside_it() -> None:
    step = approve(text(ONE), Ledger(), ANN)
    ledger = beside(step.recorded_in(Ledger()), decided((BOB, TWO)))
    assert both_ways(text(ONE), text(TWO), ledger=ledger) == text(ONE, fuzzy=True, comments=(f"was: {TWO}",))


@pytest.mark.parametrize("accepted", [True, False])
def test_one_text_is_fuzzy_unless_the_ledger_lets_it_stand(accepted: bool) -> None:
    ledger = decided((ANN, ONE)) if accepted else Ledger()
    assert both_ways(text(ONE), text(ONE, fuzzy=True), ledger=ledger).fuzzy is not accepted


def test_an_entry_that_one_side_removed_goes_unless_the_other_changed_it() -> None:
    base = catalog(text(OLD))
    assert resolved(catalog(), catalog(text(OLD)), base, Ledger()).messages == ()
    assert resolved(catalog(), catalog(text(ONE)), base, Ledger()).messages == (text(ONE),)
    assert resolved(catalog(), catalog(text(OLD)), None, Ledger()).messages == (text(OLD),)


def test_an_obsolete_text_stands_beside_the_live_one() -> None:
    gone = replace(text(OLD), obsolete=True)
    found = resolved(catalog(text(ONE)), catalog(gone), None, Ledger())
    assert found.messages == (text(ONE, comments=(f"was: {OLD}",)),)


def test_a_key_that_stands_twice_is_one_entry() -> None:
    ours = catalog(text(ONE), text(TWO))
    (found,) = resolved(ours, ours, None, Ledger()).messages
    assert {found.targets[0], *found.comments} in ({TWO, f"was: {ONE}"}, {ONE, f"was: {TWO}"})


def test_of_the_header_each_side_keeps_what_it_changed() -> None:
    base, ours = catalog(Team="a", Revision="1"), catalog(Team="b", Revision="1")
    theirs = catalog(Team="a", Revision="2", Site="x")
    assert dict(resolved(ours, theirs, base, Ledger()).header) == {"Team": "b", "Revision": "2", "Site": "x"}


def test_entries_of_both_sides_stand_behind_those_before_them() -> None:
    a, b, c, d = (Message(MessageKey("", name)) for name in "abcd")
    found = resolved(catalog(a, b, d), catalog(a, c, d), None, Ledger())
    assert found.messages == (a, c, b, d)


TEXTS = st.sampled_from(["", "x", "y", "z"])
SIDES = st.dictionaries(st.sampled_from("abc"), st.tuples(TEXTS, st.booleans()), max_size=3).map(
    lambda entries: catalog(
        *(Message(MessageKey("", key), (one,), obsolete=gone) for key, (one, gone) in entries.items())
    )
)


@given(SIDES, SIDES)
def test_without_a_base_no_text_is_lost(ours: Catalog, theirs: Catalog) -> None:
    found = resolved(ours, theirs, None, Ledger())
    kept = {
        (m.key, said)
        for m in found.messages
        for said in (*m.targets, *(c.removeprefix("was: ") for c in m.comments))
    }
    for message in (*ours.messages, *theirs.messages):
        assert not message.targets[0] or (message.key, message.targets[0]) in kept
