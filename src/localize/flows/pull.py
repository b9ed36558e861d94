"""Pull: bring the catalogs up to what articles and labels say today."""

from __future__ import annotations

from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.bundles.withdrawals import require_few
from localize.catalogs.catalog_file import CatalogBytes, ledger_path, serialize
from localize.catalogs.pulling import pulled
from localize.catalogs.seeding import taken_up
from localize.checks import article_language, translation_edited, unaligned, unknown_label
from localize.checks.base import inspect
from localize.checks.subjects import ArticleSubject
from localize.config import advice
from localize.flows.article_task import ArticleTask, sources, tasks, with_renamed
from localize.flows.check_subjects import catalog_subject
from localize.flows.counted_changes import counted
from localize.flows.interface_merge import merged_interface, refreshed_interface
from localize.flows.interface_template import TEMPLATE, interface_template, renews_template
from localize.flows.recorded_renames import record_renames
from localize.flows.recovery import lacks_texts, recover
from localize.flows.renames import orphans, renames_of
from localize.flows.text_authors import TextAuthors
from localize.frozen import frozen
from localize.model import Change, Finding, Report, Severity
from localize.model.article_job import ArticleJob
from localize.model.domain import UI, Domain
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.config import Config
    from localize.flows.article_task import ArticleSources, ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Locale
    from localize.model.article_job import Results
    from localize.model.rename import Rename


_MOST_LINKS = 5
"""Links that are named one by one."""


@frozen
class PullOptions:
    """The bounds of a pull."""

    dry_run: bool = False
    """Only say what would change."""
    frozen: bool = False
    """Write nothing, and fail where something would change."""
    prune: bool = False
    """Remove the catalogs of deleted articles."""
    force: bool = False
    """Remove them however many they are."""
    listed: bool = True
    """True if each change is told; if not, how many there are of each kind in each catalog."""

    @property
    def writes(self) -> bool:
        """True if the run does more than say what would change."""
        return not self.dry_run and not self.frozen


@frozen
class PullShared:
    """The part that the pulls of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are worked on."""
    rules: ScriptRules
    at: str = field(default="", compare=False)
    """Now, ISO 8601 in UTC, for what is recorded."""
    listed: bool = field(default=True, compare=False)
    """Whether each change is told, or how many there are."""


@frozen
class PullResult:
    """The result of the pull of one article."""

    slug: str
    merged: tuple[Change, ...] = ()
    seeded: tuple[Change, ...] = ()
    derived: tuple[Change, ...] = ()
    findings: tuple[Finding, ...] = ()
    catalogs: tuple[CatalogBytes, ...] = ()
    """The catalogs that differ from what is on the disk."""
    lacking: CatalogSet | None = None
    """The catalogs, where texts that were decided on are nowhere in them."""
    lasting: bool = True
    """True if a pull of the catalogs as written says the same; where texts are taken up it does not."""


