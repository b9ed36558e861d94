"""Answers of one call that went to the wrong texts, as of a model that skips a text or takes two for one.

Numbers give them away, those in tokens for markup too: a number that one text has and its answer lacks stands
in the answer to another text, which has it not. A single digit may have come there by itself, from a word; a
longer number did not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER: Final = re.compile(r"[0-9]+")
_FEW: Final = 2
"""Digits of moved numbers, all of them together, from which on answers are mixed up."""


def are_mixed_up(texts: Sequence[str], answers: Sequence[str]) -> bool:
    """Return whether answers seem to belong to other texts of the same call.

    Args:
        texts: what was sent.
        answers: what came back, one for each text.
    """
    if len(texts) == 1:
        return False
    lost, gained = set[str](), set[str]()
    for text, answer in zip(texts, answers, strict=True):
        own, found = set(_NUMBER.findall(text)), set(_NUMBER.findall(answer))
        lost |= own - found
        gained |= found - own
    return sum(map(len, lost & gained)) >= _FEW
