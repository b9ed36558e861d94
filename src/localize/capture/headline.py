"""The article's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.capture import repeated_headline, single_headline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta


def find_title(sheet: LineAssignment, metas: Mapping[int, Meta]) -> list[int]:
    """Find the title, wherever it stands.

    A line that stands twice over a text is the title. Else it is the one among the headlines above the first
    running text that has category, date, views or author beside it, stands alone, and is none of a menu's.

    Args:
        sheet: the page.
        metas: the lines of category and date.

    Returns:
        The indexes of the title's lines; nothing where the page has none.
    """
    return repeated_headline.find(sheet, metas) or single_headline.find(sheet, metas)
