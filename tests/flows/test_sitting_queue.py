"""The place of a sitting in its queue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.errors import UsageError
from localize.flows.sitting_queue import SittingQueue
from localize.model import Locale, Message, MessageKey, ReviewState
from localize.review import Item, address_of

RU, UZ = Locale("ru"), Locale("uz")


def item(source: str, locale: Locale = RU) -> Item:
    key = MessageKey("", source)
    return Item(address_of("frost", key), "frost", locale, Message(key), ReviewState.DRAFT)


ONE, TWO, THREE = (item(source) for source in ("One", "Two", "Three"))


def test_the_end_is_where_no_string_is_next() -> None:
    queue = SittingQueue([ONE, TWO])
    assert queue.next == ONE
    queue.skip()
    assert queue.next == TWO
    queue.pass_over(gone=False)
    assert queue.next is None
    assert (queue.place, queue.gone) == (2, 0)


def test_only_what_is_gone_is_counted_as_gone() -> None:
    queue = SittingQueue([ONE, TWO])
    queue.pass_over(gone=True)
    queue.pass_over(gone=False)
    assert queue.gone == 1


def test_a_string_is_the_same_whatever_became_of_it_but_not_in_another_language() -> None:
    queue = SittingQueue([ONE, TWO])
    queue.leave(item("One", UZ))
    queue.leave(TWO)
    assert queue.place == 0
    queue.leave(replace(ONE, state=ReviewState.APPROVED))
    assert queue.place == 1
    queue.skip()
    queue.leave(TWO)
    assert queue.place == 2


def test_who_goes_back_knows_the_string_and_there_is_none_before_the_first() -> None:
    queue = SittingQueue([ONE, TWO])
    assert not queue.back()
    queue.skip()
    assert not queue.knows(ONE)
    assert queue.back()
    assert (queue.next, queue.knows(ONE), queue.knows(TWO)) == (ONE, True, False)


def test_a_string_of_another_queue_joins_before_the_next_one() -> None:
    queue = SittingQueue([ONE, TWO])
    queue.skip()
    queue.go_to(THREE)
    assert (queue.items, queue.next, queue.knows(THREE)) == ((ONE, THREE, TWO), THREE, True)
    queue.go_to(replace(ONE, state=ReviewState.APPROVED))
    assert (queue.items, queue.place) == ((ONE, THREE, TWO), 0)


def test_after_an_act_is_taken_back_its_string_is_next_if_the_queue_has_it() -> None:
    queue = SittingQueue([ONE, TWO])
    queue.skip()
    queue.return_to(THREE)
    assert queue.place == 1
    queue.return_to(ONE)
    assert (queue.place, queue.knows(ONE)) == (0, False)


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_number_that_the_queue_has_not_is_refused(number: int) -> None:
    queue = SittingQueue([ONE, TWO])
    with pytest.raises(UsageError, match="the queue has the numbers 1 to 2"):
        queue.go_to_number(number)
    queue.go_to_number(2)
    assert queue.next == TWO
