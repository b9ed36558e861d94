"""A whole article before a person: its strings in reading order, and how far each is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.checks.base import inspect
from localize.checks.registry import configured, installed
from localize.checks.registry import select as select_checks
from localize.errors import UsageError
from localize.flows.asked_checks import AskedChecks
from localize.flows.check_subjects import string_subjects
from localize.flows.open_strings import waits
from localize.flows.review_acts import article_of
from localize.flows.review_queue import (
    NEVER,
    QueueFilter,
    QueueShared,
    require_sense,
    wanted_at,
    wanted_strings,
)
from localize.flows.review_strings import item_of
from localize.flows.review_surroundings import accepted, title_of
from localize.frozen import frozen
from localize.model import Severity
from localize.review import address_of
from localize.review.assignment import assigned_to

if TYPE_CHECKING:
    from datetime import datetime

    from localize.catalogs.catalog_set import CatalogSet
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Locale, ReviewState
    from localize.review import Item


@frozen
class ArticleRow:
    """One string of the article."""

    item: Item
    waits: bool
    """True if it waits for a person."""
    found: bool
    """True if it is among those looked for."""


@frozen
class ReviewArticle:
    """One article in one locale, or the interface."""

    slug: str
    title: str
    locale: Locale
    source_locale: Locale
    locales: tuple[Locale, ...]
    """The locales that the article has catalogs in."""
    due: datetime | None
    """When it has to be ready; None where nothing says so."""
    rows: tuple[ArticleRow, ...]
    missing: int
    """The number of strings that the catalog lacks until the next pull."""
    assigned: str
    """Whose it is; empty where nobody's."""

    @property
    def states(self) -> dict[ReviewState, int]:
        """The number of strings in each state."""
        return dict(Counter(row.item.state for row in self.rows))

    @property
    def waiting(self) -> int:
        """The number of strings that wait for a person."""
        return sum(row.waits for row in self.rows)


def review_article(
    session: NewsroomSession, slug: str, locale: Locale, wanted: QueueFilter | None = None
) -> ReviewArticle:
    """Return an article as a person works on it.

    Args:
        session: the newsroom at work.
        slug: the article's slug, or `ui`.
        locale: one of its locales.
        wanted: what is looked for; all that waits where nothing is.

    Raises:
        UsageError: there is no such article, no such check or day, or it has no catalog in the locale.
        InputError: it cannot be read.
    """
    article = article_of(session, slug)
    catalogs = _catalogs(session, slug, locale)
    view = catalogs.view(locale)
    all_that_waits = wanted == QueueFilter()
    hits = None if wanted is None or all_that_waits else _hits(session, catalogs, locale, wanted)
    rows = []
    for unit in view.units:
        if unit.known:
            item = item_of(view, unit, session.config.text_attributes)
            waiting = waits(session.config, view, unit)
            found = waiting if all_that_waits else hits is None or item.address in hits
            rows.append(ArticleRow(item, waiting, found))
    due = wanted_at(article, session.config) if article else NEVER
    return ReviewArticle(
        slug,
        title_of(catalogs, locale),
        locale,
        article.source_locale if article else session.config.ui_source,
        catalogs.locales,
        None if due == NEVER else due,
        tuple(rows),
        sum(not unit.known for unit in view.units),
        ", ".join(assigned_to(view.file.ledger)),
    )


def blocked(session: NewsroomSession, slug: str, locale: Locale) -> tuple[str, ...]:
    """Return the addresses of the strings whose texts cannot be approved: a check finds an error in them.

    Args:
        session: the newsroom at work.
        slug: the article's slug, or `ui`.
        locale: one of its locales.

    Raises:
        UsageError: there is no such article, or it has no catalog in the locale.
        InputError: it cannot be read.
    """
    catalogs = _catalogs(session, slug, locale)
    view = catalogs.view(locale)
    asked = AskedChecks(catalogs, view, session.rules, session.terms)
    checks = select_checks(among=configured(installed(), session.config)).string
    found = []
    for unit, subject in string_subjects(view, session.config, session.terms):
        if not unit.known or unit.message.empty:
            continue
        targets = unit.message.targets
        judging = [c for c in asked.about(unit.entry.key, targets, checks) if c.name not in unit.waived]
        said = inspect(accepted(subject, targets), judging)
        if any(one.severity is Severity.ERROR for one in said):
            found.append(address_of(slug, unit.entry.key))
    return tuple(found)


def _catalogs(session: NewsroomSession, slug: str, locale: Locale) -> CatalogSet:
    catalogs = session.catalogs(article_of(session, slug), (locale,))
    if locale not in catalogs.locales:
        raise UsageError(f"«{slug}» is not translated into {locale}", hint="`localize status` lists it.")
    return catalogs


def _hits(
    session: NewsroomSession, catalogs: CatalogSet, locale: Locale, wanted: QueueFilter
) -> frozenset[str]:
    """Return the addresses of the strings that are looked for."""
    require_sense(wanted)
    shared = QueueShared(session.config, (locale,), wanted, session.terms, session.rules)
    return frozenset(item.address for item in wanted_strings(shared, catalogs, locale))
