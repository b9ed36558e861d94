"""The newsroom's translation memory: brought up to date with its catalogs, and opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.catalogs.target_locales import catalog_locales, parent_of
from localize.errors import InputError
from localize.memory.exact import USABLE
from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import Document
from localize.memory.translation_memory import TranslationMemory
from localize.model.domain import UI, Domain
from localize.model.memory import MemoryUnit, Pair
from localize.workspace.memory_shelf import MemoryShelf, looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.flows.newsroom import Newsroom
    from localize.model import Locale
    from localize.workspace.disk import Disk


@dataclass(frozen=True)
class _CatalogPlace:
    """A catalog that belongs in the memory."""

    domain: Domain
    source_locale: Locale
    locale: Locale

    @property
    def paths(self) -> tuple[str, str]:
        """Its files."""
        return catalog_path(self.locale, self.domain), ledger_path(self.locale, self.domain)

    @property
    def pair(self) -> Pair:
        """From which locale into which."""
        return Pair(self.source_locale, self.locale, ui=self.domain == UI)


def open_memory(disk: Disk, newsroom: Newsroom) -> TranslationMemory:
    """Return the memory of a newsroom, brought up to date.

    Only catalogs that were touched since the last time are read. What is written lies under `.localize/`
    alone, so that a verb that changes nothing may ask as well. Ask the memory with `matches` for what is like
    a text, and with `suggestions` for the very text.

    Derived catalogs are left out: they follow from others. So are catalogs that cannot be read, which other
    verbs tell of.

    Args:
        disk: the newsroom's files.
        newsroom: its sources as read.
    """
    shelf = MemoryShelf(disk)
    update, settled = IndexUpdate(shelf), shelf.settled()
    for place in _places(newsroom):
        _take(update, place, disk, settled)
    return TranslationMemory(update.finish())


def _places(newsroom: Newsroom) -> Iterator[_CatalogPlace]:
    config = newsroom.config
    for locale in config.locales:
        if locale != config.ui_source and parent_of(None, locale, config) is None:
            yield _CatalogPlace(UI, config.ui_source, locale)
    for head in newsroom.articles:
        for locale in catalog_locales(head, config):
            if parent_of(head, locale, config) is None:
                yield _CatalogPlace(head.domain, head.source_locale, locale)


def _take(update: IndexUpdate, place: _CatalogPlace, disk: Disk, settled: int) -> None:
    path = place.paths[0]
    seen = looks(disk, place.paths, settled)
    known = update.known.get(path)
    basis = str(place.source_locale)
    if known is not None and seen and known.looks == f"{basis} {seen}":
        update.keep(known)
        return
    try:
        files = {one: disk.read(one) for one in place.paths if disk.exists(one)}
        digest = hashlib.sha256(basis.encode() + b"\0".join(files[one] for one in sorted(files))).hexdigest()
        document = Document(place.domain.slug, path, digest, f"{basis} {seen}" if seen else "")
        if known is not None and known.digest == digest:
            update.keep(document)
        elif files:
            update.add(document, list(_units(place, files)))
    except InputError:
        return


def _units(place: _CatalogPlace, files: Mapping[str, bytes]) -> Iterator[MemoryUnit]:
    """Yield the texts of a catalog that were made for their sources as they stand."""
    file = catalog_file.parse(place.locale, place.domain, files)
    for message in file.catalog.by_key.values():
        state = review.state(message, file.ledger.of(message.key.digest))
        if state in USABLE:
            yield MemoryUnit(place.pair, message.key, message.targets, state, message.plural_source)
