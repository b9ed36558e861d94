"""Every line goes into one part, or is left over."""

from __future__ import annotations

from tests.capture.sheets import sheet


def test_lines_are_taken_and_given_back() -> None:
    lines = sheet("one\ntwo\n\nthree\n")
    lines.take(0, 2)
    assert lines.free() == [1]
    assert [lines.is_free(at) for at in (-1, 0, 1, 3)] == [False, False, True, False]
    lines.release(0)
    assert lines.free() == [0, 1]
    assert [lines.block(at) for at in range(3)] == [0, 0, 1]
    assert lines.numbered([2, 0]) == ((4, "three"), (1, "one"))


def test_lines_are_found_by_shape_among_those_that_are_left() -> None:
    lines = sheet("12\nword\n34\n")
    assert lines.like(str.isdigit) == [0, 2]
    lines.take(0)
    assert lines.like(str.isdigit) == [2]
    assert lines.like(str.isdigit, [0, 1]) == []


def test_a_line_that_was_wrapped_breaks_off() -> None:
    start = "The bridge over the canal was opened on Monday, two months"
    lines = sheet(f"{start}\nbefore its date.\n\n{start}\n\nbefore its date.\n{start}.\nbefore\n")
    assert [lines.breaks_off(at) for at in range(5)] == [True, False, False, False, False]
