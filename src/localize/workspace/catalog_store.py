"""Catalogs and their ledgers on the disk."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
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
from localize.workspace.listing import found

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.workspace.disk import Disk
    from localize.workspace.group_commit import GroupCommit
    from localize.workspace.listing import Listing


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

    Raises:
        DiskError: a folder cannot be read.
    """
    return in_order(stored_names(disk))


def in_order(names: Mapping[Locale, Collection[str]]) -> tuple[tuple[Locale, Domain], ...]:
    """Return locales and domains in order of the paths of their catalogs.

    Args:
        names: the names of domains by locale.
    """
    return tuple(
        (locale, Domain(name))
        for locale in sorted(names, key=str)
        for name in sorted(names[locale], key=lambda name: name + CATALOG)
    )


def stored_names(
    disk: Disk, listing: Listing | None = None, known: Collection[str] = ()
) -> dict[Locale, set[str]]:
    """Return by locale the names of the domains of which a catalog or a ledger is on the disk.

    Folders under `locales/` that are not named in the tool's own form of a locale, such as `uz@cyrillic`, are
    others'.

    Args:
        disk: the newsroom's files.
        listing: all folders of catalogs, where they were listed.
        known: names of domains that need not be told.

    Raises:
        DiskError: a folder cannot be read.
    """
    names: dict[Locale, set[str]] = defaultdict(set)
    others = listing and _without(listing, known)
    for place, files in found(disk, f"{FOLDER}/*/{MESSAGES}/**/*", others):
        _, folder, _, *below = place.split("/")
        start = "".join(f"{part}/" for part in below)
        own = {
            start + name.removesuffix(ending)
            for ending in (CATALOG, LEDGER)
            for name in files
            if name.endswith(ending)
        }
        locale = _locale(folder)
        if own and locale is not None:
            names[locale] |= own
    return dict(names)


def _without(listing: Listing, known: Collection[str]) -> Listing:
    """Return a listing of catalogs without those of some domains: few others are left to be looked at."""
    own: dict[str, set[str]] = defaultdict(set)
    for name in known:
        folder, _, last = name.rpartition("/")
        own[folder].update((last + CATALOG, last + LEDGER))
    folders = {}
    for place, files in listing.folders.items():
        _, _, below = place.partition(f"/{MESSAGES}")
        left = files.keys() - own.get(below.removeprefix("/"), set())
        if left:
            folders[place] = {name: files[name] for name in left}
    return replace(listing, folders=folders)


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
