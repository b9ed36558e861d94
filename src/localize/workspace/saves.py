"""Files as they are saved: told by the system, a moment after the last of a burst."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import watchfiles

from localize.workspace.durable import is_leftover

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from threading import Event

    from localize.workspace.disk import Disk

_OWN = (".git", ".localize")
_BURST, _STEP = 30, 10
"""Milliseconds: how long the saves of one burst are gathered, and how long a silence ends it."""
_WAIT = 50
"""Milliseconds after which the system is asked whether to end."""
_BACKUPS = ("~", ".swp", ".swx", ".bak")
"""The ends of the names that editors give to what is not the file itself."""


def saves(disk: Disk, ignored: Collection[str], stop: Event) -> Iterator[frozenset[str]]:
    """Yield the files that were saved, made or removed, below the root, burst by burst.

    The first that comes, within a moment, may hold none: it says that from now on nothing is missed.

    Args:
        disk: the newsroom's files.
        ignored: folders below the root that nobody saves in, as that of the bundles.
        stop: ends it.
    """
    closed = tuple(PurePosixPath(folder) for folder in (*_OWN, *ignored))
    root = str(disk.root)

    def wanted(_change: watchfiles.Change, path: str) -> bool:
        return _is_source(PurePosixPath(os.path.relpath(path, root)), closed)

    begun = False
    bursts = watchfiles.watch(
        root,
        watch_filter=wanted,
        debounce=_BURST,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_WAIT,
        yield_on_timeout=True,
    )
    for burst in bursts:
        if burst or not begun:
            begun = True
            yield frozenset(PurePosixPath(os.path.relpath(path, root)).as_posix() for _, path in burst)


def _is_source(path: PurePosixPath, closed: tuple[PurePosixPath, ...]) -> bool:
    name = path.name
    if is_leftover(name) or name.endswith(_BACKUPS) or name.startswith((".#", "#")):
        return False
    return not any(folder == path or folder in path.parents for folder in closed)
