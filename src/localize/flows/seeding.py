"""Align: an existing translation seeds its article's catalog, once; after that the catalog rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.align import pair_articles
from localize.catalogs.target_locales import catalog_locales, parent_of
from localize.errors import UsageError, in_shell
from localize.formats.articles import problems
from localize.model import Change, Finding, Report, Severity, targets_digest
from localize.review import UNKNOWN, Who, address_of, edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.catalogs.align import Pairing
    from localize.flows.catalog_session import CatalogSession
    from localize.flows.selection import Selection
    from localize.model import Article, Ledger, Locale, Segment
    from localize.workspace.translations import Translation

UNALIGNED = "unaligned"
EDITED = "translation-edited"
WHOLE = (
    (UNALIGNED, Severity.WARNING, "A block of an existing translation, or of its source, has no partner."),
    (
        EDITED,
        Severity.WARNING,
        "An existing translation was edited after it was taken in; the catalog rules.",
    ),
)
"""The checks of existing translations: name, severity, what is wrong."""
NOTE = "aligned with "
"""How the note of a decision begins that was made here; the translation's path follows."""


def seed_all(session: CatalogSession, selection: Selection) -> list[Change]:
    """Take the existing translations of a selection into the catalogs at the session, each once.

    A text that an article got since then pairs with what its translation said before: nothing is taken again.
    """
    changes = []
    for article, translation in _of(session, selection):
        if not _seeded(session.file(translation.locale, article.domain).ledger, translation.article):
            changes += seed(session, article, translation.article, translation.locale)
    return changes


def seed(session: CatalogSession, article: Article, translation: Article, locale: Locale) -> list[Change]:
    """Take one translation into its article's catalog, block by block, as `translated`.

    Only strings are filled that are empty and of which the ledger knows nothing, so that it happens once.
    What would break its place, is the source's own text, or was taken for another text before, is left out.
    """
    file = session.file(locale, article.domain)
    catalog, ledger = file.catalog, file.ledger
    taken = _taken(ledger)
    changes = []
    for mine, theirs in pair_articles(article, translation).pairs:
        message = catalog.by_key.get(mine.key)
        text = theirs.key.source
        if (
            message is None
            or not message.blank
            or ledger.of(mine.key.digest)
            or not taken.isdisjoint(_digests(text))
            or not _fits(article, mine, text)
        ):
            continue
        step = edit(message, ledger, Who(UNKNOWN, session.at), (text,) * len(message.targets))
        assert step.decision is not None
        noted = replace(step.decision, note=f"{NOTE}{translation.path}")
        catalog, ledger = catalog.with_message(step.message), ledger.with_decisions(noted)
        address = address_of(article.slug, mine.key)
        changes.append(Change("filled", article.domain, "aligned", locale, address))
    if changes:
        session.put(replace(file, catalog=catalog, ledger=ledger))
    return changes


def _fits(article: Article, segment: Segment, text: str) -> bool:
    return text != segment.key.source and not problems(article, segment, text)


def findings(session: CatalogSession, selection: Selection) -> tuple[Finding, ...]:
    """Say what does not align, before the catalog is seeded, and what was edited since, after that."""
    found: list[Finding] = []
    for article, translation in _of(session, selection):
        ledger = session.file(translation.locale, article.domain).ledger
        pairing = pair_articles(article, translation.article)
        if _seeded(ledger, translation.article):
            found += _edited(article, translation, pairing, ledger)
        else:
            found += _unaligned(article, translation.article, translation.locale, pairing)
    return tuple(found)


def _of(session: CatalogSession, selection: Selection) -> Iterator[tuple[Article, Translation]]:
    """Yield the translations of a selection into locales that are translated, with their articles."""
    chosen = {article.slug: article for article in selection.articles}
    for translation in session.newsroom.translations:
        article = chosen.get(translation.source)
        locale = translation.locale
        if (
            article is not None
            and locale in selection.locales
            and locale in catalog_locales(article, session.config)
            and parent_of(article, locale, session.config) is None
        ):
            yield article, translation


def _seeded(ledger: Ledger, translation: Article) -> bool:
    note = f"{NOTE}{translation.path}"
    return any(decision.note == note for decision in ledger.decisions)


