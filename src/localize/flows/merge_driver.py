"""Git's merge driver for catalogs: three versions of a PO file become one, entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CATALOG, LEDGER
from localize.catalogs.three_way import merged_catalog
from localize.errors import InputError, Place
from localize.formats import ledger as ledgers
from localize.model import Change, Ledger, Report
from localize.workspace import git

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

ATTRIBUTE = f"*{CATALOG} text eol=lf merge=localize"
"""The line of `.gitattributes` that has catalogs merged by the driver; git without it merges them as text."""


def merge(disk: Disk, base: str, ours: str, theirs: str, path: str) -> Report:
    """Write the catalog that both sides make over ours.

    A file that is no catalog, or that cannot be read, is merged as text, and is a conflict where that is one.

    Args:
        disk: the folder of the work tree, in which git calls the driver.
        base: the file with what both come from, as git hands it over (`%O`).
        ours: the file with our side (`%A`).
        theirs: the file with the other side (`%B`).
        path: the catalog's own path (`%P`).

    Raises:
        InputError: one of the three files is not there.
    """
    for file in (base, ours, theirs):
        if not disk.exists(file):
            hint = "git names the three files: `localize init --git` sets it up."
            raise InputError("there is no such file", place=Place(file), hint=hint)
    try:
        data = _together(disk, base, ours, theirs, path)
    except InputError:
        clean = git.merge_as_text(disk.root, ours, base, theirs)
        return Report("merge", exit_code=0 if clean else 1)
    disk.write(ours, data)
    return Report("merge", (Change("merged", path),))


def _together(disk: Disk, base: str, ours: str, theirs: str, path: str) -> bytes:
    record = path.removesuffix(CATALOG) + LEDGER
    ledger = ledgers.parse(disk.read(record), record) if disk.exists(record) else Ledger()
    return merged_catalog(disk.read(base), disk.read(ours), disk.read(theirs), path, ledger)
