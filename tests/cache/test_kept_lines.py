"""Lines that say nothing new stay as they are, and what is written is JSON whatever was there before."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.cache.kept_lines import written_lines

VALUES = st.dictionaries(st.text(max_size=4), st.lists(st.text(max_size=4) | st.integers(), max_size=3))


def document(lines: str) -> str:
    return f'{{"options": "x", "articles": {lines}}}'


@given(before=VALUES, fresh=VALUES, alone=st.booleans())
def test_what_is_written_says_what_it_is_to_say(
    *, before: dict[str, Any], fresh: dict[str, Any], alone: bool
) -> None:
    text = document(written_lines(before, {}, ""))
    read = json.loads(text)["articles"]
    after = fresh if alone else read | fresh
    lines = written_lines(after, read, text)
    assert json.loads(lines) == after
    assert lines == written_lines(after, {}, "")


def test_a_line_stays_where_its_member_is_the_same_object() -> None:
    text = document('{\n"frost":  [1],\n"rain":  [2]\n}')
    before = json.loads(text)["articles"]
    assert written_lines({**before, "rain": [2]}, before, text) == '{\n"frost":  [1],\n"rain": [2]\n}'


@pytest.mark.parametrize(
    "text", ["", "{}", '{"frost": [1]}', '{\n"frost": [1],\n"rain": [2]\n}', '\n}{\n"frost": 1']
)
def test_lines_of_others_count_for_nothing(text: str) -> None:
    before = {"frost": [1]}
    assert written_lines(before, before, text) == '{\n"frost": [1]\n}'
