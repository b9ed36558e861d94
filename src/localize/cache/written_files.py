"""The files of which the program knows that it wrote them, so that it need not look whether they are right.

What is kept is a digest of each, and of the program, and what is known of it without reading it. Losing that
costs time alone; whoever forges it gains nothing but that their own file is believed for longer.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

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

    def wrote(self, path: str, digest: str) -> tuple[Any] | None:
        """Return what was noted with a file, if this program, as it is today, wrote it just so."""
        match self._known().get(path):
            case [str(kept), said] if kept == self._own(digest):
                return (said,)
        return None

    def note(self, path: str, digest: str, said: object) -> None:
        """Remember that the program wrote a file just so, and what is to be known with it."""
        known, noted = self._known(), [self._own(digest), said]
        if known.get(path) != noted:
            store.put_json(self._disk, _NAME, known | {path: noted})

    def _known(self) -> dict[str, object]:
        """Return what is kept of each file by path, whoever wrote it."""
        found = store.get_json(self._disk, _NAME)
        return found if isinstance(found, dict) else {}

    def _own(self, digest: str) -> str:
        return hashlib.sha256(f"{program_digest(self._disk)} {digest}".encode()).hexdigest()
