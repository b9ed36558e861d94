"""The unit of work over catalogs: read, changed in memory, written at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import CatalogBytes, catalog_path, ledger_path, renamed, serialize
from localize.workspace import catalog_store

if TYPE_CHECKING:
    from localize.catalogs.catalog_file import CatalogFile
    from localize.model import Locale
    from localize.model.domain import Domain
    from localize.workspace.disk import Disk


class CatalogSession:
    """The catalogs of one run. Nothing reaches the disk before `commit`."""

    def __init__(self, disk: Disk) -> None:
        """Take the newsroom's files."""
        self.disk = disk
        self._stored: dict[tuple[Locale, Domain], CatalogFile] = {}
        self._files: dict[tuple[Locale, Domain], CatalogFile] = {}
        self._bytes: dict[tuple[Locale, Domain], CatalogBytes] = {}
        self.moved: dict[tuple[Locale, Domain], Domain] = {}
        """Catalogs that go to another domain: locale and old domain → new domain."""

    def load(self, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are in this session.

        Raises:
            InputError: the catalog is malformed.
        """
        key = (locale, domain)
        if key not in self._files:
            self._stored[key] = catalog_store.load(self.disk, locale, domain)
            self._files[key] = self._stored[key]
        return self._files[key]

    def put(self, file: CatalogFile) -> None:
        """Take a changed catalog in."""
        key = (file.catalog.locale, file.catalog.domain)
        self.load(*key)
        self._files[key] = file

    def put_bytes(self, file: CatalogBytes) -> None:
        """Take in a changed catalog that is written out already."""
        self._bytes[file.locale, file.domain] = file

    def rename(self, file: CatalogFile, domain: Domain) -> None:
        """Move a catalog and its ledger to another domain without a catalog; a ledger there grows."""
        locale = file.catalog.locale
        self.retire(locale, file.catalog.domain, domain)
        self.put(renamed(file, self.load(locale, domain)))

    def retire(self, locale: Locale, domain: Domain, new: Domain) -> None:
        """Remove a catalog and its ledger with the next commit: another domain has what was in them."""
        self.moved[locale, domain] = new

    def pending(self) -> tuple[CatalogFile | CatalogBytes, ...]:
        """Return the catalogs that differ from what is on the disk, by path."""
        files = [file for key, file in self._files.items() if file != self._stored[key]]
        return tuple(sorted([*files, *self._bytes.values()], key=lambda file: file.path))

    def commit(self) -> tuple[str, ...]:
        """Write what changed, ledgers before catalogs, and return the paths that were written.

        Raises:
            InputError: a catalog or ledger holds what its file cannot.
            DiskError: something cannot be written.
        """
        going = [
            file if isinstance(file, CatalogBytes) else serialize(file, self._original(file.path))
            for file in self.pending()
        ]
        written = [file.path for file in going if catalog_store.save(self.disk, file)]
        self._stored.update(self._files)
        self._bytes.clear()
        for locale, domain in self.moved:
            self.disk.remove(catalog_path(locale, domain))
            self.disk.remove(ledger_path(locale, domain))
        self.moved.clear()
        return tuple(written)

    def _original(self, path: str) -> bytes:
        return self.disk.read(path) if self.disk.exists(path) else b""
