"""The catalogs of one article, or of the interface, held against what their source says today."""

from __future__ import annotations

from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING

from localize.catalogs import derivation
from localize.catalogs.catalog_file import serialize
from localize.catalogs.derive import derive
from localize.catalogs.entry import article_entries
from localize.catalogs.interface import ENGLISH
from localize.catalogs.publish_threshold import publish_threshold
from localize.catalogs.target_locales import catalog_locales, parent_of, parents_first
from localize.catalogs.unit import units
from localize.frozen import frozen
from localize.model import Change
from localize.model.domain import UI
from localize.once import once

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.catalogs.derivation import ScriptRules
    from localize.catalogs.derive import Parent
    from localize.catalogs.entry import Entry
    from localize.catalogs.unit import Unit
    from localize.config import Config
    from localize.model import Article, ArticleHead, Locale, Message, MessageKey, ReviewState


@frozen
class CatalogView:
    """One catalog at work: what its source says today, and how far each string is."""

    article: Article | None
    """None for the interface's catalog."""
    locale: Locale
    file: CatalogFile
    units: tuple[Unit, ...]
    parents: Mapping[MessageKey, Parent] = field(default_factory=dict)
    """Of a derived catalog, what each string derives from; empty where it is translated."""

    @property
    def slug(self) -> str:
        """The article's slug, or `ui`."""
        return self.article.slug if self.article else UI


