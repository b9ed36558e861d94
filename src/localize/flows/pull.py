"""Pull: bring the catalogs up to what articles and labels say today."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.catalogs import header, merge
from localize.catalogs.wanted import catalog_locales
from localize.checks.article_text import language
from localize.flows import align
from localize.flows.renames import find_renames, orphans
from localize.flows.selection import UI
from localize.flows.settled import by_article
from localize.flows.untouched import findings_of, written
from localize.formats import gettext
from localize.model import Catalog, Change, Finding, Message, Report, Severity
from localize.workspace import catalogs as catalog_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs import Entry
    from localize.flows.desk import Desk
    from localize.flows.selection import Selection
    from localize.flows.settled import Settled
    from localize.model import Article, Locale

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


def pull(desk: Desk, selection: Selection, options: PullOptions, settled: Settled | None = None) -> Report:
    """Read what the sources say into the catalogs, and write them.

    Args:
        desk: the newsroom at work.
        selection: which articles and locales.
        options: how far to go.
        settled: which articles have nothing to be pulled, and what there is to say of them.
    """
    known = settled.said(selection.articles, findings_of) if settled else {}
    selection = desk.take_out(selection.without(known))
    whole = not selection.narrowed and not desk.newsroom.problems
    told = by_article(desk.newsroom, (*_findings(desk, selection), *align.findings(desk, selection)))
    changes = bring_up_to_date(desk, selection)
    if settled:
        _settle(desk, selection, told, settled)
    told |= known
    count = len(known) + len(selection.articles)
    left = orphans(desk) if whole else ()
    writes = [file.path for file in desk.pending()]
    template = _template(desk) if whole else None
    if template is not None and not _same(desk, TEMPLATE, template):
        writes.append(TEMPLATE)
    if options.prune:
        changes += [Change("removed", path) for _, _, path in left]
        writes += [path for _, _, path in left]
    if not options.dry_run and not options.frozen:
        _write(desk, template, left if options.prune else ())
    return Report(
        "pull",
        tuple(changes),
        tuple(finding for slug in sorted(told) for finding in told[slug]),
        counts={"articles": count, "changes": len(changes), "files": len(writes)},
        notes=_notes(left, options),
        data={"files": sorted(writes)},
        exit_code=_exit_code(desk, writes, options),
    )


def bring_up_to_date(desk: Desk, selection: Selection) -> list[Change]:
    """Merge and derive the catalogs of a selection at the desk; nothing is written.

    A whole selection also follows renamed articles, and retires from `ui` what nothing uses any more.
    """
    whole = not selection.narrowed and not desk.newsroom.problems
    changes = _follow_renames(desk) if whole else []
    for article in selection.articles:
        for locale in catalog_locales(article, desk.config):
            if locale in selection.locales:
                changes += _pull_catalog(desk, article, locale, desk.entries(article, locale), retire=True)
    changes += align.seed_all(desk, selection)
    for locale in desk.ui_locales:
        if locale in selection.locales:
            entries = desk.entries(None, locale) if whole else _known_entries(desk, selection, locale)
            changes += _pull_catalog(desk, None, locale, entries, retire=whole)
    changes += desk.refresh_all(selection.articles, selection.locales, ui=True)
    return changes


def _pull_catalog(
    desk: Desk, article: Article | None, locale: Locale, entries: Sequence[Entry], *, retire: bool
) -> tuple[Change, ...]:
    file = desk.file(locale, article.domain if article else UI)
    if not entries and not file.catalog.messages:
        return ()
    result = merge(
        file.catalog,
        file.ledger,
        entries,
        at=desk.at,
        basis=desk.basis(article, locale),
        retire=retire,
    )
    fields = header(result.catalog.header, project=desk.config.name, locale=locale)
    desk.put(replace(file, catalog=replace(result.catalog, header=fields), ledger=result.ledger))
    return result.changes


def _known_entries(desk: Desk, selection: Selection, locale: Locale) -> tuple[Entry, ...]:
    """Return what a narrowed pull adds to `ui`: what these articles use; everything where `ui` is named."""
    entries = desk.entries(None, locale)
    if selection.ui:
        return entries
    known = desk.file(locale, UI).catalog.by_key
    used = {entry.key for entry in desk.interface.entries(selection.articles)}
    return tuple(entry for entry in entries if entry.key in used or entry.key in known)


def _follow_renames(desk: Desk) -> list[Change]:
    """Move the catalogs of renamed articles along with them."""
    changes = []
    for rename in find_renames(desk):
        for locale in rename.locales:
            desk.rename(desk.file(locale, f"articles/{rename.old}"), rename.article.domain)
        slug = rename.article.slug
        changes.append(Change("renamed", rename.article.path, f"{rename.old} → {slug}"))
    return changes


def _template(desk: Desk) -> bytes:
    messages = tuple(
        Message(
            entry.key,
            ("", "") if entry.plural_source else ("",),
            entry.plural_source,
            extracted=entry.extracted,
            references=entry.references,
        )
        for entry in desk.ui_entries
    )
    fields = header((), project=desk.config.name, locale=None)
    return gettext.serialize(Catalog(desk.config.ui_source, UI, fields, messages))


def _same(desk: Desk, path: str, data: bytes) -> bool:
    return desk.disk.exists(path) and desk.disk.read(path) == data


def _write(desk: Desk, template: bytes | None, pruned: Sequence[tuple[Locale, str, str]]) -> None:
    desk.commit()
    if template is not None:
        desk.disk.write(TEMPLATE, template)
    for locale, domain, path in pruned:
        desk.disk.remove(path)
        desk.disk.remove(catalog_files.ledger_path(locale, domain))


def _findings(desk: Desk, selection: Selection) -> tuple[Finding, ...]:
    labels = tuple(
        Finding(
            "unknown-label",
            Severity.WARNING,
            f"the {label.segment.key.context} «{label.segment.key.source}» is not in the interface",
            article.path,
            label.segment.line,
            fix=f"Add it to ui/*.yaml in English, and translate it as «{label.segment.key.source}».",
        )
        for article in selection.articles
        for label in desk.interface.unknown(article)
    )
    return (*labels, *(found for article in selection.articles for found in language(article)))


def _settle(
    desk: Desk, selection: Selection, told: Mapping[str, Sequence[Finding]], settled: Settled
) -> None:
    """Remember the articles of which nothing has to be written."""
    changed = {file.catalog.domain for file in desk.pending()}
    for article in selection.articles:
        if article.domain not in changed:
            settled.put(article, [written(finding) for finding in told.get(article.slug, ())])


def _notes(left: Sequence[tuple[Locale, str, str]], options: PullOptions) -> tuple[str, ...]:
    if not left or options.prune:
        return ()
    slugs = sorted({domain.removeprefix("articles/") for _, domain, _ in left})
    return (
        f"No article belongs to the catalogs of {', '.join(slugs)}. `localize pull --prune` removes them.",
    )


def _exit_code(desk: Desk, writes: Sequence[str], options: PullOptions) -> int:
    if desk.newsroom.problems:
        return 2
    return 1 if options.frozen and writes else 0
