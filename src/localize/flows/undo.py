"""Taking an act back: the files that it wrote get the bytes that they had, if nobody wrote them since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.errors import UsageError
from localize.model.domain import Domain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Locale
    from localize.review import Item
    from localize.workspace.disk import Disk

    Files = Mapping[str, bytes | None]


@dataclass(frozen=True)
class Snapshot:
    """The catalogs and ledgers that one act may have written."""

    item: Item
    """The string that was acted on, as it was before."""
    before: Files
    """Bytes by path, catalogs before ledgers; None for a file that was not there."""
    after: Files


def take(disk: Disk, locales: Iterable[Locale], item: Item) -> Snapshot:
    """Remember the files of a string's catalog in every locale, since others may derive from it."""
    domain = Domain.of(item.slug)
    # Catalogs come first: a decision that is gone before its text would leave the text as nobody's.
    paths = [path(locale, domain) for path in (catalog_path, ledger_path) for locale in locales]
    files = _read(disk, paths)
    return Snapshot(item, files, files)


def after(disk: Disk, taken: Snapshot) -> Snapshot:
    """Remember what an act made of the files."""
    return replace(taken, after=_read(disk, taken.before))


def restore(disk: Disk, snapshot: Snapshot) -> None:
    """Give the files the bytes they had before.

    Raises:
        UsageError: one of them was written since; nothing is changed.
    """
    if _read(disk, snapshot.after) != snapshot.after:
        raise UsageError(
            "the catalogs have been written since, so this cannot be undone",
            hint="Edit or reject the string instead.",
        )
    for path, content in snapshot.before.items():
        if content is None:
            disk.remove(path)
        else:
            disk.write(path, content)


def _read(disk: Disk, paths: Iterable[str]) -> dict[str, bytes | None]:
    return {path: disk.read(path) if disk.exists(path) else None for path in paths}
