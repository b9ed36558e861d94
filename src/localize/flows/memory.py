"""The newsroom's translation memory: brought up to date with its catalogs, and opened."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from localize import review
from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import catalog_path, ledger_path
from localize.catalogs.entry import roles_of
from localize.catalogs.target_locales import kind_of, parent_of, translated_locales
from localize.config.reviewer_settings import Reviewers
from localize.errors import InputError, LocalizeError
from localize.flows.embargo import hidden
from localize.frozen import frozen
from localize.memory.exact import USABLE
from localize.memory.index_update import IndexUpdate
from localize.memory.shard_writer import ShardDocument
from localize.memory.translation_memory import TranslationMemory
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.model.memory import MemoryUnit, Pair
from localize.review import basis_of
from localize.review.entitlement import counted
from localize.workspace.memory_shelf import MemoryShelf, folder_looks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from localize.config import Config
    from localize.flows.newsroom import Newsroom
    from localize.model import ArticleHead, Locale
    from localize.workspace.disk import Disk
    from localize.workspace.memory_shelf import FolderLooks

FILES = "memory/*.tmx"
"""The memories of other origin that the newsroom keeps in git."""


@frozen
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
        judges = _judges(self.reviewers)
        return f"{self.source_locale}+{judges}" if judges else str(self.source_locale)

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


@frozen
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
        from localize.exchange import tmx_reader  # noqa: PLC0415 - few newsrooms have any

        yield from tmx_reader.parse(files[self.name], self.name, self.locales).units


class _Kind(NamedTuple):
    """The part of what is known of an article that decides which catalogs of it belong in the memory."""

    said: str
    locales: tuple[Locale, ...]


@frozen
class _Folder:
    """A folder with files that belong in the memory."""

    path: str
    basis: str
    """Everything that decides which these are, and what their units depend on."""
    places: Callable[[], Iterable[_CatalogPlace | _TmxPlace]]
    """Gives these: not asked for where nothing was touched."""
    locale: Locale | None = None
    """The locale of catalogs; None for files of several."""


def open_memory(
    disk: Disk, newsroom: Newsroom, at: str = "", *, locales: Collection[Locale] | None = None
) -> TranslationMemory:
    """Return the memory of a newsroom, brought up to date.

    Only catalogs that were touched since the last time are read, and only folders in which something was
    touched are gone through. What is written lies under `.localize/` alone, so that a verb that changes
    nothing may ask as well. Ask the memory with `matches` for what is like a text, and with `suggestions` for
    the very text.

    Beside the catalogs there are the TMX files in `memory/`. Derived catalogs are left out: they follow from
    others. So are files that cannot be read; of catalogs other verbs tell, TMX files are in `unread`. Texts
    of articles that are confidential, or under embargo, are seen by these articles alone.

    Args:
        disk: the newsroom's files.
        newsroom: its sources as read.
        at: now, ISO 8601 with a zone; without it no embargo has ended.
        locales: the locales into which it is asked; what it has in others may be out of date. None for all.
    """
    shelf = MemoryShelf(disk)
    update, settled = IndexUpdate(shelf), shelf.settled()
    unread: list[LocalizeError] = []
    for folder in (*_interface(newsroom.config), *_article_folders(newsroom), _tmx_folder(disk, newsroom)):
        asked = locales is None or folder.locale is None or folder.locale in locales
        if asked or not update.leave_folder(folder.path):
            unread += _look_into(folder, update, disk, settled)
    return TranslationMemory(update.finish(), hidden(newsroom.articles, at), tuple(unread))


def _interface(config: Config) -> Iterator[_Folder]:
    for locale in config.locales:
        if locale != config.ui_source and parent_of(None, locale, config) is None:
            place = _CatalogPlace(UI, config.ui_source, locale, config.reviewers)
            yield _Folder(_folder_of(place.paths[0]), place.basis, partial(tuple, [place]), locale)


def _article_folders(newsroom: Newsroom) -> Iterator[_Folder]:
    """Yield the folders of the articles' catalogs: for each folder of articles, one in each locale."""
    config = newsroom.config
    kinds: dict[tuple[object, ...], _Kind] = {}
    together: dict[str, list[tuple[ArticleHead, _Kind]]] = {}
    for head in newsroom.articles:
        if (kind := kind_of(head)) not in kinds:
            locales = translated_locales(head, config)
            kinds[kind] = _Kind(f"{head.source_locale} {' '.join(map(str, locales))}", locales)
        together.setdefault(_folder_of(head.slug), []).append((head, kinds[kind]))
    for heads in together.values():
        basis = "\n".join((_judges(config.reviewers), *(f"{head.slug}\0{kind.said}" for head, kind in heads)))
        for locale in {
            one: None for kind in dict.fromkeys(kind for _, kind in heads) for one in kind.locales
        }:
            path = _folder_of(catalog_path(locale, heads[0][0].domain))
            yield _Folder(path, basis, partial(_catalogs, heads, locale, config), locale)


def _catalogs(
    heads: Iterable[tuple[ArticleHead, _Kind]], locale: Locale, config: Config
) -> Iterator[_CatalogPlace]:
    for head, kind in heads:
        if locale in kind.locales:
            yield _CatalogPlace(head.domain, head.source_locale, locale, config.reviewers)


def _tmx_folder(disk: Disk, newsroom: Newsroom) -> _Folder:
    places = [_TmxPlace(path, newsroom.config.locales) for path in disk.glob(FILES)]
    return _Folder(_folder_of(FILES), " ".join(map(str, newsroom.config.locales)), lambda: places)


def _look_into(folder: _Folder, update: IndexUpdate, disk: Disk, settled: int) -> list[LocalizeError]:
    """Bring what is known of a folder up to date, and return why TMX files in it cannot be read."""
    found = folder_looks(disk, folder.path, settled)
    said = hashlib.sha256(folder.basis.encode("utf-8", "surrogateescape")).hexdigest()
    looks = found.digest
    seen = looks and f"{said} {looks}"
    if update.keep_folder(folder.path, seen):
        return []
    unread: list[LocalizeError] = []
    for place in folder.places():
        try:
            _take(update, place, disk, found)
        except InputError as error:
            seen = ""  # it is told again by the next run
            unread += [error] if isinstance(place, _TmxPlace) else []
    update.saw(folder.path, seen)
    return unread


def _take(update: IndexUpdate, place: _CatalogPlace | _TmxPlace, disk: Disk, found: FolderLooks) -> None:
    """Keep a document that nobody touched, and take in one that is new or was changed.

    Raises:
        InputError: it cannot be read.
    """
    path = place.paths[0]
    folder, _, name = path.rpartition("/")
    looks = found.of(one.rpartition("/")[2] for one in place.paths)
    looks = looks and f"{place.basis} {looks}"
    known = update.known(folder).get(name)
    if known and known == looks:
        update.keep(path, looks)
        return
    files = {one: disk.read(one) for one in place.paths if disk.exists(one)}
    said = place.basis.encode() + b"\0".join(files[one] for one in sorted(files))
    digest = hashlib.sha256(said).hexdigest()
    if known is not None and update.digest(path) == digest:
        update.keep(path, looks)
    elif files:
        update.add(ShardDocument(place.name, path, digest), list(place.units(files)), looks)


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]


def _judges(reviewers: Reviewers) -> str:
    """Return what tells those who may approve from others."""
    return "" if reviewers == Reviewers() else hashlib.sha256(repr(reviewers).encode()).hexdigest()[:16]
