"""Two pages in one capture."""

from __future__ import annotations

import pytest
from tests.capture.sheets import metas, sheet

from localize.capture import article_bounds, second_page

TEXT = (
    "A new bridge was opened over the canal on Monday, two months before the date that was named.\n"
    "It carries two lanes in each direction, and a path for people on foot along its southern side.\n"
)
ONE = f"Today\n+14°\n\nA bridge opens over the canal\nSociety\n214\nA bridge opens over the canal\n{TEXT}\n"
TWO = f"Today\n+14°\n\nA school closes for the summer\nSociety\n129\nA school closes for the summer\n{TEXT}\n"


@pytest.mark.parametrize(("text", "begins"), [(ONE, None), (ONE + TWO, "A school closes for the summer")])
def test_the_line_with_which_another_page_begins(text: str, begins: str | None) -> None:
    lines = sheet(text)
    found = metas(lines)
    bounds = article_bounds.find(lines, found)
    assert bounds is not None
    at = second_page.find(lines, found, bounds)
    assert (None if at is None else lines.text(at)) == begins
