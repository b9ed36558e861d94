"""Texts that a catalog lost come back from its older versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.recovery import cleared, missing, recovered, taken_note_of
from localize.model import (
    Catalog,
    Change,
    Decision,
    Ledger,
    Locale,
    Message,
    MessageKey,
    ReviewState,
    targets_digest,
)
from localize.model.domain import Domain
from localize.review import address_of, was_rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

RU = Locale("ru")
KEY, OTHER = MessageKey("", "Nobody was hurt."), MessageKey("", "Farmers lit fires.")
ONE, TWO = "Никто не ранен.", "Все целы."


def catalog(*messages: Message) -> Catalog:
    return Catalog(RU, Domain("articles/frost"), messages=messages)


def decision(text: str, by: str = "Malika", *after: Decision) -> Decision:
    ids = tuple(known.id for known in after)
    digest = targets_digest((text,))
    return Decision(KEY.digest, digest, ReviewState.APPROVED, by, "2026-03-01T08:00:00Z", "", ids)


def back(now: Catalog, decisions: set[Decision], *versions: Catalog) -> tuple[Message, list[tuple[str, str]]]:
    wanted = missing(now, Ledger(frozenset(decisions)))
    found, changes = recovered(now, wanted, iter(versions))
    return found.by_key[KEY], [(change.kind, change.detail) for change in changes]


def test_an_empty_place_gets_its_text_back() -> None:
    old = catalog(Message(OTHER), Message(KEY, (ONE,)))
    message, changes = back(catalog(Message(KEY)), {decision(ONE)}, catalog(), old)
    assert (message, changes) == (Message(KEY, (ONE,)), [("recovered", ONE)])


def test_beside_a_text_that_stands_it_comes_back_as_a_comment() -> None:
    first = decision(ONE)
    now = catalog(Message(KEY, (ONE,)))
    message, changes = back(now, {first, decision(TWO, "Timur", first)}, catalog(Message(KEY, (TWO,))))
    assert message == Message(KEY, (ONE,), comments=(f"was: {TWO}",))
    assert missing(catalog(message), Ledger(frozenset({first, decision(TWO, "Timur", first)}))) == {}
    assert changes == [("recovered", TWO)]


def test_of_two_made_side_by_side_one_comes_back_as_a_draft() -> None:
    versions = catalog(Message(KEY, (ONE,))), catalog(Message(KEY, (TWO,)))
    message, _ = back(catalog(Message(KEY)), {decision(ONE), decision(TWO, "Timur")}, *versions)
    assert message.fuzzy
    assert (message.targets, message.comments) == ((TWO,), (f"was: {ONE}",)) or (
        message.targets,
        message.comments,
    ) == ((ONE,), (f"was: {TWO}",))


def test_the_change_says_where_a_text_came_back() -> None:
    now = catalog(Message(KEY))
    wanted = missing(now, Ledger(frozenset({decision(ONE)})))
    _, (change,) = recovered(now, wanted, iter([catalog(Message(KEY, (ONE,)))]))
    assert change == Change("recovered", Domain("articles/frost"), ONE, RU, address_of("frost", KEY))


def test_what_no_version_has_stays_missing() -> None:
    message, changes = back(catalog(Message(KEY)), {decision(ONE)}, catalog(Message(KEY, (TWO,))))
    assert (message, changes) == (Message(KEY), [])


def test_no_version_is_asked_for_where_nothing_is_missing_or_all_is_found() -> None:
    def endless() -> Iterator[Catalog]:
        yield catalog(Message(KEY, (ONE,)))
        raise AssertionError

    full = catalog(Message(KEY, (ONE,)))
    assert recovered(full, missing(full, Ledger(frozenset({decision(ONE)}))), endless()) == (full, ())
    assert back(catalog(Message(KEY)), {decision(ONE)}, *[catalog(Message(KEY, (ONE,)))])[1]
    wanted = missing(catalog(Message(KEY)), Ledger(frozenset({decision(ONE)})))
    assert recovered(catalog(Message(KEY)), wanted, endless())[0] == full


FULL = catalog(Message(KEY, (ONE,)), Message(OTHER, (TWO,)))
CLEARED = catalog(Message(KEY), Message(OTHER, (TWO,)))


def wanted(now: Catalog, *decisions: Decision) -> dict[MessageKey, tuple[Decision, ...]]:
    return missing(now, Ledger(frozenset(decisions)))


def test_a_text_that_somebody_took_out_is_noted_and_stays_out() -> None:
    first = decision(ONE)
    gone = cleared(wanted(CLEARED, first), [(FULL, CLEARED)])
    assert gone == {KEY: (Message(KEY, (ONE,)),)}
    ledger, changes = taken_note_of(CLEARED, Ledger(frozenset({first})), gone, "2026-03-02T08:00:00Z")
    assert [(change.kind, change.detail) for change in changes] == [
        ("cleared", ONE),
        ("approval fell", "Malika approved the text that was cleared"),
    ]
    place = (Domain("articles/frost"), RU, address_of("frost", KEY))
    assert {(change.path, change.locale, change.address) for change in changes} == {place}
    (noted,) = ledger.decisions - {first}
    assert (noted.by, noted.state, noted.after) == ("unknown", ReviewState.REJECTED, (first.id,))
    assert noted.at == "2026-03-02T08:00:00Z"
    assert noted.note
    assert missing(CLEARED, ledger) == {}
    assert was_rejected(ledger.of(KEY.digest), (ONE,))


def test_a_file_without_its_texts_was_emptied_by_a_tool() -> None:
    after = catalog(Message(KEY), Message(OTHER))
    assert cleared(wanted(after, decision(ONE)), [(FULL, after)]) == {}
    only = catalog(Message(KEY, (ONE,)), Message(OTHER))
    assert KEY in cleared(wanted(after, decision(ONE)), [(only, after)])


def test_an_entry_that_is_gone_was_not_taken_out_of_its_place() -> None:
    after = catalog(Message(OTHER, (TWO,)))
    assert cleared(wanted(CLEARED, decision(ONE)), [(FULL, after)]) == {}


def test_no_edit_is_asked_for_beyond_the_one_that_tells() -> None:
    def endless() -> Iterator[tuple[Catalog, Catalog]]:
        yield CLEARED, CLEARED
        yield FULL, CLEARED
        raise AssertionError

    assert KEY in cleared(wanted(CLEARED, decision(ONE)), endless())
    assert cleared({}, endless()) == {}
