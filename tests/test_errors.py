"""Errors say what, where and what to do next."""

from __future__ import annotations

import pickle

import pytest

from localize.errors import (
    ConfigError,
    EngineError,
    InputError,
    InputErrors,
    LockHeldError,
    Place,
    UnreadableErrors,
    in_shell,
    nearest,
    refuse,
    suggest,
)


def test_a_message_has_place_and_hint() -> None:
    error = InputError("not UTF-8", place=Place("articles/a.md", 3), hint="Save the file as UTF-8.")
    assert str(error) == "articles/a.md:3: not UTF-8\n  Save the file as UTF-8."
    assert str(InputError("empty", place=Place("a.md"))) == "a.md: empty"
    assert str(InputError("empty")) == "empty"


def test_several_are_told_in_the_order_of_their_places() -> None:
    errors = InputErrors(
        [InputError("b", place=Place("b.md", 1)), InputError("a", place=Place("a.md", 12)), InputError("c")]
    )
    assert [problem.message for problem in errors.problems] == ["c", "a", "b"]
    assert str(errors) == "c\na.md:12: a\nb.md:1: b"


def test_one_problem_is_raised_as_itself_and_several_together() -> None:
    refuse([])
    one, other = InputError("a"), InputError("b")
    with pytest.raises(InputError) as alone:
        refuse([one])
    assert alone.value is one
    with pytest.raises(InputErrors) as both:
        refuse([other, one])
    assert both.value.problems == (one, other)


def test_errors_reach_another_process_as_they_are() -> None:
    sent = pickle.loads(pickle.dumps(UnreadableErrors([InputError("a")], hint="Go on.")))  # noqa: S301 - our own
    assert (type(sent), sent.hint, sent.problems[0].message) == (UnreadableErrors, "Go on.", "a")


def test_exit_statuses() -> None:
    assert [kind("x").exit_code for kind in (ConfigError, InputError, LockHeldError, EngineError)] == [
        2,
        2,
        3,
        3,
    ]


def test_a_word_that_a_shell_would_take_apart_is_quoted() -> None:
    assert in_shell("politics/budget@0a1b2c3d") == "politics/budget@0a1b2c3d"
    assert in_shell("янги/gʻalaba_kuni") == "янги/gʻalaba_kuni"
    assert in_shell("two words@0a1b2c3d") == "'two words@0a1b2c3d'"
    assert in_shell("a;b") == "'a;b'"
    assert in_shell("") == "''"


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("forst", ["budget", "frost"], "frost"),
        ("r", ["uz", "ru"], "ru"),
        ("budget", ["budgie", "budget-of-the-city"], "budget-of-the-city"),
        ("europe/mosow", ["Asia/Tashkent", "Europe/Moscow"], "Europe/Moscow"),
        ("budget", ["frost"], ""),
        ("budget", [], ""),
        ("", ["frost"], ""),
        ("frost" * 100_000, ["frost"], ""),
    ],
)
def test_the_nearest_known_word_is_found(word: str, known: list[str], near: str) -> None:
    assert nearest(word, known) == near


def test_a_hint_suggests_or_says_what_else_there_is() -> None:
    assert suggest("forst", ["frost"], "There is little.") == "Did you mean `frost`?"
    assert suggest("budget", ["frost"], "There is little.") == "There is little."
    assert suggest("budget", ["frost"]) == ""
