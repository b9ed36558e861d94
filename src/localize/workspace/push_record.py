"""The record of what was pushed, on the disk: beside the record of publication, in git."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats import pushes as files
from localize.model.domain import FOLDER
from localize.model.pushed import PushRecord

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

PATH = f"{FOLDER}/pushed.jsonl"
"""Its path, below the newsroom's folder."""
ATTRIBUTE = f"{PATH} text eol=lf merge=union"
"""The line of `.gitattributes` by which git merges it."""


def load(disk: Disk) -> PushRecord:
    """Read the record; empty where nothing was ever pushed.

    Raises:
        DiskError: it cannot be read.
        InputError: it lies outside.
    """
    return files.parse(disk.read(PATH)) if disk.exists(PATH) else PushRecord()


def save(disk: Disk, record: PushRecord) -> bool:
    """Write the record, durably, where it differs from what is there.

    Returns:
        Whether anything was written.

    Raises:
        DiskError: it cannot be written. The old one is as it was.
    """
    return disk.write(PATH, files.serialize(record))
