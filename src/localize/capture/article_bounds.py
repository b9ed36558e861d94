"""The bounds of a page's article: its title, the fields beside it, and its text.

Everything between the title and the byline or the cards is body, whatever it looks like. What a page says
elsewhere, of the weather, of other articles, is looked for outside of these bounds.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Final

from localize.capture import boilerplate, byline, line_patterns, weather_bar
from localize.capture.headline import find_title
from localize.capture.related_articles import card_lines
from localize.frozen import frozen
from localize.language.spelling import folded
from localize.language.vocabulary import LABEL, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta

_MOST_ABOVE: Final = 4
"""Lines above the title, among which the same may stand."""
_MOST_FOOT: Final = 12
_MOST_BESIDE: Final = 12
"""Lines under the title among which date, views, category and author may stand."""
_ENDING: Final = frozenset({"Similar news", "Most read", "Latest news", "News"})
"""Labels over lists of other articles."""
_PROSE: Final = 3.0
_NEVER: Final = -30.0


@frozen
class Bounds:
    """An article within its page, by the indexes of lines."""

    title: list[int]
    """All lines that the title stands in, in order."""
    beside: list[int]
    """Lines under the title that say something of the article: category, date, views, author."""
    body: list[int]
    left_out: list[int]
    """Boilerplate amid the body."""
    end: int
    """The line with which the foot of the page begins."""
    foot: range
    """The first lines of the foot, in which the byline stands."""

    @property
    def own(self) -> range:
        """The lines around the title that say something of the article."""
        last = max(self.beside[-1:] + self.title[-1:])
        return range(max(self.title[0] - _MOST_ABOVE, 0), last + 1)


def find(sheet: LineAssignment, metas: Mapping[int, Meta]) -> Bounds | None:
    """Find title and body; None where no line can be the title."""
    title = find_title(sheet, metas)
    if not title:
        return None
    cards = card_lines(sheet, metas, title)
    start = title[-1] + 1
    end = start + _length(list(_evidence(sheet, metas, cards, start)))
    end = _without_furniture(sheet, start, end, above_cards=end in cards)
    beside = _beside(sheet, metas, start, end)
    none_of_it = {*beside, *cards}
    text = [at for at in range(start, end) if at not in none_of_it]
    left_out = boilerplate.in_body(sheet, text)
    body = [at for at in text if at not in set(left_out)]
    return Bounds(title, beside, body, left_out, end, _foot(sheet, cards, end))


def _without_furniture(sheet: LineAssignment, start: int, end: int, *, above_cards: bool) -> int:
    """Return the end without what stands under any text: tags, requests, buttons; and without a byline.

    A short line alone right above cards is the label over them.
    """
    if above_cards and _is_alone(sheet, end - 1) and line_patterns.is_short(sheet.text(end - 1)):
        end -= 1
    while end > start + 1 and _is_furniture(sheet.text(end - 1)):
        end -= 1
    for lines in (2, 1):
        signed = byline.read(sheet, end - lines) if end - lines > start else None
        if signed is not None and signed.lines == lines:
            return end - lines
    return end


def _is_alone(sheet: LineAssignment, at: int) -> bool:
    return sheet.block(at - 1) != sheet.block(at) if at > 0 else True


def _is_furniture(text: str) -> bool:
    asked = boilerplate.asks_reader(text) or boilerplate.is_advertisement(text)
    return (
        asked
        or line_patterns.is_views(text)
        or boilerplate.is_furniture(text)
        or line_patterns.is_labelled(text)
        or boilerplate.is_ago(text)
    )


def _length(evidence: list[tuple[float, float]]) -> int:
    """Return how many lines are body: where the evidence for it is most, the later of two that are equal."""
    sums = list(accumulate((weight for weight, _ in evidence), initial=0.0))
    marks = [*(bonus for _, bonus in evidence), 0.0]
    return max(range(len(sums)), key=lambda at: (sums[at] + marks[at], at))


def _evidence(
    sheet: LineAssignment, metas: Mapping[int, Meta], cards: frozenset[int], start: int
) -> Iterator[tuple[float, float]]:
    """Yield how much each line under the title speaks for body, and how much for an end right above it."""
    listed = begun = False
    signed = _signed_above(sheet, start)
    for at in range(start, len(sheet.lines)):
        text = sheet.text(at)
        prose = at not in cards and line_patterns.is_prose(text) and not boilerplate.is_small_print(text)
        listed = not prose and (listed or _opens_list(sheet, at))
        if prose:
            weight, bonus = (0.0 if boilerplate.asks_reader(text) else _PROSE), 0.0
        elif at in cards or _stands_twice(sheet, at):
            weight, bonus = -1.0, 1.0
        else:
            weight, bonus = _weight(sheet, metas, at, listed=listed, signed=signed)
        begun = begun or prose or not weight
        yield weight, bonus if begun else 0.0


def _stands_twice(sheet: LineAssignment, at: int) -> bool:
    """Return whether a line stands twice under each other, as the titles of cards do."""
    around = (other for other in (at - 1, at + 1) if 0 <= other < len(sheet.lines))
    return line_patterns.is_headline(sheet.text(at)) and any(
        folded(sheet.text(other)) == folded(sheet.text(at)) for other in around
    )


def _weight(
    sheet: LineAssignment, metas: Mapping[int, Meta], at: int, *, listed: bool, signed: bool
) -> tuple[float, float]:
    text = sheet.text(at)
    if boilerplate.is_comments(text) and (text[-1] in ")0123456789" or _answered(sheet, at)):
        return _NEVER, 2.0
    told = next(((weight, bonus) for shape, weight, bonus in _SHAPES if shape(text)), None)
    if told is not None:
        return told
    if _opens_list(sheet, at):
        return -1.0, 2.0
    strength = byline.strength(sheet, at)
    if strength:
        return -1.0, (1.0 if signed else strength)
    if at in metas and metas[at].category:
        return -1.0, 0.0
    return (-0.2 if listed else 0.0), 0.0


def _is_button(text: str) -> bool:
    return boilerplate.is_shared_by(text) or weather_bar.is_report(text) or line_patterns.is_views(text)


_SHAPES: Final[tuple[tuple[Callable[[str], bool], float, float], ...]] = (
    (boilerplate.is_small_print, -10.0, 1.0),
    (boilerplate.is_ago, -4.0, 0.0),
    (boilerplate.is_share, -1.0, 0.5),
    (boilerplate.asks_reader, -1.0, 0.5),
    (line_patterns.is_labelled, -1.0, 0.5),
    (_is_button, -0.5, 0.0),
)
"""Shapes of lines that stand under an article: what speaks for body, and for an end right above."""


def _signed_above(sheet: LineAssignment, start: int) -> bool:
    """Return whether the page names the author between title and text."""
    for at in range(start, min(start + _MOST_BESIDE, len(sheet.lines))):
        if line_patterns.is_prose(sheet.text(at)):
            return False
        if byline.strength(sheet, at) >= byline.LABELLED:
            return True
    return False


def _answered(sheet: LineAssignment, label: int) -> bool:
    """Return whether a line under a label says when somebody wrote."""
    below = range(label + 1, min(label + 5, len(sheet.lines)))
    return any(boilerplate.is_ago(sheet.text(at)) for at in below)


def _opens_list(sheet: LineAssignment, at: int) -> bool:
    """Return whether a line is a label over other articles, and no subhead over a text."""
    text = sheet.text(at)
    key = resolve(LABEL, text.rstrip(": ")) if len(text) <= line_patterns.LONGEST_LABEL else None
    if key is None or key.source not in _ENDING:
        return False
    return at + 1 < len(sheet.lines) and not line_patterns.is_prose(sheet.text(at + 1))


def _beside(sheet: LineAssignment, metas: Mapping[int, Meta], start: int, end: int) -> list[int]:
    """Return the lines between title and text that say something of the article.

    They stand above the first running text. A date alone is one of a chronology's where others like it
    stand below.
    """
    limit = min(start + _MOST_BESIDE, end)
    prose = next((at for at in range(start, limit) if line_patterns.is_prose(sheet.text(at))), None)
    if prose is None:
        prose = min(start + 2, limit)
    found: list[int] = []
    at = start
    while at < prose:
        taken = _field(sheet, metas, at, end)
        found += range(at, at + taken)
        at += max(taken, 1)
    return found


def _field(sheet: LineAssignment, metas: Mapping[int, Meta], at: int, end: int) -> int:
    """Return how many lines a field takes, if one begins here."""
    text = sheet.text(at)
    if at in metas:
        return 0 if _in_chronology(sheet, metas, at, end) else 1
    signed = byline.read(sheet, at)
    if signed is not None:
        below = any(byline.strength(sheet, other) for other in range(end, min(end + 2, len(sheet.lines))))
        return 0 if below and signed.strength < byline.KNOWN else signed.lines
    plain = line_patterns.is_category(text) or line_patterns.is_labelled(text) or boilerplate.is_ago(text)
    return int(
        plain
        or line_patterns.is_note(text)
        or line_patterns.count(text) is not None
        or byline.is_only_name(text)
    )


def _in_chronology(sheet: LineAssignment, metas: Mapping[int, Meta], at: int, end: int) -> bool:
    if metas[at].category or "T" in metas[at].published:
        return False
    others = [other for other in range(at + 1, end) if other in metas and not metas[other].category]
    return bool(others) and sheet.text(at)[:1].isdigit()


def _foot(sheet: LineAssignment, cards: frozenset[int], end: int) -> range:
    """Return the lines under the text down to other articles, what readers wrote, or the small print."""
    last = min(end + _MOST_FOOT, len(sheet.lines))
    for at in range(end, last):
        text = sheet.text(at)
        if (
            at in cards
            or _opens_list(sheet, at)
            or boilerplate.is_comments(text)
            or boilerplate.is_small_print(text)
        ):
            return range(end, at)
    return range(end, last)
