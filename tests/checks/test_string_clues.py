"""Words are looked at for the checks that may speak of their text, and for no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checks.texts import subject

from localize.checks import Check, Flaw, Scope, StringSubject
from localize.checks.string_clues import StringClues
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.language.word_clues import Clue


class Letter:
    """A clue that remembers what it was asked of."""

    def __init__(self, letter: str) -> None:
        self._letter = letter
        self.asked: list[str] = []

    def search(self, word: str) -> bool:
        """Return whether a word has the letter."""
        self.asked.append(word)
        return self._letter in word


def _run(_: StringSubject) -> Iterator[Flaw]:
    yield Flaw("says something")


def looking(
    source: Clue | None = None, target: Clue | None = None, kinds: frozenset[tuple[str, str]] | None = None
) -> Check[StringSubject]:
    return Check(
        "odd", Scope.STRING, Severity.WARNING, "x", _run, in_source=source, in_target=target, kinds=kinds
    )


def test_each_side_is_looked_at_for_its_own_clues() -> None:
    source, target = Letter("x"), Letter("y")
    clues = StringClues([looking(source, target)])
    clues.of(subject("ax b", "cy"))
    assert (sorted(source.asked), sorted(target.asked)) == (["ax", "b"], ["cy"])


def test_a_clue_of_another_language_is_not_looked_for() -> None:
    russian, uzbek = Letter("y"), Letter("y")
    checks = [
        looking(target=russian, kinds=frozenset({("ru", "Cyrl")})),
        looking(target=uzbek, kinds=frozenset({("uz", "Latn")})),
    ]
    clues = StringClues(checks)
    found = clues.of(subject("a", "cy", locale="uz"))
    assert (russian.asked, uzbek.asked) == ([], ["cy"])
    assert [bool(found & clues.wanted(check)) for check in checks] == [False, True]


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [("ax", "b", True), ("a", "by", True), ("y", "x", False), ("a", "**b**y", True)],
    ids=["source", "target", "neither", "without-markup"],
)
def test_a_string_has_what_either_text_has(source: str, target: str, *, found: bool) -> None:
    check = looking(Letter("x"), Letter("by"))
    clues = StringClues([check])
    assert bool(clues.of(subject(source, target)) & clues.wanted(check)) is found


def test_a_check_without_clues_wants_what_every_string_has() -> None:
    plain = looking()
    clues = StringClues([looking(Letter("x")), plain])
    assert clues.of(subject("a", "b")) & clues.wanted(plain)


def test_a_long_text_has_all_clues_of_its_side() -> None:
    check, other = looking(target=Letter("x")), looking(Letter("x"))
    clues = StringClues([check, other])
    found = clues.of(subject("a", "b " * 6000))
    assert [bool(found & clues.wanted(one)) for one in (check, other)] == [True, False]
