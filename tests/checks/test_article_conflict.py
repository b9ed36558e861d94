"""Articles in which a merge left conflict markers."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings

BOTH = "<<<<<<< HEAD\nThe bridge opens.\n=======\nThe bridge is open.\n>>>>>>> two\n"


@pytest.mark.parametrize(("before", "line"), [("# Bridge\n\n", 3), ("# Bridge\n\nThe first line.\n", 3)])
def test_markers_are_told_with_their_line(before: str, line: int) -> None:
    (found,) = findings("article-conflict", text=before + BOTH)
    assert (found.where, found.severity) == (f"a.md:{line}", "error")
    assert "remove the markers" in found.fix


@pytest.mark.parametrize("text", [f"# Git\n\n```\n{BOTH}```\n", "# Bridge\n\nA << B, and C >>>>>>> D.\n"])
def test_code_and_arrows_are_no_markers(text: str) -> None:
    assert findings("article-conflict", text=text) == []
