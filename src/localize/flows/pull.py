"""Pull: bring the catalogs up to what articles and labels say today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.bundles.withdrawals import require_few
from localize.catalogs import header, merge
from localize.catalogs.placement import alphabetical
from localize.catalogs.target_locales import catalog_locales
from localize.checks import article_language, unknown_label
from localize.checks.base import inspect
from localize.flows import seeding
from localize.flows.check_subjects import article_subject
from localize.flows.renames import find_renames, orphans
from localize.flows.settled import by_article
from localize.flows.untouched import findings_of, written
from localize.formats import gettext
from localize.model import Catalog, Change, Message, Report, Severity
from localize.model.domain import UI, Domain
from localize.model.release import EditionId
from localize.workspace import catalogs as catalog_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.catalogs import Entry
    from localize.flows.catalog_session import CatalogSession
    from localize.flows.selection import Selection
    from localize.flows.settled import Settled
    from localize.model import Article, Finding, Locale

TEMPLATE = "locales/ui.pot"
"""The template of the interface's catalog."""


@dataclass(frozen=True)
class PullOptions:
    """How far a pull goes."""

    dry_run: bool = False
    """Only say what would change."""
    frozen: bool = False
    """Write nothing, and fail where something would change."""
    prune: bool = False
    """Remove the catalogs of deleted articles."""
    force: bool = False
    """Remove them however many they are."""


def pull(
    session: CatalogSession, selection: Selection, options: PullOptions, settled: Settled | None = None
) -> Report:
    """Read what the sources say into the catalogs, and write them.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        options: how far to go.
        settled: which articles have nothing to be pulled, and what there is to say of them.
    """
    known = settled.said(selection.articles, findings_of) if settled else {}
    selection = session.take_out(selection.without(known))
    whole = not selection.narrowed and not session.newsroom.problems
    told = by_article(
        session.newsroom, (*_findings(session, selection), *seeding.findings(session, selection))
    )
    changes = bring_up_to_date(session, selection)
    if settled:
        _settle(session, selection, told, settled)
    told |= known
    count = len(known) + len(selection.articles)
    left = orphans(session) if whole else ()
    writes = [file.path for file in session.pending()]
    notes = tuple(
        f"{file.path} is {file.charset}; it is written as UTF-8."
        for file in session.pending()
        if file.charset
    )
    template = _template(session) if whole else None
    if template is not None and not _same(session, TEMPLATE, template):
        writes.append(TEMPLATE)
    if options.prune:
        if not options.force:
            _require_few(session, left)
        changes += [Change("removed", path) for _, _, path in left]
        writes += [path for _, _, path in left]
    if not options.dry_run and not options.frozen:
        _write(session, template, left if options.prune else ())
    return Report(
        "pull",
        tuple(changes),
        tuple(finding for slug in sorted(told) for finding in told[slug]),
        counts={"articles": count, "changes": len(changes), "files": len(writes)},
        notes=(*notes, *_notes(left, options)),
        data={"files": sorted(writes)},
        exit_code=_exit_code(session, writes, options),
    )


def _require_few(session: CatalogSession, left: Sequence[tuple[Locale, Domain, str]]) -> None:
    """Refuse to remove the catalogs of too many editions.

    Raises:
        RefusedError: there are too many.
    """
    standing = {one for one in catalog_files.stored(session.disk) if one[1].of_article}
    goes = [EditionId(domain.slug, locale) for locale, domain, _ in left]
    require_few(len(standing), goes, verb="localize pull --prune", what="remove the catalogs of")


def bring_up_to_date(session: CatalogSession, selection: Selection) -> list[Change]:
    """Merge and derive the catalogs of a selection at the session; nothing is written.

    A whole selection also follows renamed articles, and retires from `ui` what nothing uses any more.
    """
    whole = not selection.narrowed and not session.newsroom.problems
    changes = _follow_renames(session) if whole else []
    for article in selection.articles:
        for locale in catalog_locales(article, session.config):
            if locale in selection.locales:
                changes += _pull_catalog(
                    session, article, locale, session.entries(article, locale), retire=True
                )
    changes += seeding.seed_all(session, selection)
    for locale in session.ui_locales:
        if locale in selection.locales:
            entries = session.entries(None, locale) if whole else _known_entries(session, selection, locale)
            changes += _pull_catalog(session, None, locale, alphabetical(entries), retire=whole)
    changes += session.refresh_all(selection.articles, selection.locales, ui=True)
    return changes


