"""Entries of a file, asked for in the order of another catalog."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.formats.gettext.known_entries import KnownEntries
from localize.model import Catalog, Locale, Message, MessageKey
from localize.model.domain import UI


def message(source: str, target: str = "") -> Message:
    return Message(MessageKey("", source), (target,))


def known(*messages: Message) -> KnownEntries:
    return KnownEntries(Catalog(Locale("ru"), UI, messages=messages))


A, B, C = message("a"), message("b"), message("c")


def test_each_is_taken_once() -> None:
    entries = known(A, B, A)
    assert [entries.take(one) for one in (A, A, A, B, B)] == [0, 2, None, 1, None]


def test_one_that_was_changed_is_looked_for_by_its_key() -> None:
    entries = known(A, B, C)
    assert entries.take(A) == 0
    assert entries.take(message("b", "new")) is None
    assert entries.place(B.key) == 1
    assert entries.take(C) == 2
    assert entries.place(A.key) == 0
    assert entries.place(MessageKey("", "d")) is None


ONES = st.builds(message, st.sampled_from("abc"), st.sampled_from("xy"))


@given(st.lists(ONES, max_size=8), st.lists(ONES, max_size=8))
def test_all_that_is_there_is_found(there: list[Message], asked: list[Message]) -> None:
    entries = known(*there)
    places = []
    for one in asked:
        place = entries.take(one)
        if place is None:
            entries.place(one.key)
        else:
            assert there[place] == one
            places.append(place)
    assert len(places) == len(set(places))
    assert len(places) == sum(min(there.count(one), asked.count(one)) for one in set(asked))
