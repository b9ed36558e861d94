"""What is written part by part is what `json.dumps` writes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.bundles.base import Published
from localize.bundles.sorted_json import written, written_object

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(Published)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4)
)


@given(VALUES)
@settings(max_examples=200, deadline=None)
def test_a_value_is_written_as_by_the_standard_library(value: object) -> None:
    assert written(value) == json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
@settings(max_examples=60, deadline=None)
def test_an_object_of_written_parts_is_the_same(value: dict[str, object]) -> None:
    parts = ((name, written(one, 2)) for name, one in sorted(value.items()))
    whole = written_object([("of", written_object(parts, 1))])
    assert whole == json.dumps({"of": value}, ensure_ascii=False, indent=2, sort_keys=True)


def test_a_value_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError):
        written({"a": b"bytes"})
