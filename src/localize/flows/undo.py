"""Taking an act back: what it wrote becomes what it was, string by string, if nobody changed that since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.errors import UsageError
from localize.model.domain import Domain
from localize.workspace.catalog_session import CatalogSession

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.catalogs.catalog_file import CatalogFile
    from localize.model import Decision, Locale, Message
    from localize.model.remark import Remark
    from localize.review import Item
    from localize.workspace.disk import Disk

    Files = Mapping[str, bytes | None]


@dataclass(frozen=True)
class _Entry:
    """What one catalog and its ledger have for a string."""

    message: Message | None
    decisions: frozenset[Decision]
    remarks: frozenset[Remark]


@dataclass(frozen=True)
class Snapshot:
    """The catalogs and ledgers that one act may have written, before it and after."""

    item: Item
    """The string that was acted on, as it was before."""
    locales: tuple[Locale, ...]
    before: Files
    """Bytes by path, catalogs before ledgers; None for a file that was not there."""
    after: Files
    entries_before: Mapping[Locale, _Entry]
    entries_after: Mapping[Locale, _Entry]


def take(disk: Disk, locales: Iterable[Locale], item: Item) -> Snapshot:
    """Remember a string in every locale, since others may derive from it."""
    every, domain = tuple(locales), Domain.of(item.slug)
    # Catalogs come first: a decision that is gone before its text would leave the text as nobody's.
    paths = [path(locale, domain) for path in (catalog_path, ledger_path) for locale in every]
    files, entries = _read(disk, paths), _entries(disk, every, item)
    return Snapshot(item, every, files, files, entries, entries)


def after(disk: Disk, taken: Snapshot) -> Snapshot:
    """Remember what an act made of the string."""
    return replace(
        taken, after=_read(disk, taken.before), entries_after=_entries(disk, taken.locales, taken.item)
    )


def restore(disk: Disk, snapshot: Snapshot) -> None:
    """Give the string what it had before; whatever else was written to the files since stays.

    Raises:
        UsageError: the string itself was changed since; nothing is done.
    """
    if _read(disk, snapshot.after) == snapshot.after:
        _restore_files(disk, snapshot.before)
        return
    if _entries(disk, snapshot.locales, snapshot.item) != snapshot.entries_after:
        raise UsageError(
            "somebody has changed this string since, so this cannot be undone",
            hint="Edit or reject the string instead.",
        )
    session = CatalogSession(disk)
    for locale in snapshot.locales:
        file = session.load(locale, Domain.of(snapshot.item.slug))
        session.put(_undone(file, snapshot.entries_before[locale], snapshot.entries_after[locale]))
    session.commit()


def _restore_files(disk: Disk, files: Files) -> None:
    for path, content in files.items():
        if content is None:
            disk.remove(path)
        else:
            disk.write(path, content)


def _undone(file: CatalogFile, before: _Entry, after: _Entry) -> CatalogFile:
    """Return a catalog with a string as it was, and a ledger without what was said of it since."""
    catalog = file.catalog.with_message(before.message) if before.message else file.catalog
    ledger = replace(
        file.ledger,
        decisions=file.ledger.decisions - (after.decisions - before.decisions),
        remarks=file.ledger.remarks - (after.remarks - before.remarks),
    )
    return replace(file, catalog=catalog, ledger=ledger)


def _entries(disk: Disk, locales: Iterable[Locale], item: Item) -> dict[Locale, _Entry]:
    session, key = CatalogSession(disk), item.message.key
    found = {}
    for locale in locales:
        file = session.load(locale, Domain.of(item.slug))
        ledger = file.ledger
        remarks = frozenset(one for one in ledger.remarks if one.key in {key.digest, ""})
        decisions = frozenset(ledger.of(key.digest))
        found[locale] = _Entry(file.catalog.by_key.get(key), decisions, remarks)
    return found


def _read(disk: Disk, paths: Iterable[str]) -> dict[str, bytes | None]:
    return {path: disk.read(path) if disk.exists(path) else None for path in paths}
