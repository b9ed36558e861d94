"""The sources of today, brought into catalogs: merged, seeded from translations, derived."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.catalogs import seeding
from localize.catalogs.catalog_file import CatalogFile
from localize.catalogs.merge import merge
from localize.catalogs.po_header import header
from localize.frozen import frozen
from localize.model import Change

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from localize.catalogs.catalog_set import CatalogSet
    from localize.catalogs.derivation import ScriptRules
    from localize.catalogs.entry import Entry
    from localize.model import Article, Catalog, Locale


@frozen
class Pulled:
    """An article's catalogs after a pull, and what changed in them at each step."""

    catalogs: CatalogSet
    merged: tuple[Change, ...] = ()
    seeded: tuple[Change, ...] = ()
    derived: tuple[Change, ...] = ()


def pulled(
    found: CatalogSet,
    translations: Iterable[Article],
    locales: Collection[Locale],
    rules: ScriptRules,
    *,
    at: str,
    listed: bool = True,
) -> Pulled:
    """Bring an article's catalogs up to what it says today.

    Args:
        found: its catalogs.
        translations: existing translations of it, which fill what is empty once.
        locales: the locales that are worked on.
        rules: what script conversion must know.
        at: now, ISO 8601 in UTC, for what is recorded.
        listed: whether each change is told; if not, how many there are of each kind in each catalog.
    """
    changes: list[Change] = []
    for locale in found.locales:
        if locale in locales:
            found, merged = with_entries(found, locale, found.entries_of(locale), at=at, listed=listed)
            changes += merged
    found, seeded = seeding.seed_all(found, translations, locales, at)
    found, derived = found.refreshed(locales, rules, at, listed=listed)
    return Pulled(found, tuple(changes), tuple(seeded), derived)


def with_entries(
    found: CatalogSet,
    locale: Locale,
    entries: Sequence[Entry],
    *,
    at: str,
    retire: bool = True,
    listed: bool = True,
) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Return catalogs of which one has the entries of its source, and what changed in it.

    Args:
        found: the catalogs.
        locale: the locale of the one.
        entries: what its source says today.
        at: now, ISO 8601 in UTC, for what is recorded.
        retire: whether what the source no longer has becomes obsolete.
        listed: whether each change is told; if not, how many there are of each kind.
    """
    file = found.files[locale]
    if not entries and not file.catalog.messages:
        return found, ()
    basis, catalog = found.basis(locale), file.catalog
    if not catalog.header and not catalog.messages:
        catalog = _with_header(found, catalog)  # while that is the copy of nothing
    result = merge(catalog, file.ledger, entries, at=at, basis=basis, retire=retire, listed=listed)
    catalog = _with_header(found, result.catalog)
    if catalog is file.catalog and result.ledger is file.ledger and not file.merged and not file.conflicts:
        return found, result.changes
    done = CatalogFile(catalog, result.ledger, file.charset)
    return found.with_file(done), (*_merged(file), *result.changes)


def _with_header(found: CatalogSet, catalog: Catalog) -> Catalog:
    fields = header(catalog.header, project=found.config.name, locale=catalog.locale)
    return catalog if fields == catalog.header else replace(catalog, header=fields)


def _merged(file: CatalogFile) -> tuple[Change, ...]:
    """Say that a merge left a catalog in conflict, which is resolved."""
    catalog = file.catalog
    detail = "what a merge left in conflict is resolved"
    return (Change("resolved", catalog.domain, detail, catalog.locale),) if file.merged else ()
