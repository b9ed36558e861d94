"""Files of lines that others write too, such as `.gitattributes`: what is missing is added at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Change

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.workspace.disk import Disk


def add_lines(disk: Disk, path: str, lines: Sequence[str]) -> Change:
    """Add the lines that a file lacks, at its end.

    Raises:
        DiskError: it cannot be written. The old file is as it was.
    """
    found = disk.read(path).decode("utf-8", "surrogateescape") if disk.exists(path) else ""
    missing = [line for line in lines if line not in found.splitlines()]
    if not missing:
        return Change("kept", path)
    start = found if not found or found.endswith("\n") else f"{found}\n"
    disk.write(path, (start + "".join(f"{line}\n" for line in missing)).encode("utf-8", "surrogateescape"))
    return Change("updated" if found else "added", path)
