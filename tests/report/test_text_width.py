"""The columns of a text."""

from __future__ import annotations

import pytest

from localize.report.text_width import text_width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("frost", 5),
        ("мост", 4),
        ("и\u0306", 1),
        ("🌉", 2),
        ("新聞", 4),
        ("a\x1bb", 6),
        ("мо\u200bст", 4),
    ],
)
def test_wide_characters_count_twice_and_accents_not_at_all(text: str, columns: int) -> None:
    assert text_width(text) == columns
