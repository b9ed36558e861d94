"""Catalogs and their ledgers on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import (
    CATALOG,
    LEDGER,
    MESSAGES,
    UNREADABLE,
    parse,
    paths_of,
)
from localize.errors import UsageError
from localize.model import Locale
from localize.model.domain import FOLDER, Domain
from localize.workspace.group_commit import Rank

if TYPE_CHECKING:
    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.workspace.disk import Disk
    from localize.workspace.group_commit import GroupCommit


def load(disk: Disk, locale: Locale, domain: Domain) -> CatalogFile:
    """Read a catalog and its ledger; what is not there is empty.

    Raises:
        InputError: the catalog is malformed, or lies outside.
        DiskError: one of them cannot be read.
    """
    return parse(locale, domain, bytes_of(disk, locale, domain))


def bytes_of(disk: Disk, locale: Locale, domain: Domain) -> dict[str, bytes]:
    """Return the bytes of a catalog and its ledger by path, without what is not there.

    Raises:
        InputError: one of them lies outside.
        DiskError: one of them cannot be read.
    """
    return {path: disk.read(path) for path in paths_of(locale, domain) if disk.exists(path)}


def lay(commit: GroupCommit, file: CatalogBytes) -> bool:
    """Lay a ledger and its catalog into a commit, each only where it differs from what is there.

    Torn lines of the ledger go to a file of their own beside it, before the ledger loses them. A catalog
    without messages is not made where there is none, nor is an empty ledger.

    Returns:
        Whether anything has to be written.

    Raises:
        DiskError: something cannot be written.
    """
    laid = _set_unreadable_aside(commit, file)
    if file.ledger or commit.stands(file.ledger_path):
        laid |= commit.write(file.ledger_path, file.ledger, Rank.LEDGER)
    if file.has_messages or commit.stands(file.path):
        laid |= commit.write(file.path, file.catalog, Rank.CATALOG)
    return laid


def stored(disk: Disk) -> tuple[tuple[Locale, Domain], ...]:
    """Return the locales and domains of which a catalog or a ledger is on the disk, in order of their paths.

    Folders under `locales/` that are not named in the tool's own form of a locale, such as `uz@cyrillic`, are
    others'.

    Raises:
        DiskError: a folder cannot be read.
    """
    paths = disk.glob(f"{FOLDER}/*/{MESSAGES}/**/*")
    places = {
        path.removesuffix(ending) for ending in (CATALOG, LEDGER) for path in paths if path.endswith(ending)
    }
    locales: dict[str, Locale | None] = {}
    found: list[tuple[Locale, Domain]] = []
    for place in sorted(place + CATALOG for place in places):
        folder, _, name = place[len(FOLDER) + 1 : -len(CATALOG)].partition(f"/{MESSAGES}/")
        if folder not in locales:
            locales[folder] = _locale(folder)
        locale = locales[folder]
        if locale is not None:
            found.append((locale, Domain(name)))
    return tuple(found)


def _locale(folder: str) -> Locale | None:
    try:
        locale = Locale.parse(folder)
    except UsageError:
        return None
    return locale if locale.folder == folder else None


def _set_unreadable_aside(commit: GroupCommit, file: CatalogBytes) -> bool:
    if not file.unreadable:
        return False
    path = file.ledger_path + UNREADABLE
    known = commit.disk.read(path) if commit.disk.exists(path) else b""
    if known and not known.endswith(b"\n"):
        known += b"\n"
    lines = set(known.split(b"\n"))
    fresh = [line for line in file.unreadable.splitlines(keepends=True) if line[:-1] not in lines]
    return commit.write(path, known + b"".join(fresh), Rank.TORN)
