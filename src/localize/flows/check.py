"""Check: what must not go out, with file and line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from localize.bundles import front_matter_keys
from localize.bundles.registry import layout_of
from localize.catalogs.catalog_set import touched
from localize.catalogs.derivation import follows
from localize.catalogs.pulling import pulled
from localize.catalogs.seeding import taken_up
from localize.catalogs.target_locales import parent_of, target_locales
from localize.checks import unreadable
from localize.checks.base import inspect
from localize.checks.registry import configured, installed
from localize.checks.registry import select as select_checks
from localize.checks.subjects import ArticleLink, ArticleSubject, NewsroomSubject, TranslatedText
from localize.errors import PluginError
from localize.flows.article_task import sources, tasks, with_renamed
from localize.flows.check_links import linked_pages, links_in
from localize.flows.check_subjects import (
    catalog_subject,
    places,
    string_subjects,
    translated_texts,
    with_string,
)
from localize.flows.exceptions import Waived, split, waived_in, without_allowed
from localize.flows.judged import judged
from localize.flows.pull import renames_of, with_interface
from localize.language.known_terms import known_texts
from localize.model import Finding, Locale, Report, Severity
from localize.model.article_job import ArticleJob
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.catalogs import Unit
    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.derivation import ScriptRules
    from localize.checks.registry import Checks
    from localize.config import Config
    from localize.flows.article_task import ArticleSources, ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.renames import Rename
    from localize.flows.selection import Selection
    from localize.glossary.matcher import GlossaryMatcher
    from localize.glossary.reader import Glossary
    from localize.model import Catalog
    from localize.model.article_job import Results


@dataclass(frozen=True)
class CheckShared:
    """What the checks of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are looked at."""
    names: tuple[str, ...]
    """The checks that run, and the packages that third parties' come from."""
    known: tuple[str, ...]
    """The names of all checks there are."""
    rules: ScriptRules
    glossary: Glossary
    checks: Checks = field(compare=False)
    """The same checks."""
    terms: GlossaryMatcher | None = field(compare=False)
    """The glossary made ready; None where it names nothing."""


@dataclass(frozen=True)
class CheckResult:
    """What the checks of one article give."""

    slug: str
    findings: tuple[Finding, ...] = ()
    texts: tuple[TranslatedText, ...] = ()
    """What the checks of the newsroom compare across articles."""
    links: tuple[ArticleLink, ...] = ()
    """Where it links to, inside of the newsroom."""
    strings: Mapping[str, int] = field(default_factory=dict)
    """Locale → how many of the article's strings were looked at."""
    waived: tuple[Waived, ...] = ()
    """The checks that are let pass for strings of the article."""


