from __future__ import annotations

from localize.report.diff_cells import changed
from localize.report.word_diff import word_diff


def test_what_went_and_what_came_are_marked_without_colours() -> None:
    text = "".join(cell.text for cell in changed(word_diff("until 9 May", "until 12 May")))
    assert text == "until [-9-]{+12+} May"
