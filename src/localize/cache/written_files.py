"""The files of which the program knows that it wrote them, so that it need not look whether they are right.

What is kept is a digest of each, and of the program. Losing that costs time alone; whoever forges it gains
nothing but that their own file is believed for longer.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.program import program_digest

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

_NAME = "written"


class WrittenFiles:
    """What is known of one newsroom's files."""

    def __init__(self, disk: Disk) -> None:
        """Take the newsroom's files."""
        self._disk = disk

    def wrote(self, path: str, data: bytes) -> bool:
        """Return whether this program, as it is today, wrote a file just so."""
        return self._known().get(path) == self._digest(data)

    def note(self, path: str, data: bytes) -> None:
        """Remember that the program wrote a file just so."""
        known, digest = self._known(), self._digest(data)
        if known.get(path) != digest:
            store.put_json(self._disk, _NAME, known | {path: digest})

    def _known(self) -> dict[str, object]:
        """Return what is kept of each file by path, whoever wrote it."""
        found = store.get_json(self._disk, _NAME)
        return found if isinstance(found, dict) else {}

    def _digest(self, data: bytes) -> str:
        return hashlib.sha256(program_digest(self._disk).encode() + data).hexdigest()
