"""Three-way merge of paragraphs: as captured, as edited, as captured again."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST: Final = 1000
"""Paragraphs; a longer text is not compared, and a person's stays."""

Merged = tuple[list[str], list[int]]


def merged(base: list[str], current: list[str], new: list[str], digest: Callable[[str], str]) -> Merged:
    """Merge as `diff3` does; where both sides changed the same place, the current text stays.

    Args:
        base: digests of the paragraphs as they were captured.
        current: the paragraphs as they stand.
        new: the paragraphs as they are captured now.
        digest: what made the digests.

    Returns:
        The paragraphs, and the numbers, counted from 1, of those that stand against the new capture.
    """
    here, there = [digest(text) for text in current], [digest(text) for text in new]
    if there in (base, here):
        return current, []
    if here == base:
        return new, []
    if max(len(base), len(here), len(there)) > _MOST:
        return current, list(range(1, len(current) + 1)) or [1]
    return _walk(base, (here, current), (there, new))


Digests = list[str]


def _walk(base: Digests, mine: tuple[Digests, list[str]], theirs: tuple[Digests, list[str]]) -> Merged:
    (here, current), (there, new) = mine, theirs
    result: list[str] = []
    against: list[int] = []
    was, at, to = 0, 0, 0
    for next_was, next_at, next_to in _anchors(base, here, there):
        gap = _Gap(base[was:next_was], here[at:next_at], there[to:next_to])
        texts, kept = gap.merged(current[at:next_at], new[to:next_to])
        against += [len(result) + number for number in kept]
        result += texts
        if next_was < len(base):
            result.append(current[next_at])
        was, at, to = next_was + 1, next_at + 1, next_to + 1
    return result, against


@frozen
class _Gap:
    """Paragraphs between two that all three have."""

    base: Digests
    here: Digests
    there: Digests

    def merged(self, current: list[str], new: list[str]) -> Merged:
        """Merge the gap; paragraph by paragraph where it is as long on all three sides."""
        if self.here == self.base:
            return new, []
        if self.there in (self.base, self.here):
            return current, []
        if len(self.base) == len(self.here) == len(self.there) > 1:
            return self._one_by_one(current, new)
        return current, list(range(1, max(1, len(current)) + 1))

    def _one_by_one(self, current: list[str], new: list[str]) -> Merged:
        texts: list[str] = []
        against: list[int] = []
        for at, was in enumerate(self.base):
            gap = _Gap([was], self.here[at : at + 1], self.there[at : at + 1])
            merged_texts, kept = gap.merged(current[at : at + 1], new[at : at + 1])
            texts += merged_texts
            against += [at + number for number in kept]
        return texts, against


def _anchors(base: list[str], here: list[str], there: list[str]) -> list[tuple[int, int, int]]:
    """Return where a paragraph of the base stands in both others, in order, and then the three ends."""
    in_current, in_new = _matches(base, here), _matches(base, there)
    shared = [
        (at, in_current[at], in_new[at]) for at in range(len(base)) if at in in_current and at in in_new
    ]
    return [*shared, (len(base), len(here), len(there))]


def _matches(base: list[str], other: list[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {block.a + step: block.b + step for block in blocks for step in range(block.size)}
