"""Cards: the other articles that a page points to, each ending with a line of category and date."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from localize.capture import line_patterns
from localize.capture.captured_page import RelatedArticle
from localize.language.spelling import folded

if TYPE_CHECKING:
    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta

_MOST_TEASER_LINES: Final = 3
_LONGEST_TEASER: Final = 800
_MOST_BETWEEN: Final = 4
_FEWEST_TITLE_WORDS: Final = 3


@dataclass(frozen=True)
class FoundArticles:
    """A card, or what looks like one, and the lines it takes."""

    card: RelatedArticle
    indexes: tuple[int, ...]
    """All of its lines, in order."""
    title: list[int]
    """The lines of its title."""


def take(sheet: LineAssignment, metas: dict[int, Meta]) -> tuple[list[FoundArticles], int | None]:
    """Find and take the cards above the given lines of category and date.

    A title that also stands elsewhere on the page, away from the card, or above the first running text, is
    the article's own, and so are category and date under it.

    Returns:
        The cards in order, and the index of the first category and date that belong to no card.
    """
    seen = Counter(folded(line.text) for line in sheet.lines if line_patterns.is_headline(line.text))
    cards: list[FoundArticles] = []
    own: int | None = None
    opening = _Opening(sheet)
    start = 0
    for index, meta in sorted(metas.items()):
        found = _card(sheet, _after_others(sheet, start, index), index, meta)
        if found is None and opening.is_above(index):
            found = _below(sheet, index, meta)
        start = index + 1
        if found is not None and not _is_article(sheet, found, seen, opening, own):
            cards.append(found)
            sheet.take(*found.indexes)
        elif own is None:
            own = index
            sheet.take(index)
    return cards, own


def _after_others(sheet: LineAssignment, start: int, end: int) -> int:
    """Return where a card can start at the earliest: behind lines that are in no card's title or teaser."""
    lines = range(end - 1, start - 1, -1)
    return next((at for at in lines if at in sheet.used or _is_other(sheet.text(at))), start - 1) + 1


def _is_other(text: str) -> bool:
    known = line_patterns.is_label(text) or line_patterns.is_category(text) or line_patterns.is_labelled(text)
    return known or line_patterns.count(text) is not None or line_patterns.is_heading_label(text)


def _is_article(
    sheet: LineAssignment, found: FoundArticles, seen: Counter[str], opening: _Opening, own: int | None
) -> bool:
    """Return whether a card is the article itself: its title stands elsewhere, or over a text.

    Where another headline and its text stand above, it is a card in the midst of that text.
    """
    if _stands_elsewhere(sheet, found, seen):
        return True
    if own is not None or opening.is_above(found.indexes[0]):
        return False
    return _opens_text(sheet, found.indexes[-1] + 1)


class _Opening:
    """The first headline and the first running text of a page that are in no card."""

    def __init__(self, sheet: LineAssignment) -> None:
        self._used = sheet.used
        self._headlines = deque(sheet.like(_may_be_title))
        self._prose = deque(sheet.like(line_patterns.is_prose))

    def is_above(self, index: int) -> bool:
        """Return whether an article has begun above a line: with a headline, and running text under it."""
        for lines in (self._headlines, self._prose):
            while lines and lines[0] in self._used:
                lines.popleft()
        begun = bool(self._headlines and self._prose) and self._headlines[0] < self._prose[0]
        return begun and self._prose[0] < index


def _may_be_title(text: str) -> bool:
    return (
        len(text.split()) >= _FEWEST_TITLE_WORDS and line_patterns.is_headline(text) and not _is_other(text)
    )


def _opens_text(sheet: LineAssignment, start: int) -> bool:
    """Return whether running text is next, after at most views, category, label, author or a note."""
    for index in range(start, min(start + _MOST_BETWEEN, len(sheet.lines))):
        text = sheet.text(index)
        if not (_is_other(text) or line_patterns.is_name(text) or line_patterns.is_note(text)):
            return line_patterns.is_prose(text)
    return False


def _stands_elsewhere(sheet: LineAssignment, found: FoundArticles, seen: Counter[str]) -> bool:
    title = folded(found.card.title)
    return seen[title] > sum(1 for index in found.indexes if folded(sheet.text(index)) == title)


def _card(sheet: LineAssignment, start: int, end: int, meta: Meta) -> FoundArticles | None:
    for title, teaser in (_twice(sheet, start, end), _block(sheet, start, end), _apart(sheet, start, end)):
        if title and line_patterns.is_headline(sheet.text(title[0])):
            text = " ".join(sheet.text(index) for index in teaser)
            above = [] if meta.category else _category_above(sheet, title[0])
            category = sheet.text(above[0]) if above else meta.category
            card = RelatedArticle(sheet.text(title[0]), text, category, meta.published)
            return FoundArticles(card, (*above, *title, *teaser, end), title)
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
    return FoundArticles(card, (index, title), [title])


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