def check_article(shared: CheckShared, task: ArticleTask, files: Mapping[str, bytes]) -> CheckResult:
    """Check one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputError: a catalog under a former slug cannot be read.
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    behind = with_renamed(task, found.catalogs, files)
    subject = ArticleSubject(found.article, shared.config, task.labels, shared.known)
    of_article = without_allowed(inspect(subject, shared.checks.article), found.article)
    about = [*of_article, *_catalogs(shared, found, behind)]
    told = [replace(finding, slug=task.slug) for finding in about]
    strings: dict[str, int] = {}
    waived: list[Waived] = []
    for locale in target_locales(found.article, shared.config) if shared.checks.string else ():
        if locale in shared.locales:
            told += _strings(shared, found.catalogs, locale)
            view = found.catalogs.view(locale)
            strings[str(locale)] = len(view.units)
            waived += waived_in(view)
    texts = _texts(shared, found) if shared.checks.newsroom else ()
    links = links_in(found.article) if shared.checks.newsroom else ()
    return CheckResult(task.slug, tuple(told), tuple(texts), tuple(links), strings, tuple(waived))


def _texts(shared: CheckShared, found: ArticleSources) -> Iterator[TranslatedText]:
    """Yield the texts of an article that somebody translated, without those that follow others."""
    for locale in target_locales(found.article, shared.config):
        if locale in shared.locales:
            yield from translated_texts(found.catalogs.view(locale))


def _written(result: CheckResult) -> Any:  # noqa: ANN401 - JSON
    """Return the result as JSON holds it."""
    return {
        "slug": result.slug,
        "findings": [finding.data() for finding in result.findings],
        "texts": [text.data() for text in result.texts],
        "links": [link.data() for link in result.links],
        "strings": result.strings,
        "waived": [one.data() for one in result.waived],
    }


def _read(said: Any) -> CheckResult:  # noqa: ANN401 - JSON
    texts = tuple(map(TranslatedText.of, said["texts"]))
    strings = {str(Locale.parse(locale)): int(count) for locale, count in said["strings"].items()}
    links = tuple(map(ArticleLink.of, said["links"]))
    waived = tuple(map(Waived.of, said["waived"]))
    findings = tuple(map(Finding.of, said["findings"]))
    return CheckResult(str(said["slug"]), findings, texts, links, strings, waived)


JOB = ArticleJob("check", check_article, _written, _read)
"""The checks of one article."""


def check(
    session: NewsroomSession,
    selection: Selection,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    *,
    notes: bool = False,
) -> Report:
    """Run the checks over what is wanted, and report every finding with file and line.

    Args:
        session: the newsroom at work; it may be read-only.
        selection: which articles and locales.
        only: names of checks to run; all where there are none.
        skip: names of checks to leave out.
        notes: whether checks of severity `info` run too.

    Returns:
        A report whose exit status is 1 where any finding is an error.

    Raises:
        ConfigError: a check, or what `build` is told to write, is unknown: the layout, or a key of
            `bundles.front_matter`.
        InputErrors: catalogs that cannot be read, all of them, unless the newsroom says to keep going.
        UsageError: there is no such check.
    """
    front_matter_keys.require_known(session.config)
    every = configured(installed(), session.config)
    try:
        layout_of(session.config)
    except PluginError as error:
        every = replace(every, problems=(*every.problems, error))
    checks = select_checks(only, skip, among=every, notes=notes)
    unread = session.close_unreadable()
    shared = CheckShared(
        session.config.for_checks(),
        session.without_closed(selection).locales,
        (*checks.names, *checks.packages),
        every.names,
        session.rules,
        session.newsroom.glossary,
        checks,
        session.terms,
    )
    renames = renames_of(session, selection) if checks.catalog and not unread else ()
    results = _results(session, selection, shared, renames)
    if renames and results.unread:
        results = _results(session, selection, shared)
    selection = session.narrowed(selection, unread, results)
    found = [finding for result in results.done for finding in result.findings]
    found += _interface(session, selection, shared)
    found += _newsroom(session, checks, _crossing(session, selection, results.done))
    waived = [one for result in results.done for one in result.waived]
    found, excepted = split(found, [*waived, *_interface_waivers(session, selection)])
    found.sort(key=lambda finding: (finding.path, finding.line, finding.check, finding.message))
    strings = Counter[str]()
    for counts in (_interface_strings(session, selection, checks), *(one.strings for one in results.done)):
        strings.update(counts)
    data: dict[str, object] = {
        "strings": dict(sorted(strings.items())),
        "waived": [_excepted(*one) for one in excepted],
    }
    report = Report("check", findings=tuple(found), notes=_waived_note(excepted), data=data)
    return judged(report, unread=bool(session.newsroom.problems))


def _interface_waivers(session: NewsroomSession, selection: Selection) -> Iterator[Waived]:
    found = session.interface_catalogs
    for locale in found.locales if selection.ui else ():
        if locale in selection.locales:
            yield from waived_in(found.view(locale))


def _excepted(finding: Finding, waived: Waived) -> dict[str, str]:
    """Return a finding that is let stand as `--json` prints it."""
    said = {"address": finding.address, "locale": str(finding.locale or ""), "check": finding.check}
    return {**said, "message": finding.message, "by": waived.by, "reason": waived.reason}


def _waived_note(excepted: Sequence[object]) -> tuple[str, ...]:
    if not excepted:
        return ()
    count = "1 finding is" if len(excepted) == 1 else f"{len(excepted)} findings are"
    return (f"{count} waived; --all lists them.",)


def _interface_strings(session: NewsroomSession, selection: Selection, checks: Checks) -> Mapping[str, int]:
    """Return how many strings of the interface were looked at, by locale."""
    if not selection.ui or not checks.string:
        return {}
    found = session.interface_catalogs
    locales = [locale for locale in found.locales if locale in selection.locales]
    return {str(locale): len(found.view(locale).units) for locale in locales}


def _results(
    session: NewsroomSession, selection: Selection, shared: CheckShared, renames: Sequence[Rename] = ()
) -> Results[CheckResult]:
    planned = tasks(session.newsroom, selection, renames, interface=session.interface)
    return session.results(JOB, shared, planned)


def _catalogs(shared: CheckShared, found: ArticleSources, former: CatalogSet) -> Iterator[Finding]:
    """Yield what is wrong with the catalogs of an article.

    Args:
        shared: what all articles share.
        found: the article, and its catalogs as they stand.
        former: its catalogs with those that lie under the slug it had before.
    """

    @cache
    def after() -> CatalogSet:
        return pulled(former, found.translations, shared.locales, shared.rules, at="").catalogs

    for locale in found.catalogs.locales if shared.checks.catalog else ():
        if touched(found.article, locale, shared.locales, shared.config):
            known = tuple(taken_up(found.catalogs, found.translations, {locale}))
            subject = catalog_subject(
                found.catalogs, locale, pulled=partial(_catalog, after, locale), translations=known
            )
            yield from inspect(subject, shared.checks.catalog)


def _catalog(catalogs: Callable[[], CatalogSet], locale: Locale) -> Catalog:
    return catalogs().files[locale].catalog


def _interface(session: NewsroomSession, selection: Selection, shared: CheckShared) -> Iterator[Finding]:
    """Yield what is wrong with the interface's catalogs."""
    found = session.interface_catalogs
    whole = not selection.narrowed and not session.newsroom.problems

    @cache
    def after() -> CatalogSet:
        return with_interface(session, selection, whole=whole)[0]

    for locale in found.locales:
        if shared.checks.catalog and touched(None, locale, selection.locales, shared.config):
            subject = catalog_subject(found, locale, pulled=partial(_catalog, after, locale))
            told = inspect(subject, shared.checks.catalog)
            yield from (replace(finding, slug=UI) for finding in told)
        if selection.ui and shared.checks.string and locale in selection.locales:
            yield from _strings(shared, found, locale)