def pull_article(shared: PullShared, task: ArticleTask, files: Mapping[str, bytes]) -> PullResult:
    """Pull one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputError: a catalog under a former slug cannot be read, or one holds what its file cannot.
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    catalogs = with_renamed(task, found.catalogs, files)
    told = tuple(_findings(shared, task, replace(found, catalogs=catalogs)))
    done = pulled(
        catalogs, found.translations, shared.locales, shared.rules, at=shared.at, listed=shared.listed
    )
    changes = (done.merged, done.seeded, done.derived)
    merged, seeded, derived = changes if shared.listed else map(counted, changes)
    return PullResult(
        task.slug,
        merged,
        seeded,
        derived,
        told,
        done.catalogs.changed(found.catalogs.files, files),
        lacking=done.catalogs if lacks_texts(done.catalogs, shared.locales) else None,
        lasting=not task.translations and not task.renamed,
    )


def _written(result: PullResult) -> Any:  # noqa: ANN401 - JSON
    """Return the result as JSON holds it, where a pull after this one has nothing to write."""
    if result.lacking or (result.catalogs and not result.lasting):
        return None
    return {"slug": result.slug, "findings": [finding.data() for finding in result.findings]}


def _read(said: Any) -> PullResult:  # noqa: ANN401 - JSON
    return PullResult(str(said["slug"]), findings=tuple(map(Finding.of, said["findings"])))


def _joined(said: Sequence[Any]) -> Any:  # noqa: ANN401 - JSON
    """Return the results of articles as one: what was found, and that there is nothing to write."""
    return {"slug": "", "findings": [finding for one in said for finding in one["findings"]]}


def _after(result: PullResult) -> dict[str, bytes]:
    return {path: data for file in result.catalogs for path, data in file.files.items()}


JOB = ArticleJob("pull", pull_article, _written, _read, _after, _joined)
"""The pull of one article."""


def pull(session: NewsroomSession, selection: Selection, options: PullOptions) -> Report:
    """Read what the sources say into the catalogs, and write them.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        options: how far to go.

    Raises:
        InputErrors: catalogs that cannot be read, all of them, unless the newsroom says to keep going.
    """
    with session.files:
        unread = session.close_unreadable()
        renames = () if unread else renames_of(session, selection)
        results = _results(session, selection, options, renames)
        if renames and results.unread:
            session.files.discard()
            renames, results = (), _results(session, selection, options)
        selection = session.narrowed(selection, unread, results)
        return _fold(session, selection, options, renames, results.done)


def _taken(
    session: NewsroomSession,
    selection: Selection,
    options: PullOptions,
    authors: TextAuthors,
    result: PullResult,
) -> PullResult:
    """Take in the catalogs of an article, and return what is told of them."""
    if result.lacking is None and not result.catalogs:
        return result
    result = _with_recovered(session, selection, result)
    catalogs = (authors.signed(file) for file in result.catalogs)
    session.stage(catalogs, planned=not options.writes)
    return replace(result, catalogs=(), lacking=None)


def _with_recovered(session: NewsroomSession, selection: Selection, result: PullResult) -> PullResult:
    """Return the pull of an article with the texts that its catalogs lack and git or others still have."""
    if result.lacking is None:
        return result
    found, merged = recover(session.disk, result.lacking, selection.locales, session.at)
    found, derived = found.refreshed(selection.locales, session.rules, session.at)
    other = [file for locale, file in found.files.items() if file != result.lacking.files[locale]]
    catalogs = {file.path: file for file in result.catalogs}
    for file in other:
        original = session.disk.read(file.path) if session.disk.exists(file.path) else b""
        catalogs[file.path] = serialize(file, original)
    return replace(
        result,
        merged=(*result.merged, *merged),
        derived=(*result.derived, *derived),
        catalogs=tuple(catalogs.values()),
    )


def _results(
    session: NewsroomSession, selection: Selection, options: PullOptions, renames: Sequence[Rename] = ()
) -> Results[PullResult]:
    locales = session.without_closed(selection).locales
    config = session.config.for_catalogs()
    shared = PullShared(config, locales, session.rules, session.at, listed=options.listed)
    planned = tasks(session.newsroom, selection, renames, interface=session.interface)
    authors = TextAuthors(session.disk)
    return session.results(JOB, shared, planned, partial(_taken, session, selection, options, authors))


def _fold(
    session: NewsroomSession,
    selection: Selection,
    options: PullOptions,
    renames: Sequence[Rename],
    results: Sequence[PullResult],
) -> Report:
    """Bring the interface up to date, write, and report."""
    whole = session.is_whole(selection)
    interface, merged, derived = with_interface(session, selection)
    session.put_all(_interface_with_authors(session, interface))
    for rename in renames:
        for locale in rename.locales:
            session.files.retire(locale, Domain.of(rename.old), rename.article.domain)
    changes = _changes(renames, results, [*merged, *derived])
    left = orphans(session) if whole else ()
    writes = [file.path for file in session.files.pending()]
    notes = session.charset_notes()
    template = interface_template(session) if whole else None
    if template is not None and renews_template(session, template):
        writes.append(TEMPLATE)
    if options.prune:
        if not options.force:
            _require_few(session, left)
        changes += [Change("removed", path) for _, _, path in left]
        writes += [path for _, _, path in left]
    if options.writes:
        _write(session, template, left if options.prune else ())
        record_renames(session, [(one.old, one.article.slug) for one in renames])
    return Report(
        "pull",
        tuple(changes),
        tuple(finding for result in results for finding in result.findings),
        counts={
            "articles": len(selection.articles),
            "changes": sum(change.count for change in changes),
            "files": len(writes),
        },
        notes=(
            *notes,
            *_left_out(session),
            *_sparse(session),
            *_notes(left, options),
            *advice(session.config.version),
        ),
        data={"files": sorted(writes)},
        exit_code=_exit_code(session, writes, options),
    )


def _changes(
    renames: Sequence[Rename], results: Sequence[PullResult], interface: Sequence[Change]
) -> list[Change]:
    """Return what changed, step by step; the interface before what derives from articles."""
    return [
        *(Change("renamed", one.article.path, f"{one.old} → {one.article.slug}") for one in renames),
        *(change for result in results for change in result.merged),
        *(change for result in results for change in result.seeded),
        *interface,
        *(change for result in results for change in result.derived),
    ]


def _require_few(session: NewsroomSession, left: Sequence[tuple[Locale, Domain, str]]) -> None:
    """Refuse to remove the catalogs of too many editions.

    Raises:
        RefusedError: there are too many.
    """
    standing = {one for one in session.stored if one[1].of_article}
    goes = [EditionId(domain.slug, locale) for locale, domain, _ in left]
    require_few(len(standing), goes, verb="localize pull --prune", what="remove the catalogs of")


def with_interface(
    session: NewsroomSession, selection: Selection
) -> tuple[CatalogSet, list[Change], tuple[Change, ...]]:
    """Return the interface's catalogs as they should be; nothing is written.

    Args:
        session: the newsroom at work.
        selection: which locales, and whose labels where it is not the whole newsroom.

    Returns:
        The catalogs, what changed in them, and what changed in those that derive from others.
    """
    found, merged = merged_interface(session, selection)
    found, back = recover(session.disk, found, selection.locales, session.at)
    found, derived = refreshed_interface(session, found, selection.locales, session.rules)
    return found, [*merged, *back], derived


def _interface_with_authors(session: NewsroomSession, interface: CatalogSet) -> CatalogSet:
    """Return the interface's catalogs, in whose ledgers git's authors stand where git knows them."""
    authors = TextAuthors(session.disk)
    for locale, file in interface.files.items():
        if file.ledger == session.file(locale, UI).ledger:
            continue
        ledger = authors.signed_ledger(file.catalog, file.ledger)
        if ledger is not file.ledger:
            interface = interface.with_file(replace(file, ledger=ledger))
    return interface


def _write(
    session: NewsroomSession, template: bytes | None, pruned: Sequence[tuple[Locale, Domain, str]]
) -> None:
    if template is not None:
        session.files.write(TEMPLATE, template)
    for locale, domain, path in pruned:
        session.files.remove(path)
        session.files.remove(ledger_path(locale, domain))
    session.commit()


def _findings(shared: PullShared, task: ArticleTask, found: ArticleSources) -> Iterator[Finding]:
    """Yield what there is to say of an article and its translations before anything is pulled."""
    subject = ArticleSubject(found.article, shared.config, task.labels)
    # A pull goes on without a label; `check` does not let it out.
    for finding in inspect(subject, (unknown_label.CHECK, article_language.CHECK)):
        yield replace(finding, severity=Severity.WARNING)
    for translation in taken_up(found.catalogs, found.translations, shared.locales):
        locale = translation.source_locale
        catalog = catalog_subject(found.catalogs, locale, translations=(translation,))
        yield from inspect(catalog, (unaligned.CHECK, translation_edited.CHECK))


def _left_out(session: NewsroomSession) -> tuple[str, ...]:
    links = session.newsroom.left_out
    if not links:
        return ()
    more = f" and {len(links) - _MOST_LINKS} more" if len(links) > _MOST_LINKS else ""
    named = f"{', '.join(links[:_MOST_LINKS])}{more}"
    why = "they are links that lead out of the newsroom's folder, or nowhere"
    return (f"Left out, since {why}: {named}. Put the files themselves there.",)


def _sparse(session: NewsroomSession) -> tuple[str, ...]:
    if not session.is_sparse:
        return ()
    return ("Git keeps only a part of the files here: articles that are absent are not taken for deleted.",)


def _notes(left: Sequence[tuple[Locale, Domain, str]], options: PullOptions) -> tuple[str, ...]:
    if not left or options.prune:
        return ()
    slugs = sorted({domain.slug for _, domain, _ in left})
    return (
        f"No article belongs to the catalogs of {', '.join(slugs)}. `localize pull --prune` removes them.",
    )


def _exit_code(session: NewsroomSession, writes: Sequence[str], options: PullOptions) -> int:
    if session.newsroom.problems:
        return 2
    return 1 if options.frozen and writes else 0
