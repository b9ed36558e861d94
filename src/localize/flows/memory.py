"""The newsroom's translation memory: brought up to date with its catalogs, and opened."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from localize import review
from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.catalogs.entry import roles_of
from localize.catalogs.target_locales import catalog_locales, parent_of
from localize.config.reviewer_settings import Reviewers
from localize.errors import InputError, LocalizeError
from localize.exchange import tmx_reader
from localize.flows.embargo import hidden
from localize.memory.exact import USABLE
from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import ShardDocument
from localize.memory.translation_memory import TranslationMemory
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.model.memory import MemoryUnit, Pair
from localize.review import basis_of
from localize.review.entitlement import counted
from localize.workspace.memory_shelf import MemoryShelf, looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.flows.newsroom import Newsroom
    from localize.model import Locale
    from localize.workspace.disk import Disk


FILES = "memory/*.tmx"
"""The memories of other origin that the newsroom keeps in git."""


@dataclass(frozen=True)
class _CatalogPlace:
    """A catalog that belongs in the memory."""

    domain: Domain
    source_locale: Locale
    locale: Locale
    reviewers: Reviewers

    @property
    def name(self) -> str:
        """The origin that its texts name."""
        return self.domain.slug

    @property
    def basis(self) -> str:
        """Everything that its units depend on beside its files."""
        if self.reviewers == Reviewers():
            return str(self.source_locale)
        digest = hashlib.sha256(repr(self.reviewers).encode()).hexdigest()[:16]
        return f"{self.source_locale}+{digest}"

    @property
    def paths(self) -> tuple[str, str]:
        """Its files."""
        return catalog_path(self.locale, self.domain), ledger_path(self.locale, self.domain)

    @property
    def pair(self) -> Pair:
        """From which locale into which."""
        return Pair(self.source_locale, self.locale, ui=self.domain == UI)

    def units(self, files: Mapping[str, bytes]) -> Iterator[MemoryUnit]:
        """Yield the texts of the catalog that were made for their sources as they stand.

        An approval by somebody who may not approve a text counts as none.
        """
        file = catalog_file.parse(self.locale, self.domain, files)
        for message in file.catalog.by_key.values():
            decisions = file.ledger.of(message.key.digest)
            state = review.state(message, decisions)
            if state is ReviewState.APPROVED:
                wanted = self.reviewers.wanted(self.locale, self.domain.slug, roles_of(message.extracted))
                state = counted(state, message, decisions, basis_of(message), wanted)
            if state in USABLE:
                yield MemoryUnit(self.pair, message.key, message.targets, state, message.plural_source)


@dataclass(frozen=True)
class _TmxPlace:
    """A TMX file that belongs in the memory."""

    name: str
    locales: tuple[Locale, ...]

    @property
    def paths(self) -> tuple[str]:
        """Its file."""
        return (self.name,)

    @property
    def basis(self) -> str:
        """Everything that its units depend on beside its file."""
        return " ".join(map(str, self.locales))

    def units(self, files: Mapping[str, bytes]) -> Iterator[MemoryUnit]:
        """Yield the file's units."""
        yield from tmx_reader.parse(files[self.name], self.name, self.locales).units


def open_memory(disk: Disk, newsroom: Newsroom, at: str = "") -> TranslationMemory:
    """Return the memory of a newsroom, brought up to date.

    Only catalogs that were touched since the last time are read. What is written lies under `.localize/`
    alone, so that a verb that changes nothing may ask as well. Ask the memory with `matches` for what is like
    a text, and with `suggestions` for the very text.

    Beside the catalogs there are the TMX files in `memory/`. Derived catalogs are left out: they follow from
    others. So are files that cannot be read; of catalogs other verbs tell, TMX files are in `unread`. Texts
    of articles that are confidential, or under embargo, are seen by these articles alone.

    Args:
        disk: the newsroom's files.
        newsroom: its sources as read.
        at: now, ISO 8601 with a zone; without it no embargo has ended.
    """
    shelf = MemoryShelf(disk)
    update, settled = IndexUpdate(shelf), shelf.settled()
    places: list[_CatalogPlace | _TmxPlace] = [*_places(newsroom)]
    places += [_TmxPlace(path, newsroom.config.locales) for path in disk.glob(FILES)]
    unread: list[LocalizeError] = []
    for place in places:
        try:
            _take(update, place, disk, settled)
        except InputError as error:
            unread += [error] if isinstance(place, _TmxPlace) else []
    return TranslationMemory(update.finish(), hidden(newsroom.articles, at), tuple(unread))


def _places(newsroom: Newsroom) -> Iterator[_CatalogPlace]:
    config = newsroom.config
    for locale in config.locales:
        if locale != config.ui_source and parent_of(None, locale, config) is None:
            yield _CatalogPlace(UI, config.ui_source, locale, config.reviewers)
    for head in newsroom.articles:
        for locale in catalog_locales(head, config):
            if parent_of(head, locale, config) is None:
                yield _CatalogPlace(head.domain, head.source_locale, locale, config.reviewers)


def _take(update: IndexUpdate, place: _CatalogPlace | _TmxPlace, disk: Disk, settled: int) -> None:
    """Keep a document that nobody touched, and take in one that is new or was changed.

    Raises:
        InputError: it cannot be read.
    """
    path = place.paths[0]
    seen = looks(disk, place.paths, settled)
    known = update.known.get(path)
    if known is not None and seen and known.looks == f"{place.basis} {seen}":
        update.keep(known)
        return
    files = {one: disk.read(one) for one in place.paths if disk.exists(one)}
    said = place.basis.encode() + b"\0".join(files[one] for one in sorted(files))
    digest = hashlib.sha256(said).hexdigest()
    document = ShardDocument(place.name, path, digest, f"{place.basis} {seen}" if seen else "")
    if known is not None and known.digest == digest:
        update.keep(document)
    elif files:
        update.add(document, list(place.units(files)))
