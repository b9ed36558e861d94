"""The results of whole chunks of articles, each joined to one that says as much.

Where no file of a chunk was touched, this is all that is read of it: of ten thousand articles of which one
changed, the results of the others are neither read nor added up again. Losing that costs time alone.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.cache import store

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

_MALFORMED = (ValueError, TypeError, KeyError)
"""The errors of what somebody else wrote."""


class JoinedResults:
    """The joined results of one verb, as a run finds them and leaves them."""

    def __init__(self, disk: Disk, name: str, basis: str) -> None:
        """Take what is kept.

        Args:
            disk: the newsroom's files.
            name: what it is kept under.
            basis: digest of what all results depend on; what was kept of others is left out.
        """
        self._disk = disk
        self._name = name
        self._basis = basis
        self._found: dict[str, Any] = {}
        with suppress(*_MALFORMED):
            document = store.get_json(disk, name)
            if document["basis"] == basis:
                self._found = dict(document["chunks"])
        self._kept: dict[str, Any] = {}

    def of(self, chunk: str) -> tuple[str, Any] | None:
        """Return the digest of what was kept of a chunk, and its joined result; None where there is none."""
        match self._found.get(chunk):
            case [str(digest), said]:
                return digest, said
        return None

    def note(self, chunk: str, digest: str, said: object) -> None:
        """Remember the joined result of a chunk, as JSON holds it, with the digest of what it is of."""
        self._kept[chunk] = [digest, said]

    def keep(self) -> None:
        """Keep what was noted, and nothing else."""
        if self._kept != self._found:
            store.put_json(self._disk, self._name, {"basis": self._basis, "chunks": self._kept})
