"""Taking an act back: what it wrote becomes what it was, string by string, if nobody changed that since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path, ledger_path, parse
from localize.errors import UsageError
from localize.frozen import frozen
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


@frozen
class _Entry:
    """A string in one catalog and its ledger."""

    message: Message | None
    decisions: frozenset[Decision]
    remarks: frozenset[Remark]


@frozen
class Snapshot:
    """The catalogs and ledgers that one act may have written, before it and after."""

    item: Item
    """The string that was acted on, as it was before."""
    locales: tuple[Locale, ...]
    before: Files
    """Bytes by path, catalogs before ledgers; None for a file that was not there."""
    after: Files


def take(disk: Disk, locales: Iterable[Locale], item: Item) -> Snapshot:
    """Remember a string's files in every locale, since others may derive from it."""
    every, domain = tuple(locales), Domain.of(item.slug)
    # Catalogs come first: a decision that is gone before its text would leave the text as nobody's.
    paths = [path(locale, domain) for path in (catalog_path, ledger_path) for locale in every]
    files = _read(disk, paths)
    return Snapshot(item, every, files, files)


def after(disk: Disk, taken: Snapshot) -> Snapshot:
    """Remember what an act made of the files."""
    return replace(taken, after=_read(disk, taken.before))


def restore(disk: Disk, snapshot: Snapshot) -> None:
    """Give the string what it had before; whatever else was written to the files since stays.

    Raises:
        UsageError: the string itself was changed since; nothing is done.
    """
    now = _read(disk, snapshot.after)
    if now == snapshot.after:
        _restore_files(disk, snapshot.before)
        return
    then = _entries(snapshot, snapshot.after)
    if _entries(snapshot, now) != then:
        raise UsageError(
            "somebody has changed this string since, so this cannot be undone",
            hint="Edit or reject the string instead.",
        )
    before, session = _entries(snapshot, snapshot.before), CatalogSession(disk)
    for locale in snapshot.locales:
        file = session.load(locale, Domain.of(snapshot.item.slug))
        session.put(_undone(file, before[locale], then[locale]))
    session.commit()


def restore_file(disk: Disk, path: str, before: bytes | None, after: bytes) -> None:
    """Give a file what it had before an act.

    Raises:
        UsageError: somebody has written to it since; nothing is done.
    """
    if not disk.exists(path) or disk.read(path) != after:
        raise UsageError(
            f"somebody has changed {path} since, so this cannot be undone", hint="Take it out of the file."
        )
    _restore_files(disk, {path: before})


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


def _entries(snapshot: Snapshot, files: Files) -> dict[Locale, _Entry]:
    """Return what files have for the string, by locale."""
    key, domain = snapshot.item.message.key, Domain.of(snapshot.item.slug)
    there = {path: data for path, data in files.items() if data is not None}
    found = {}
    for locale in snapshot.locales:
        file = parse(locale, domain, there)
        remarks = frozenset(one for one in file.ledger.remarks if one.key in {key.digest, ""})
        decisions = frozenset(file.ledger.of(key.digest))
        found[locale] = _Entry(file.catalog.by_key.get(key), decisions, remarks)
    return found


def _read(disk: Disk, paths: Iterable[str]) -> dict[str, bytes | None]:
    return {path: disk.read(path) if disk.exists(path) else None for path in paths}
