"""The unit of work over catalogs: read, changed in memory, written at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

from localize.catalogs.catalog_file import catalog_path, joined, ledger_path, renamed, serialize
from localize.workspace import catalog_store
from localize.workspace.group_commit import GroupCommit, Rank
from localize.workspace.kept_catalogs import KeptCatalogs

if TYPE_CHECKING:
    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.model import Locale
    from localize.model.domain import Domain
    from localize.workspace.disk import Disk


class Pending(NamedTuple):
    """A catalog that a run changes."""

    path: str
    charset: str
    """The charset that it was in, where that was not UTF-8."""


class CatalogSession:
    """The catalogs of one run. Nothing is in its place before `commit`.

    As a context it ends with what was not committed gone from the disk.
    """

    def __init__(self, disk: Disk, kept: KeptCatalogs | None = None) -> None:
        """Take the newsroom's files.

        Args:
            disk: these.
            kept: the catalogs that earlier runs of this process read, where there were any.
        """
        self.disk = disk
        self._kept = kept or KeptCatalogs()
        self._stored: dict[tuple[Locale, Domain], CatalogFile] = {}
        self._files: dict[tuple[Locale, Domain], CatalogFile] = {}
        self._bytes: dict[str, CatalogBytes] = {}
        self._group = GroupCommit(disk)
        self._staged: dict[str, Pending] = {}
        self.moved: dict[tuple[Locale, Domain], Domain] = {}
        """Catalogs that go to another domain: locale and old domain → new domain."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def load(self, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are in this session.

        Raises:
            InputError: the catalog is malformed.
        """
        key = (locale, domain)
        if key not in self._files:
            self._stored[key] = self._kept.load(self.disk, locale, domain)
            self._files[key] = self._stored[key]
        return self._files[key]

    def put(self, file: CatalogFile) -> None:
        """Take a changed catalog in."""
        key = (file.catalog.locale, file.catalog.domain)
        self.load(*key)
        self._files[key] = file

    def put_bytes(self, file: CatalogBytes) -> None:
        """Take in a changed catalog that is written out already."""
        self._bytes[file.path] = file

    def stage(self, file: CatalogBytes) -> None:
        """Lay a changed catalog that is written out on the disk, beside its place: memory stays flat."""
        if catalog_store.lay(self._group, file):
            self._staged[file.path] = Pending(file.path, file.charset)

    def expect(self, file: CatalogBytes) -> None:
        """Take note of a changed catalog, in a run that only says what it would do."""
        self._staged[file.path] = Pending(file.path, file.charset)

    def write(self, path: str, data: bytes) -> None:
        """Write another file with the commit, beside the catalogs."""
        self._group.write(path, data, Rank.CATALOG)

    def remove(self, path: str) -> None:
        """Remove a file with the commit, after all that is written."""
        self._group.remove(path)

    def rename(self, file: CatalogFile, domain: Domain) -> None:
        """Move a catalog and its ledger to another domain without a catalog; a ledger there grows."""
        locale = file.catalog.locale
        self.retire(locale, file.catalog.domain, domain)
        self.put(renamed(file, self.load(locale, domain)))

    def join(self, file: CatalogFile, domain: Domain) -> None:
        """Remove a catalog that has nothing more than another domain's; the other's ledger grows."""
        locale = file.catalog.locale
        self.retire(locale, file.catalog.domain, domain)
        self.put(joined(file, self.load(locale, domain)))

    def retire(self, locale: Locale, domain: Domain, new: Domain) -> None:
        """Remove a catalog and its ledger with the next commit: another domain has what was in them."""
        self.moved[locale, domain] = new

    def pending(self) -> tuple[Pending, ...]:
        """Return the catalogs that differ from what is on the disk, by path."""
        files: list[CatalogFile | CatalogBytes] = [*self._changed(), *self._bytes.values()]
        put = (Pending(file.path, file.charset) for file in files)
        return tuple(sorted([*put, *self._staged.values()]))

    def commit(self) -> tuple[str, ...]:
        """Write what changed, ledgers before catalogs, and return the paths of these catalogs.

        Raises:
            InputError: a catalog or ledger holds what its file cannot.
            DiskError: something cannot be written.
        """
        with self:
            for file in self._changed():
                self.stage(serialize(file, self._original(file.path)))
            for written in self._bytes.values():
                self.stage(written)
            for locale, domain in self.moved:
                self._group.remove(catalog_path(locale, domain))
                self._group.remove(ledger_path(locale, domain))
            self._group.commit()
            paths = tuple(sorted(self._staged))
        self._bytes.clear()
        self._stored.update(self._files)
        self.moved.clear()
        return paths

    def discard(self) -> None:
        """Leave the disk as it is: what was staged goes."""
        self._group.discard()
        self._staged.clear()

    def _changed(self) -> list[CatalogFile]:
        return [file for key, file in self._files.items() if file != self._stored[key]]

    def _original(self, path: str) -> bytes:
        return self.disk.read(path) if self.disk.exists(path) else b""
