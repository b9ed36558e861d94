"""Catalogs and their ledgers on the disk.

The ledger is written first and made durable, then the PO file: a decision whose target is nowhere binds
nothing, while a machine's text without its decision would pass for a person's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.formats import gettext
from localize.formats import ledger as ledgers
from localize.model import Catalog, Ledger, Locale
from localize.model.domain import Domain

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

FOLDER = "locales"
"""Where catalogs live, below the newsroom's folder."""

_MESSAGES = "LC_MESSAGES"
_CATALOG, _LEDGER = ".po", ".review.jsonl"
_TORN = ".torn"


@dataclass(frozen=True)
class CatalogFile:
    """A catalog, its ledger, and where both are."""

    catalog: Catalog
    ledger: Ledger
    path: str
    ledger_path: str
    charset: str = ""
    """The charset that the catalog is in on the disk, where that is not UTF-8."""


def catalog_path(locale: Locale, domain: Domain) -> str:
    """Return where a catalog is: `locales/uz_Cyrl/LC_MESSAGES/articles/budget.po`."""
    return f"{FOLDER}/{locale.folder}/{_MESSAGES}/{domain}{_CATALOG}"


def ledger_path(locale: Locale, domain: Domain) -> str:
    """Return where a catalog's ledger is: beside it, with `.review.jsonl`."""
    return f"{FOLDER}/{locale.folder}/{_MESSAGES}/{domain}{_LEDGER}"


def article_of(path: str) -> str:
    """Return the slug of the article whose catalog or ledger a path would be; empty where it is none's."""
    head, found, name = path.partition(f"/{_MESSAGES}/")
    if found and head.startswith(f"{FOLDER}/"):
        for suffix in (_CATALOG, _LEDGER, _LEDGER + _TORN):
            domain = Domain(name.removesuffix(suffix))
            if domain != name and domain.of_article:
                return domain.slug
    return ""


def load(disk: Disk, locale: Locale, domain: Domain) -> CatalogFile:
    """Read a catalog and its ledger; what is not there is empty.

    Raises:
        InputError: the catalog is malformed, or lies outside.
        DiskError: one of them cannot be read.
    """
    path, record = catalog_path(locale, domain), ledger_path(locale, domain)
    catalog, charset = Catalog(locale, domain), ""
    if disk.exists(path):
        data = disk.read(path)
        catalog, charset = gettext.parse(data, path, locale=locale, domain=domain), gettext.foreign(data)
    ledger = ledgers.parse(disk.read(record), record) if disk.exists(record) else Ledger()
    return CatalogFile(catalog, ledger, path, record, charset)


def save(disk: Disk, file: CatalogFile) -> bool:
    """Write a ledger and then its catalog, each only where it differs from what is there.

    Entries of the catalog that nothing changed keep the bytes that they have there.

    Torn lines of the ledger go to a file of their own beside it, before the ledger loses them. A catalog
    without messages is not made where there is none, nor is an empty ledger.

    Returns:
        Whether anything was written.

    Raises:
        InputError: the catalog or ledger holds what its file cannot.
        DiskError: something cannot be written. Each file is as it was, or new and whole.
    """
    original = disk.read(file.path) if disk.exists(file.path) else b""
    catalog, ledger = gettext.splice(file.catalog, original, file.path), ledgers.serialize(file.ledger)
    written = _set_torn_aside(disk, file)
    if ledger or disk.exists(file.ledger_path):
        written |= disk.write(file.ledger_path, ledger)
    if file.catalog.messages or disk.exists(file.path):
        written |= disk.write(file.path, catalog)
    return written


def stored(disk: Disk) -> tuple[tuple[Locale, Domain], ...]:
    """Return the locales and domains of which a catalog or a ledger is on the disk, in order of their paths.

    Folders under `locales/` that are not named in the tool's own form of a locale, such as `uz@cyrillic`, are
    others'.

    Raises:
        DiskError: a folder cannot be read.
    """
    found = {}
    for suffix in (_CATALOG, _LEDGER):
        for path in disk.glob(f"{FOLDER}/*/{_MESSAGES}/**/*{suffix}"):
            _, folder, _, name = path.split("/", 3)
            locale = _locale(folder)
            if locale is not None:
                domain = Domain(name.removesuffix(suffix))
                found[catalog_path(locale, domain)] = (locale, domain)
    return tuple(entry for _, entry in sorted(found.items()))


def _locale(folder: str) -> Locale | None:
    try:
        locale = Locale.parse(folder)
    except UsageError:
        return None
    return locale if locale.folder == folder else None


def _set_torn_aside(disk: Disk, file: CatalogFile) -> bool:
    if not file.ledger.unreadable_lines:
        return False
    path = file.ledger_path + _TORN
    known = disk.read(path) if disk.exists(path) else b""
    if known and not known.endswith(b"\n"):
        known += b"\n"
    lines = set(known.split(b"\n"))
    fresh = [
        line
        for line in ledgers.serialize_unreadable(file.ledger).splitlines(keepends=True)
        if line[:-1] not in lines
    ]
    return disk.write(path, known + b"".join(fresh))
