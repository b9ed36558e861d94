"""From the events of a block to its message and pieces."""

from __future__ import annotations

from localize.formats.markdown.text_run import Run, first_byte, message


def _message(body: str, run: Run) -> tuple[str, list[str]]:
    text, pieces = message(body.encode(), run)
    return text, [body.encode()[start:end].decode() for start, end in pieces]


def test_soft_breaks_are_spaces() -> None:
    assert _message("early\nfrost\r\ncame", Run(0, 17, 0)) == ("early frost came", ["early\nfrost\r\ncame"])
    body = "early  \n frost\ncame"
    assert _message(body, Run(0, len(body), 0))[0] == "early frost came"


def test_hard_breaks_are_newlines() -> None:
    body = "one\\\ntwo"
    run = Run(0, 3, 0)
    run.line_break(3, hard=True)
    run.extend(5, 8)
    assert _message(body, run) == ("one\ntwo", [body])


def test_marks_of_quotes_are_left_out() -> None:
    body = "> one\n> two"
    run = Run(2, 5, 1)
    run.line_break(5, hard=False)
    run.extend(8, 11)
    assert _message(body, run) == ("one two", ["one", "two"])


def test_a_shortcut_reference_is_completed_in_the_message_alone() -> None:
    body = "see [Frost] now"
    run = Run(0, len(body), 0)
    run.complete({"Link": {"link_type": "Shortcut", "id": "Frost"}}, 11)
    assert _message(body, run) == ("see [Frost][Frost] now", [body])


def test_a_backslash_in_front_belongs_to_the_text() -> None:
    assert first_byte(b"\\*a", Run(1, 3, 0)) == 0
    assert first_byte(b"\\\\*a", Run(2, 4, 0)) == 2
