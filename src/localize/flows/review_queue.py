"""The queue of a sitting: which strings wait for a person, and which of them comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.catalogs.derivation import ScriptRules
from localize.catalogs.entry import is_headline
from localize.checks.base import inspect
from localize.checks.registry import STRING, installed
from localize.checks.registry import select as select_checks
from localize.errors import UsageError
from localize.flows import open_strings
from localize.flows.article_task import sources, tasks
from localize.flows.asked_checks import AskedChecks
from localize.flows.check_subjects import string_subjects
from localize.flows.every_locale import in_every_locale
from localize.flows.open_strings import OPEN, OpenShared, OpenStrings, open_catalog
from localize.frozen import frozen
from localize.language.zoned_time import zoned_time
from localize.model import ReviewState
from localize.model.article_job import ArticleJob
from localize.model.domain import UI
from localize.model.release import EditionId
from localize.review import in_order
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.open_strings import OpenCatalog, OpenString
    from localize.flows.selection import Selection
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import ArticleHead, Locale, MessageKey
    from localize.model.article_job import Results
    from localize.review import Item

NEVER = datetime.max.replace(tzinfo=UTC)
"""When something has to be ready of which nobody says so."""
_TIMES = ("due", "embargo")
"""Front matter that says when an article has to be ready; the earlier counts."""


class Order(StrEnum):
    """In what order a queue stands."""

    URGENT = "urgent"
    """The strings that block publishing soonest, then those that are live and wrong; headlines first."""
    READING = "reading"
    """Whole articles, as they are read."""


@frozen
class QueueFilter:
    """Which strings to show; what is empty narrows nothing."""

    states: frozenset[ReviewState] = frozenset()
    """None for all that wait."""
    checks: frozenset[str] = frozenset()
    """Strings with a finding of one of these checks."""
    who: str = ""
    """Strings whose text this person decided on last."""
    since: str = ""
    """Strings decided on since then: ISO 8601, a day or a moment."""
    text: str = ""
    """Strings with this in source or target, letter case aside."""
    assigned: str = ""
    """Strings of catalogs that are this person's."""

    def fits(self, item: Item) -> bool:
        """Return whether a string has the text, the person and the time; states and checks aside."""
        last = next(reversed(in_order(item.decisions)), None)
        if self.who and (last is None or last.by.casefold() != self.who.casefold()):
            return False
        if self.since and (last is None or last.at < self.since):
            return False
        message = item.message
        written = (message.key.source, message.plural_source, message.key.context, *message.targets)
        return self.text.casefold() in "\n".join(written).casefold()


def waiting(
    session: NewsroomSession,
    selection: Selection,
    wanted: QueueFilter | None = None,
    order: Order = Order.URGENT,
) -> tuple[Item, ...]:
    """Return the strings that wait for a person, in order.

    Where no states are wanted, that is all that cannot be published as it is: untranslated, draft, stale and
    rejected strings, and translated ones where publishing needs an approval. Texts that follow others, as
    those in the other script, wait with them and not for themselves.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        wanted: what narrows the queue.
        order: what comes first.

    Raises:
        UnreadableErrors: all files that cannot be read, unless the newsroom says to keep going.
        UsageError: there is no such check, or no such day.
    """
    narrowed = wanted or QueueFilter()
    require_sense(narrowed)
    unread = session.close_unreadable()
    locales = session.without_closed(selection).locales
    results = _results(session, selection, narrowed)
    selection = session.narrowed(selection, unread, results)
    every = [
        (catalog.slug, catalog.locale, tuple(string.item for string in _narrowed(catalog, narrowed)))
        for one in results.done
        for catalog in one.catalogs
        if catalog.locale in locales
    ]
    if selection.ui:
        shared = QueueShared(session.config, locales, narrowed, session.terms, session.rules)
        found = _wanted_in(shared, session.interface_catalogs)
        every += [(UI, one.locale, tuple(string.item for string in one.strings)) for one in found.catalogs]
    heads = {article.slug: article for article in selection.articles}
    groups = [_Group(heads.get(slug), locale, items) for slug, locale, items in every]
    if order is Order.READING:
        return tuple(item for group in groups for item in group.items)
    live = release_record.load(session.disk).live
    groups.sort(key=lambda group: (group.wanted_at(session.config), not group.is_wrong(live)))
    return tuple(item for group in groups for item in group.most_urgent_first(live))


def require_sense(wanted: QueueFilter) -> None:
    """Refuse checks that are not there, and days that are none.

    Raises:
        UsageError: there is no such check, or no such day.
    """
    select_checks(tuple(sorted(wanted.checks)), among=installed())
    try:
        datetime.fromisoformat(wanted.since or "2000-01-01")
    except ValueError:
        hint = "Write it as 2026-03-01, or 2026-03-01T08:00."
        raise UsageError(f"«{wanted.since[:40]}» is no day", hint=hint) from None


