"""The title, whether it stands twice or once."""

from __future__ import annotations

from tests.capture.sheets import metas, sheet

from localize.capture.headline import find_title

TEXT = "A new bridge was opened over the canal on Monday, two months before the date that was named.\n"


def test_a_line_that_stands_twice_comes_first() -> None:
    lines = sheet(f"Rates and weather of today\n\nA bridge opens\n214\nA bridge opens\n{TEXT}")
    assert find_title(lines, metas(lines)) == [1, 3]


def test_else_it_is_the_headline_above_the_text() -> None:
    lines = sheet(f"Society\nA bridge opens over the canal\n214\n\n{TEXT}")
    assert find_title(lines, metas(lines)) == [1]


def test_a_page_without_any_has_none() -> None:
    lines = sheet(TEXT)
    assert find_title(lines, metas(lines)) == []
