"""Check: what must not go out, with file and line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.registry import layout_of
from localize.catalogs.target_locales import catalog_locales, parent_of, target_locales
from localize.checks import unreadable
from localize.checks.base import inspect
from localize.checks.registry import installed
from localize.checks.registry import select as select_checks
from localize.checks.subjects import NewsroomSubject
from localize.flows.check_subjects import Trial, article_subject, catalog_subject, string_subjects
from localize.flows.pull import bring_up_to_date
from localize.flows.settled import by_article
from localize.flows.untouched import findings_of, written
from localize.language import vocabulary
from localize.model import DERIVED, Finding, Report, Severity
from localize.review import origin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.catalogs import Parent, Unit
    from localize.checks.registry import Checks
    from localize.checks.subjects import CatalogSubject
    from localize.flows.catalog_session import CatalogSession, CatalogView
    from localize.flows.selection import Selection
    from localize.flows.settled import Settled
    from localize.model import Article, Locale


def check(
    session: CatalogSession,
    selection: Selection,
    only: Sequence[str] = (),
    skip: Sequence[str] = (),
    settled: Settled | None = None,
) -> Report:
    """Run the checks over what is wanted, and report every finding with file and line.

    Args:
        session: the newsroom at work; it may be read-only.
        selection: which articles and locales.
        only: names of checks to run; all where there are none.
        skip: names of checks to leave out.
        settled: what these checks found in articles of which nothing was touched.

    Returns:
        A report whose exit status is 1 where any finding is an error.

    Raises:
        ConfigError: what `build` is told to write is unknown: the layout, or a key of `bundles.front_matter`.
        UsageError: there is no such check.
    """
    front_matter_keys.require_known(session.config)
    layout_of(session.config)
    checks = select_checks(only, skip, among=installed())
    known = settled.said(selection.articles, findings_of) if settled else {}
    selection = session.take_out(selection.without(known))
    found = [*_catalogs(session, selection, checks), *_articles(session, selection, checks)]
    for view in _views(session, selection) if checks.string else ():
        found += _strings(session, view, checks)
    if settled:
        told = by_article(session.newsroom, found)
        for article in selection.articles:
            settled.put(article, [written(finding) for finding in told.get(article.slug, ())])
    found += (finding for said in known.values() for finding in said)
    found += _newsroom(session, checks)
    found.sort(key=lambda finding: (finding.path, finding.line, finding.check, finding.message))
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    warnings = sum(finding.severity is Severity.WARNING for finding in found)
    code = 2 if session.newsroom.problems else 1 if errors else 0
    counts = {"errors": errors, "warnings": warnings}
    return Report("check", findings=tuple(found), counts=counts, exit_code=code)


def _views(session: CatalogSession, selection: Selection) -> Iterator[CatalogView]:
    if selection.ui:
        yield from (
            session.view(None, locale) for locale in session.ui_locales if locale in selection.locales
        )
    for article in selection.articles:
        for locale in target_locales(article, session.config):
            if locale in selection.locales:
                yield session.view(article, locale)


def _strings(session: CatalogSession, view: CatalogView, checks: Checks) -> Iterator[Finding]:
    source = parent_of(view.article, view.locale, session.config)
    parents = session.parents(view.article, view.locale) or {}
    for unit, subject in string_subjects(session, view):
        found = inspect(subject, checks.string)
        if source is not None and _follows(unit, parents.get(unit.entry.key)):
            fix = f"It follows the text in {source}: mend that one."
            found = tuple(replace(finding, fix=fix) for finding in found)
        if view.article is None and _is_shipped(view, unit):
            found = tuple(finding for finding in found if finding.severity is Severity.ERROR)
        yield from found


def _follows(unit: Unit, parent: Parent | None) -> bool:
    """Return whether a text is derived, and in no other state than the one it derives from."""
    derived = unit.message.blank or origin_of(unit.decisions, unit.message.target_digest) == DERIVED
    return parent is not None and derived and parent.state is unit.state


def _is_shipped(view: CatalogView, unit: Unit) -> bool:
    """Return whether a text is the vocabulary's own, which needs no warning: patterns, abbreviations."""
    return vocabulary.translation(unit.entry.key, view.locale) == unit.message.targets


def _articles(session: CatalogSession, selection: Selection, checks: Checks) -> Iterator[Finding]:
    for article in selection.articles if checks.article else ():
        yield from inspect(article_subject(session, article), checks.article)


def _catalogs(session: CatalogSession, selection: Selection, checks: Checks) -> Iterator[Finding]:
    for subject in _catalog_subjects(session, selection) if checks.catalog else ():
        yield from inspect(subject, checks.catalog)


def _catalog_subjects(session: CatalogSession, selection: Selection) -> Iterator[CatalogSubject]:
    """Yield every catalog that a pull of the selection would look at."""
    trial = Trial(session, lambda other: bring_up_to_date(other, selection))
    for locale in session.ui_locales:
        if locale in selection.locales:
            yield catalog_subject(session, None, locale, trial=trial)
    for article in selection.articles:
        for locale in catalog_locales(article, session.config):
            if locale in selection.locales:
                known = _translations(session, article, locale)
                yield catalog_subject(session, article, locale, trial=trial, translations=known)


def _newsroom(session: CatalogSession, checks: Checks) -> Iterator[Finding]:
    subject = NewsroomSubject(session.newsroom.problems, checks.problems)
    if subject.problems and unreadable.CHECK not in checks.newsroom:
        # Whatever is asked for: of these files nobody knows.
        yield from inspect(subject, (unreadable.CHECK,))
    yield from inspect(subject, checks.newsroom)


def _translations(session: CatalogSession, article: Article, locale: Locale) -> tuple[Article, ...]:
    """Return the existing translations of an article into a locale that is translated, not derived."""
    if parent_of(article, locale, session.config) is not None:
        return ()
    return tuple(
        one.article
        for one in session.newsroom.translations
        if one.source == article.slug and one.locale == locale
    )
