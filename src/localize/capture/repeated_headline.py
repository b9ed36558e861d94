"""A title that stands twice on its page: above, and over its text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from localize.capture import headline_shapes, line_patterns
from localize.capture.related_articles import opens_text
from localize.language.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.capture.line_assignment import LineAssignment
    from localize.capture.line_patterns import Meta


_SHORTEST_REPEATED: Final = 12
"""Characters: of a shorter line that stands twice, category, date or views stand in between."""
_SHORTEST_ALONE: Final = 4
_LONGEST_REPEATED: Final = 400
_CUT: Final = ("…", "...")
"""Ends of a headline that was cut for want of room."""
_FEWEST_CUT: Final = 15
"""Characters that are left of a headline that was cut."""
_FURTHEST_APART: Final = 20
_FURTHEST_META: Final = 5
_MOST_PLACES: Final = 8


def heads(sheet: LineAssignment, metas: Mapping[int, Meta]) -> list[list[int]]:
    """Return the places of each line that stands twice as titles do, in order."""
    groups = [group for group in _groups(sheet, metas) if not _is_card(sheet, group, metas)]
    return [group for group in groups if _is_head(sheet, group, metas)]


def find(sheet: LineAssignment, metas: Mapping[int, Meta]) -> list[int]:
    """Find the line that stands twice, no running text between, over the longest text."""
    found = heads(sheet, metas)
    starts = [group[0] for group in found]
    for group, end in zip(found, [*starts, len(sheet.lines)][1:], strict=True):
        if _prose(sheet, range(group[-1] + 1, end)):
            return group if _opens_most(sheet, group) else []
    return []


def _opens_most(sheet: LineAssignment, group: list[int]) -> bool:
    """Return whether more running text stands under a line than above it."""
    above, below = _prose(sheet, range(group[0])), _prose(sheet, range(group[-1] + 1, len(sheet.lines)))
    return sum(len(sheet.text(at)) for at in above) <= sum(len(sheet.text(at)) for at in below)


def _is_head(sheet: LineAssignment, group: list[int], metas: Mapping[int, Meta]) -> bool:
    """Return whether only fields of an article, or short lines, stand between the places of a line.

    What stands twice in menus, or in a table of contents and over its part, is no title.
    """
    if headline_shapes.in_list(sheet, group[0]):
        return False
    between = [at for at in range(group[0] + 1, group[-1]) if at not in group]
    fields = [
        at
        for at in between
        if headline_shapes.is_field(sheet, at, metas) or any(map(str.isdigit, sheet.text(at)))
    ]
    if len(between) > len(fields) and not all(line_patterns.is_short(sheet.text(at)) for at in between):
        return False
    if line_patterns.is_sentences(sheet.text(group[0])) and not _under_field(sheet, group[-1], fields):
        return False
    surely = bool(fields) or (len(between) <= 1 and _is_long(sheet.text(group[0])))
    return surely and len(between) <= _MOST_PLACES


def _under_field(sheet: LineAssignment, at: int, fields: list[int]) -> bool:
    return at - 1 in fields and sheet.block(at - 1) == sheet.block(at)


def _is_long(text: str) -> bool:
    return len(text) >= _SHORTEST_REPEATED and " " in text


def _groups(sheet: LineAssignment, metas: Mapping[int, Meta]) -> list[list[int]]:
    """Return the places of each line that stands more than once, as far as no running text parts them."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at in range(len(sheet.lines)):
        if at not in metas and _may_repeat(sheet.text(at)):
            places[_whole(sheet, at)].append(at)
    groups: list[list[int]] = []
    for indexes in places.values():
        run = [indexes[0]]
        for at in indexes[1:]:
            if at - run[-1] <= _FURTHEST_APART and not _prose(sheet, range(run[-1] + 1, at)):
                run.append(at)
            else:
                groups += [run] if len(run) > 1 else []
                run = [at]
        groups += [run] if len(run) > 1 else []
    return sorted(groups)


def _whole(sheet: LineAssignment, index: int) -> str:
    """Return a line for comparing; of one that was cut, the whole of it that stands below."""
    text = folded(sheet.text(index))
    for cut in _CUT:
        start = text.removesuffix(folded(cut)).rstrip()
        if start != text and len(start) >= _FEWEST_CUT:
            below = range(index + 1, min(index + 1 + _FURTHEST_APART, len(sheet.lines)))
            return next(
                (folded(sheet.text(at)) for at in below if folded(sheet.text(at)).startswith(start)), text
            )
    return text


def _may_repeat(text: str) -> bool:
    fits = _SHORTEST_ALONE <= len(text) <= _LONGEST_REPEATED
    return fits and any(map(str.isalpha, text)) and not headline_shapes.is_other(text)


def _is_card(sheet: LineAssignment, group: list[int], metas: Mapping[int, Meta]) -> bool:
    """Return whether a line stands twice in a card: category and date follow, and no text of its own."""
    if group[-1] - group[0] != len(group) - 1:
        return False
    below = range(group[-1] + 1, min(group[-1] + 1 + _FURTHEST_META, len(sheet.lines)))
    meta = next((at for at in below if at in metas), None)
    return meta is not None and not opens_text(sheet, meta + 1, metas)


def _prose(sheet: LineAssignment, among: range) -> list[int]:
    return [at for at in among if line_patterns.is_prose(sheet.text(at)) and not _repeats(sheet, at)]


def _repeats(sheet: LineAssignment, at: int) -> bool:
    """Return whether a line of running text is the one above again, as a title with a full stop is."""
    return at > 0 and folded(sheet.text(at)) == folded(sheet.text(at - 1))
