"""A whole article that came back as one document: its blocks, in order, are the article's strings again."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.errors import Place
from localize.exchange.coded_text import CodedText
from localize.exchange.package import DIGITS, DocumentBlock, Returned, ReturnedUnit
from localize.flows.newsroom import parse_article
from localize.flows.returned_text import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.config import Config
    from localize.exchange.package import ReturnedDocument
    from localize.model import Article, Segment


_MOST = 4_000_000
"""Blocks that went out times blocks that came back; more are not compared."""


def as_strings(document: ReturnedDocument, path: str, config: Config, article: Article | None) -> Returned:
    """Return the strings of a document.

    Where it has the blocks that went out, each is the string that stood there. Where blocks were added or
    taken away, those that nobody touched tell where the others belong, and then what alignment knows.

    Args:
        document: what came back.
        path: the file, for messages.
        config: the newsroom's.
        article: the article as it is today; None where it is gone.

    Raises:
        InputError: it cannot be read as an article.
        InputErrors: for several reasons.
    """
    read = parse_article(document.body, config, document.slug, path)
    pairs = _in_order(document.blocks, read.text_segments) or _paired(document, article, read)
    touched: dict[str, list[Segment]] = {}
    whole = {block.id for block in document.blocks}
    for block, segment in pairs:
        if block.digest != DocumentBlock.of(block.id, block.role, segment.key.source).digest:
            touched.setdefault(block.id, []).append(segment)
    left = whole - {block.id for block, _ in pairs}
    units = [_unit(document, path, id_, segments) for id_, segments in touched.items() if id_ != NOWHERE]
    units += [_unit(document, path, NOWHERE, [segment]) for segment in touched.get(NOWHERE, [])]
    units += [_unit(document, path, id_, ()) for id_ in sorted(left)]
    same = len(whole) - len(touched.keys() - {NOWHERE}) - len(left)
    return Returned(document.newsroom, document.locale, document.place, tuple(units), same)


def _in_order(
    blocks: Sequence[DocumentBlock], segments: Sequence[Segment]
) -> list[tuple[DocumentBlock, Segment]] | None:
    """Pair blocks in order; None where there are others, or of other kinds."""
    if [block.role for block in blocks] != [segment.role for segment in segments]:
        return None
    return list(zip(blocks, segments, strict=True))


def _paired(
    document: ReturnedDocument, article: Article | None, read: Article
) -> list[tuple[DocumentBlock, Segment]]:
    """Pair what nobody touched, then what stands between it, and what is left with today's article."""
    pairs: list[tuple[DocumentBlock, Segment]] = []
    for tag, start, end, to, last in _matched(document.blocks, read.text_segments):
        blocks, segments = document.blocks[start:end], read.text_segments[to:last]
        same = list(zip(blocks, segments, strict=True)) if tag == "equal" else _in_order(blocks, segments)
        pairs += same or []
    known = {block.id for block, _ in pairs}
    there = {id(segment) for _, segment in pairs}
    pairs += [
        (block, segment)
        for block, segment in _aligned(document, article, read)
        if block.id not in known and id(segment) not in there
    ]
    there = {id(segment) for _, segment in pairs}
    extra = (segment for segment in read.text_segments if id(segment) not in there)
    return [*pairs, *((DocumentBlock(NOWHERE, one.role, ""), one) for one in extra)]


def _matched(
    blocks: Sequence[DocumentBlock], segments: Sequence[Segment]
) -> Sequence[tuple[str, int, int, int, int]]:
    """Return which runs of blocks are which runs of the document, by what nobody touched."""
    if len(blocks) * len(segments) > _MOST:
        return ()
    before = [block.digest for block in blocks]
    after = [DocumentBlock.of("", segment.role, segment.key.source).digest for segment in segments]
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _aligned(
    document: ReturnedDocument, article: Article | None, read: Article
) -> list[tuple[DocumentBlock, Segment]]:
    """Pair blocks as texts of a translation; none where the article has other blocks today than went out."""
    here = article.text_segments if article else ()
    if article is None or [_id(one) for one in here] != [block.id for block in document.blocks]:
        return []
    by_place = {id(segment): block for segment, block in zip(here, document.blocks, strict=True)}
    return [(by_place[id(mine)], theirs) for mine, theirs in pair_articles(article, read).pairs]


def _id(segment: Segment) -> str:
    return segment.key.digest[:DIGITS]


def _unit(document: ReturnedDocument, path: str, id_: str, segments: Iterable[Segment]) -> ReturnedUnit:
    """Return a string with the texts that its places have: more than one where they differ."""
    found = list(segments)
    texts = tuple(dict.fromkeys(segment.key.source for segment in found)) or ("",)
    place = Place(path, found[0].line) if found else document.place
    return ReturnedUnit(
        place, document.slug, id_, (), tuple(map(CodedText.of, texts)), None, document.marks.get(id_)
    )
