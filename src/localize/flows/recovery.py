"""Texts that catalogs lost and ledgers still know, looked for in git, in other catalogs and in memories."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from localize.catalogs.catalog_file import catalog_path
from localize.catalogs.recovery import cleared, missing, recovered, taken_note_of
from localize.errors import LocalizeError
from localize.formats import gettext
from localize.model import Message
from localize.review.lost import is_missed
from localize.workspace import git
from localize.workspace.catalog_store import stored

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from localize.catalogs.catalog_file import CatalogFile
    from localize.catalogs.catalog_set import CatalogSet
    from localize.model import Catalog, Change, Locale, MessageKey
    from localize.model.domain import Domain
    from localize.workspace.disk import Disk


def lacks_texts(found: CatalogSet, locales: Collection[Locale]) -> bool:
    """Return whether texts that were decided on are nowhere in these catalogs."""
    files = {locale: file for locale, file in found.files.items() if locale in locales}
    return any(
        missing(file.catalog, file.ledger, found.basis(locale))
        for locale, file in files.items()
        if any(map(is_missed, file.ledger.decisions))
    )


def recover(
    disk: Disk, found: CatalogSet, locales: Collection[Locale], at: str
) -> tuple[CatalogSet, tuple[Change, ...]]:
    """Bring texts back into catalogs that were decided on and are nowhere in them.

    Git is asked, and then what the newsroom remembers, only where something is missing. What somebody took
    out on purpose is taken note of, and stays out; what is not found stays a finding of `check`.

    Args:
        disk: the newsroom's files.
        found: the catalogs of an article or of the interface.
        locales: the locales that are worked on.
        at: now, ISO 8601 in UTC, for what is recorded.
    """
    changes: list[Change] = []
    for locale in found.locales:
        file = found.files.get(locale) if locale in locales else None
        if file is not None and file.ledger.decisions:
            basis = found.basis(locale)
            wanted = missing(file.catalog, file.ledger, basis)
            gone = cleared(wanted, _edits(disk, file)) if wanted else {}
            ledger, noted = taken_note_of(file.catalog, file.ledger, gone, at, basis)
            lost = missing(file.catalog, ledger, basis)
            versions = chain(
                _versions(disk, file), _others(disk, file, lost), _memories(disk, found.config.locales, file)
            )
            catalog, back = recovered(file.catalog, lost, versions)
            if noted or back:
                found = found.with_file(replace(file, catalog=catalog, ledger=ledger))
            changes += (*noted, *back)
    return found, tuple(changes)


def _edits(disk: Disk, file: CatalogFile) -> Iterator[tuple[Catalog, Catalog]]:
    for before, after in git.edits(disk.root, file.path):
        one, two = _read(before, file.catalog), _read(after, file.catalog)
        if one is not None and two is not None:
            yield one, two


def _versions(disk: Disk, file: CatalogFile) -> Iterator[Catalog]:
    found = (_read(data, file.catalog) for data in git.versions(disk.root, file.path))
    return (version for version in found if version is not None)


def _others(disk: Disk, file: CatalogFile, lost: Iterable[MessageKey]) -> Iterator[Catalog]:
    """Yield the newsroom's other catalogs of the same locale that may hold these sources."""
    words = tuple(max(key.source.split() or [""], key=len).encode() for key in lost)
    for locale, domain in stored(disk):
        if locale == file.catalog.locale and domain != file.catalog.domain:
            data = _bytes(disk, locale, domain)
            other = replace(file.catalog, domain=domain)
            version = _read(data, other) if any(word in data for word in words) else None
            if version is not None:
                yield version


def _memories(disk: Disk, locales: Collection[Locale], file: CatalogFile) -> Iterator[Catalog]:
    """Yield the memories that the newsroom keeps in git, each as a catalog of this locale."""
    from localize.exchange import tmx_reader  # noqa: PLC0415 - only where a text was lost
    from localize.flows.memory import FILES  # noqa: PLC0415 - likewise

    like = file.catalog
    for path in sorted(disk.glob(FILES)):
        try:
            units = tmx_reader.parse(disk.read(path), path, locales).units
        except LocalizeError:  # `translate` tells of it
            continue
        found = (Message(one.key, one.targets) for one in units if one.pair.locale == like.locale)
        yield replace(like, messages=tuple(found))


def _bytes(disk: Disk, locale: Locale, domain: Domain) -> bytes:
    path = catalog_path(locale, domain)
    try:
        return disk.read(path) if disk.exists(path) else b""
    except LocalizeError:  # the run says so where it reads that catalog
        return b""


def _read(data: bytes, like: Catalog) -> Catalog | None:
    """Return a version of a catalog; None for one that nobody could have worked with."""
    try:
        return gettext.parse(
            data, catalog_path(like.locale, like.domain), locale=like.locale, domain=like.domain
        )
    except LocalizeError:
        return None
