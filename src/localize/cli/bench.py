"""Where one string after another is reviewed: each is read anew, and each act is saved under the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.cli import undo, wiring
from localize.errors import UsageError
from localize.flows import review as flow
from localize.flows.catalog_session import CatalogSession
from localize.flows.selection import Selection, select
from localize.model import ReviewState
from localize.model.domain import UI
from localize.review import Address, Who, resolve

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.cli.undo import Snapshot
    from localize.model import Locale, Report
    from localize.review import Item
    from localize.workspace.disk import Disk
    from localize.workspace.newsroom import Newsroom

_EVERY = frozenset(ReviewState)


class ChangedMeanwhileError(UsageError):
    """Somebody else changed the string since it was shown; nothing was done."""


class Bench:
    """The newsroom of one sitting, and the last act in it.

    Sources are read once, catalogs before each act: a string that a pull retired meanwhile is passed over,
    one that it added waits for the next sitting.
    """

    def __init__(self, disk: Disk, newsroom: Newsroom, by: str) -> None:
        """Take a newsroom.

        Args:
            disk: its files.
            newsroom: its sources as read.
            by: who reviews.
        """
        self.disk = disk
        self.newsroom = newsroom
        self.by = by
        self._last: Snapshot | None = None

    def source_of(self, item: Item) -> Locale:
        """Return the locale of a string's source."""
        found = {article.slug: article.source_locale for article in self.newsroom.articles}
        return found.get(item.slug, self.newsroom.config.ui_source)

    def fresh(self, item: Item) -> Item | None:
        """Return the string as it is now; None where it is gone."""
        return _found(CatalogSession(self.disk, self.newsroom, at=wiring.now()), item)

    def approve(self, item: Item) -> Report:
        """Approve a string as it was shown."""
        return self._act(
            item, lambda session, only, who: flow.approve(session, only, [item.address], who, drafts=True)
        )

    def edit(self, item: Item, texts: tuple[str, ...]) -> Report:
        """Put a person's text where the shown one stood."""
        return self._act(item, lambda session, only, who: flow.edit(session, only, item.address, texts, who))

    def reject(self, item: Item, note: str) -> Report:
        """Reject a string as it was shown."""
        return self._act(
            item, lambda session, only, who: flow.reject(session, only, [item.address], who, note=note)
        )

    def undo(self) -> Item:
        """Take the last act back, and return the string as it was before.

        Raises:
            UsageError: there is none, or somebody else has written these files since.
        """
        if self._last is None:
            raise UsageError("there is nothing to undo")
        with wiring.lock(self.disk, "review"):
            undo.restore(self.disk, self._last)
        item, self._last = self._last.item, None
        return item

    def _act(self, item: Item, act: Callable[[CatalogSession, Selection, Who], Report]) -> Report:
        """Do something to a string, if it still is what the person saw."""
        with wiring.lock(self.disk, "review"):
            who = Who(self.by, wiring.now())
            session = CatalogSession(self.disk, self.newsroom, at=who.at)
            now = _found(session, item)
            if now is None or _content(now) != _content(item):
                raise ChangedMeanwhileError("somebody else has changed this string; see it as it is now")
            before = undo.take(self.disk, self.newsroom.config.locales, item)
            report = act(session, _only(self.newsroom, item), who)
            self._last = undo.after(self.disk, before)
        return report


def string_of(session: CatalogSession, selection: Selection, name: str) -> Item:
    """Return the string that an address names, in the one locale where it can be meant.

    Raises:
        UsageError: there is none, or it is in several locales and none was named.
    """
    address = Address.parse(name)
    narrowed = select(session.newsroom, [address.slug], [str(locale) for locale in selection.locales])
    items = flow.queue(session, narrowed, _EVERY)
    key = resolve(address, (item.message.key for item in items))
    meant = [item for item in items if item.message.key == key]
    if len(meant) > 1:
        codes = ", ".join(str(item.locale) for item in meant)
        raise UsageError(f"{name} is in several locales: {codes}", hint="Name one with -l.")
    return meant[0]


def _only(newsroom: Newsroom, item: Item) -> Selection:
    return select(newsroom, [item.slug], [str(item.locale)])


def _found(session: CatalogSession, item: Item) -> Item | None:
    slugs = {article.slug for article in session.newsroom.articles}
    if item.slug != UI and item.slug not in slugs:
        return None
    items = flow.queue(session, _only(session.newsroom, item), _EVERY)
    return next((one for one in items if one.message.key == item.message.key), None)


def _content(item: Item) -> tuple[object, ...]:
    """Return what a person decides on."""
    message = item.message
    return (message.targets, message.plural_source, message.previous, item.state, item.basis)
