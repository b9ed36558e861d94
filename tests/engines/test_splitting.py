from __future__ import annotations

import time
from urllib.parse import quote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.engines.splitting import split


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("", 5, []),
        ("Rain.", 5, ["Rain."]),
        ("Rain. Snow.", 8, ["Rain. ", "Snow."]),
        ("«Rain!» Snow and ice.", 16, ["«Rain!» ", "Snow and ice."]),
        ("Rain and snow", 10, ["Rain and ", "snow"]),
        ("First\n\nsecond line", 14, ["First\n\n", "second line"]),
        ("abcdef", 4, ["abcd", "ef"]),
        ("3.14 is pi. So", 13, ["3.14 is pi. ", "So"]),
        ("    ab", 3, ["   ", " ab"]),
    ],
)
def test_where_a_text_is_cut(text: str, limit: int, pieces: list[str]) -> None:
    assert split(text, limit) == pieces


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab. !?\n»жʻ€😀", max_size=120), st.integers(12, 60))
def test_pieces_are_the_text_and_none_is_too_large(text: str, limit: int) -> None:
    def octets(piece: str) -> int:
        return len(quote_plus(piece))

    pieces = split(text, limit, octets)
    assert "".join(pieces) == text
    assert all(0 < octets(piece) <= limit for piece in pieces)


def test_ten_million_characters_without_a_space() -> None:
    started = time.monotonic()
    assert len(split("x" * 10_000_000, 5000)) == 2000
    assert time.monotonic() - started < 10
