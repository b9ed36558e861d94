"""Halves of names that changed places: a person has the given name or the surname of another one.

In a translation that names the same people, in whatever order, a given name stays beside its surname.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from localize.checks.name_words import name_words
from localize.language.name_likeness import skeleton, surely_same

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.checks.name_words import NameWord

_FEWEST: Final = 3
"""Names: both halves of one, and a half of another."""
_BEGIN: Final = 3
"""Sounds by which names are compared at a glance."""


def torn(source: str, target: str) -> tuple[str, str] | None:
    """Return a half of a name and what stands in its place beside the other half, as a target has them.

    Args:
        source: a sentence without markup.
        target: its translation without markup.

    Returns:
        The half that stayed, and the half of another name beside it; None where no name is torn.
    """
    ours, theirs = name_words(source), name_words(target)
    if min(len(ours), len(theirs)) < _FEWEST:
        return None
    beside, there = _beside(ours, source), _beside(theirs, target)
    if _sounds(beside, ours) <= _sounds(there, theirs):
        return None
    partners = _partners(ours, theirs)
    for first in sorted(beside):
        kept = _torn_from(first, beside, there, partners)
        if kept is not None:
            return theirs[kept[0]].text, theirs[kept[1]].text
    return None


def _beside(names: Sequence[NameWord], text: str) -> frozenset[int]:
    """Return the places of the names right behind which another one stands."""
    both = enumerate(pairwise(names))
    return frozenset([place for place, (one, two) in both if text[one.end : two.start] == " "])


def _sounds(beside: frozenset[int], names: Sequence[NameWord]) -> frozenset[tuple[str, str]]:
    """Return how the names that stand side by side begin."""
    return frozenset([(_sound(names[place]), _sound(names[place + 1])) for place in beside])


def _sound(name: NameWord) -> str:
    return skeleton(name.text)[:_BEGIN]


def _partners(ours: Sequence[NameWord], theirs: Sequence[NameWord]) -> Mapping[int, int]:
    """Return the place of each name of a source → that of the one name of the target that is the same."""
    found: dict[int, int] = {}
    for place, one in enumerate(ours):
        sounds = skeleton(one.text)
        same = [at for at, other in enumerate(theirs) if skeleton(other.text) == sounds]
        same = same or [at for at, other in enumerate(theirs) if surely_same(one.text, other.text)]
        if len(same) == 1:
            found[place] = same[0]
    taken = Counter(found.values())
    return {place: at for place, at in found.items() if taken[at] == 1}


def _torn_from(
    first: int, beside: frozenset[int], there: frozenset[int], partners: Mapping[int, int]
) -> tuple[int, int] | None:
    """Return the places of a target's half that stayed and of the strange half beside it.

    Args:
        first: the first half of a name in the source; the second stands behind it.
        beside: the names of the source right behind which another one stands.
        there: those of the target.
        partners: the names of the source → those of the target.
    """
    second = first + 1
    if first not in partners or second not in partners:
        return None
    one, two = partners[first], partners[second]
    if abs(one - two) == 1 and min(one, two) in there:
        return None
    owners = {at: place for place, at in partners.items()}
    for kept, strange in ((two, two - 1), (one, one + 1)):
        owner = owners.get(strange)
        if owner is None or min(kept, strange) not in there:
            continue
        if min(owner, owners[kept]) not in beside or abs(owner - owners[kept]) != 1:
            return kept, strange
    return None
