"""Watch: after each save, pull, check and show what the saved files are about."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from localize.catalogs.catalog_file import CATALOG, LEDGER, article_of, catalog_path
from localize.flows.check import check
from localize.flows.preview import preview
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.frozen import frozen
from localize.model.domain import UI
from localize.workspace.discover import CONFIG_NAME
from localize.workspace.patterns import fits_any

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from localize.flows.newsroom import Newsroom
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report
    from localize.workspace.disk import Disk


@frozen
class Concern:
    """The part of a newsroom that saved files are about."""

    whole: bool = False
    """Every article, since the configuration, the glossary, a label or a pattern's file is among them."""
    names: tuple[str, ...] = ()
    """Slugs, in their order."""

    def __bool__(self) -> bool:
        """Return whether there is anything to do."""
        return self.whole or bool(self.names)


def concern(newsroom: Newsroom, paths: Collection[str]) -> Concern:
    """Return what saved files are about.

    Args:
        newsroom: the sources as they are after the save.
        paths: the files, below the root.
    """
    config = newsroom.config
    by_path = {article.path: article.slug for article in newsroom.articles}
    by_path |= {one.article.path: one.source for one in newsroom.translations}
    slugs = {article.slug for article in newsroom.articles}
    interface = {catalog_path(locale, UI) for locale in config.locales}
    found = set()
    for path in paths:
        slug = by_path.get(path) or article_of(path)
        if slug in slugs:
            found.add(slug)
        elif path in {CONFIG_NAME, config.glossary} | interface or fits_any(
            (*config.ui, *config.articles), path
        ):
            return Concern(whole=True)
    return Concern(names=tuple(sorted(found)))


class Read(Protocol):
    """The port by which a round reads the newsroom."""

    def __call__(self, newsroom: Newsroom | None, *, whole: bool) -> NewsroomSession:
        """Return a session at the newsroom as it is now.

        Args:
            newsroom: its sources, where they were read just before.
            whole: whether the round is about all articles, so that what is known of each counts: to tell
                what nobody touched takes a look at every file.
        """


class Watch:
    """The rounds of one run: each is about what was saved since the one before."""

    def __init__(
        self,
        disk: Disk,
        read: Read,
        tool: str,
        locales: Sequence[str] = (),
    ) -> None:
        """Begin.

        Args:
            disk: the newsroom's files.
            read: reads the newsroom.
            tool: name and version of the program, for the pages.
            locales: those that are worked on; all, where none is named.
        """
        self._disk = disk
        self._read = read
        self._tool = tool
        self._locales = tuple(locales)
        self._own: dict[str, str] = {}

    def begin(self) -> Report:
        """Pull, check and show the whole newsroom.

        Raises:
            LocalizeError: something cannot be read or written.
        """
        return self._round(self._read(None, whole=True), Concern(whole=True))

    def saved(self, paths: Collection[str]) -> Report | None:
        """Pull, check and show what saved files are about; None where they are about nothing.

        Args:
            paths: the files, below the root. Those that hold what a round wrote itself do not count.

        Raises:
            LocalizeError: something cannot be read or written.
        """
        foreign = [path for path in paths if self._digest(path) != self._own.get(path)]
        if not foreign:
            return None
        session = self._read(None, whole=False)
        found = concern(session.newsroom, foreign)
        if found.whole:
            session = self._read(session.newsroom, whole=True)
        return self._round(session, found) if found else None

    def _round(self, session: NewsroomSession, found: Concern) -> Report:
        names, sources = () if found.whole else (*found.names, UI), session.newsroom
        pulled = pull(session, select(session.newsroom, names, self._locales), PullOptions())
        self._own = {path: self._digest(path) for path in _written(pulled)}
        now = self._read(sources, whole=found.whole)  # which no pull changes
        selection = select(now.newsroom, found.names, self._locales)
        judged = check(now, selection)
        shown = preview(now, selection, self._tool)
        return replace(
            judged,
            verb="watch",
            changes=pulled.changes,
            counts={"pages": shown.counts["pages"], "changes": len(pulled.changes), **judged.counts},
            data={"articles": list(found.names), "page": shown.data["page"]},
            exit_code=0,
        )

    def _digest(self, path: str) -> str:
        if not self._disk.exists(path):
            return ""
        return hashlib.sha256(self._disk.read(path)).hexdigest()


def _written(pulled: Report) -> list[str]:
    """Return the catalogs that a pull wrote, with their ledgers."""
    files = pulled.data["files"]
    assert isinstance(files, list)
    return [*files, *(path.removesuffix(CATALOG) + LEDGER for path in files)]
