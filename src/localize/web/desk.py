"""The person's sitting as the page keeps it, on sources that are read anew."""

from __future__ import annotations

import secrets
import threading
from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from localize.errors import InputError, InputErrors, UsageError
from localize.flows.live_preview import live_preview
from localize.flows.review_article import blocked, review_article
from localize.flows.review_news import Tell, to_nobody
from localize.flows.review_queue import NEVER, wanted_at
from localize.flows.review_session import ReviewSession
from localize.flows.review_strings import item_at
from localize.flows.review_versions import ChangedMeanwhileError, version_of
from localize.flows.save import save
from localize.flows.selection import select
from localize.flows.status import status
from localize.flows.sync import sync
from localize.model import Locale
from localize.review import Address, resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.review_article import ReviewArticle
    from localize.flows.review_matches import FindMatches
    from localize.flows.review_queue import QueueFilter
    from localize.flows.review_surroundings import Surroundings
    from localize.model import Finding, Report
    from localize.model.memory import Match
    from localize.review import Item
    from localize.workspace.disk import Disk

T = TypeVar("T")
_PREVIEWS = 8
"""Previews that are kept; the page shows one."""


class Desk:
    """A sitting, and what reads the newsroom anew for it.

    Requests come from several threads, and are let in one at a time.
    """

    def __init__(
        self,
        disk: Disk,
        read: Callable[[], NewsroomSession],
        by: str,
        clock: Callable[[], str],
        matches: Callable[[], FindMatches],
        *,
        tell: Tell = to_nobody,
    ) -> None:
        """Sit down.

        Args:
            disk: the newsroom's files.
            read: reads the newsroom's sources as they are, and begins a run on them.
            by: who works.
            clock: the time as ledgers write it.
            matches: gives what finds what is known for a source; asked for whenever the sources are read.
            tell: tells the newsroom's programs of what was done.
        """
        self.by = by
        self._beside = (disk, read, clock, matches)
        self._tell = tell
        self.lock = threading.RLock()
        self._recalling = threading.Lock()
        self._read = read
        self._matches = matches
        self.sitting = ReviewSession(disk, read().newsroom, by, clock, matches=matches(), tell=tell)
        self._previews: dict[str, str] = {}
        self._warnings: deque[str] = deque()

    def beside(self, by: str) -> Desk:
        """Return a desk for another person, with a sitting of its own."""
        disk, read, clock, matches = self._beside
        return Desk(disk, read, by, clock, matches, tell=self._tell)

    def tell_news(self) -> None:
        """Tell the newsroom's programs what was done; nobody waits for them, and no lock is held."""
        self._warnings.extend(self.sitting.news.tell())

    def warnings(self) -> list[str]:
        """Return what there is to warn of since it was asked the last time."""
        return [self._warnings.popleft() for _ in range(len(self._warnings))]

    def save(self) -> Report:
        """Commit what was done, with the person as the author, as `localize save` does.

        Raises:
            UsageError: there is no repository, no branch is checked out, or a merge is under way.
            GitError: git or a hook refuses.
        """
        return save(self._beside[0], self.sitting.newsroom.config, self.by)

    def sync(self) -> Report:
        """Fetch, merge and push, as `localize sync` does.

        Raises:
            UsageError: there is no repository, no branch, no remote, or something is not saved.
            RefusedError: both sides changed the same place of something that is no catalog.
            GitError: git or a hook refuses.
        """
        report = sync(self._beside[0], self.sitting.newsroom.config, self.by)
        self.renew()
        return report

    def renew(self) -> NewsroomSession:
        """Read the sources as they are now, and return a run on them."""
        session = self._read()
        self.sitting.newsroom = session.newsroom
        self.sitting.matches = self._matches()
        return session

    def overview(self) -> Report:
        """Return how far every article is."""
        session = self.renew()
        return status(session, select(session.newsroom))

    def due(self) -> dict[str, datetime]:
        """Return when articles have to be ready, by slug; those of which nothing says so are left out."""
        config = self.sitting.newsroom.config
        found = {head.slug: wanted_at(head, config) for head in self.sitting.newsroom.articles}
        return {slug: moment for slug, moment in found.items() if moment != NEVER}

    def articles(self) -> tuple[Report, list[Mapping[str, Any]]]:
        """Return how far every article is, and the articles' rows, what has to be ready soonest first."""
        report, due = self.overview(), self.due()
        rows: Any = report.data["articles"]
        return report, sorted(rows, key=lambda row: due.get(row["slug"], NEVER))

    def next_article(self, locale: str, but: str) -> Mapping[str, Any] | None:
        """Return the row of the article that is held back in a locale and has to be ready soonest.

        Args:
            locale: the locale's code.
            but: the article from which one comes.
        """
        _, rows = self.articles()
        code = str(Locale.parse(locale))
        return next(
            (row for row in rows if row["slug"] != but and row["locales"].get(code, {}).get("held")), None
        )

    def article(self, slug: str, locale: str, wanted: QueueFilter | None, *, renew: bool) -> ReviewArticle:
        """Return an article in a locale.

        Args:
            slug: the article's slug, or `ui`.
            locale: the locale's code.
            wanted: what is looked for.
            renew: whether the sources are read anew.
        """
        if renew:
            self.renew()
        return self._as_it_is(
            lambda: review_article(self.sitting.at_work(), slug, Locale.parse(locale), wanted)
        )

    def blocked(self, slug: str, locale: str) -> tuple[str, ...]:
        """Return the addresses of the strings of an article whose texts cannot be approved."""
        return self._as_it_is(lambda: blocked(self.sitting.at_work(), slug, Locale.parse(locale)))

    def item(self, address: str, locale: str) -> Item:
        """Return a string by its address, as it is now.

        Raises:
            UsageError: there is none.
        """
        return self._as_it_is(lambda: self._item(address, locale))

    def _as_it_is(self, read: Callable[[], T]) -> T:
        """Return what is read; where the article is no longer what the sitting knows, all is read anew first.

        Raises:
            LocalizeError: it cannot be read even so.
        """
        try:
            return read()
        except (InputError, InputErrors):
            self.renew()
            return read()

    def _item(self, address: str, locale: str) -> Item:
        named, session, at = Address.parse(address), self.sitting.at_work(), Locale.parse(locale)
        head = next((one for one in session.newsroom.articles if one.slug == named.slug), None)
        if head is None and named.slug != "ui":
            raise UsageError(f"there is no article «{named.slug}»")
        catalogs = session.catalogs(head, (at,))
        if at not in catalogs.locales:
            raise UsageError(f"«{named.slug}» is not translated into {at}")
        known = catalogs.files[at].catalog.by_key
        key = resolve(named, (entry.key for entry in catalogs.entries_of(at) if entry.key in known))
        item = item_at(catalogs, at, key)
        assert item is not None
        return item

    def shown(self, item: Item, version: str) -> Item:
        """Return a string if it is still what the page showed.

        Raises:
            ChangedMeanwhileError: it is not.
        """
        if version_of(item) != version:
            raise ChangedMeanwhileError("somebody else has changed this string; see it as it is now")
        return item

    def surroundings(self, item: Item) -> Surroundings:
        """Return what surrounds a string, but for what the memory knows: nobody waits for that."""
        return self.sitting.surroundings(item, recalls=False)

    def matches(self, item: Item) -> tuple[Match, ...]:
        """Return what the memory knows for a string's source; no other request waits for it."""
        with self._recalling:
            return self.sitting.recalled(item)

    def judge(self, item: Item, texts: tuple[str, ...]) -> tuple[Finding, ...]:
        """Return what checks say of a text as it is typed."""
        return self.sitting.judge(item, texts)

    def preview(self, item: Item, texts: tuple[str, ...]) -> str:
        """Make the page of an article with a text in it, and return the name under which it is kept."""
        page = live_preview(self.sitting.at_work(), item, texts)
        name = secrets.token_urlsafe(16)
        self._previews[name] = page
        while len(self._previews) > _PREVIEWS:
            del self._previews[next(iter(self._previews))]
        return name

    def previewed(self, name: str) -> str | None:
        """Return a page that was made; None where it is kept no longer."""
        return self._previews.get(name)
