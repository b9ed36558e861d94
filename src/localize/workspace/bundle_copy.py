"""A copy of what was published: a folder outside the newsroom, as an artifact or a checked-out branch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles import manifest_file
from localize.bundles.last_bundle import LastBundle
from localize.bundles.manifest import Manifest
from localize.errors import UsageError
from localize.workspace.disk import Disk
from localize.workspace.journal import MANIFEST

if TYPE_CHECKING:
    from pathlib import Path


def open_copy(folder: Path) -> LastBundle:
    """Open a copy of a bundle folder. An empty branch, checked out, is that of a site never published before.

    Raises:
        UsageError: there is no bundle in it.
        InputError: its manifest is none.
        DiskError: it cannot be read.
    """
    disk = Disk(folder)
    if not disk.exists(MANIFEST):
        if _is_empty(folder):
            return LastBundle(Manifest("", "", ""), lambda _: None)
        hint = f"Name the folder that has what was published, with its {MANIFEST}."
        raise UsageError(f"there is no bundle in {folder}: it has no {MANIFEST}", hint=hint)
    manifest = manifest_file.parse(disk.read(MANIFEST), f"{folder}/{MANIFEST}")
    return LastBundle(manifest, lambda path: disk.read(path) if disk.exists(path) else None)


def _is_empty(folder: Path) -> bool:
    """Return whether a folder is a git checkout without any file."""
    try:
        return {path.name for path in folder.iterdir()} == {".git"}
    except OSError:
        return False
