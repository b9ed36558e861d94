"""The queue of a sitting: which strings wait for a person, and which of them comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.catalogs.derivation import follows
from localize.catalogs.entry import is_headline
from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.base import inspect
from localize.checks.registry import STRING, installed
from localize.checks.registry import select as select_checks
from localize.errors import UsageError
from localize.flows.article_task import sources, tasks
from localize.flows.check_subjects import string_subjects
from localize.flows.review_strings import item_of
from localize.frozen import frozen
from localize.language.zoned_time import zoned_time
from localize.model import ReviewState
from localize.model.article_job import ArticleJob
from localize.model.domain import UI
from localize.model.release import EditionId
from localize.review import in_order
from localize.review.assignment import assigned_to
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from localize.catalogs.catalog_set import CatalogSet, CatalogView
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import ArticleHead, Locale
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
    require_sense(wanted or QueueFilter())
    unread = session.close_unreadable()
    locales = session.without_closed(selection).locales
    shared = QueueShared(session.config, locales, wanted or QueueFilter(), session.terms)
    own = replace(session.newsroom, translations=())  # what is a translation of another is not reviewed
    results = session.results(JOB, shared, tasks(own, selection, pinned=True))
    selection = session.narrowed(selection, unread, results)
    every = [*results.done, *((_waiting(shared, UI, session.interface_catalogs),) if selection.ui else ())]
    heads = {article.slug: article for article in selection.articles}
    groups = [_Group(heads.get(one.slug), locale, items) for one in every for locale, items in one.catalogs]
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


@frozen
class Waiting:
    """The strings of one article, or of the interface, that wait for a person."""

    slug: str
    catalogs: tuple[tuple[Locale, tuple[Item, ...]], ...]
    """By locale, in the order of the source."""


def waiting_in_article(shared: QueueShared, task: ArticleTask, files: Mapping[str, bytes]) -> Waiting:
    """Return the strings of one article that wait for a person.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    catalogs = sources(task, shared.config, files).catalogs
    return _waiting(shared, task.slug, catalogs)


JOB = ArticleJob("queue", waiting_in_article)
"""The strings of one article that wait for a person."""


def _waiting(shared: QueueShared, slug: str, catalogs: CatalogSet) -> Waiting:
    locales = (locale for locale in catalogs.locales if locale in shared.locales)
    found = ((locale, tuple(wanted_strings(shared, catalogs.view(locale)))) for locale in locales)
    return Waiting(slug, tuple(found))


def wanted_strings(shared: QueueShared, view: CatalogView) -> Iterator[Item]:
    """Yield the strings of a catalog that are wanted, in the order of its source."""
    wanted, config = shared.wanted, shared.config
    if wanted.assigned and wanted.assigned not in assigned_to(view.file.ledger):
        return
    checks = tuple(check for check in STRING if check.name in wanted.checks)
    spoken = {
        subject.message.key
        for _, subject in (string_subjects(view, config, shared.terms) if checks else ())
        if inspect(subject, checks)
    }
    for unit in view.units:
        if not unit.known or (wanted.checks and unit.entry.key not in spoken):
            continue
        item = item_of(view, unit, config.text_attributes)
        stays = unit.state in wanted.states if wanted.states else waits(config, view, unit)
        if stays and wanted.fits(item):
            yield item


def waits(config: Config, view: CatalogView, unit: Unit) -> bool:
    """Return whether a string waits for a person: it may not be published as it is, and follows no other."""
    least = publish_threshold(unit.entry, config, ui=view.article is None)
    return not unit.state.at_least(least) and not follows(unit, view.parents.get(unit.entry.key))


def _role(item: Item) -> int:
    """Return how soon a reader meets a string: the title, then what stands alone, then the text."""
    if "title" in item.roles:
        return 0
    return 1 if is_headline(item.roles) or {"description", "teaser", "lead"} & set(item.roles) else 2
