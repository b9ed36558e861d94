"""Cards: the other articles that a page points to, each ending with a line of category and date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.capture.captured_page import RelatedArticle
from localize.frozen import frozen
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta

_MOST_TEASER_LINES: Final = 3
_LONGEST_TEASER: Final = 800
_MOST_BETWEEN: Final = 4
_FEWEST_TITLE_WORDS: Final = 3


@frozen
class FoundArticles:
    """A card, or what looks like one, and the lines it takes."""

    card: RelatedArticle
    indexes: tuple[int, ...]
    """All of its lines, in order."""


def take(
    sheet: LineAssignment, metas: Mapping[int, Meta], own: range, foot: range
) -> tuple[list[FoundArticles], int | None]:
    """Find and take the cards above the given lines of category and date.

    Args:
        sheet: the page; the article's title and text are taken already.
        metas: the lines of category and date.
        own: the lines beside the title, whose category and date are the article's own.
        foot: the lines right under the text; they may stand there, too.

    Returns:
        The cards in order, and the index of the first category and date that belong to no card.
    """
    cards: list[FoundArticles] = []
    mine: int | None = None
    start = 0
    for index, meta in sorted(metas.items()):
        if not sheet.is_free(index):
            continue
        found = None if index in own else _card(sheet, _after_others(sheet, start, index), index, meta)
        if found is None and index >= own.stop:
            found = _below(sheet, index, meta)
        start = index + 1
        if found is not None:
            cards.append(found)
            sheet.take(*found.indexes)
        elif mine is None and (index < own.stop or index in foot):
            mine = index
            sheet.take(index)
    return cards, mine


def card_lines(sheet: LineAssignment, metas: Mapping[int, Meta], title: list[int]) -> frozenset[int]:
    """Return the lines under the title that are surely in cards.

    A date alone is none of a card's unless the title above it stands twice: it may be a chronology's.
    """
    found: set[int] = set()
    start = title[-1] + 1
    for index, meta in sorted(metas.items()):
        if index < title[-1] or _opens(sheet, title, index, metas):
            continue
        card = _sure(sheet, _after_others(sheet, start, index), index, meta)
        found |= set(card)
        start = index + 1
    return frozenset(found)


def _opens(sheet: LineAssignment, title: list[int], index: int, metas: Mapping[int, Meta]) -> bool:
    """Return whether category and date stand between the title and its text."""
    above = range(title[-1] + 1, index)
    return not any(line_patterns.is_prose(sheet.text(at)) for at in above) and opens_text(
        sheet, index + 1, metas
    )


def _sure(sheet: LineAssignment, start: int, end: int, meta: Meta) -> tuple[int, ...]:
    twice = _twice(sheet, start, end)
    if twice[0] and line_patterns.is_headline(sheet.text(twice[0][0])):
        return (*twice[0], *twice[1], end)
    if not meta.category and "T" not in meta.published:
        return ()
    title, teaser = _block(sheet, start, end)
    if not title and meta.category and line_patterns.is_category(meta.category):
        title, teaser = _apart(sheet, start, end)
    if not title or not line_patterns.is_headline(sheet.text(title[0])):
        return ()
    above = [] if meta.category else _category_above(sheet, title[0])
    return (*above, *title, *teaser, end)


def _after_others(sheet: LineAssignment, start: int, end: int) -> int:
    """Return where a card can start at the earliest: behind lines that are in no card's title or teaser."""
    lines = range(end - 1, start - 1, -1)
    return next((at for at in lines if at in sheet.used or _is_other(sheet.text(at))), start - 1) + 1


def _is_other(text: str) -> bool:
    known = line_patterns.is_label(text) or line_patterns.is_category(text) or line_patterns.is_labelled(text)
    return known or line_patterns.count(text) is not None or line_patterns.is_heading_label(text)


def _may_be_title(text: str) -> bool:
    return (
        len(text.split()) >= _FEWEST_TITLE_WORDS and line_patterns.is_headline(text) and not _is_other(text)
    )


def opens_text(sheet: LineAssignment, start: int, metas: Mapping[int, Meta]) -> bool:
    """Return whether running text is next, after at most views, category, label, author or a note."""
    for index in range(start, min(start + _MOST_BETWEEN, len(sheet.lines))):
        text = sheet.text(index)
        if not (
            index in metas
            or _is_other(text)
            or line_patterns.is_name(text.split(",")[0])
            or line_patterns.is_note(text)
        ):
            return line_patterns.is_prose(text)
    return False


def _card(sheet: LineAssignment, start: int, end: int, meta: Meta) -> FoundArticles | None:
    for title, teaser in (_twice(sheet, start, end), _block(sheet, start, end), _apart(sheet, start, end)):
        if title and line_patterns.is_headline(sheet.text(title[0])):
            text = " ".join(sheet.text(index) for index in teaser)
            above = [] if meta.category else _category_above(sheet, title[0])
            category = sheet.text(above[0]) if above else meta.category
            card = RelatedArticle(sheet.text(title[0]), text, category, meta.published)
            return FoundArticles(card, (*above, *title, *teaser, end))
    return None


def _below(sheet: LineAssignment, index: int, meta: Meta) -> FoundArticles | None:
    """Find the card whose category and date stand above its title."""
    title = index + 1
    if (
        not sheet.is_free(title)
        or sheet.block(title) != sheet.block(index)
        or not _may_be_title(sheet.text(title))
    ):
        return None
    card = RelatedArticle(sheet.text(title), "", meta.category, meta.published)
    return FoundArticles(card, (index, title))


def _category_above(sheet: LineAssignment, title: int) -> list[int]:
    same_block = title > 0 and sheet.is_free(title - 1) and sheet.block(title - 1) == sheet.block(title)
    return [title - 1] if same_block and line_patterns.is_category(sheet.text(title - 1)) else []


_Lines = tuple[list[int], list[int]]
_NONE: Final[_Lines] = ([], [])


def _twice(sheet: LineAssignment, start: int, end: int) -> _Lines:
    """Find a title that stands twice, and the teaser under it."""
    first = max(start, end - 2 - _MOST_TEASER_LINES)
    for at in range(end - 2, first - 1, -1):
        if folded(sheet.text(at)) == folded(sheet.text(at + 1)):
            teaser = list(range(at + 2, end))
            return ([at, at + 1], teaser) if _is_teaser(sheet, teaser) else _NONE
    return _NONE


def _block(sheet: LineAssignment, start: int, end: int) -> _Lines:
    """Find a title and its teaser in the block that the date ends."""
    block = [
        at
        for at in range(max(start, end - 1 - _MOST_TEASER_LINES), end)
        if sheet.block(at) == sheet.block(end)
    ]
    if len(block) == 1 and line_patterns.is_prose(sheet.text(block[0])):
        return _NONE
    return (block[:1], block[1:]) if block and _is_teaser(sheet, block[1:]) else _NONE


def _apart(sheet: LineAssignment, start: int, end: int) -> _Lines:
    """Find a title and its teaser where empty lines stand between them."""
    if end - start >= 2 and line_patterns.is_prose(sheet.text(end - 1)) and _is_teaser(sheet, [end - 1]):  # noqa: PLR2004 - title and teaser
        return [end - 2], [end - 1]
    # A single word above an empty line is the last item of a menu.
    return ([end - 1], []) if end > start and " " in sheet.text(end - 1) else _NONE


def _is_teaser(sheet: LineAssignment, indexes: list[int]) -> bool:
    return sum(len(sheet.text(index)) for index in indexes) <= _LONGEST_TEASER
