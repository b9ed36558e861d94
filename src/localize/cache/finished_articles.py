"""The articles with which a build was done, so that it is known again where nothing of them was touched.

They are kept in chunks of articles beside each other: of each chunk one digest of what all files of these
look like, and of what else decides about them. Losing that costs time alone.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.fingerprint import value_digest
from localize.cache.program import program_digest
from localize.workspace.looks import plain_digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.finished import ArticleBasis
    from localize.workspace.disk import Disk

    _Row = tuple[str, *tuple[Any, ...]]
    """An article's slug, and what else decides about it."""

_NAME = "finished"
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""The errors of what somebody else wrote."""


class FinishedArticles:
    """What is known of the articles of one newsroom when a build begins, and what it finds out."""

    def __init__(self, disk: Disk, seen: Fingerprint) -> None:
        """Take the newsroom.

        Args:
            disk: its files.
            seen: what all of them looked like before any was read, those of the bundle among them.
        """
        self._disk = disk
        self._seen = seen
        self._basis = ""
        self._stored: dict[str, Any] = {}
        self._found: dict[str, Any] = {}
        """What is kept of each chunk that stands."""
        self._standing: dict[str, list[_Row]] = {}
        """The finished articles of each."""
        self._chunks: dict[str, str] = {}
        """Slug → the name of the chunk that the article is in."""

    def known(self, shared: object, articles: Sequence[ArticleBasis]) -> Mapping[str, Any]:
        """Return what was said of articles nothing of which changed, as `KnownFinished` has it."""
        self._basis = value_digest((program_digest(self._disk), shared))
        document = store.get_json(self._disk, _NAME)
        with suppress(*_MALFORMED):
            if document["basis"] == self._basis:
                self._stored = dict(document["chunks"])
        said: dict[str, Any] = {}
        for name, chunk in chunked(articles).items():
            self._chunks |= dict.fromkeys((one.slug for one in chunk), name)
            with suppress(*_MALFORMED):
                digest, told = known = self._stored[name]
                rows = [row for one in chunk if one.slug in told and (row := self._row(one))]
                if len(rows) == len(told) and digest == plain_digest(rows):
                    said |= told
                    self._found[name] = known
                    self._standing[name] = rows
        return said

    def keep(self, articles: Sequence[ArticleBasis], said: Mapping[str, Any]) -> None:
        """Remember what is said of others, as `KnownFinished` has it."""
        fresh: dict[str, list[_Row]] = {}
        for one in articles:
            if one.slug in said and one.slug in self._chunks and (row := self._row(one)):
                fresh.setdefault(self._chunks[one.slug], []).append(row)
        chunks = dict(self._found)
        for name, rows in fresh.items():
            every = sorted([*self._standing.get(name, ()), *rows])
            before = self._found[name][1] if name in self._found else {}
            chunks[name] = [plain_digest(every), before | {slug: said[slug] for slug, *_ in rows}]
        if chunks != self._stored:
            store.put_json(self._disk, _NAME, {"basis": self._basis, "chunks": chunks})

    def _row(self, article: ArticleBasis) -> _Row | None:
        """Return all that decides about an article, and what its files look like.

        Returns:
            None where one of them was touched just now, or that of an edition is not there.
        """
        files, unsettled = self._seen.files, self._seen.unsettled
        built = [files.get(path) for path in article.editions]
        if None in built or not unsettled.isdisjoint((*article.paths, *article.editions)):
            return None
        return (*article, [*map(files.get, article.paths), *built])
