from __future__ import annotations

import pytest

from localize.web.acts import ACTS, Order


def test_an_order_is_read_as_it_was_sent() -> None:
    said = {
        "address": "frost@0a1b2c3d",
        "locale": "ru",
        "version": "v",
        "texts": ["один", "два"],
        "note": "n",
        "error": "style/minor",
        "name": "Timur",
        "confirmed": True,
        "forbidden": True,
    }
    order = Order.of(said)
    assert {**vars(order), "texts": list(order.texts)} == said


@pytest.mark.parametrize(
    "said", [None, 5, "x", [], ["address"], {"texts": "abc"}, {"address": None, "note": {}}]
)
def test_what_makes_no_sense_is_not_said(said: object) -> None:
    assert Order.of(said) == Order()


def test_only_texts_count_and_only_true_confirms() -> None:
    order = Order.of({"texts": ["a", 1, None, *("x" * 9)], "confirmed": 1})
    assert (order.texts, order.confirmed) == (("a", "x", "x", "x"), False)


def test_every_act_has_a_name() -> None:
    assert set(ACTS) == {"write", "approve", "reject", "comment", "assign", "waive", "term", "undo"}
