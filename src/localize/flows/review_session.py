"""A sitting at the review queue: string after string, each read anew, each act saved under the lock.

It knows neither terminal nor page; both are faces of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.checks.broken import broken
from localize.errors import InputError, InputErrors, UsageError
from localize.flows import review, undo
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.selection import Selection, select
from localize.model import ReviewState
from localize.model.domain import UI
from localize.review import QUEUED, Address, Who, resolve
from localize.workspace.lock import writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.flows.newsroom import Newsroom
    from localize.flows.undo import Snapshot
    from localize.model import Locale, Report
    from localize.review import Item
    from localize.workspace.disk import Disk

    Act = Callable[[NewsroomSession, Selection, Who], Report]
    Clock = Callable[[], str]

_EVERY = frozenset(ReviewState)


class ChangedMeanwhileError(UsageError):
    """Somebody else changed the string since it was shown; nothing was done."""


class ReviewSession:
    """The queue of one sitting, the place in it, and the last act.

    Sources are read once, catalogs before each act: strings that a pull retired or added meanwhile, and those
    of an article that was changed or can no longer be read, wait for the next sitting.

    Attributes:
        newsroom: its sources as read.
        items: the strings of the queue as they were found, in order.
        place: which of them is next, counted from 0.
        done: how many were approved, rejected, edited and skipped.
    """

    def __init__(
        self, disk: Disk, newsroom: Newsroom, by: str, clock: Clock, items: Iterable[Item] = ()
    ) -> None:
        """Begin a sitting.

        Args:
            disk: the newsroom's files.
            newsroom: its sources as read.
            by: who reviews.
            clock: the time as ledgers write it, in UTC: `2026-03-01T08:00:00Z`.
            items: the strings that wait, in order.
        """
        self.newsroom = newsroom
        self.items = tuple(items)
        self.place = 0
        self.done: Counter[str] = Counter()
        self._disk = disk
        self._by = by
        self._clock = clock
        self._last: tuple[Snapshot, str] | None = None

    def current(self) -> Item | None:
        """Return the next string that still waits, as it is now; None at the end of the queue."""
        while self.place < len(self.items):
            item = self.fresh(self.items[self.place])
            if item is not None and item.state in QUEUED:
                return item
            self.place += 1
        return None

    def fresh(self, item: Item) -> Item | None:
        """Return a string as it is now; None where it is gone, or its article was changed since."""
        return _found(self._catalogs(), item)

    def source_of(self, item: Item) -> Locale:
        """Return the locale of a string's source."""
        found = {article.slug: article.source_locale for article in self.newsroom.articles}
        return found.get(item.slug, self.newsroom.config.ui_source)

    def problems(self, item: Item) -> tuple[str, ...]:
        """Return what forbids a string's text to be approved, each in one line."""
        return broken(item.message, item.locale, slug=item.slug)

    def skip(self) -> None:
        """Leave the next string for another sitting."""
        self.done["skipped"] += 1
        self.place += 1

    def approve(self, item: Item) -> Report:
        """Approve a string as it was shown, and go on to the next.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: its text cannot be approved.
        """
        return self._decide(
            "approved",
            item,
            lambda session, only, who: review.approve(session, only, [item.address], who, drafts=True),
        )

    def reject(self, item: Item, note: str) -> Report:
        """Reject a string as it was shown, and go on to the next.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: there is no text to reject.
        """
        return self._decide(
            "rejected",
            item,
            lambda session, only, who: review.reject(session, only, [item.address], who, note=note),
        )

    def edit(self, item: Item, texts: tuple[str, ...]) -> Report:
        """Put a person's text where the shown one stood; the string stays the next one.

        Raises:
            ChangedMeanwhileError: it is no longer what was shown.
            UsageError: the text cannot stand.
        """
        return self._act(
            "edited", item, lambda session, only, who: review.edit(session, only, item.address, texts, who)
        )

    def undo(self) -> Item:
        """Take the last act back, go back to its string, and return it as it was before.

        Raises:
            UsageError: there is no act, or somebody else has written these files since.
        """
        if self._last is None:
            raise UsageError("there is nothing to undo")
        snapshot, kind = self._last
        with writing(self._disk, "review"):
            undo.restore(self._disk, snapshot)
        self._last = None
        self.done[kind] -= 1
        self.place = next((i for i, one in enumerate(self.items) if _same(one, snapshot.item)), self.place)
        return snapshot.item

    def _decide(self, kind: str, item: Item, act: Act) -> Report:
        report = self._act(kind, item, act)
        if self.place < len(self.items) and _same(self.items[self.place], item):
            self.place += 1
        return report

    def _act(self, kind: str, item: Item, act: Act) -> Report:
        """Do something to a string, if it still is what the person saw."""
        with writing(self._disk, "review"):
            session = self._catalogs()
            now = _found(session, item)
            if now is None or _content(now) != _content(item):
                raise ChangedMeanwhileError("somebody else has changed this string; see it as it is now")
            before = undo.take(self._disk, self.newsroom.config.locales, item)
            report = act(session, _only(self.newsroom, item), Who(self._by, session.at))
            self._last = undo.after(self._disk, before), kind
        self.done[kind] += 1
        return report

    def _catalogs(self) -> NewsroomSession:
        return NewsroomSession(self._disk, self.newsroom, at=self._clock())


def open_session(catalogs: NewsroomSession, selection: Selection, by: str, clock: Clock) -> ReviewSession:
    """Begin a sitting with what waits for a person: articles first, labels behind them."""
    items = sorted(review.queue(catalogs, selection), key=lambda item: item.slug == UI)
    return ReviewSession(catalogs.disk, catalogs.newsroom, by, clock, items)


def string_of(session: NewsroomSession, selection: Selection, name: str) -> Item:
    """Return the string that an address names, in the one locale where it can be meant.

    Raises:
        UsageError: there is none, or it is in several locales and none was named.
    """
    address = Address.parse(name)
    narrowed = select(session.newsroom, [address.slug], [str(locale) for locale in selection.locales])
    items = review.queue(session, narrowed, _EVERY)
    key = resolve(address, (item.message.key for item in items))
    meant = [item for item in items if item.message.key == key]
    if len(meant) > 1:
        codes = ", ".join(str(item.locale) for item in meant)
        raise UsageError(f"{name} is in several locales: {codes}", hint="Name one with -l.")
    return meant[0]


def _only(newsroom: Newsroom, item: Item) -> Selection:
    return select(newsroom, [item.slug], [str(item.locale)])


def _found(session: NewsroomSession, item: Item) -> Item | None:
    slugs = {article.slug for article in session.newsroom.articles}
    if item.slug != UI and item.slug not in slugs:
        return None
    try:
        items = review.queue(session, _only(session.newsroom, item), _EVERY)
    except (InputError, InputErrors):  # the article was changed, or can no longer be read
        return None
    return next((one for one in items if one.message.key == item.message.key), None)


def _same(one: Item, other: Item) -> bool:
    return (one.address, one.locale) == (other.address, other.locale)


def _content(item: Item) -> tuple[object, ...]:
    """Return what a person decides on."""
    message = item.message
    return (message.targets, message.plural_source, message.previous, item.state, item.basis)
