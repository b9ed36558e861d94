"""Texts of the interface, as far as they may go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.flows.room import EN, Room

from localize.catalogs.interface import Interface
from localize.flows.ready_texts import InterfaceTexts
from localize.model import Locale, MessageKey

if TYPE_CHECKING:
    import pytest


def test_the_entry_of_a_label_is_looked_for_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.pull()
    session = room.session()
    texts = InterfaceTexts.of(session.interface, session.interface_catalogs)
    label = MessageKey("category", "Nature")
    asked: list[MessageKey] = []
    usual = Interface.resolve

    def resolve(interface: Interface, label: MessageKey, locale: Locale) -> MessageKey | None:
        asked.append(label)
        return usual(interface, label, locale)

    monkeypatch.setattr(Interface, "resolve", resolve)
    assert [texts.resolve(label, EN) for _ in range(3)] == [usual(session.interface, label, EN)] * 3
    assert asked == [label]
