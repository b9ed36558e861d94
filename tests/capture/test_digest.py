"""Whether a capture is the same again."""

from __future__ import annotations

from localize.capture.digest import capture_digest, part_digest, text_lines


def test_what_an_editor_program_changes_makes_no_difference() -> None:
    assert (
        capture_digest("\ufeffone \r\ntwo\r\n\r\n")
        == capture_digest("one\ntwo")
        == capture_digest(b"one\ntwo\n")
    )
    assert capture_digest("one\ntwo") != capture_digest("one two")
    assert capture_digest(b"\xff") != capture_digest(b"\xfe")


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert text_lines("a\rb\u2028c\x85d\r\ne") == ["a", "b", "c", "d", "e"]


def test_the_digest_of_a_part_sees_every_character() -> None:
    assert len(part_digest("a")) == 12
    assert part_digest("a") != part_digest("a ")
