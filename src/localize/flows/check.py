"""Check: what must not go out, with file and line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.registry import layout_of
from localize.catalogs.publish_threshold import publish_threshold
from localize.catalogs.target_locales import parent_of, target_locales
from localize.checks import article_data, article_text
from localize.checks.base import Subject, inspect
from localize.checks.registry import select as select_checks
from localize.errors import in_shell
from localize.flows import seeding
from localize.flows.pull import bring_up_to_date
from localize.flows.settled import by_article
from localize.flows.untouched import findings_of, written
from localize.formats.articles import structure_problems
from localize.language import vocabulary
from localize.model import DERIVED, Finding, Report, Severity
from localize.model.domain import UI
from localize.review import address_of, origin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.catalogs import Parent, Unit
    from localize.checks.base import Check
    from localize.flows.catalog_session import CatalogSession, CatalogView
    from localize.flows.selection import Selection
    from localize.flows.settled import Settled
    from localize.model import Article, Segment

BEHIND = "behind"
UNKNOWN_LABEL = "unknown-label"
STRUCTURE = "structure"
TORN = "torn-ledger"
UNREADABLE = "unreadable"
WHOLE = (
    (UNREADABLE, Severity.ERROR, "A file cannot be read; with `--keep-going` the rest is checked."),
    (BEHIND, Severity.ERROR, "A catalog is not what its article or the labels say: `localize pull`."),
    (UNKNOWN_LABEL, Severity.ERROR, "A category, tag or role of an article is no entry of the interface."),
    (STRUCTURE, Severity.ERROR, "A text would break its article: a block, a link, a table, front matter."),
    (TORN, Severity.WARNING, "Lines of a ledger cannot be read."),
    (article_text.LANGUAGE, Severity.WARNING, "An article is not in the language that it claims."),
    (article_text.PASSAGE, Severity.WARNING, "A text or line of an article is in another language than it."),
    (article_text.APOSTROPHES, Severity.WARNING, "A Latin Uzbek article has other apostrophes than ʻ and ʼ."),
    (article_data.DATE, Severity.ERROR, "A date of the front matter is none: published, modified, a card's."),
    (
        article_data.WEATHER,
        Severity.ERROR,
        "The front matter's weather cannot be: a number, a unit, its form.",
    ),
    (
        article_data.UNKNOWN_WEATHER,
        Severity.WARNING,
        "The front matter's weather has words that are not known.",
    ),
    (
        article_data.LOCALE,
        Severity.ERROR,
        "An article is wanted in a locale that the newsroom does not have.",
    ),
    *seeding.WHOLE,
)
"""The checks of whole files: name, severity, what is wrong."""
_OF_SHEETS = frozenset({TORN, STRUCTURE})


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
    names = [name for name, _, _ in WHOLE]
    checks = select_checks(only, skip, others=names)
    whole = {name for name in names if name not in skip and (not only or name in only)}
    known = settled.said(selection.articles, findings_of) if settled else {}
    selection = session.take_out(selection.without(known))
    found = [*_behind(session, selection)] if BEHIND in whole else []
    if whole - _OF_SHEETS - {BEHIND}:
        found += [*_articles(session, selection), *seeding.findings(session, selection)]
    for view in _sheets(session, selection):
        found += [*_strings(session, view, checks), *(_torn(view) if TORN in whole else ())]
        found += _structure(view) if STRUCTURE in whole else ()
    found = [finding for finding in found if finding.check in whole or finding.check not in names]
    if settled:
        told = by_article(session.newsroom, found)
        for article in selection.articles:
            settled.put(article, [written(finding) for finding in told.get(article.slug, ())])
    found += (finding for said in known.values() for finding in said)
    found += _unreadable(session)
    found.sort(key=lambda finding: (finding.path, finding.line, finding.check, finding.message))
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    counts = {"errors": errors, "warnings": len(found) - errors}
    code = 2 if session.newsroom.problems else 1 if errors else 0
    return Report("check", findings=tuple(found), counts=counts, exit_code=code)


def _sheets(session: CatalogSession, selection: Selection) -> Iterator[CatalogView]:
    if selection.ui:
        yield from (
            session.view(None, locale) for locale in session.ui_locales if locale in selection.locales
        )
    for article in selection.articles:
        for locale in target_locales(article, session.config):
            if locale in selection.locales:
                yield session.view(article, locale)


def _strings(session: CatalogSession, view: CatalogView, checks: Sequence[Check]) -> Iterator[Finding]:
    source = parent_of(view.article, view.locale, session.config)
    parents = session.parents(view.article, view.locale) or {}
    for unit in view.units:
        found = inspect(_subject(session, view, unit), checks)
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


def _subject(session: CatalogSession, view: CatalogView, unit: Unit) -> Subject:
    path, line = view.file.path, unit.message.line
    if not unit.known and view.article is not None:
        path, line = view.article.path, _segment_of(view.article, unit).line
    return Subject(
        unit.message,
        view.locale,
        view.article.source_locale if view.article else session.config.ui_source,
        unit.state,
        publish_threshold(unit.entry, session.config, ui=view.article is None),
        unit.entry.roles,
        view.slug,
        address_of(view.slug, unit.entry.key),
        path,
        line,
        unit.decisions,
        session.terms,
    )


def _segment_of(article: Article, unit: Unit) -> Segment:
    return next(segment for segment in article.text_segments if segment.key == unit.entry.key)


def _unreadable(session: CatalogSession) -> Iterator[Finding]:
    for problem in session.newsroom.problems:
        place = problem.place
        path, line = (place.path, place.line) if place else ("", 0)
        yield Finding(UNREADABLE, Severity.ERROR, problem.message, path, line, fix=problem.hint)


def _behind(session: CatalogSession, selection: Selection) -> Iterator[Finding]:
    """Yield a finding for each catalog that a pull would change."""
    trial = session.fresh()
    bring_up_to_date(trial, selection)
    for file in filter(trial.changed, trial.pending()):
        slug = file.catalog.domain.slug
        yield Finding(
            BEHIND,
            Severity.ERROR,
            "the catalog is behind its source",
            file.path,
            1,
            file.catalog.locale,
            fix="Run `localize pull`." if slug == UI else f"Run `localize pull {in_shell(slug)}`.",
        )


def _articles(session: CatalogSession, selection: Selection) -> Iterator[Finding]:
    for article in selection.articles:
        for label in session.interface.unknown(article):
            kind, text = label.segment.key.context, label.segment.key.source
            yield Finding(
                UNKNOWN_LABEL,
                Severity.ERROR,
                f"the {kind} «{text}» is not in the interface",
                article.path,
                label.segment.line,
                fix=f"Add it to ui/*.yaml in English, and translate it as «{text}».",
            )
        yield from article_text.language(article)
        yield from article_text.passages(article)
        yield from article_text.apostrophes(article)
        yield from article_data.dates(
            article, timezone=session.config.timezone, day_first=session.config.day_first
        )
        yield from article_data.weather(article)
        yield from article_data.locales(article, session.config.locales)


def _torn(view: CatalogView) -> Iterator[Finding]:
    if view.file.ledger.unreadable_lines:
        yield Finding(
            TORN,
            Severity.WARNING,
            f"{len(view.file.ledger.unreadable_lines)} lines of the ledger cannot be read",
            view.file.ledger_path,
            fix="The next run that writes sets them aside; look whether a merge went wrong.",
        )


def _structure(view: CatalogView) -> Iterator[Finding]:
    """Yield a finding for each text that would break the structure of its article."""
    if view.article is None:
        return
    units = {unit.entry.key: unit for unit in view.units}
    texts = {key: unit.message.targets[0] for key, unit in units.items()}
    for segment, said in structure_problems(view.article, lambda segment: texts.get(segment.key)):
        for problem in said:
            yield Finding(
                STRUCTURE,
                Severity.ERROR,
                f"the text does not fit its place: {problem}",
                view.file.path,
                units[segment.key].message.line,
                view.locale,
                address_of(view.slug, segment.key),
                "Edit the text so that it fits where the source stands.",
            )
