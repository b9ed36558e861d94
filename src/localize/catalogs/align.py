"""Which block of an article says what which block of its translation says.

Only the blocks' kinds, lengths, and what no translation changes are looked at: addresses, code, placeholders
and numbers. Of all ways to pair the blocks in order, the best is found as Gale and Church do for sentences
("A Program for Aligning Sentences in Bilingual Corpora", 1993); a pair counts only where the best way without
it is clearly worse, so that a block that was added, dropped or moved leaves its neighbours unpaired, not
wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from localize.formats.inline.fragments import markup
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Article, Segment

_MOST_CELLS: Final = 2_000_000
"""Blocks of one article times blocks of the other; more are not compared."""
_COMPARED: Final = 4000
"""Characters of a block that are searched for what no translation changes."""
_CODE: Final = frozenset({"code", "pre", "no-text"})
"""Why visible text is passed over where it is code; a line of nothing but code is `no-text`."""
_NUMBER: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})++(?!\d)|\d+")
_NO_DIGIT: Final = re.compile(r"\D")
_STYLE: Final = frozenset({"*", "**", "~~", "\n"})
_NEVER: Final = float("-inf")

# In nats, as far as they are probabilities. The variance of lengths is Gale and Church's.
_VARIANCE: Final = 6.8
_PAIR: Final = 2.0
_GAP: Final = -1.0
_LONGEST_PENALTY: Final = 6.0
_ANCHORS: Final = 4.0
_CLEAR: Final = 1.5
"""The margin by which the best way without a pair must be worse."""


@frozen
class AlignedBlock:
    """One block of an article."""

    text: str
    role: str
    """Only blocks of one role are paired."""
    behind: str = ""
    """The code that follows it directly; that of its translation is often the same."""


@frozen
class Aligned:
    """Pairs of blocks, by their places on either side, and what is left."""

    pairs: tuple[tuple[int, int], ...]
    left: tuple[int, ...]
    """Places of the source's blocks that have no partner."""
    other_left: tuple[int, ...]
    """Places of the translation's blocks that have none."""


@frozen
class Pairing:
    """Texts of an article and those of its translation."""

    pairs: tuple[tuple[Segment, Segment], ...]
    left: tuple[Segment, ...]
    other_left: tuple[Segment, ...]


def pair_articles(source: Article, other: Article) -> Pairing:
    """Pair the texts of an article with those of its translation.

    A text that stands in several places and has several translations counts as unpaired.
    """
    found = align(_blocks(source), _blocks(other))
    pairs = [(source.text_segments[one], other.text_segments[two]) for one, two in found.pairs]
    texts: dict[object, set[str]] = {}
    for one, two in pairs:
        texts.setdefault(one.key, set()).add(two.key.source)
    clear = tuple((one, two) for one, two in pairs if len(texts[one.key]) == 1)
    used = {id(segment) for pair in clear for segment in pair}
    return Pairing(clear, _unused(source, used), _unused(other, used))


def _blocks(article: Article) -> list[AlignedBlock]:
    code = {
        start: article.content[start:end].decode("utf-8", "replace").strip()
        for start, end, reason in article.passed_through
        if reason in _CODE
    }
    starts = [one.pieces[0][0] for one in article.text_segments]
    behind = dict(pairwise(sorted({*starts, *code})))
    return [
        AlignedBlock(one.key.source, one.role, code.get(behind.get(start, -1), ""))
        for one, start in zip(article.text_segments, starts, strict=True)
    ]


def _unused(article: Article, used: set[int]) -> tuple[Segment, ...]:
    return tuple(segment for segment in article.text_segments if id(segment) not in used)


