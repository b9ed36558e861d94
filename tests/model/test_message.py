"""Messages: identity, digests, flags."""

from __future__ import annotations

import copy
import hashlib
import inspect
import pickle
from dataclasses import replace

import pytest

from localize.model import FUZZY, Catalog, Locale, Message, MessageKey, Previous, targets_digest
from localize.model.domain import UI
from localize.model.message import new_key, new_message

KEY = MessageKey("category", "Economy")


def test_a_key_is_digested_with_its_context() -> None:
    assert KEY.digest == hashlib.sha256(b"category\x04Economy").hexdigest()
    assert KEY.short == KEY.digest[:8]
    assert MessageKey("", "category\x04Economy").digest != MessageKey("category", "Economy.").digest


def test_lone_surrogates_have_a_digest() -> None:
    assert MessageKey("", "\ud800").digest != MessageKey("", "\ud801").digest


def test_all_plural_forms_are_digested() -> None:
    assert targets_digest(["a", "b"]) == hashlib.sha256(b"a\x00b").hexdigest()
    assert Message(KEY, ("a", "b")).target_digest != Message(KEY, ("ab",)).target_digest


def test_position_is_no_part_of_equality() -> None:
    assert Message(KEY, line=3) == Message(KEY, line=9)


def test_empty_and_blank() -> None:
    assert [(m.empty, m.blank) for m in (Message(KEY), Message(KEY, ("a", "")), Message(KEY, ("a",)))] == [
        (True, True),
        (True, False),
        (False, False),
    ]
    assert Message(KEY, ()).empty


def test_fuzzy_is_set_and_cleared_with_its_previous_source() -> None:
    fuzzy = Message(KEY, ("Экономика",), previous=Previous("Economics")).with_fuzzy(True)
    assert fuzzy.fuzzy
    assert fuzzy.previous == Previous("Economics")
    accepted = fuzzy.with_fuzzy(False)
    assert (accepted.flags, accepted.previous) == (frozenset(), None)
    assert Message(KEY, flags=frozenset({"c-format", FUZZY})).with_fuzzy(False).flags == {"c-format"}


def test_a_catalog_tells_live_from_obsolete() -> None:
    live, gone = Message(KEY, ("Экономика",)), Message(MessageKey("", "Gone"), ("Ушло",), obsolete=True)
    catalog = Catalog(Locale("ru"), UI, messages=(live, gone))
    assert dict(catalog.by_key) == {KEY: live}
    assert dict(catalog.obsolete_by_key) == {gone.key: gone}
    assert catalog.with_messages([gone]).messages == (gone,)
    other = Message(KEY, ("Хозяйство",))
    assert catalog.with_message(other).messages == (other, gone)


def test_a_message_replaces_the_live_one_of_its_key_only() -> None:
    live, gone = Message(KEY, ("Экономика",)), Message(KEY, ("Прежняя",), obsolete=True)
    last = Message(MessageKey("", "Last"))
    catalog = Catalog(Locale("ru"), UI, messages=(gone, live, last))
    other, more = Message(KEY, ("Хозяйство",)), Message(last.key, ("Последняя",))
    assert catalog.with_message(other).with_message(more).messages == (gone, other, more)
    assert catalog.with_message(Message(MessageKey("", "Missing"))) is catalog


NEW = new_message(
    MessageKey("category", "Economy"),
    ("Экономика",),
    "",
    frozenset({FUZZY}),
    ("a.md",),
    ("title",),
    ("by hand",),
    Previous("Economics"),
    False,
    7,
)
USUAL = Message(
    KEY,
    ("Экономика",),
    "",
    frozenset({FUZZY}),
    ("a.md",),
    ("title",),
    ("by hand",),
    Previous("Economics"),
    line=7,
)


def test_what_is_made_fast_is_a_message_like_any_other() -> None:
    assert (type(NEW), type(NEW.key)) == (Message, MessageKey)
    assert (NEW, hash(NEW), repr(NEW), NEW.line) == (USUAL, hash(USUAL), repr(USUAL), 7)
    assert (NEW.key.digest, NEW.key.short) == (KEY.digest, KEY.short)
    assert replace(NEW, targets=("a",)) == replace(USUAL, targets=("a",))
    assert NEW.key._replace(context="") == MessageKey("", "Economy")
    for again in (copy.copy(NEW), copy.deepcopy(NEW), pickle.loads(pickle.dumps(NEW))):  # noqa: S301 - our own
        assert (again, again.line) == (USUAL, 7)
    assert min(MessageKey("b", "a"), MessageKey("a", "b")) == MessageKey("a", "b")


@pytest.mark.parametrize("value", [NEW, NEW.key])
def test_what_is_made_fast_is_frozen(value: object) -> None:
    with pytest.raises(AttributeError):  # so is `FrozenInstanceError`
        setattr(value, "key" if isinstance(value, Message) else "source", "")
    with pytest.raises((AttributeError, TypeError)):
        value.other = 1  # type: ignore[attr-defined]


def test_both_ways_to_make_one_take_the_same_in_turn() -> None:
    assert list(inspect.signature(new_message).parameters) == list(inspect.signature(Message).parameters)


def test_a_key_s_digest_is_no_part_of_what_it_says() -> None:
    one, other = MessageKey("a", "b"), MessageKey("a", "b")
    assert one.digest == other.digest
    assert (one, hash(one), repr(one)) == (
        MessageKey("a", "b"),
        hash(other),
        "MessageKey(context='a', source='b')",
    )


def test_equal_messages_have_one_hash_wherever_they_stand_in_their_files() -> None:
    one, two = Message(KEY, ("Iqtisod",), line=3), Message(MessageKey("category", "Economy"), ("Iqtisod",))
    assert {one, two, replace(one, flags=frozenset({FUZZY}))} == {two, replace(two, flags=frozenset({FUZZY}))}
    assert hash(one) == hash(two)


def test_a_key_made_at_once_is_one() -> None:
    key = new_key(("menu", "Open"))
    assert type(key) is MessageKey
    assert key == MessageKey("menu", "Open")
    assert (key.context, key.source, key.digest) == ("menu", "Open", MessageKey("menu", "Open").digest)
