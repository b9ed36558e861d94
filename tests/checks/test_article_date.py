"""Dates in the front matter of an article."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings


def told(front: str, *, day_first: bool = True) -> list[tuple[str, int, str]]:
    text = f"---\ntitle: A\n{front}---\n\nText.\n"
    found = findings("article-date", text=text, day_first=day_first)
    assert all(finding.fix and finding.path == "a.md" for finding in found)
    return [(finding.check, finding.line, finding.message) for finding in found]


@pytest.mark.parametrize(
    "text",
    [
        "31-02-2025",
        "2-1",
        "+998 71 200 70 00",
        "soon",
        "2025-13-01",
        "28-04",
        "25:61, 28-04-2025",
        "x" * 10_000,
    ],
)
def test_what_is_no_date_is_named_with_its_line(text: str) -> None:
    said = told(f"published: '{text}'\n")
    assert [(check, line) for check, line, _ in said] == [("article-date", 3)]
    assert said[0][2].startswith(f"`published` is no date: «{text[:20]}")


@pytest.mark.parametrize(
    "text",
    [
        "2025-04-28",
        "28.04.2025 15:28",
        "'15:28, 28-04-2025'",
        "'2025-yil 28-aprel'",
        "28 апреля 2025 г.",
        "false",
        "~",
    ],
)
def test_dates_of_every_form_are_fine(text: str) -> None:
    assert told(f"published: {text}\nmodified: {text}\n") == []


def test_the_order_of_day_and_month_is_the_newsrooms() -> None:
    assert told("published: 04/28/2025\n", day_first=False) == []
    assert told("published: 04/28/2025\n") == [("article-date", 3, "`published` is no date: «04/28/2025»")]


def test_the_dates_of_cards_have_their_own_lines() -> None:
    cards = (
        "- title: B\n  published: 28-04-2025\n- title: C\n  published: 31-02-2025\n- 7\n- {published: [x]}\n"
    )
    assert told(f"related:\n{cards}") == [("article-date", 7, "`published` is no date: «31-02-2025»")]
    assert told("related: soon\n") == []
