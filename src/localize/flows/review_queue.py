"""The queue of a sitting: which strings wait for a person, and which of them comes first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from localize.catalogs.derivation import follows
from localize.catalogs.entry import Entry, is_headline
from localize.catalogs.publish_threshold import publish_threshold
from localize.checks.base import inspect
from localize.checks.registry import STRING
from localize.flows.check_subjects import string_subjects
from localize.model import ReviewState
from localize.model.domain import UI
from localize.model.release import EditionId
from localize.review import Item, address_of
from localize.workspace import release_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.flows.newsroom_session import AnyArticle, NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Locale

_NEVER = datetime.max.replace(tzinfo=UTC)
_TIMES = ("due", "embargo")
"""Front matter that says when an article has to be ready; the earlier counts."""


class Order(StrEnum):
    """In what order a queue stands."""

    URGENT = "urgent"
    """What blocks publishing soonest, then what is live and now wrong; the headline before the text."""
    READING = "reading"
    """Whole articles, as they are read."""


@dataclass(frozen=True)
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

    def fits(self, item: Item) -> bool:
        """Return whether a string has the text, the person and the time; states and checks aside."""
        last = max(item.decisions, key=lambda one: (one.at, one.id), default=None)
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
    """
    wanted = wanted or QueueFilter()
    selection = session.take_out(selection)
    heads: tuple[AnyArticle | None, ...] = (*selection.articles, *((None,) if selection.ui else ()))
    groups = []
    for head in heads:
        catalogs = session.catalogs(head, selection.locales)
        for locale in catalogs.locales:
            if locale in selection.locales:
                found = tuple(_wanted(session, catalogs, locale, wanted))
                groups.append(_Group(head, locale, found))
    if order is Order.READING:
        return tuple(item for group in groups for item in group.items)
    live = release_record.load(session.disk).live
    groups.sort(key=lambda group: (group.wanted_at(session.config), not group.is_wrong(live)))
    return tuple(item for group in groups for item in sorted(group.items, key=_role))


@dataclass(frozen=True)
class _Group:
    """What waits in one catalog."""

    head: AnyArticle | None
    locale: Locale
    items: tuple[Item, ...]

    def wanted_at(self, config: Config) -> datetime:
        return wanted_at(self.head, config) if self.head is not None else _NEVER

    def is_wrong(self, live: Iterable[EditionId]) -> bool:
        """Return whether readers see a text whose source says something else by now."""
        return (
            self.head is not None
            and EditionId(self.head.slug, self.locale) in live
            and any(item.state is ReviewState.STALE for item in self.items)
        )


def wanted_at(article: AnyArticle | ArticleHead, config: Config) -> datetime:
    """Return when an article has to be ready, by `due:` or `embargo:` in front matter; else the far future.

    A time without a zone is meant in the newsroom's; a day without a time begins it.
    """
    found = []
    for name in _TIMES:
        try:
            moment = datetime.fromisoformat(str(article.front_matter.get(name, "")).strip())
        except ValueError:
            continue
        zone = ZoneInfo(config.timezone)
        found.append(moment if moment.tzinfo else moment.replace(tzinfo=zone))
    return min(found, default=_NEVER)


def items_of(catalogs: CatalogSet, locale: Locale) -> tuple[Item, ...]:
    """Return the strings of a catalog in the order of its source, without those that the catalog lacks."""
    view = catalogs.view(locale)
    names = catalogs.config.text_attributes
    return tuple(
        _item(view.slug, view.locale, view.file.path, unit, names) for unit in view.units if unit.known
    )


def is_ready(item: Item, config: Config) -> bool:
    """Return whether a string may be published as it is: the vocabulary's labels wait for nobody."""
    entry = Entry(item.message.key, roles=item.roles)
    return item.state.at_least(publish_threshold(entry, config, ui=item.slug == UI))


def _item(slug: str, locale: Locale, path: str, unit: Unit, text_attributes: tuple[str, ...]) -> Item:
    return Item(
        address_of(slug, unit.entry.key),
        slug,
        locale,
        unit.message,
        unit.state,
        unit.decisions,
        unit.basis,
        unit.entry.roles,
        path,
        text_attributes,
        unit.waived,
    )


def _wanted(
    session: NewsroomSession, catalogs: CatalogSet, locale: Locale, wanted: QueueFilter
) -> Iterator[Item]:
    view, parents = catalogs.view(locale), catalogs.parents(locale) or {}
    checks = tuple(check for check in STRING if check.name in wanted.checks)
    for unit, subject in string_subjects(view, session.config, session.terms):
        if not unit.known:
            continue
        item = _item(view.slug, locale, view.file.path, unit, session.config.text_attributes)
        if wanted.states:
            stays = unit.state in wanted.states
        else:
            stays = not is_ready(item, session.config) and not follows(unit, parents.get(unit.entry.key))
        if stays and wanted.fits(item) and (not wanted.checks or inspect(subject, checks)):
            yield item


def _role(item: Item) -> int:
    """Return how soon a reader meets a string: the title, then what stands alone, then the text."""
    if "title" in item.roles:
        return 0
    return 1 if is_headline(item.roles) or {"description", "teaser", "lead"} & set(item.roles) else 2