def _strings(shared: CheckShared, found: CatalogSet, locale: Locale) -> Iterator[Finding]:
    """Yield what is wrong with the strings of a catalog."""
    view, parents = found.view(locale), found.parents(locale) or {}
    source = parent_of(view.article, locale, shared.config)
    lines = places(view.article)
    for unit, subject in string_subjects(view, shared.config, shared.terms):
        place = f"{view.article.path}:{lines.get(unit.entry.key, 0)}" if view.article else ""
        told = tuple(
            with_string(finding, subject, place) for finding in inspect(subject, shared.checks.string)
        )
        if source is not None and follows(unit, parents.get(unit.entry.key)):
            fix = f"It follows the text in {source}: mend that one."
            told = tuple(replace(finding, fix=fix, follows=source) for finding in told)
        if view.article is None and _is_shipped(view, unit):
            told = tuple(finding for finding in told if finding.severity is Severity.ERROR)
        yield from told


def _is_shipped(view: CatalogView, unit: Unit) -> bool:
    """Return whether a text is the vocabulary's own, which needs no warning: patterns, abbreviations."""
    return known_texts(unit.entry.key, view.locale) == unit.message.targets


def _crossing(
    session: NewsroomSession, selection: Selection, results: Sequence[CheckResult]
) -> NewsroomSubject:
    """Return what crosses articles."""
    unread = {problem.place.path for problem in session.newsroom.problems if problem.place}
    links = tuple(link for result in results for link in result.links if link.target not in unread)
    return NewsroomSubject(
        texts=tuple(text for result in results for text in result.texts),
        links=links,
        pages=linked_pages(session, links),
        locales=selection.locales,
    )


def _newsroom(session: NewsroomSession, checks: Checks, crossing: NewsroomSubject) -> Iterator[Finding]:
    subject = replace(crossing, problems=session.newsroom.problems, plugin_problems=checks.problems)
    if subject.problems and unreadable.CHECK not in checks.newsroom:
        # Whatever is asked for: of these files nobody knows.
        yield from inspect(subject, (unreadable.CHECK,))
    yield from inspect(subject, checks.newsroom)
