"""Git's merge driver for catalogs: three versions of a PO file become one, entry by entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CATALOG, LEDGER, MESSAGES
from localize.catalogs.resolution import resolved
from localize.errors import InputError, UsageError
from localize.formats import gettext
from localize.formats import ledger as ledgers
from localize.model import Change, Ledger, Locale, Report
from localize.model.domain import Domain
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
    """
    try:
        data = _together(disk, base, ours, theirs, path)
    except InputError:
        clean = git.merge_as_text(disk.root, ours, base, theirs)
        return Report("merge", exit_code=0 if clean else 1)
    disk.write(ours, data)
    return Report("merge", (Change("merged", path),))


def _together(disk: Disk, base: str, ours: str, theirs: str, path: str) -> bytes:
    locale, domain = _named(path)
    one, two, former = (
        gettext.parse(disk.read(name), path, locale=locale, domain=domain, twice=True)
        for name in (ours, theirs, base)
    )
    record = path.removesuffix(CATALOG) + LEDGER
    ledger = ledgers.parse(disk.read(record), record) if disk.exists(record) else Ledger()
    return gettext.splice(resolved(one, two, former, ledger), disk.read(ours), path)


def _named(path: str) -> tuple[Locale, Domain]:
    """Return whose texts a catalog's path says that it holds.

    Raises:
        InputError: the path is no catalog's.
    """
    folder, found, name = path.partition(f"/{MESSAGES}/")
    try:
        locale = Locale.parse(folder.rpartition("/")[2])
    except UsageError:
        found = ""
    if not found or not name.endswith(CATALOG):
        raise InputError(f"{path} is no catalog", hint="Let git merge it as text.")
    return locale, Domain(name.removesuffix(CATALOG))
