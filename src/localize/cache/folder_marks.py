"""Marks of chunks by the folders that their files lie in: where no file of these was touched, all stand.

Most folders are as they were, and then no file of a chunk has to be looked at by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.cache import store
from localize.workspace.looks import plain_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.cache.fingerprint import Fingerprint
    from localize.workspace.disk import Disk


class FolderMarks:
    """The marks of one verb's chunks, as a run finds them and leaves them."""

    def __init__(self, disk: Disk, name: str, seen: Fingerprint) -> None:
        """Take what is kept.

        Args:
            disk: the newsroom's files.
            name: what they are kept under.
            seen: what all files looked like before any was read.
        """
        self._disk = disk
        self._name = name
        self._seen = seen
        found = store.get_json(disk, name)
        self._found: Mapping[str, object] = found if isinstance(found, dict) else {}
        self._kept: dict[str, object] = {}

    def stands(self, chunk: str, content: str) -> bool:
        """Return whether no file was touched in the folders of a chunk since this was kept of it.

        Args:
            chunk: its name.
            content: digest of what is kept of it, and of the paths of its files.
        """
        match self._found.get(chunk):
            case [str(mark), [*folders]] if mark == self._mark(content, map(str, folders)):
                self._kept[chunk] = [mark, folders]
                return True
        return False

    def note(self, chunk: str, content: str, paths: Iterable[str]) -> None:
        """Mark a chunk: all that is kept of it is of its files as they look now.

        Args:
            chunk: its name.
            content: as above.
            paths: its files.
        """
        folders = sorted({path.rpartition("/")[0] for path in paths})
        self._kept[chunk] = [self._mark(content, folders), folders]

    def keep(self) -> None:
        """Keep the marks of chunks that stand or were noted."""
        if self._kept != self._found:
            store.put_json(self._disk, self._name, self._kept)

    def _mark(self, content: str, folders: Iterable[str]) -> str:
        return plain_digest((content, [(folder, self._seen.digests.get(folder)) for folder in folders]))