def align(source: Sequence[AlignedBlock], other: Sequence[AlignedBlock]) -> Aligned:
    """Pair blocks of an article with blocks of its translation, in order and one to one.

    Args:
        source: the article's blocks, in order.
        other: the translation's.
    """
    pairs = _clear_pairs(source, other) if 0 < len(source) * len(other) <= _MOST_CELLS else []
    ones, others = {one for one, _ in pairs}, {two for _, two in pairs}
    return Aligned(
        tuple(pairs),
        tuple(at for at in range(len(source)) if at not in ones),
        tuple(at for at in range(len(other)) if at not in others),
    )


def _clear_pairs(source: Sequence[AlignedBlock], other: Sequence[AlignedBlock]) -> list[tuple[int, int]]:
    scores = _scores(source, other)
    ahead, behind = _forward(scores), _backward(scores)
    pairs = []
    # Every way does something with each block: what is best in its row is best of all.
    for at, row in enumerate(scores):
        through = [
            ahead[at][to] + score + behind[at + 1][to + 1] if score > _NEVER else _NEVER
            for to, score in enumerate(row)
        ]
        alone = max(ahead[at][to] + _GAP + behind[at + 1][to] for to in range(len(row) + 1))
        to = max(range(len(row)), key=through.__getitem__)
        rival = max([alone, *through[:to], *through[to + 1 :]])
        if through[to] - rival >= _CLEAR:
            pairs.append((at, to))
    return pairs


def _forward(scores: list[list[float]]) -> list[list[float]]:
    """Return the best score of the blocks before each pair of places."""
    width = len(scores[0])
    table = [[_GAP * to for to in range(width + 1)]]
    for row in scores:
        above = table[-1]
        line = [above[0] + _GAP]
        for to, score in enumerate(row):
            line.append(max(above[to] + score, above[to + 1] + _GAP, line[to] + _GAP))
        table.append(line)
    return table


def _backward(scores: list[list[float]]) -> list[list[float]]:
    """Return the best score of the blocks from each pair of places on."""
    flipped = _forward([row[::-1] for row in scores[::-1]])
    return [line[::-1] for line in flipped[::-1]]


def _scores(source: Sequence[AlignedBlock], other: Sequence[AlignedBlock]) -> list[list[float]]:
    ratio = _ratio(source, other)
    mine, theirs = [_anchors(block) for block in source], [_anchors(block) for block in other]
    return [
        [
            _score(one, two, ratio, mine[at], theirs[to]) if one.role == two.role else _NEVER
            for to, two in enumerate(other)
        ]
        for at, one in enumerate(source)
    ]


def _ratio(source: Sequence[AlignedBlock], other: Sequence[AlignedBlock]) -> float:
    """Return how many characters the translation has for one of the source's, one odd block disregarded."""
    from statistics import median  # noqa: PLC0415 - few runs align anything

    mine, theirs = (median(len(block.text) for block in side) for side in (source, other))
    return min(4.0, max(0.25, theirs / mine)) if mine and theirs else 1.0


def _score(
    one: AlignedBlock, two: AlignedBlock, ratio: float, mine: Counter[str], theirs: Counter[str]
) -> float:
    """Return how well two blocks of one role go together; 0 is as good as chance."""
    mean = (len(one.text) * ratio + len(two.text)) / 2
    delta = (len(two.text) - len(one.text) * ratio) / sqrt(_VARIANCE * max(mean, 1.0))
    score = _PAIR - min(_LONGEST_PENALTY, delta * delta / 2)
    if one.behind and one.behind == two.behind:
        score += _ANCHORS
    either = sum((mine | theirs).values())
    if not either:
        return score
    shared = sum((mine & theirs).values()) / either
    return score + _ANCHORS * (2 * shared - 1)


def _anchors(block: AlignedBlock) -> Counter[str]:
    """Return what of a text no translation changes, and how often it stands there."""
    text = block.text[:_COMPARED]
    kept = Counter(what for what in markup(text) if what not in _STYLE and not what.startswith("<"))
    # 4,000 and 4 000 are one number.
    return kept + Counter(_NO_DIGIT.sub("", number) for number in _NUMBER.findall(text))
