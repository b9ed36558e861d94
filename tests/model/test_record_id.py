"""Ids of lines that stand in a set."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

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


_VALUES = st.text() | st.lists(st.text(), max_size=3) | st.integers() | st.booleans() | st.none()


@given(st.dictionaries(st.text(), _VALUES, max_size=4))
def test_an_id_is_that_of_the_fields_as_json(fields: dict[str, object]) -> None:
    written = json.dumps(fields, sort_keys=True).encode()
    assert record_id(fields) == hashlib.sha256(written).hexdigest()[:32]
