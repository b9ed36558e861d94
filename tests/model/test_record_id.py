"""Ids of lines that stand in a set."""

from __future__ import annotations

from localize.model.record_id import record_id, without_empty


def test_an_id_is_the_digest_of_what_a_line_says_in_any_order() -> None:
    one, other = {"by": "Malika", "at": "now"}, {"at": "now", "by": "Malika"}
    assert record_id(one) == record_id(other)
    assert len(record_id(one)) == 32
    assert record_id(one) != record_id({**one, "by": "Aziz"})
    assert record_id({"at": "now"}) == "1c23dbb6b4cf854ed7f121e3120ec21f", (
        "an id never changes: ledgers hold it"
    )


def test_empty_fields_say_nothing() -> None:
    assert without_empty({"a": "", "b": [], "c": "x", "d": 0}) == {"c": "x"}
