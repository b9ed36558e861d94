"""An article allows checks that there are."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.articles import subject

from localize.checks import inspect
from localize.checks.registry import select

TEXT = "---\ntitle: A\n---\n\nOne.\n\n<!-- l10n: allow {} -->\n\nIt cost 40 sums.\n"


def told(names: str, known: tuple[str, ...] = ("numbers", "dates")) -> list[tuple[int, str, str]]:
    article = replace(subject(TEXT.format(names)), check_names=known)
    found = inspect(article, select(["unknown-check"]).article)
    return [(one.line, one.message, one.fix) for one in found]


def test_a_mistyped_name_is_told_with_its_line_and_the_nearest_one() -> None:
    said = (9, "allows `numbres`, and there is no such check", "Did you mean `numbers`?")
    assert told("dates, numbres") == [said]
    assert told("числа")[0][2] == "`localize check --list` names them."


def test_known_names_pass_and_nothing_is_said_where_none_are_known() -> None:
    assert told("numbers dates") == []
    assert told("anything", ()) == []
