"""Files that come back from people: what they changed is taken in, and the rest is told with both texts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path
from localize.checks.registry import configured, installed
from localize.checks.registry import select as select_checks
from localize.errors import InputError, Place, suggest
from localize.exchange import registry
from localize.flows.returned_article import ReturnRules, sort_returned
from localize.flows.returned_document import as_strings
from localize.flows.returned_text import NOWHERE
from localize.flows.review import decided
from localize.flows.review_act import ActByString, SeveralStrings
from localize.flows.selection import Selection
from localize.frozen import frozen
from localize.model import IMPORT, Change, Locale, Report, Severity
from localize.model.domain import UI, Domain
from localize.model.message import SHORT_DIGEST
from localize.model.remark import Remark, RemarkKind, newest_remarks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.catalogs.catalog_set import CatalogSet
    from localize.exchange.package import Returned, ReturnedUnit
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.returned_article import LeftText, ReturnedArticle
    from localize.review import Who


_MOST_BYTES = 100_000_000


@frozen
class ImportOptions:
    """The way in which a file is taken in."""

    trusted: bool = False
    """True where what the file calls approved is approved, by the person who takes it in."""
    dry_run: bool = False
    """True where nothing is written."""


def import_file(session: NewsroomSession, data: bytes, name: str, options: ImportOptions, who: Who) -> Report:
    """Take in what a person changed in a file that went out, and tell what is left, with both texts.

    Args:
        session: the newsroom at work.
        data: the file's bytes.
        name: the file, as the person named it.
        options: how it is taken in.
        who: the person whose texts these are.

    Raises:
        InputError: the file is malformed, hostile, of another newsroom or language; nothing is written.
        InputErrors: articles or catalogs cannot be read.
        UsageError: it is of no format that comes back.
    """
    returned = _read(session, data, name)
    locale = _locale(session, returned)
    rules = ReturnRules(
        f"{IMPORT}{PurePath(name).name}",
        who.by,
        options.trusted,
        select_checks(among=configured(installed(), session.config)).string,
        session.config,
        session.terms,
        session.rules,
        locale,
    )
    found = {
        slug: sort_returned(_catalogs(session, slug, locale, units[0]), units, rules)
        for slug, units in _by_slug(session, returned).items()
    }
    if options.dry_run:
        report = _report(found, tuple(_planned(found, locale)), (), returned, locale)
        return replace(report, data={**report.data, "dry_run": True})
    return _report(found, *_taken(session, locale, found, who), returned, locale)


def _read(session: NewsroomSession, data: bytes, name: str) -> Returned:
    if len(data) > _MOST_BYTES:
        message = f"the file is larger than {_MOST_BYTES // 1_000_000} MB"
        raise InputError(message, place=Place(name), hint="Export fewer articles at a time.")
    form = registry.of_file(name, data)
    if not form.one_article:
        return form.read(data, name)
    document = form.read_document(data, name)
    head = next((one for one in session.newsroom.articles if one.slug == document.slug), None)
    article = session.catalogs(head).article if head else None
    return as_strings(document, name, session.config, article)


def _locale(session: NewsroomSession, returned: Returned) -> Locale:
    """Return the locale of the texts.

    Raises:
        InputError: the file is another newsroom's, or in none of this one's languages.
    """
    config = session.config
    if returned.newsroom and returned.newsroom != config.name:
        hint = f"This one is «{config.name}». Take the file in where it was exported."
        message = f"the file is of another newsroom, «{returned.newsroom[:80]}»"
        raise InputError(message, place=returned.place, hint=hint)
    locale = Locale.among(returned.locale, config.locales)
    if locale is None:
        codes = [str(one) for one in config.locales]
        hint = suggest(returned.locale, codes, f"The newsroom has: {', '.join(codes)}.")
        message = f"its texts are in `{returned.locale[:40]}`, which is not one of the newsroom's locales"
        raise InputError(message, place=returned.place, hint=hint)
    return locale


def _by_slug(session: NewsroomSession, returned: Returned) -> Mapping[str, list[ReturnedUnit]]:
    """Return the strings of each article.

    Raises:
        InputError: the newsroom has none of these articles.
    """
    found: dict[str, list[ReturnedUnit]] = {}
    for unit in returned.units:
        found.setdefault(unit.slug, []).append(unit)
    known = {UI, *(article.slug for article in session.newsroom.articles)}
    if found and known.isdisjoint(found):
        hint = "Take the file in where it was exported."
        message = f"there is no article «{next(iter(found))[:80]}» here"
        raise InputError(message, place=returned.units[0].place, hint=hint)
    return found


def _catalogs(session: NewsroomSession, slug: str, locale: Locale, first: ReturnedUnit) -> CatalogSet | None:
    """Return an article's catalogs; None where the article is gone.

    Raises:
        InputError: the file has it in another language than its own, or into one that it has no catalog for.
    """
    head = next((article for article in session.newsroom.articles if article.slug == slug), None)
    if head is None and slug != UI:
        return None
    source = head.source_locale if head else session.config.ui_source
    if first.source_locale and Locale.among(first.source_locale, (source,)) is None:
        message = f"«{slug}» is written in {source}, and the file has it in `{first.source_locale[:40]}`"
        raise InputError(message, place=first.place, hint="Export it anew.")
    catalogs = session.catalogs(head, (locale,))
    if locale not in catalogs.locales:
        hint = "See `locales:` in the article and in localize.yaml."
        raise InputError(f"«{slug}» is not translated into {locale}", place=first.place, hint=hint)
    return catalogs


def _taken(
    session: NewsroomSession, locale: Locale, found: Mapping[str, ReturnedArticle], who: Who
) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """Write what is taken in, and return what changed, and notes on it."""
    choices = [SeveralStrings(slug, ActByString(one.acts)) for slug, one in found.items() if one.acts]
    only = Selection((), (locale,), ui=False, narrowed=True, locales_named=True)
    done = decided(session, only, "import", choices, who)
    for slug, one in found.items():
        for key, text in one.comments:
            _comment(session, (locale, Domain.of(slug)), key, text, who)
    session.commit()
    return done.changes, done.notes


def _planned(found: Mapping[str, ReturnedArticle], locale: Locale) -> Iterator[Change]:
    """Yield what would be done to each string; what derives from one is not worked out."""
    for slug, article in found.items():
        path = catalog_path(locale, Domain.of(slug))
        for digest, receipt in article.acts.items():
            address = f"{slug}@{digest[:SHORT_DIGEST]}"
            yield Change(str(receipt.state), path, " | ".join(receipt.texts), locale, address)


def _comment(session: NewsroomSession, catalog: tuple[Locale, Domain], key: str, text: str, who: Who) -> None:
    """Keep what a person says of a string, once."""
    file = session.file(*catalog)
    known = file.ledger.remarks_on(key, RemarkKind.COMMENT)
    if all(one.text != text for one in known):
        after = tuple(one.id for one in newest_remarks(known))
        said = Remark(RemarkKind.COMMENT, who.by, who.at, text, key, "", after)
        session.files.put(replace(file, ledger=file.ledger.with_remarks(said)))


def _report(
    found: Mapping[str, ReturnedArticle],
    changes: tuple[Change, ...],
    notes: tuple[str, ...],
    returned: Returned,
    locale: Locale,
) -> Report:
    every = found.values()
    left = [_shown(text) for one in every for text in one.left]
    findings = tuple(finding for one in every for finding in one.findings)
    weights = Counter(finding.severity for finding in findings)
    counts = {
        "taken": sum(len(one.acts) for one in every),
        "same": returned.untouched + sum(one.same for one in every),
        "left": len(left),
        "errors": weights[Severity.ERROR],
        "warnings": weights[Severity.WARNING],
    }
    return Report(
        "import",
        changes,
        findings,
        counts,
        (*notes, *(note for one in every for note in one.notes)),
        {"locale": str(locale), "left": left},
        exit_code=int(bool(left) or counts["errors"] > 0),
    )


def _shown(text: LeftText) -> dict[str, object]:
    address = f"{text.returned.slug}@{text.returned.id[:SHORT_DIGEST]}"
    return {
        "place": str(text.returned.place),
        "address": text.returned.slug if text.returned.id == NOWHERE else address,
        "source": " | ".join(coded.shown for coded in text.returned.sources),
        "reason": text.reason,
        "here": list(text.here),
        "file": list(text.file),
    }
