"""The articles with which a build was done, so that it is known again where nothing of them was touched.

They are kept in chunks of articles beside each other: of each chunk one digest of what all its files look
like, and of what else decides about its articles. Losing that costs time alone.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any

from localize.cache import store
from localize.cache.chunks import chunked
from localize.cache.fingerprint import value_digest
from localize.cache.looks import SETTLED, plain_digest, touched
from localize.cache.program import program_digest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.cache.fingerprint import Fingerprint
    from localize.model.settling import Settling
    from localize.workspace.disk import Disk

_NAME = "settled"
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""The errors of what somebody else wrote."""


class SettledChunks:
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

    def known(self, shared: object, articles: Sequence[Settling]) -> Mapping[str, Any]:
        """Return what was said of articles nothing of which changed, as `KnownSettled` has it."""
        self._basis = value_digest((program_digest(self._disk), shared))
        document = store.get_json(self._disk, _NAME)
        with suppress(*_MALFORMED):
            if document["basis"] == self._basis:
                self._stored = dict(document["chunks"])
        said: dict[str, Any] = {}
        for name, chunk in chunked(articles).items():
            with suppress(*_MALFORMED):
                digest, told = known = self._stored[name]
                if digest == self._digest(chunk):
                    said |= {one.slug: told[one.slug] for one in chunk}
                    self._found[name] = known
        return said

    def keep(self, articles: Sequence[Settling], said: Mapping[str, Any]) -> None:
        """Remember what is said of others, as `KnownSettled` has it."""
        chunks = dict(self._found)
        for name, chunk in chunked(articles).items():
            digest = self._digest(chunk) if all(one.slug in said for one in chunk) else ""
            if digest:
                chunks[name] = [digest, {one.slug: said[one.slug] for one in chunk}]
        if chunks != self._stored:
            store.put_json(self._disk, _NAME, {"basis": self._basis, "chunks": chunks})

    def _digest(self, chunk: Sequence[Settling]) -> str:
        """Digest all that decides about articles.

        Returns:
            Nothing, where a file of them was touched just now, or that of an edition is not there.
        """
        files, touched_now = self._seen.files, self._touched_now
        found = []
        for one in chunk:
            built = [files.get(path) for path in one.editions]
            if None in built or not touched_now.isdisjoint((*one.paths, *one.editions)):
                return ""
            found.append((*one, [*map(files.get, one.paths), *built]))
        return plain_digest(found)

    @cached_property
    def _touched_now(self) -> frozenset[str]:
        """The files that were touched just before they were looked at, and may be again without a trace."""
        settled = self._seen.taken - SETTLED
        if self._seen.newest <= settled:
            return frozenset()
        return frozenset(path for path, look in self._seen.files.items() if touched(look) > settled)
