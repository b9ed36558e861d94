"""Entries keep their places in the file, so that two people's changes stand apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.catalogs import Entry
from localize.catalogs.placement import alphabetical, placed
from localize.model import Message, MessageKey


def live(*sources: str) -> list[Message]:
    return [Message(MessageKey("", source)) for source in sources]


def gone(*sources: str) -> list[Message]:
    return [Message(MessageKey("", source), obsolete=True) for source in sources]


def shown(messages: tuple[Message, ...]) -> list[str]:
    return [f"~{message.key.source}" if message.obsolete else message.key.source for message in messages]


def former(**pairs: str) -> dict[MessageKey, MessageKey]:
    return {MessageKey("", new): MessageKey("", old) for new, old in pairs.items()}


def test_an_entry_whose_source_is_gone_becomes_obsolete_where_it_stands() -> None:
    assert shown(placed(live("a", "b", "c"), live("a", "c"), gone("b"), {})) == ["a", "~b", "c"]


def test_a_changed_entry_takes_the_place_of_the_one_it_was_made_from() -> None:
    found = placed(live("a", "b", "c"), live("a", "x", "c"), gone("b"), former(x="b"))
    assert shown(found) == ["a", "x", "~b", "c"]


def test_a_moved_entry_does_not_move_in_the_file() -> None:
    assert shown(placed(live("a", "b", "c"), live("c", "a", "b"), [], {})) == ["a", "b", "c"]


def test_new_entries_come_behind_the_one_before_them_in_the_source() -> None:
    found = placed(live("a", "b"), live("x", "a", "y", "z", "b", "w"), [], {})
    assert shown(found) == ["x", "a", "y", "z", "b", "w"]


def test_an_obsolete_entry_comes_back_where_it_stands() -> None:
    before = [*live("a"), *gone("b"), *live("c")]
    assert shown(placed(before, live("a", "b", "c"), [], {})) == ["a", "b", "c"]


def test_from_the_end_of_the_file_it_comes_back_into_the_source_s_order() -> None:
    before = [*live("a", "c"), *gone("d", "b")]
    assert shown(placed(before, live("a", "b", "c"), gone("d"), {})) == ["a", "b", "c", "~d"]


def test_labels_are_sorted_by_their_text() -> None:
    keys = [("nav", "Home"), ("a", "apple"), ("b", "Apple"), ("", "home")]
    found = alphabetical(Entry(MessageKey(context, source)) for context, source in keys)
    assert [(entry.key.context, entry.key.source) for entry in found] == [
        ("b", "Apple"),
        ("a", "apple"),
        ("nav", "Home"),
        ("", "home"),
    ]


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), max_size=6, unique_by=lambda one: one[0]),
    st.lists(st.sampled_from("abcdefgh"), max_size=8, unique=True),
    st.sets(st.sampled_from("abcdef")),
)
def test_every_message_has_one_place(before: list[tuple[str, bool]], now: list[str], kept: set[str]) -> None:
    messages = [Message(MessageKey("", source), obsolete=obsolete) for source, obsolete in before]
    left = [source for source, _ in before if source in kept and source not in now]
    found = placed(messages, live(*now), gone(*left), {})
    assert sorted(shown(found)) == sorted([*now, *(f"~{source}" for source in left)])
