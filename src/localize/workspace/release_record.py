"""The record of what was published, on the disk: beside the catalogs, in git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats import releases as files
from localize.model.domain import FOLDER
from localize.model.release import ReleaseRecord

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

PATH = f"{FOLDER}/published.jsonl"
"""Its path, below the newsroom's folder."""
ATTRIBUTE = f"{PATH} text eol=lf merge=union"
"""The line of `.gitattributes` by which git merges it."""


def load(disk: Disk) -> ReleaseRecord:
    """Read the record; empty where nothing was ever published.

    Raises:
        DiskError: it cannot be read.
        InputError: it lies outside.
    """
    return files.parse(disk.read(PATH)) if disk.exists(PATH) else ReleaseRecord()


def save(disk: Disk, record: ReleaseRecord) -> bool:
    """Write the record where it differs from what is there.

    Returns:
        Whether anything was written.

    Raises:
        DiskError: it cannot be written. The old one is as it was.
    """
    return disk.write(PATH, files.serialize(record))
