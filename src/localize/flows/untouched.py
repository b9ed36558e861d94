"""What need not be done again: nothing was touched since the same verb found nothing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Report
from localize.workspace import stamps
from localize.workspace.newsroom import read_config

if TYPE_CHECKING:
    from localize.workspace.disk import Disk
    from localize.workspace.stamps import Stamp


def look(disk: Disk) -> Stamp | None:
    """Return what the newsroom looks like, without reading articles or catalogs.

    Raises:
        ConfigError: the configuration is missing or malformed.
    """
    return stamps.stamp(disk, read_config(disk))


def known(disk: Disk, verb: str, seen: Stamp | None) -> Report | None:
    """Return the report of a verb that finds nothing to do again; None where it has to look.

    Args:
        disk: the newsroom's files.
        verb: what is to be done, for the whole newsroom.
        seen: what it looks like.
    """
    if seen is None or not stamps.is_stamped(disk, verb, seen):
        return None
    return Report(verb, counts={"changes": 0, "files": 0}, data={"files": []})


def remember(disk: Disk, verb: str, seen: Stamp | None, report: Report) -> None:
    """Remember that a verb found nothing to do, and nothing to say, when the newsroom looked like this."""
    idle = not (report.changes or report.findings or report.notes or report.data.get("files"))
    if seen is not None and idle and report.exit_code == 0:
        stamps.put(disk, verb, seen)
