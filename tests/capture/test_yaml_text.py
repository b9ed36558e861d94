"""Front matter as editors write it, read back by PyYAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from localize.capture.yaml_text import chunk, scalar


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Frost comes early", "Frost comes early"),
        ("It's late", "It's late"),
        ("Frost: again", '"Frost: again"'),
        ('He said "no"', "'He said \"no\"'"),
        ("yes", '"yes"'),
        ("2025-10-12", "2025-10-12"),
        ("2025", '"2025"'),
        (214, "214"),
        (True, "true"),
        ("", '""'),
        ("one\ntwo", '"one\\ntwo"'),
        ('a "b"\u2028', '"a \\"b\\"\\u2028"'),
    ],
)
def test_a_value_is_plain_where_it_can_be(value: object, written: str) -> None:
    assert scalar(value) == written


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\n\t\x85\u2028\ufeff\"'\\")))
def test_every_text_reads_back(text: str) -> None:
    assert yaml.safe_load(f"- a: {scalar(text)}\n") == [{"a": text}]


def test_collections_are_written_in_blocks() -> None:
    written = chunk("related", [{"title": "One", "teaser": "Two: three"}, {"title": "Four"}])
    assert written == 'related:\n  - title: One\n    teaser: "Two: three"\n  - title: Four\n'
    assert chunk("weather", {"wind": {"speed": 5}}) == "weather:\n  wind:\n    speed: 5\n"
