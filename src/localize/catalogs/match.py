"""Which vanished text became which new one.

First inside the gaps between neighbours that did not change, then everywhere: the best pairs one to one, from
`LEAST` similarity, running text with running text and headlines with headlines. The same input gives the same
pairs, and the work grows with the number of texts, not with its square: each new text is compared only with
the vanished ones that share its rarest words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from localize.formats.inline.fragments import fragments
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from localize.model import MessageKey

LEAST = 0.6
"""The least similarity of a pair: 1 is equal. Measured on the words, as normalised InDel similarity."""

_COMPARED = 4000  # characters: a longer text is told by its beginning, or one would cost its square
_CANDIDATES = 12  # how many vanished texts a new one is compared with
_WORD = re.compile(r"\w+")


@frozen
class Text:
    """A string that vanished or is new."""

    key: MessageKey
    headline: bool = False


def match(old: Sequence[Text], new: Sequence[Text]) -> dict[MessageKey, MessageKey]:
    """Pair new texts with the vanished ones they were made from.

    Args:
        old: all texts as they stood, in order.
        new: all texts as they stand, in order.

    Returns:
        The new text's key → the vanished text's key, for every pair found.
    """
    kept = {text.key for text in old} & {text.key for text in new}
    found: dict[MessageKey, MessageKey] = {}
    if len(kept) in {len(old), len(new)}:
        return found  # nothing vanished, or nothing is new
    for gap_old, gap_new in _gaps(old, new, kept):
        found.update(_best(gap_old, gap_new))
    left_old = [text for text in old if text.key not in kept and text.key not in found.values()]
    left_new = [text for text in new if text.key not in kept and text.key not in found]
    found.update(_best(left_old, left_new))
    return found


def _gaps(
    old: Sequence[Text], new: Sequence[Text], kept: set[MessageKey]
) -> Iterable[tuple[list[Text], list[Text]]]:
    """Yield what stood and what stands between two neighbours that are neighbours in both."""
    before = _between(old, kept)
    after = _between(new, kept)
    for edges, texts in after.items():
        if edges in before and texts and before[edges]:
            yield before[edges], texts


def _between(
    texts: Sequence[Text], kept: set[MessageKey]
) -> dict[tuple[MessageKey | None, MessageKey | None], list[Text]]:
    places = [-1, *(place for place, text in enumerate(texts) if text.key in kept), len(texts)]
    gaps = {}
    for one, two in pairwise(places):
        left = texts[one].key if one >= 0 else None
        right = texts[two].key if two < len(texts) else None
        gaps[left, right] = list(texts[one + 1 : two])
    return gaps


def _best(old: Sequence[Text], new: Sequence[Text]) -> dict[MessageKey, MessageKey]:
    """Return the best pairs one to one; between equals, those that come first."""
    candidates = _candidate_finder(old)
    before, after = ([_words_of(text.key.source) for text in side] for side in (old, new))
    scored = []
    for place, text in enumerate(new):
        for other in candidates(text):
            score = similarity(before[other], after[place])
            if score >= LEAST and old[other].headline == text.headline:
                scored.append((-score, -similarity(old[other].key.source, text.key.source), place, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, place, other in sorted(scored):
        if place not in pairs and other not in taken:
            pairs[place] = other
            taken.add(other)
    return {new[place].key: old[other].key for place, other in pairs.items()}


def similarity(one: str, two: str) -> float:
    """Return how alike two texts are, from 0 to 1."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - few runs have texts to compare

    return fuzz.ratio(one[:_COMPARED], two[:_COMPARED]) / 100


def _words_of(text: str) -> str:
    """Return a text without markup and addresses, or as it is where nothing else is in it.

    A sentence to which a link or a span was added is the same sentence.
    """
    beginning = text[:_COMPARED]
    words = "".join(part.text for part in fragments(beginning) if part.kind == "text")
    return words if words.strip() else beginning


def _candidate_finder(texts: Sequence[Text]) -> Callable[[Text], Iterable[int]]:
    if len(texts) <= _CANDIDATES:
        return lambda _: range(len(texts))
    index: Mapping[str, list[int]] = _word_index(texts)

    def candidates(text: Text) -> Iterable[int]:
        shared: Counter[int] = Counter()
        for word in _words(text):
            places = index.get(word, ())
            for place in places:
                # A word that stands everywhere tells nothing; a rare one nearly everything.
                shared[place] += 1 + len(texts) // len(places)
        ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
        return [place for place, _ in ranked[:_CANDIDATES]]

    return candidates


def _word_index(texts: Sequence[Text]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        for word in _words(text):
            index[word].append(place)
    most = max(_CANDIDATES, len(texts) // 10)
    return {word: places for word, places in index.items() if len(places) <= most}


def _words(text: Text) -> set[str]:
    return set(_WORD.findall(text.key.source[:_COMPARED].casefold()))
