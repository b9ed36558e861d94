"""Each block of an existing translation, and of its source, has a partner before the catalog is seeded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.catalogs.seeds import fits, seeded
from localize.checks.base import Check, Flaw, Scope, shown
from localize.model import Severity
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject
    from localize.model import Article


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    for translation in subject.translations:
        if subject.article is not None and not seeded(subject.ledger, translation):
            yield from _unaligned(subject.article, translation)


def _unaligned(article: Article, translation: Article) -> Iterator[Flaw]:
    pairing = pair_articles(article, translation)
    unfit = [(one, two) for one, two in pairing.pairs if not fits(article, one, two.key.source)]
    mine = sorted([*pairing.left, *(one for one, _ in unfit)], key=lambda one: one.line)
    theirs = sorted([*pairing.other_left, *(two for _, two in unfit)], key=lambda one: one.line)
    for source, segments, other in ((article, mine, translation), (translation, theirs, article)):
        for segment in segments:
            yield Flaw(
                f"no text of {other.path} clearly matches «{shown(segment.key.source)}»",
                "It is not guessed; translate it in review." if source is article else "",
                segment.line,
                source.path,
                address=address_of(article.slug, segment.key) if source is article else "",
            )


CHECK = Check(
    "unaligned",
    Scope.CATALOG,
    Severity.WARNING,
    "A block of an existing translation, or of its source, has no partner.",
    _run,
)
