from __future__ import annotations

from localize.model import Locale, Message, MessageKey, ReviewState
from localize.review.address import address_of
from localize.review.queue import QUEUED, Item

LEAD = MessageKey("", "Lead")


def test_an_item_knows_its_line() -> None:
    item = Item(address_of("a", LEAD), "a", Locale.parse("ru"), Message(LEAD, line=7), ReviewState.DRAFT)
    assert item.line == 7


def test_what_has_a_text_and_is_not_approved_waits() -> None:
    assert set(ReviewState) - QUEUED == {ReviewState.UNTRANSLATED, ReviewState.APPROVED}
