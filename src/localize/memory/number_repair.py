"""Numbers by which a text differs from one that is like it, put right in the translation of that one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.language.number_texts import localised
from localize.memory.normal import numbers
from localize.model.memory import NumberMark

if TYPE_CHECKING:
    from localize.model.memory import Pair

_SIGNS = re.compile(r"\D")
_BETWEEN = {".": "[.,]", ":": "[:.]"}
_GROUPED = "[ \u00a0\u202f\u2009,.]?"
"""The signs that may stand between two groups of digits in another language."""


def repaired(asked: str, source: str, target: str, pair: Pair) -> tuple[str, tuple[NumberMark, ...]]:
    """Return a translation with the numbers of the text asked about, and what differs.

    A number is put right where it is clear which one it becomes, and the translation has it exactly once.
    Where the texts have not equally many numbers, none is touched.

    Args:
        asked: the text asked about.
        source: the text that is like it.
        target: that one's translation.
        pair: the locales.
    """
    before, after = numbers(source), numbers(asked)
    if len(before) != len(after):
        gone = [NumberMark(one, "", put_right=False) for one in before if one not in after]
        come = [NumberMark("", one, put_right=False) for one in after if one not in before]
        return target, (*gone, *come)
    changes = [both for both in dict.fromkeys(zip(before, after, strict=True)) if both[0] != both[1]]
    marks, edits = [], dict[tuple[int, int], str]()
    for old, new in changes:
        becomes = {one for was, one in zip(before, after, strict=True) if was == old}
        place = _only_place(old, target) if len(becomes) == 1 else None
        if place in edits:
            place = None
        if place is not None:
            edits[place] = localised(new, pair.source_locale, pair.locale)
        marks.append(NumberMark(old, new, put_right=place is not None))
    for (start, end), written in sorted(edits.items(), reverse=True):
        target = target[:start] + written + target[end:]
    return target, tuple(marks)


def _only_place(number: str, target: str) -> tuple[int, int] | None:
    """Return where a translation has a number; None where it has not, or more than once."""
    signs = iter(_SIGNS.findall(number))
    groups = [re.escape(group) for group in _SIGNS.split(number)]
    pattern = groups[0] + "".join(_BETWEEN.get(next(signs), _GROUPED) + group for group in groups[1:])
    found = list(re.finditer(rf"(?<![\d.,:]){pattern}(?![.,:]?\d)", target))
    return found[0].span() if len(found) == 1 else None
