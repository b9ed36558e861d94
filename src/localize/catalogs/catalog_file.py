"""A catalog with its ledger, and where both lie in a newsroom's folder."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.resolution import resolved
from localize.errors import Place
from localize.formats import gettext
from localize.formats import ledger as ledgers
from localize.frozen import frozen
from localize.model import Catalog, Ledger
from localize.model.domain import FOLDER, Domain
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Locale

MESSAGES = "LC_MESSAGES"
"""The folder of a locale's catalogs, as gettext has it."""
CATALOG, LEDGER = ".po", ".review.jsonl"
"""The endings of the names of catalogs and ledgers."""
UNREADABLE = ".torn"
"""The ending behind the name of a ledger in that of the file with its unreadable lines."""


@frozen
class CatalogFile:
    """A catalog and its ledger."""

    catalog: Catalog
    ledger: Ledger
    charset: str = ""
    """The charset that the catalog is in on the disk, where that is not UTF-8."""
    merged: bool = False
    """True if a merge left the two on the disk with conflict markers, or the catalog with a key twice."""
    conflicts: tuple[Place, ...] = ()
    """The first conflict marker of each of the two that has any."""

    @once
    def path(self) -> str:
        """The path of the catalog."""
        return catalog_path(self.catalog.locale, self.catalog.domain)

    @property
    def ledger_path(self) -> str:
        """The path of the ledger."""
        return ledger_path(self.catalog.locale, self.catalog.domain)


def catalog_path(locale: Locale, domain: Domain) -> str:
    """Return where a catalog is: `locales/uz_Cyrl/LC_MESSAGES/articles/budget.po`."""
    return f"{FOLDER}/{locale.folder}/{MESSAGES}/{domain}{CATALOG}"


def ledger_path(locale: Locale, domain: Domain) -> str:
    """Return where a catalog's ledger is: beside it, with `.review.jsonl`."""
    return f"{FOLDER}/{locale.folder}/{MESSAGES}/{domain}{LEDGER}"


def paths_of(locale: Locale, domain: Domain) -> tuple[str, str]:
    """Return where a catalog and its ledger are."""
    place = f"{FOLDER}/{locale.folder}/{MESSAGES}/" + domain
    return place + CATALOG, place + LEDGER


def article_of(path: str) -> str:
    """Return the slug of the article whose catalog or ledger a path would be; empty where it is none's."""
    head, found, name = path.partition(f"/{MESSAGES}/")
    if found and head.startswith(f"{FOLDER}/"):
        for suffix in (CATALOG, LEDGER, LEDGER + UNREADABLE):
            domain = Domain(name.removesuffix(suffix))
            if domain != name and domain.of_article:
                return domain.slug
    return ""


def parse(locale: Locale, domain: Domain, files: Mapping[str, bytes]) -> CatalogFile:
    """Read a catalog and its ledger; what is not there is empty.

    What a merge left in conflict is brought together from both sides and the ledger.

    Args:
        locale: the catalog's locale.
        domain: its domain.
        files: path → bytes of what is there.

    Raises:
        InputError: the catalog is malformed.
    """
    path, record = catalog_path(locale, domain), ledger_path(locale, domain)
    ledger = ledgers.parse(files[record], record) if record in files else Ledger()
    conflicts = _conflicts((path, record), files)
    if path not in files:
        return CatalogFile(Catalog(locale, domain), ledger, merged=bool(conflicts), conflicts=conflicts)
    data = files[path]
    both = gettext.sides(data) or gettext.ConflictSides(data, data)
    catalog = gettext.parse(both.ours, path, locale=locale, domain=domain, twice=True)
    is_whole = len(catalog.by_key) == [message.obsolete for message in catalog.messages].count(False)
    clean = both.ours is both.theirs and is_whole
    if not clean:
        catalog = together(both, path, catalog, ledger)
    merged = not clean or bool(conflicts)
    return CatalogFile(catalog, ledger, gettext.foreign(data), merged=merged, conflicts=conflicts)