@frozen
class CatalogSet:
    """All catalogs of one domain that a run works with."""

    config: Config
    article: Article | None
    """None for the interface's catalogs."""
    entries: tuple[Entry, ...]
    """The entries that the source has today."""
    files: Mapping[Locale, CatalogFile]
    _views: dict[Locale, CatalogView] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The views of whole catalogs that were asked for: what is derived is held against them, too."""

    @classmethod
    def of_article(
        cls,
        article: Article,
        config: Config,
        files: Mapping[Locale, CatalogFile],
        entries: tuple[Entry, ...] | None = None,
    ) -> CatalogSet:
        """Return the catalogs of an article; whoever knows its entries already may give them."""
        return cls(config, article, article_entries(article) if entries is None else entries, files)

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The locales that should have a catalog, derived ones last.

        Of the interface English has one only where it overrides.
        """
        if self.article is not None:
            return catalog_locales(self.article, self.config)
        found = (
            locale
            for locale in self.config.locales
            if locale in self.files and (locale != ENGLISH or self.files[locale].catalog.messages)
        )
        return parents_first(tuple(found), self.config)

    def entries_of(self, locale: Locale) -> tuple[Entry, ...]:
        """Return what a locale's catalog should have; an English one of the interface only overrides."""
        if self.article is None and locale == ENGLISH:
            overrides = self.files[locale].catalog.by_key
            return tuple(entry for entry in self.entries if entry.key in overrides)
        return self.entries

    @once
    def thresholds(self) -> Mapping[tuple[str, ...], ReviewState]:
        """The least state in which a string of an article goes out, by its roles."""
        kinds = {entry.roles: entry for entry in self.entries}
        return {roles: publish_threshold(entry, self.config) for roles, entry in kinds.items()}

    def view(self, locale: Locale, entries: Sequence[Entry] | None = None) -> CatalogView:
        """Return how far each string of a locale's catalog is today, or each of some of its entries."""
        if entries is not None:
            return self._view(locale, entries)
        if locale not in self._views:
            self._views[locale] = self._view(locale)
        return self._views[locale]

    def _view(self, locale: Locale, entries: Sequence[Entry] | None = None) -> CatalogView:
        parents, file = self.parents(locale, entries), self.files[locale]
        wanted = self.entries_of(locale) if entries is None else entries
        found = units(wanted, file.catalog, file.ledger, parents, self.config.reviewers)
        return CatalogView(self.article, locale, file, found, parents or {})

    def parents(
        self, locale: Locale, entries: Sequence[Entry] | None = None
    ) -> Mapping[MessageKey, Parent] | None:
        """Return what each string of a derived catalog, or each of some, derives from; else None."""
        source = parent_of(self.article, locale, self.config)
        if source is None:
            return None
        if self.article is not None and source == self.article.source_locale:
            return derivation.own_parents(self.entries if entries is None else entries)
        return derivation.parents(self.view(source, entries).units)

    def basis(self, locale: Locale) -> Callable[[Message], str | None]:
        """Return what gives a message's basis where it is not its plural source."""
        return derivation.basis(partial(self.parents, locale))

    def is_unwritten(self, locale: Locale) -> bool:
        """Return whether a catalog has no text, nor the one that it derives from: then nothing is derived."""
        source = parent_of(self.article, locale, self.config)
        if (
            source is None
            or source not in self.files
            or (self.article and source == self.article.source_locale)
        ):
            return False
        return all(
            message.targets and message.blank and not message.flags and message.previous is None
            for one in (source, locale)
            for message in self.files[one].catalog.messages
        )

    def with_file(self, file: CatalogFile) -> CatalogSet:
        """Return the catalogs with one in the place of what it was; the views of others are kept."""
        locale = file.catalog.locale
        changed = CatalogSet(self.config, self.article, self.entries, {**self.files, locale: file})
        # A view is of a catalog and of the one that it derives from, which derives from none.
        kept = (one for one in self._views if not touched(self.article, one, (locale,), self.config))
        changed._views.update({one: self._views[one] for one in kept})
        return changed

    def changed(
        self, before: Mapping[Locale, CatalogFile], files: Mapping[str, bytes]
    ) -> tuple[CatalogBytes, ...]:
        """Write out the catalogs that are no longer what they were.

        Args:
            before: the catalogs as they were read.
            files: path → bytes of what is there.

        Raises:
            InputError: a catalog or ledger holds what its file cannot.
        """
        return tuple(
            serialize(file, files.get(file.path, b""), before.get(locale))
            for locale, file in self.files.items()
            if file != before.get(locale)
        )

    def refreshed(
        self, locales: Collection[Locale], rules: ScriptRules, at: str, *, listed: bool = True
    ) -> tuple[CatalogSet, tuple[Change, ...]]:
        """Return the catalogs with the derived ones brought up to what they derive from.

        Args:
            locales: those that are touched: catalogs in them, or that derive from them, are refreshed.
            rules: what script conversion must know.
            at: now, ISO 8601 in UTC, for what is recorded.
            listed: whether each change is told; if not, how many there are in each catalog.

        Returns:
            The catalogs, and what changed in them.
        """
        found, changes = self, list[Change]()
        for locale in self.locales:
            is_touched = touched(self.article, locale, locales, self.config)
            parents = found.parents(locale) if is_touched and not found.is_unwritten(locale) else None
            if parents is None:
                continue
            file = found.files[locale]
            convert = rules.converter(self.article, locale, self.config)
            result = derive(file.catalog, file.ledger, parents, convert, at=at, listed=listed)
            if result.catalog is not file.catalog or result.ledger is not file.ledger:
                found = found.with_file(replace(file, catalog=result.catalog, ledger=result.ledger))
            changes.extend(result.changes)
        return found, tuple(changes)


def touched(
    article: Article | ArticleHead | None, locale: Locale, locales: Collection[Locale], config: Config
) -> bool:
    """Return whether work on some locales touches a catalog: it is in one, or derives from one in them."""
    return locale in locales or parent_of(article, locale, config) in locales


def needed_locales(
    article: Article | ArticleHead, locales: Collection[Locale], config: Config
) -> tuple[Locale, ...]:
    """Return the locales of an article's catalogs that work on these locales reads, sources first."""
    every = catalog_locales(article, config)
    sources = {parent_of(article, locale, config) for locale in every if locale in locales}
    return tuple(locale for locale in every if locale in sources or touched(article, locale, locales, config))
