"""The files of the bundle that nobody touched since their bytes were digested, so that they need not be read.

A build holds every edition that stands against its digest in the manifest. Here it is kept which file had
which look when it had which digest; one that looks so still, has it still. Losing that costs time alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from localize.cache import store

if TYPE_CHECKING:
    from localize.cache.fingerprint import Fingerprint
    from localize.workspace.disk import Disk

_NAME = "bundle"


class BundleLooks:
    """What is known of the bundle's files when a run begins, and what it finds out."""

    def __init__(self, disk: Disk, seen: Fingerprint) -> None:
        """Take what is kept.

        Args:
            disk: the newsroom's files.
            seen: what all files looked like before any was read, those of the bundle among them.
        """
        self._disk = disk
        self._seen = seen
        self._noted: dict[str, list[Any]] = {}

    def knows(self, path: str, digest: str) -> bool:
        """Return whether a file below the newsroom's root has these bytes, as was seen when it looked so."""
        entry = self._entry(path, digest)
        return entry is not None and self._kept.get(path) == entry

    def note(self, path: str, digest: str) -> None:
        """Remember that a file has these bytes, unless it was touched only just now."""
        entry = self._entry(path, digest)
        if entry is not None:
            self._noted[path] = entry

    def keep(self) -> None:
        """Keep what was found out, and what is known of files that look as they did."""
        if not self._noted:
            return
        standing = {path: kept for path, kept in self._kept.items() if self._stands(path, kept)}
        store.put_json(self._disk, _NAME, standing | self._noted)

    def _stands(self, path: str, kept: object) -> bool:
        look = self._seen.look(path)
        return look is not None and isinstance(kept, list) and kept[1:] == list(look)

    @cached_property
    def _kept(self) -> dict[str, Any]:
        """Return what is kept of each file by path, whoever wrote it."""
        found = store.get_json(self._disk, _NAME)
        return found if isinstance(found, dict) else {}

    def _entry(self, path: str, digest: str) -> list[Any] | None:
        """Return the digest and look of a file; None of one that is not there, or was touched just now."""
        look = self._seen.look(path)
        if look is None or path in self._seen.unsettled:
            return None
        return [digest, *look]
