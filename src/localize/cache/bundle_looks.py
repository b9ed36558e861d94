"""The files of the bundle that nobody touched since their bytes were digested, so that they need not be read.

A build holds every edition that stands against its digest in the manifest. Here it is kept which file had
which look when it had which digest; one that looks so still, has it still. Losing that costs time alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.looks import SETTLED

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
        self._noted: set[str] = set()

    def knows(self, path: str, digest: str) -> bool:
        """Return whether a file below the newsroom's root has these bytes, as was seen when it looked so."""
        line = self._line(path, digest)
        return line is not None and line in self._kept

    def note(self, path: str, digest: str) -> None:
        """Remember that a file has these bytes, unless it was touched only just now."""
        line = self._line(path, digest)
        if line is not None:
            self._noted.add(line)

    def keep(self) -> None:
        """Keep what was found out, and what is known of files that look as they did."""
        if not self._noted:
            return
        looks = {line for line, _ in self._seen.files.values()}
        standing = {line for line in self._kept if f"{line[_DIGEST + 1 :]}\n" in looks}
        said = "\n".join(sorted(standing | self._noted))
        store.put(self._disk, _NAME, said.encode("utf-8", "surrogateescape"))

    @cached_property
    def _kept(self) -> frozenset[str]:
        return frozenset(store.get(self._disk, _NAME).decode("utf-8", "surrogateescape").split("\n"))

    def _line(self, path: str, digest: str) -> str | None:
        """Return the digest and look of a file; None of one that is not there, or was touched just now."""
        look, touched = self._seen.files.get(path, ("", 0))
        if not look or touched > self._seen.taken - SETTLED:
            return None
        return f"{digest} {look[:-1]}"


_DIGEST = 64
"""Characters of a SHA-256 in hex."""
