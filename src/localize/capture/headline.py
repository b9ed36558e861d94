"""The article's title, and what stands beside it: category and views."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.language.spelling import folded

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment

_SHORTEST_REPEATED: Final = 15
"""Characters: a shorter line that stands twice is an item of a menu."""
_MOST_PLACES: Final = 8
_FEWEST_IN_MENU: Final = 3
_FEWEST_TITLE_WORDS: Final = 3
_MOST_BETWEEN: Final = 4


def take_title(sheet: LineAssignment, running: list[int]) -> list[int]:
    """Find and take the title, wherever it stands.

    A headline that stands twice is the title. Else it is the longest one above the body that does not run
    above the page.

    Args:
        sheet: the page, without its cards.
        running: the lines that may run above the page.

    Returns:
        The indexes of the title's lines; nothing where the page has none.
    """
    headlines = sheet.like(line_patterns.is_headline)
    candidates = [at for at in headlines if _may_be_title(sheet.text(at)) and not sheet.breaks_off(at)]
    found = _repeated(sheet, candidates) or _longest(sheet, candidates, running)
    sheet.take(*found)
    return found


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


def _may_be_title(text: str) -> bool:
    other = line_patterns.is_category(text) or line_patterns.is_label(text) or line_patterns.is_labelled(text)
    other = other or line_patterns.is_feed(text)
    return not other and line_patterns.count(text) is None


def _repeated(sheet: LineAssignment, candidates: list[int]) -> list[int]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index in candidates:
        if len(sheet.text(index)) >= _SHORTEST_REPEATED:
            places[folded(sheet.text(index))].append(index)
    return next((indexes for indexes in places.values() if len(indexes) > 1), [])


def _longest(sheet: LineAssignment, candidates: list[int], running: list[int]) -> list[int]:
    strip = set(running)
    outside = [index for index in candidates if index not in strip] or candidates
    prose = sheet.like(line_patterns.is_prose)
    above = [index for index in outside if prose and index < prose[0]] or outside
    return (
        [_over(sheet, max(above, key=lambda index: (len(sheet.text(index)), -index)), above)] if above else []
    )


def _over(sheet: LineAssignment, longest: int, above: list[int]) -> int:
    """Return the first headline in the block of the longest one, which may be a line under the title."""
    first = longest
    for at in range(longest - 1, max(longest - _MOST_BETWEEN, 0) - 1, -1):
        if sheet.block(at) != sheet.block(longest):
            break
        if (
            at in above
            and len(sheet.text(at).split()) >= _FEWEST_TITLE_WORDS
            and not _is_aside(sheet.text(at))
        ):
            first = at
    return first


def _is_aside(text: str) -> bool:
    return line_patterns.is_name(text) or line_patterns.is_note(text)


def _nearest(indexes: list[int], to: list[int]) -> int:
    return min(indexes, key=lambda index: min((abs(index - other) for other in to[:_MOST_PLACES]), default=0))
