"""The pieces of a report."""

from __future__ import annotations

from localize.report.presentation import Cell, counted, figure, listed


def test_words_for_numbers() -> None:
    assert (counted(1, "file"), counted(2, "file"), counted(2, "copy", "copies")) == (
        "1 file",
        "2 files",
        "2 copies",
    )
    assert listed({"added": 2, "kept": 0, "gone": 1}) == "2 added, 1 gone"
    assert figure(0, "red") == Cell("0", "dim")