def _taken(ledger: Ledger) -> set[str]:
    """Return the digests of all texts that came from existing translations."""
    return {decision.target for decision in ledger.decisions if decision.note.startswith(NOTE)}


def _digests(text: str) -> set[str]:
    """Return what a ledger may call a text, in however many plural forms."""
    return {targets_digest((text,) * count) for count in range(1, 7)}


def _edited(
    article: Article, translation: Translation, pairing: Pairing, ledger: Ledger
) -> Iterator[Finding]:
    taken = _taken(ledger)
    told = set()
    for mine, theirs in pairing.pairs:
        known = {decision.target for decision in ledger.of(mine.key.digest)}
        new = (known | taken).isdisjoint(_digests(theirs.key.source))
        if new and (known or _fits(article, mine, theirs.key.source)):
            told.add(mine.key.digest)
            address = address_of(article.slug, mine.key)
            yield _edit(translation, theirs.line, "the text was edited here; the catalog's stays", address)
    for segment in _gone(article, translation, ledger):
        if segment.key.digest not in told:
            message = f"the text that «{_shown(segment)}» was taken from is gone; the catalog keeps its own"
            yield _edit(translation, 1, message, address_of(article.slug, segment.key))


def _edit(translation: Translation, line: int, message: str, address: str) -> Finding:
    command = f"localize review edit {in_shell(address)} -l {translation.locale}"
    return Finding(
        EDITED,
        Severity.WARNING,
        message,
        translation.article.path,
        line,
        translation.locale,
        address,
        f"Take it over with `{command}`, if it is better.",
    )


def _gone(article: Article, translation: Translation, ledger: Ledger) -> Iterator[Segment]:
    """Yield the texts of an article whose translations were taken from a file and stand there no longer."""
    texts = translation.article.text_segments
    here = set().union(*(_digests(segment.key.source) for segment in texts))
    note = f"{NOTE}{translation.article.path}"
    gone = {
        decision.key for decision in ledger.decisions if decision.note == note and decision.target not in here
    }
    segments = {segment.key.digest: segment for segment in article.text_segments}
    yield from (segment for digest, segment in segments.items() if digest in gone)


def _unaligned(article: Article, translation: Article, locale: Locale, pairing: Pairing) -> Iterator[Finding]:
    unfit = [(one, two) for one, two in pairing.pairs if not _fits(article, one, two.key.source)]
    mine = sorted([*pairing.left, *(one for one, _ in unfit)], key=lambda one: one.line)
    theirs = sorted([*pairing.other_left, *(two for _, two in unfit)], key=lambda one: one.line)
    for source, segments, other in ((article, mine, translation), (translation, theirs, article)):
        for segment in segments:
            yield Finding(
                UNALIGNED,
                Severity.WARNING,
                f"no text of {other.path} clearly matches «{_shown(segment)}»",
                source.path,
                segment.line,
                locale,
                address_of(article.slug, segment.key) if source is article else "",
                "It is not guessed; translate it in review." if source is article else "",
            )


def _shown(segment: Segment) -> str:
    text = segment.key.source
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


_SHOWN = 60


def align_file(session: CatalogSession, article: Article, translation: Article) -> Report:
    """Take a translation that is no file of the newsroom into an article's catalog, and write it.

    Args:
        session: the newsroom at work; the article's catalogs are up to date.
        article: one of its articles.
        translation: the other file, read as an article.

    Raises:
        UsageError: the article is not translated into that language.
    """
    locale = translation.source_locale
    if locale not in catalog_locales(article, session.config) or parent_of(article, locale, session.config):
        raise UsageError(
            f"«{article.slug}» is not translated into {locale}",
            hint=f"See `lang:` in {translation.path}, and `locales:` in {article.path}.",
        )
    pairing = pair_articles(article, translation)
    found = tuple(_unaligned(article, translation, locale, pairing))
    changes = [
        *seed(session, article, translation, locale),
        *session.refresh_all([article], [locale], ui=False),
    ]
    session.commit()
    counts = {"changes": len(changes), "paired": len(pairing.pairs), "unaligned": len(found)}
    return Report("add", tuple(changes), found, counts, data={"slug": article.slug, "path": article.path})
