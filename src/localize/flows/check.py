"""Check: what must not go out, with file and line."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.registry import layout_of
from localize.checks import bundle_behind, unreadable
from localize.checks.base import inspect
from localize.checks.registry import NAMES, configured, installed
from localize.checks.registry import select as select_checks
from localize.checks.subjects import NewsroomSubject
from localize.checks.told_once import each_told_once
from localize.errors import LocalizeError, PluginError
from localize.flows.article_task import tasks
from localize.flows.check_job import JOB, CheckResult, CheckShared, check_interface
from localize.flows.check_links import linked_pages, missing_pictures
from localize.flows.compared_texts import TextsShared, compared_texts
from localize.flows.edition_disclosure import undisclosed
from localize.flows.embargo import hidden, moment
from localize.flows.exceptions import split
from localize.flows.interface_merge import merged_interface, refreshed_interface
from localize.flows.judged import judged
from localize.flows.renames import renames_of
from localize.model import Report
from localize.model.domain import UI
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from localize.catalogs.catalog_set import CatalogSet
    from localize.checks.registry import Checks
    from localize.checks.subjects import TranslatedText
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.exceptions import Waived
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Finding
    from localize.model.article_job import ArticleJob, R, Results, S, T
    from localize.model.rename import Rename


_OF_TEMPLATES = frozenset({"missing-key", "unused-key"})
"""The checks for which templates are read."""


def check(
    session: NewsroomSession,
    selection: Selection,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    *,
    notes: bool = False,
    at: str = "",
) -> Report:
    """Run the checks over what is wanted, and report every finding with file and line.

    Args:
        session: the newsroom at work; it may be read-only.
        selection: which articles and locales.
        only: names of checks to run; all where there are none.
        skip: names of checks to leave out.
        notes: whether checks of severity `info` run too.
        at: the time as of which embargoes count, ISO 8601 with a zone. Without one a published article counts
            as of the run's time, and what is built as of its build.

    Returns:
        A report whose exit status is 1 where any finding is an error.

    Raises:
        ConfigError: a check, or what `build` is told to write, is unknown: the layout, or a key of
            `bundles.front_matter`.
        UnreadableErrors: all files that cannot be read, unless the newsroom says to keep going.
        UsageError: there is no such check, or the time is none.
    """
    every = _every(session.config, {*only, *skip} if only else ())
    checks = select_checks(only, skip, among=every, notes=notes)
    unread = session.close_unreadable()
    shared = _shared(session, selection, every, checks)
    renames = renames_of(session, selection) if checks.catalog and not unread else ()
    part = bool(only or skip or notes or selection.locales_named)
    job = _kept(JOB, part=part)
    if selection.narrowed:
        job = replace(job, among=session.newsroom.articles)
    results = _results(session, selection, shared, job, renames)
    if renames and results.unread:
        results = _results(session, selection, shared, job)
    selection = session.narrowed(selection, unread, results)
    texts = _texts(session, selection, shared, results.done)
    crossing = _crossing(session, selection, results.done, texts, at) if checks.newsroom else _nothing(at)
    crossing = _with_templates(session, checks, crossing, asked=selection.ui)
    crossing = _with_outdated(session, checks, crossing, selection, at)
    done = (*results.done, _interface(session, selection, shared, part=part))
    return _told(session, done, tuple(_newsroom(session, checks, crossing)))


def _every(config: Config, wanted: Collection[str] = ()) -> Checks:
    """Return all checks as the newsroom weighs them.

    Args:
        config: its configuration.
        wanted: the names of those that will be asked for, where the others need not be known: they are not
            loaded then, unless the newsroom changes any.

    Raises:
        ConfigError: a check, or what `build` is told to write, is unknown.
    """
    front_matter_keys.require_known(config)
    every = configured(installed(() if config.checks else wanted), config)
    try:
        layout_of(config)
    except PluginError as error:
        return replace(every, problems=(*every.problems, error))
    return every


def _shared(session: NewsroomSession, selection: Selection, every: Checks, checks: Checks) -> CheckShared:
    return CheckShared(
        session.config.for_checks(),
        session.without_closed(selection).locales,
        (*checks.names, *checks.packages),
        tuple(dict.fromkeys((*NAMES, *every.names))),
        session.rules,
        session.newsroom.glossary,
        checks,
        session.terms,
    )


def _kept(job: ArticleJob[S, T, R], *, part: bool) -> ArticleJob[S, T, R]:
    """Return a job whose results are kept beside those of all checks in all locales, where it is for a part.

    What takes minutes to work out is not given up for a question about one check or one language.
    """
    return replace(job, verb=f"{job.verb}-part") if part else job


def _results(
    session: NewsroomSession,
    selection: Selection,
    shared: CheckShared,
    job: ArticleJob[CheckShared, ArticleTask, CheckResult],
    renames: Sequence[Rename] = (),
) -> Results[CheckResult]:
    planned = tasks(session.newsroom, selection, renames, interface=session.interface)
    return session.results(job, shared, planned)


def _texts(
    session: NewsroomSession, selection: Selection, shared: CheckShared, results: Sequence[CheckResult]
) -> tuple[TranslatedText, ...]:
    if not shared.checks.newsroom:
        return ()
    found = (texts for result in results for texts in result.texts)
    return compared_texts(
        session, selection, shared.checks, TextsShared(shared.config, shared.locales), found
    )


def _interface(
    session: NewsroomSession, selection: Selection, shared: CheckShared, *, part: bool
) -> CheckResult:
    def after() -> CatalogSet:
        merged, _ = merged_interface(session, selection)
        return refreshed_interface(session, merged, shared.locales, shared.rules)[0]

    catalogs = session.interface_catalogs
    about = check_interface(shared, catalogs, after)
    if not selection.ui:
        return CheckResult(UI, about)
    from localize.flows.check_interface import INTERFACE, InterfaceTask  # noqa: PLC0415 - not for one article

    task = InterfaceTask(tuple(catalogs.files), catalogs.entries)
    results = session.results(_kept(INTERFACE, part=part), shared, [task])
    session.refuse(results.problems)
    strings = results.done[0] if results.done else CheckResult(UI)
    return replace(strings, findings=(*about, *strings.findings))


def _told(session: NewsroomSession, results: Sequence[CheckResult], crossing: Sequence[Finding]) -> Report:
    """Report what was found, in order, without what is waived."""
    found = [*(finding for result in results for finding in result.findings), *crossing]
    found, excepted = split(found, [one for result in results for one in result.waived])
    found = each_told_once(found)
    found.sort(key=lambda finding: (finding.path, finding.line, finding.check, finding.message))
    strings = Counter[str]()
    for locale, count in (one for result in results for one in result.strings.items()):
        strings[locale] += count
    data: dict[str, object] = {
        "strings": dict(sorted(strings.items())),
        "waived": [_excepted(*one) for one in excepted],
    }
    report = Report("check", findings=tuple(found), notes=_waived_note(excepted), data=data)
    return judged(report, unread=bool(session.newsroom.problems))


def _excepted(finding: Finding, waived: Waived) -> dict[str, str]:
    """Return a finding that is let stand as `--json` prints it."""
    said = {"address": finding.address, "locale": str(finding.locale or ""), "check": finding.check}
    return {**said, "message": finding.message, "by": waived.by, "reason": waived.reason}


def _waived_note(excepted: Sequence[object]) -> tuple[str, ...]:
    if not excepted:
        return ()
    count = "1 finding is" if len(excepted) == 1 else f"{len(excepted)} findings are"
    return (f"{count} waived; --all lists them.",)


def _nothing(at: str) -> NewsroomSubject:
    """Return what crosses articles where no check asks.

    Raises:
        UsageError: the time is none.
    """
    if at:
        moment(at)
    return NewsroomSubject()


def _crossing(
    session: NewsroomSession,
    selection: Selection,
    results: Sequence[CheckResult],
    texts: tuple[TranslatedText, ...],
    at: str,
) -> NewsroomSubject:
    """Return what crosses articles."""
    unread = {problem.place.path for problem in session.newsroom.problems if problem.place}
    links = tuple(link for result in results for link in result.links if link.target not in unread)
    return NewsroomSubject(
        texts=texts,
        links=links,
        pages=linked_pages(session, links),
        missing_pictures=missing_pictures(session, (one for result in results for one in result.pictures)),
        locales=selection.locales,
        slugs={head.path: head.slug for head in session.newsroom.articles},
        live=frozenset((one.slug, one.locale) for one in release_record.load(session.disk).live),
        hidden=hidden(session.newsroom.articles, at or session.at),
        undisclosed=undisclosed(session.config),
        undisclosed_line=session.config.disclosure.line,
    )


def _with_templates(
    session: NewsroomSession, checks: Checks, crossing: NewsroomSubject, *, asked: bool
) -> NewsroomSubject:
    """Return what crosses articles with the keys that templates name, where the interface is asked for."""
    if not asked or not _OF_TEMPLATES.intersection(check.name for check in checks.newsroom):
        return crossing
    from localize.flows.template_names import template_names  # noqa: PLC0415 - only where a check asks

    names, problems = template_names(session)
    return replace(crossing, templates=names, problems=problems)


def _with_outdated(
    session: NewsroomSession, checks: Checks, crossing: NewsroomSubject, selection: Selection, at: str
) -> NewsroomSubject:
    """Return what crosses articles with the editions that a build would change, where they are asked for."""
    if bundle_behind.CHECK.name not in {check.name for check in checks.newsroom}:
        return crossing
    from localize.flows.outdated_editions import outdated_editions  # noqa: PLC0415 - only where a check asks

    try:
        return replace(crossing, outdated=outdated_editions(session, selection, at))
    except LocalizeError as error:
        return replace(crossing, problems=(*crossing.problems, error))


def _newsroom(session: NewsroomSession, checks: Checks, crossing: NewsroomSubject) -> Iterator[Finding]:
    problems = (*session.newsroom.problems, *crossing.problems)
    subject = replace(crossing, problems=problems, plugin_problems=checks.problems)
    if subject.problems and unreadable.CHECK not in checks.newsroom:
        # Whatever is asked for: of these files nobody knows.
        yield from inspect(subject, (unreadable.CHECK,))
    yield from inspect(subject, checks.newsroom)
