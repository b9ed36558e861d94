"""An existing translation stays as it was when it was taken into the catalog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.catalogs.seeds import NOTE, digests, fits, seeded, taken
from localize.checks.base import Check, Flaw, Scope, shown
from localize.errors import in_shell
from localize.model import Severity
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import CatalogSubject
    from localize.model import Article, Ledger, Locale, Segment


def _run(subject: CatalogSubject) -> Iterator[Flaw]:
    article, ledger = subject.article, subject.ledger
    for translation in subject.translations:
        if article is not None and seeded(ledger, translation):
            yield from _edited(article, translation, ledger, subject.locale)


def _edited(article: Article, translation: Article, ledger: Ledger, locale: Locale) -> Iterator[Flaw]:
    before = taken(ledger)
    told = set()
    for mine, theirs in pair_articles(article, translation).pairs:
        known = {decision.target for decision in ledger.of(mine.key.digest)}
        new = (known | before).isdisjoint(digests(theirs.key.source))
        if new and (known or fits(article, mine, theirs.key.source)):
            told.add(mine.key.digest)
            address = address_of(article.slug, mine.key)
            message = "the text was edited here; the catalog's stays"
            yield _flaw(translation, theirs.line, message, address, locale)
    for segment in _gone(article, translation, ledger):
        if segment.key.digest not in told:
            text = shown(segment.key.source)
            message = f"the text that «{text}» was taken from is gone; the catalog keeps its own"
            yield _flaw(translation, 1, message, address_of(article.slug, segment.key), locale)


def _flaw(translation: Article, line: int, message: str, address: str, locale: Locale) -> Flaw:
    command = f"localize review edit {in_shell(address)} -l {locale}"
    fix = f"Take it over with `{command}`, if it is better."
    return Flaw(message, fix, line, translation.path, address=address)


def _gone(article: Article, translation: Article, ledger: Ledger) -> Iterator[Segment]:
    """Yield the texts of an article whose translations were taken from a file and stand there no longer."""
    here = set().union(*(digests(segment.key.source) for segment in translation.text_segments))
    note = f"{NOTE}{translation.path}"
    gone = {
        decision.key for decision in ledger.decisions if decision.note == note and decision.target not in here
    }
    segments = {segment.key.digest: segment for segment in article.text_segments}
    yield from (segment for digest, segment in segments.items() if digest in gone)


CHECK = Check(
    "translation-edited",
    Scope.CATALOG,
    Severity.WARNING,
    "An existing translation was edited after it was taken in; the catalog rules.",
    _run,
)
