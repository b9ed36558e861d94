"""The results of whole chunks of articles, each joined to one that says as much.

Where no file of a chunk was touched, this is all that is read of it: of ten thousand articles of which one
changed, the results of the others are neither read nor added up again. Losing that costs time alone.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from localize.cache import store

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.workspace.disk import Disk
    from localize.workspace.places import Places

_FOLDER = "joined"
_MALFORMED = (ValueError, TypeError, KeyError)
"""The errors of what somebody else wrote."""


class Joined(NamedTuple):
    """The joined result of one chunk."""

    digest: str
    """Digest of what was kept of its articles one by one."""
    look: str
    """Digest of what all its files looked like."""
    said: Any
    """The result, as JSON holds it."""


class JoinedResults:
    """The joined results of one verb, each in a file of its own: one that changed is written alone."""

    def __init__(self, disk: Disk, verb: str, basis: str, places: Places) -> None:
        """Take where they lie.

        Args:
            disk: the newsroom's files.
            verb: whose results they are.
            basis: digest of what all results depend on; what was kept of others does not count.
            places: the folders that were looked up.
        """
        self._disk = disk
        self._verb = verb
        self._basis = basis
        self._places = places

    def of(self, chunk: str) -> Joined | None:
        """Return what was kept of a chunk; None where there is nothing."""
        with suppress(*_MALFORMED):
            document = store.get_json(self._disk, f"{_FOLDER}/{chunk}", self._places)
            if document["basis"] == self._basis:
                return Joined(str(document["digest"]), str(document["look"]), document["said"])
        return None

    def keep(self, chunk: str, joined: Joined) -> None:
        """Keep the joined result of a chunk."""
        store.put_json(self._disk, f"{_FOLDER}/{chunk}", {"basis": self._basis, **joined._asdict()})

    def sweep(self, chunks: Collection[str]) -> None:
        """Forget the chunks that no article begins any more."""
        store.sweep(self._disk, _FOLDER, self._verb, chunks)