@frozen
class _Group:
    """The waiting strings of one catalog."""

    head: ArticleHead | None
    locale: Locale
    items: tuple[Item, ...]

    def wanted_at(self, config: Config) -> datetime:
        return wanted_at(self.head, config) if self.head is not None else NEVER

    def is_wrong(self, live: Collection[EditionId]) -> bool:
        """Return whether readers see a text whose source says something else by now."""
        return self.is_live(live) and any(item.state is ReviewState.STALE for item in self.items)

    def is_live(self, live: Collection[EditionId]) -> bool:
        """Return whether readers see the edition."""
        return self.head is not None and EditionId(self.head.slug, self.locale) in live

    def most_urgent_first(self, live: Collection[EditionId]) -> list[Item]:
        """Return the strings: of a live edition what is wrong by now, then headlines, then the text."""
        out = self.is_live(live)
        return sorted(
            self.items, key=lambda item: (not out or item.state is not ReviewState.STALE, _role(item))
        )


def wanted_at(article: ArticleHead, config: Config) -> datetime:
    """Return when an article has to be ready, by `due:` or `embargo:` in front matter; else the far future.

    A time without a zone is meant in the newsroom's; a day without a time begins it.
    """
    said = (zoned_time(article.front_matter.get(name), timezone=config.timezone) for name in _TIMES)
    return min((time for time in said if time is not None), default=NEVER)


@frozen
class QueueShared:
    """The part that the queues of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are looked at."""
    wanted: QueueFilter
    terms: GlossaryMatcher | None = None
    """The glossary made ready; None where it names nothing."""
    rules: ScriptRules = ScriptRules()
    """What script conversion must know."""


def _results(session: NewsroomSession, selection: Selection, wanted: QueueFilter) -> Results[OpenStrings]:
    """Return the strings among which those of a queue are: what is known for all queues, if it has them."""
    own = replace(session.newsroom, translations=())  # what is a translation of another is not reviewed
    if wanted.checks or wanted.states - OPEN:
        locales = session.without_closed(selection).locales
        narrow = QueueShared(session.config, locales, wanted, session.terms, session.rules)
        return session.results(JOB, narrow, tasks(own, selection, pinned=True))
    config = session.config.for_checks()

    def ask(job: ArticleJob[OpenShared, ArticleTask, OpenStrings], some: Selection) -> Results[OpenStrings]:
        shared = OpenShared(config, session.without_closed(some).locales)
        return session.results(job, shared, tasks(own, some, pinned=True))

    return in_every_locale(session.config, selection, open_strings.JOB, ask)


def wanted_in_article(shared: QueueShared, task: ArticleTask, files: Mapping[str, bytes]) -> OpenStrings:
    """Return the strings of one article that are wanted.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    return _wanted_in(shared, sources(task, shared.config, files).catalogs)


JOB = ArticleJob("wanted", wanted_in_article)
"""The strings of one article that are wanted by a queue that wants others than those not done."""


def _wanted_in(shared: QueueShared, catalogs: CatalogSet) -> OpenStrings:
    wanted = (locale for locale in catalogs.locales if locale in shared.locales)
    return OpenStrings(tuple(_wanted_catalog(shared, catalogs, locale) for locale in wanted))


def wanted_strings(shared: QueueShared, catalogs: CatalogSet, locale: Locale) -> Iterator[Item]:
    """Yield the strings of a catalog that are wanted, in the order of its source."""
    return (string.item for string in _wanted_catalog(shared, catalogs, locale).strings)


def _wanted_catalog(shared: QueueShared, catalogs: CatalogSet, locale: Locale) -> OpenCatalog:
    wanted, config, view = shared.wanted, shared.config, catalogs.view(locale)
    found = open_catalog(view, config, wanted.states)
    strings = tuple(_narrowed(found, wanted))
    checks = tuple(check for check in STRING if check.name in wanted.checks)
    if wanted.checks and strings:
        spoken = _spoken(shared, catalogs, view, checks) if checks else frozenset()
        strings = tuple(one for one in strings if one.item.message.key in spoken)
    return replace(found, strings=strings)


def _spoken(
    shared: QueueShared, catalogs: CatalogSet, view: CatalogView, checks: Sequence[Check[StringSubject]]
) -> frozenset[MessageKey]:
    """Return the strings of a catalog of which one of some checks speaks."""
    asked = AskedChecks(catalogs, view, shared.rules, shared.terms)
    return frozenset(
        unit.entry.key
        for unit, subject in string_subjects(view, shared.config, shared.terms)
        if inspect(subject, asked.about(unit.entry.key, unit.message.targets, checks))
    )


def _narrowed(catalog: OpenCatalog, wanted: QueueFilter) -> Iterator[OpenString]:
    """Yield the strings of a catalog that are wanted, whatever checks say of them."""
    if wanted.assigned and wanted.assigned not in catalog.assigned:
        return
    for string in catalog.strings:
        stays = string.item.state in wanted.states if wanted.states else string.waits
        if stays and wanted.fits(string.item):
            yield string


def _role(item: Item) -> int:
    """Return how soon a reader meets a string: the title, then what stands alone, then the text."""
    if "title" in item.roles:
        return 0
    return 1 if is_headline(item.roles) or {"description", "teaser", "lead"} & set(item.roles) else 2
