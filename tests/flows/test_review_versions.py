from __future__ import annotations

from dataclasses import replace

from localize.checks.source_change import ChangeKind, SourceChange
from localize.flows.review_versions import UnseenChangeError, version_of
from localize.model import Locale, Message, MessageKey, Previous, ReviewState
from localize.review import Item

MESSAGE = Message(MessageKey("", "Frost"), ("Мороз",), previous=Previous("Ice"))
ITEM = Item("frost@1", "frost", Locale("ru"), MESSAGE, ReviewState.STALE, basis="b")


def test_a_version_changes_with_whatever_a_person_decides_on() -> None:
    others = [
        replace(ITEM, message=replace(MESSAGE, targets=("Иней",))),
        replace(ITEM, message=replace(MESSAGE, previous=Previous("Snow"))),
        replace(ITEM, message=replace(MESSAGE, previous=None)),
        replace(ITEM, message=replace(MESSAGE, key=MessageKey("c", "Frost"))),
        replace(ITEM, message=replace(MESSAGE, plural_source="Frosts")),
        replace(ITEM, state=ReviewState.DRAFT),
        replace(ITEM, basis="c"),
    ]
    assert len({version_of(one) for one in (ITEM, *others)}) == 8


def test_a_version_is_the_same_wherever_the_entry_stands() -> None:
    assert version_of(replace(ITEM, message=replace(MESSAGE, line=9), path="x")) == version_of(ITEM)


def test_a_half_character_has_a_version() -> None:
    assert len(version_of(replace(ITEM, message=replace(MESSAGE, targets=("\ud800",))))) == 16


def test_what_changed_is_told() -> None:
    error = UnseenChangeError((SourceChange(ChangeKind.NUMBER, "9", "12"),))
    assert "number: 9 → 12" in error.message
