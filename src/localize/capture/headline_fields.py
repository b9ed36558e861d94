"""The fields beside the article's title: category and views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.language.spelling import folded

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment


_MOST_PLACES: Final = 8
_FEWEST_IN_MENU: Final = 3


def take_views(sheet: LineAssignment, title: list[int]) -> tuple[int | None, list[int]]:
    """Find and take the view count nearest to the title; return it and its line's index."""
    counts = _without_numbering(sheet, sheet.like(lambda text: line_patterns.count(text) is not None))
    if not counts:
        return None, []
    index = _nearest(counts, title)
    sheet.take(index)
    return line_patterns.count(sheet.text(index)), [index]


def _without_numbering(sheet: LineAssignment, counts: list[int]) -> list[int]:
    """Leave out the numbers of a list, 1, 2 and so on, each on a line of its own."""
    bare = {sheet.text(at) for at in counts if sheet.text(at).isdigit()}
    if not {"1", "2"} <= bare:
        return counts
    numbers = {str(number) for number in range(1, len(bare) + 1)}
    return [at for at in counts if sheet.text(at) not in numbers]


def take_category(sheet: LineAssignment, beside: list[int]) -> str:
    """Find and take the category: the known one nearest to title or views, else a short line beside them.

    Several known ones right under each other are a menu, and none of them is the article's.
    """
    known = [at for at in sheet.like(line_patterns.is_category) if not _in_menu(sheet, at)]
    around = [at for index in beside for at in (index - 1, index + 1) if sheet.is_free(at)]
    in_block = {sheet.block(index) for index in beside}
    neighbours = sheet.like(line_patterns.is_short, [at for at in around if sheet.block(at) in in_block])
    unknown = [at for at in neighbours if _may_be_category(sheet.text(at))]
    index = _nearest(known, beside) if known else next(iter(unknown), None)
    if index is None:
        return ""
    sheet.take(index)
    return sheet.text(index)


def _may_be_category(text: str) -> bool:
    """Return whether a short line may be a category: no name, no caption `Photo: …` and no `2 hours ago`."""
    return not (text.endswith(",") or line_patterns.is_note(text) or line_patterns.is_name(text))


def _in_menu(sheet: LineAssignment, index: int) -> bool:
    items = {folded(sheet.text(index))}
    for step in (-1, 1):
        for at in range(index + step, index + step * _FEWEST_IN_MENU, step):
            if not 0 <= at < len(sheet.lines) or not line_patterns.is_category(sheet.text(at)):
                break
            items.add(folded(sheet.text(at)))
    return len(items) >= _FEWEST_IN_MENU


def _nearest(indexes: list[int], to: list[int]) -> int:
    return min(indexes, key=lambda index: min((abs(index - other) for other in to[:_MOST_PLACES]), default=0))
