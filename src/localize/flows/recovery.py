"""What catalogs lost and their ledgers still know, looked for in git."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs.recovery import missing, recovered
from localize.errors import InputError
from localize.formats import gettext
from localize.workspace import git

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from localize.catalogs.catalog_file import CatalogFile
    from localize.catalogs.catalog_set import CatalogSet
    from localize.model import Catalog, Change, Locale


def lacks_texts(found: CatalogSet, locales: Collection[Locale]) -> bool:
    """Return whether texts that were decided on are nowhere in these catalogs."""
    files = {locale: file for locale, file in found.files.items() if locale in locales}
    return any(
        missing(file.catalog, file.ledger, found.basis(locale))
        for locale, file in files.items()
        if file.ledger.decisions
    )


def recover(
    root: Path, found: CatalogSet, locales: Collection[Locale]
) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Bring texts back into catalogs that were decided on and are nowhere in them.

    Git is asked only where something is missing. What it does not have stays a finding of `check`.

    Args:
        root: the newsroom's folder.
        found: the catalogs of an article or of the interface.
        locales: the locales that are worked on.
    """
    changes: list[Change] = []
    for locale in found.locales:
        file = found.files[locale]
        wanted = (
            missing(file.catalog, file.ledger, found.basis(locale))
            if locale in locales and file.ledger.decisions
            else {}
        )
        if wanted:
            catalog, back = recovered(file.catalog, wanted, _versions(root, file))
            found = found.with_file(replace(file, catalog=catalog))
            changes += back
    return found, tuple(changes)


def _versions(root: Path, file: CatalogFile) -> Iterator[Catalog]:
    for data in git.versions(root, file.path):
        try:
            yield gettext.parse(data, file.path, locale=file.catalog.locale, domain=file.catalog.domain)
        except InputError:
            continue  # a version that nobody could have worked with
