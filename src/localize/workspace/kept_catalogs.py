"""Catalogs as they were read before: given again where their files hold the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import parse
from localize.workspace.catalog_store import bytes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.catalog_file import CatalogFile
    from localize.model import Locale
    from localize.model.domain import Domain
    from localize.workspace.disk import Disk


class KeptCatalogs:
    """The catalogs that were read one by one: those of the interface, which each run asks for."""

    def __init__(self) -> None:
        self._known: dict[tuple[Locale, Domain], tuple[Mapping[str, bytes], CatalogFile]] = {}

    def load(self, disk: Disk, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are on the disk; what is not there is empty.

        Raises:
            InputError: the catalog is malformed, or lies outside.
            DiskError: one of them cannot be read.
        """
        files = bytes_of(disk, locale, domain)
        known = self._known.get((locale, domain))
        if known is None or known[0] != files:
            known = files, parse(locale, domain, files)
            self._known[locale, domain] = known
        return known[1]
