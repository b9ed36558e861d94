"""When an article has to be ready, and may go out."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings


def told(front: str) -> list[tuple[str, int, str]]:
    found = findings("article-due", text=f"---\ntitle: A\n{front}\n---\n\nText.\n")
    assert all(finding.fix and finding.path == "a.md" for finding in found)
    return [(finding.severity.value, finding.line, finding.message) for finding in found]


@pytest.mark.parametrize("text", ["bugun 18:00", "31.02.2026", "18:00", "2026-02-31", "[a, b]", "x" * 10_000])
@pytest.mark.parametrize("key", ["due", "embargo"])
def test_what_is_no_time_is_an_error_with_its_line(key: str, text: str) -> None:
    ((severity, line, message),) = told(f"{key}: {text}")
    assert (severity, line) == ("error", 3)
    assert message.startswith(f"`{key}` is no time")


def test_both_are_told_each_with_its_line() -> None:
    assert [line for _, line, _ in told("due: soon\nembargo: later")] == [3, 4]


def test_an_embargo_names_a_zone_and_a_due_need_not() -> None:
    assert told("due: 2026-03-01 18:00\nembargo: 2026-03-01 08:00") == [
        (
            "error",
            4,
            "`embargo` is no time with a zone, so the embargo does not end: «2026-03-01 08:00»",
        )
    ]


@pytest.mark.parametrize(
    "front",
    ["due: 2026-03-01", "due: 2026-03-01T18:00+05:00", "due: ", "due: false", "embargo: no", "published: x"],
)
def test_times_and_what_says_nothing_are_fine(front: str) -> None:
    assert told(front) == []
