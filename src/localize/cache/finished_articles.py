"""The articles with which a build was done, so that it is known again where nothing of them was touched.

They are kept in chunks of articles beside each other: of each chunk one digest of what all files of these
look like, and of what else decides about them. Losing that costs time alone.
"""

from __future__ import annotations

from contextlib import suppress
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.fingerprint import value_digest
from localize.cache.program import program_digest
from localize.workspace.looks import SETTLED, plain_digest, touched

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.finished import ArticleBasis
    from localize.workspace.disk import Disk

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
        self._standing: dict[str, list[ArticleBasis]] = {}
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
                some = [one for one in chunk if one.slug in told]
                if digest and len(some) == len(told) and digest == self._digest(some):
                    said |= told
                    self._found[name] = known
                    self._standing[name] = some
        return said

    def keep(self, articles: Sequence[ArticleBasis], said: Mapping[str, Any]) -> None:
        """Remember what is said of others, as `KnownFinished` has it."""
        fresh: dict[str, list[ArticleBasis]] = {}
        for one in articles:
            if one.slug in said and one.slug in self._chunks and self._looks(one) is not None:
                fresh.setdefault(self._chunks[one.slug], []).append(one)
        chunks = dict(self._found)
        for name, some in fresh.items():
            every = [*self._standing.get(name, ()), *some]
            before = self._found[name][1] if name in self._found else {}
            chunks[name] = [self._digest(every), before | {one.slug: said[one.slug] for one in some}]
        if chunks != self._stored:
            store.put_json(self._disk, _NAME, {"basis": self._basis, "chunks": chunks})

    def _digest(self, articles: Iterable[ArticleBasis]) -> str:
        """Digest all that decides about articles of a chunk; nothing where one of them is not to be told."""
        found = [(*one, self._looks(one)) for one in sorted(articles, key=attrgetter("slug"))]
        return "" if any(looks is None for *_, looks in found) else plain_digest(found)

    def _looks(self, article: ArticleBasis) -> list[Any] | None:
        """Return what the files of an article look like.

        Returns:
            None where one was touched just now, or that of an edition is not there.
        """
        settled, files = self._seen.taken - SETTLED, self._seen.files
        built = [files.get(path) for path in article.editions]
        looks = [*map(files.get, article.paths), *built]
        if None in built or any(look is not None and touched(look) > settled for look in looks):
            return None
        return looks
