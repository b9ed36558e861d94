"""What the queue is asked for on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.room import Room

HURT, TITLE = "Nobody was hurt.", "Frost comes early"
NEXT = ("review", "--next", "--article", "frost", "-l", "ru", "--by", "Malika")


def test_next_says_how_many_strings_wait_and_which_comes_first(written: Room) -> None:
    said = written.run(*NEXT)
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "3 strings wait: 2 translated, 1 untranslated.",
        f"Next: {written.address(TITLE)} (ru, translated): {TITLE}",
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--state", "approved"), "Nothing waits for review."),
        (("--state", "untranslated"), "1 string waits: 1 untranslated."),
        (("--text", "hurt"), "1 string waits: 1 translated."),
        (("--who", "Timur"), "Nothing waits for review."),
        (("--since", "2999-01-01"), "Nothing waits for review."),
        (("--check", "numbers"), "Nothing waits for review."),
        (("--mine",), "Nothing waits for review."),
    ],
)
def test_the_queue_is_narrowed(written: Room, words: tuple[str, ...], said: str) -> None:
    assert written.run(*NEXT, *words).out.splitlines()[0] == said


@pytest.mark.parametrize(
    ("words", "why"),
    [(("--check", "number"), "there is no check «number»"), (("--since", "soon"), "«soon» is no day")],
)
def test_what_makes_no_sense_is_refused(written: Room, words: tuple[str, ...], why: str) -> None:
    said = written.run(*NEXT, *words)
    assert said.code == 2
    assert why in said.err


def test_without_a_terminal_there_is_no_queue(written: Room) -> None:
    said = written.run("review", "--article", "frost", "--by", "Malika")
    assert (said.code, said.out) == (2, "")
    assert "the queue needs a terminal" in said.err
