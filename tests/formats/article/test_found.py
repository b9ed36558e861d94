"""What comments say, line ends, and why a place is passed over."""

from __future__ import annotations

import pytest

from localize.formats.article.found import NOTHING, NUMBER, Instructions, line_ends, unread_reason


def test_instructions_add_up_and_the_inner_context_counts() -> None:
    outer = NOTHING.with_directive("note", "short").with_directive("context", "menu")
    inner = NOTHING.with_directive("note", "a verb").with_directive("context", "button")
    assert outer.merged(inner) == Instructions(note="short\na verb", context="button")
    assert outer.merged(NOTHING) == outer
    assert outer.with_directive("skip", "").skip
    assert NOTHING.merged(outer.with_directive("skip", "")).skip


@pytest.mark.parametrize(
    ("data", "count"), [(b"a\nb\n", 2), (b"a\r\nb\r\n", 2), (b"a\rb", 1), (b"a\r\nb\rc\n", 3), (b"", 0)]
)
def test_line_ends_of_every_kind_are_counted_once(data: bytes, count: int) -> None:
    assert line_ends(data, 0, len(data)) == count


@pytest.mark.parametrize(
    ("text", "role", "reason"),
    [
        ("1,500", "cell", NUMBER),
        ("−12.5 %", "cell", NUMBER),
        ("$1 200 – 1 300", "cell", NUMBER),
        ("—", "cell", "no-text"),
        ("1,500", "paragraph", "no-text"),
    ],
)
def test_a_cell_of_numbers_is_told_from_a_place_without_text(text: str, role: str, reason: str) -> None:
    assert unread_reason(text, role) == reason
