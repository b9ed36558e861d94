"""The changes between two texts, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 2000
"""The number of words that are compared; the comparison takes the square of it."""


class DiffKind(Enum):
    """The fate of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


def word_diff(old: str, new: str) -> tuple[tuple[DiffKind, str], ...]:
    """Return the pieces that stayed, went and came, in order; what went stands before what came.

    The pieces that are not new make the old text, those that are not gone the new one. Texts beyond measure
    are told apart as wholes.
    """
    if old == new:
        return ((DiffKind.SAME, old),) if old else ()
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if max(len(before), len(after)) > _MOST:
        return tuple(piece for piece in ((DiffKind.GONE, old), (DiffKind.NEW, new)) if piece[1])
    return tuple(_pieces(before, after))


def _pieces(before: list[str], after: list[str]) -> Iterator[tuple[DiffKind, str]]:
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        gone, came = "".join(before[old_start:old_end]), "".join(after[new_start:new_end])
        if tag == "equal":
            yield DiffKind.SAME, gone
            continue
        if gone:
            yield DiffKind.GONE, gone
        if came:
            yield DiffKind.NEW, came
