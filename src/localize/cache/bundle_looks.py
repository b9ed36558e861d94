"""The files of the bundle that nobody touched since their bytes were digested, so that they need not be read.

A build holds every edition that stands against its digest in the manifest. Here it is kept which file had
which look when it had which digest; one that looks so still, has it still. Losing that costs time alone.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from localize.cache import store

if TYPE_CHECKING:
    from localize.cache.fingerprint import Fingerprint
    from localize.workspace.disk import Disk

_NAME = "bundle"
_FEW: Final = 64
"""Files that are looked for in what is kept as it is written; of more all that is kept is taken in."""


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
        self._asked = 0

    def knows(self, path: str, digest: str) -> bool:
        """Return whether a file below the newsroom's root has these bytes, as was seen when it looked so."""
        entry = self._entry(path, digest)
        return entry is not None and self._kept_of(path) == entry

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

    def _kept_of(self, path: str) -> object:
        """Return what is kept of a file, whoever wrote it; None where there is nothing."""
        self._asked += 1
        return _member(self._text, path) if self._asked <= _FEW else self._kept.get(path)

    @cached_property
    def _text(self) -> str:
        with suppress(UnicodeDecodeError):
            return store.get_text(self._disk, _NAME)
        return ""

    @cached_property
    def _kept(self) -> dict[str, Any]:
        """Return what is kept of each file by path, whoever wrote it."""
        with suppress(ValueError, RecursionError):
            found = json.loads(self._text)
            return found if isinstance(found, dict) else {}
        return {}

    def _entry(self, path: str, digest: str) -> list[Any] | None:
        """Return the digest and look of a file; None of one that is not there, or was touched just now."""
        look = self._seen.look(path)
        if look is None or path in self._seen.unsettled:
            return None
        return [digest, *look]


def _member(text: str, name: str) -> object:
    """Return the value of an object's member, which is read alone; None where there is none.

    Args:
        text: the object, as the store writes it.
        name: the member's name.
    """
    said = f"{json.dumps(name, ensure_ascii=False)}: "
    at = text.find(said)
    with suppress(ValueError, RecursionError):
        found: object = json.JSONDecoder().raw_decode(text, at + len(said))[0] if at >= 0 else None
        return found
    return None