def _pull_catalog(
    session: CatalogSession,
    article: Article | None,
    locale: Locale,
    entries: Sequence[Entry],
    *,
    retire: bool,
) -> tuple[Change, ...]:
    file = session.file(locale, article.domain if article else UI)
    if not entries and not file.catalog.messages:
        return ()
    result = merge(
        file.catalog,
        file.ledger,
        entries,
        at=session.at,
        basis=session.basis(article, locale),
        retire=retire,
    )
    fields = header(result.catalog.header, project=session.config.name, locale=locale)
    session.put(replace(file, catalog=replace(result.catalog, header=fields), ledger=result.ledger))
    return result.changes


def _known_entries(session: CatalogSession, selection: Selection, locale: Locale) -> tuple[Entry, ...]:
    """Return what a narrowed pull adds to `ui`: what these articles use; everything where `ui` is named."""
    entries = session.entries(None, locale)
    if selection.ui:
        return entries
    known = session.file(locale, UI).catalog.by_key
    used = {entry.key for entry in session.interface.entries(selection.articles)}
    return tuple(entry for entry in entries if entry.key in used or entry.key in known)


def _follow_renames(session: CatalogSession) -> list[Change]:
    """Move the catalogs of renamed articles along with them."""
    changes = []
    for rename in find_renames(session):
        for locale in rename.locales:
            session.rename(session.file(locale, Domain.of(rename.old)), rename.article.domain)
        slug = rename.article.slug
        changes.append(Change("renamed", rename.article.path, f"{rename.old} → {slug}"))
    return changes


def _template(session: CatalogSession) -> bytes:
    messages = tuple(
        Message(
            entry.key,
            ("", "") if entry.plural_source else ("",),
            entry.plural_source,
            extracted=entry.extracted,
            references=entry.references,
        )
        for entry in alphabetical(session.ui_entries)
    )
    fields = header((), project=session.config.name, locale=None)
    standing = session.disk.read(TEMPLATE) if session.disk.exists(TEMPLATE) else b""
    return gettext.splice(Catalog(session.config.ui_source, UI, fields, messages), standing, TEMPLATE)


def _same(session: CatalogSession, path: str, data: bytes) -> bool:
    return session.disk.exists(path) and session.disk.read(path) == data


def _write(
    session: CatalogSession, template: bytes | None, pruned: Sequence[tuple[Locale, Domain, str]]
) -> None:
    session.commit()
    if template is not None:
        session.disk.write(TEMPLATE, template)
    for locale, domain, path in pruned:
        session.disk.remove(path)
        session.disk.remove(catalog_files.ledger_path(locale, domain))


def _findings(session: CatalogSession, selection: Selection) -> Iterator[Finding]:
    for article in selection.articles:
        # A pull goes on without a label; `check` does not let it out.
        found = inspect(article_subject(session, article), (unknown_label.CHECK, article_language.CHECK))
        yield from (replace(finding, severity=Severity.WARNING) for finding in found)


def _settle(
    session: CatalogSession, selection: Selection, told: Mapping[str, Sequence[Finding]], settled: Settled
) -> None:
    """Remember the articles of which nothing has to be written."""
    changed = {file.catalog.domain for file in session.pending()}
    for article in selection.articles:
        if article.domain not in changed:
            settled.put(article, [written(finding) for finding in told.get(article.slug, ())])


def _notes(left: Sequence[tuple[Locale, Domain, str]], options: PullOptions) -> tuple[str, ...]:
    if not left or options.prune:
        return ()
    slugs = sorted({domain.slug for _, domain, _ in left})
    return (
        f"No article belongs to the catalogs of {', '.join(slugs)}. `localize pull --prune` removes them.",
    )


def _exit_code(session: CatalogSession, writes: Sequence[str], options: PullOptions) -> int:
    if session.newsroom.problems:
        return 2
    return 1 if options.frozen and writes else 0
