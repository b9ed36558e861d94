"""The queue of review as a list."""

from __future__ import annotations

from typing import Any

import pytest
from tests.flows.room import FIRE, HURT, TITLE, Room, key

from localize.flows.review_list import listing
from localize.flows.review_queue import Order, QueueFilter, waiting
from localize.flows.selection import select
from localize.model import ReviewState


def address(source: str) -> str:
    return f"frost@{key(source).short}"


def strings(room: Room, *locales: str, wanted: QueueFilter | None = None) -> Any:  # noqa: ANN401 - JSON
    session = room.session()
    return listing(session, select(session.newsroom, ["frost"], locales), wanted).data["strings"]


def test_a_string_stands_there_with_all_that_a_program_wants(written: Room) -> None:
    first = strings(written, "ru")[0]
    assert first == {
        "address": address(TITLE),
        "locale": "ru",
        "state": "translated",
        "roles": ["title"],
        "context": "",
        "source": TITLE,
        "plural_source": "",
        "targets": ["Ранние заморозки"],
        "previous": "",
        "path": "locales/ru/LC_MESSAGES/articles/frost.po",
        "line": 13,
    }


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("wanted", [None, QueueFilter(frozenset({ReviewState.UNTRANSLATED}))])
def test_it_is_the_queue_itself(written: Room, wanted: QueueFilter | None, order: Order) -> None:
    session = written.session()
    selection = select(session.newsroom)
    found: Any = listing(session, selection, wanted, order).data["strings"]
    queued = waiting(written.session(), selection, wanted, order)
    assert [(one["address"], one["locale"]) for one in found] == [
        (item.address, str(item.locale)) for item in queued
    ]
    assert found


def test_what_is_untranslated_waits_as_well(written: Room) -> None:
    assert [(one["source"], one["state"]) for one in strings(written, "ru")] == [
        (TITLE, "translated"),
        (FIRE, "untranslated"),
        (HURT, "translated"),
    ]