def _conflicts(paths: Iterable[str], files: Mapping[str, bytes]) -> tuple[Place, ...]:
    found = ((path, gettext.first_marker(files[path])) for path in paths if path in files)
    return tuple(Place(path, line) for path, line in found if line)


def together(both: gettext.ConflictSides, path: str, ours: Catalog, ledger: Ledger) -> Catalog:
    """Return the catalog that both sides of a merge make.

    Args:
        both: the sides.
        path: the catalog's file.
        ours: the first side as read; what it is the catalog of.
        ledger: the decisions of both.

    Raises:
        InputError: a side is malformed.
    """
    theirs = gettext.parse(both.theirs, path, locale=ours.locale, domain=ours.domain, twice=True)
    base = None
    if both.base is not None:
        base = gettext.parse(both.base, path, locale=ours.locale, domain=ours.domain, twice=True)
    return resolved(ours, theirs, base, ledger)


@frozen
class CatalogBytes:
    """A catalog and its ledger as they are to be written."""

    locale: Locale
    domain: Domain
    catalog: bytes
    ledger: bytes
    unreadable: bytes = b""
    """The ledger's unreadable lines, which go to a file of their own."""
    has_messages: bool = True
    """True if the catalog has any; one without is not made where there is none."""
    charset: str = ""
    """The charset that the catalog was in, where that was not UTF-8."""

    @property
    def path(self) -> str:
        """The path of the catalog."""
        return catalog_path(self.locale, self.domain)

    @property
    def ledger_path(self) -> str:
        """The path of the ledger."""
        return ledger_path(self.locale, self.domain)

    @property
    def files(self) -> dict[str, bytes]:
        """The bytes of the two by path, those that are made where there are none yet."""
        ledger = {self.ledger_path: self.ledger} if self.ledger else {}
        return ledger | ({self.path: self.catalog} if self.has_messages else {})


def serialize(file: CatalogFile, original: bytes, before: CatalogFile | None = None) -> CatalogBytes:
    """Write a catalog and its ledger; entries of the catalog that nothing changed keep their bytes.

    Args:
        file: the two.
        original: the bytes that the catalog has now; empty where it is not there.
        before: the two as they were read from there; then a few changes cost little in a long catalog.

    Raises:
        InputError: the catalog or ledger holds what its file cannot.
    """
    catalog = file.catalog
    return CatalogBytes(
        catalog.locale,
        catalog.domain,
        _spliced(file, original, before),
        ledgers.serialize(file.ledger),
        ledgers.serialize_unreadable(file.ledger),
        has_messages=bool(catalog.messages),
        charset=file.charset,
    )


def _spliced(file: CatalogFile, original: bytes, before: CatalogFile | None) -> bytes:
    if before is not None and not before.merged and not before.charset:
        patched = gettext.patch(before.catalog, file.catalog, original)
        if patched is not None:
            return patched
    return gettext.splice(file.catalog, _standing(original), file.path)


def _standing(original: bytes) -> bytes:
    """Return the bytes that a catalog is written over: those of one side, where a merge left two."""
    both = gettext.sides(original)
    return both.ours if both else original


def renamed(former: CatalogFile, target: CatalogFile) -> CatalogFile:
    """Return a catalog under the domain of another that has no texts; the other's ledger grows."""
    catalog = replace(former.catalog, domain=target.catalog.domain)
    return CatalogFile(catalog, _united(target.ledger, former.ledger), former.charset or target.charset)


def joined(former: CatalogFile, target: CatalogFile) -> CatalogFile:
    """Return a catalog whose ledger has grown by that of its former name."""
    return replace(target, ledger=_united(target.ledger, former.ledger))


def _united(one: Ledger, other: Ledger) -> Ledger:
    return Ledger(
        one.decisions | other.decisions,
        (*one.unreadable_lines, *other.unreadable_lines),
        one.remarks | other.remarks,
    )
