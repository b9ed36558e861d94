"""The unit of work over catalogs: read, changed in memory, written at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from localize.catalogs import (
    Converted,
    Entry,
    Parent,
    Unit,
    article_entries,
    derive,
    units,
)
from localize.catalogs.interface import ENGLISH, Interface
from localize.catalogs.target_locales import catalog_locales, parent_of, parents_first
from localize.errors import InputError, InputErrors
from localize.glossary.matcher import GlossaryMatcher
from localize.language import uzbek, vocabulary
from localize.model import ReviewState
from localize.model.domain import UI, Domain
from localize.workspace import catalogs as catalog_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.errors import LocalizeError
    from localize.flows.selection import Selection
    from localize.model import Article, Change, Locale, Message, MessageKey
    from localize.workspace.catalogs import CatalogFile
    from localize.workspace.disk import Disk
    from localize.workspace.newsroom import Newsroom


@dataclass(frozen=True)
class CatalogView:
    """One catalog at work: what its source says today, and how far each string is."""

    article: Article | None
    """None for the interface's catalog."""
    locale: Locale
    file: CatalogFile
    units: tuple[Unit, ...]

    @property
    def slug(self) -> str:
        """The article's slug, or `ui`."""
        return self.article.slug if self.article else UI


class CatalogSession:
    """The catalogs of one run. Nothing reaches the disk before `commit`."""

    def __init__(self, disk: Disk, newsroom: Newsroom, *, at: str) -> None:
        """Take a newsroom to the session.

        Args:
            disk: its files.
            newsroom: its sources as read.
            at: now, ISO 8601 in UTC, for what is recorded.
        """
        self.disk = disk
        self.newsroom = newsroom
        self.config = newsroom.config
        self.at = at
        self._stored: dict[tuple[Locale, str], CatalogFile] = {}
        self._files: dict[tuple[Locale, str], CatalogFile] = {}
        self._exceptions: dict[tuple[Locale, Locale], Mapping[str, str]] = {}
        self.moved: dict[tuple[Locale, Domain], Domain] = {}
        """Catalogs that go to another domain: locale and old domain → new domain."""
        self._closed: frozenset[Locale] = frozenset()  # locales whose `ui`, or its parent, cannot be read

    def fresh(self) -> CatalogSession:
        """Return another session with the catalogs as they are on the disk, to try something out."""
        other = CatalogSession(self.disk, self.newsroom, at=self.at)
        other._stored, other._files = dict(self._stored), dict(self._stored)
        other._closed = self._closed
        return other

    def take_out(self, selection: Selection) -> Selection:
        """Read the catalogs of a selection, and what they derive from, before anything is done.

        Returns:
            The selection. Where the run goes on in spite of what cannot be read, it is without the articles
            and locales with an unreadable catalog, and `newsroom.problems` names those.

        Raises:
            InputErrors: catalogs that cannot be read, all of them, unless the newsroom says to keep going.
        """
        unread = {locale: self._problems(UI, [locale]) for locale in self.config.locales}
        left_out = {
            article.slug: self._problems(article.domain, self._needed(article, selection.locales))
            for article in selection.articles
        }
        problems = [problem for found in (*unread.values(), *left_out.values()) for problem in found]
        if not problems:
            return selection
        if not self.newsroom.keep_going:
            raise InputErrors(problems)
        closed = {locale for locale, found in unread.items() if found}
        self._closed = frozenset(
            closed | {locale for locale, of in self.config.derive.items() if of in closed}
        )
        kept = tuple(article for article in self.newsroom.articles if not left_out.get(article.slug))
        self.newsroom = replace(self.newsroom, articles=kept, problems=(*self.newsroom.problems, *problems))
        return replace(
            selection,
            articles=tuple(article for article in selection.articles if not left_out[article.slug]),
            locales=tuple(locale for locale in selection.locales if locale not in self._closed),
        )

    def _needed(self, article: Article, locales: Sequence[Locale]) -> list[Locale]:
        """Return the locales of an article's catalogs that work on these locales reads."""
        every = catalog_locales(article, self.config)
        parents = {parent_of(article, locale, self.config) for locale in every if locale in locales}
        return [
            locale
            for locale in every
            if locale in locales or locale in parents or parent_of(article, locale, self.config) in locales
        ]

    def _problems(self, domain: Domain, locales: Sequence[Locale]) -> list[LocalizeError]:
        found: list[LocalizeError] = []
        for locale in locales:
            try:
                self.file(locale, domain)
            except InputError as error:
                found.append(error)
        return found

    def file(self, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are at the session."""
        key = (locale, domain)
        if key not in self._files:
            self._stored[key] = catalog_files.load(self.disk, locale, domain)
            self._files[key] = self._stored[key]
        return self._files[key]

    def put(self, file: CatalogFile) -> None:
        """Lay a changed catalog on the session."""
        key = (file.catalog.locale, file.catalog.domain)
        self.file(*key)
        self._files[key] = file

    def rename(self, file: CatalogFile, domain: Domain) -> None:
        """Move a catalog and its ledger to another domain without a catalog; a ledger there grows."""
        locale = file.catalog.locale
        self.moved[locale, file.catalog.domain] = domain
        target = self.file(locale, domain)
        unreadable = (*target.ledger.unreadable_lines, *file.ledger.unreadable_lines)
        ledger = replace(target.ledger, unreadable_lines=unreadable).with_decisions(*file.ledger.decisions)
        self.put(replace(target, catalog=replace(file.catalog, domain=domain), ledger=ledger))

    def pending(self) -> tuple[CatalogFile, ...]:
        """Return the catalogs that differ from what is on the disk, by path."""
        changed = [file for key, file in self._files.items() if file != self._stored[key]]
        return tuple(sorted(changed, key=lambda file: file.path))

    def commit(self) -> tuple[str, ...]:
        """Write what changed, ledgers before catalogs, and return the paths that were written."""
        written = []
        for file in self.pending():
            if catalog_files.save(self.disk, file):
                written.append(file.path)
            self._stored[file.catalog.locale, file.catalog.domain] = file
        for locale, domain in self.moved:
            self.disk.remove(catalog_files.catalog_path(locale, domain))
            self.disk.remove(catalog_files.ledger_path(locale, domain))
        self.moved.clear()
        return tuple(written)

    @cached_property
    def interface(self) -> Interface:
        """Return what knows the entries of `ui`, by the catalogs as they were when the run began."""
        open_to_all = (locale for locale in self.config.locales if locale not in self._closed)
        found = {locale: self.file(locale, UI).catalog for locale in open_to_all}
        return Interface(self.newsroom.labels, found)

    @cached_property
    def terms(self) -> GlossaryMatcher | None:
        """The glossary made ready; None where it names nothing."""
        return GlossaryMatcher(self.newsroom.glossary) if self.newsroom.glossary.terms else None

    @cached_property
    def ui_entries(self) -> tuple[Entry, ...]:
        """Return what `ui` should have, by all articles."""
        return self.interface.entries(self.newsroom.articles)

    @cached_property
    def ui_locales(self) -> tuple[Locale, ...]:
        """The locales with a `ui` catalog, derived ones last; English has one only where it overrides."""
        return parents_first(
            tuple(
                locale
                for locale in self.config.locales
                if locale not in self._closed
                and (locale != ENGLISH or self.file(locale, UI).catalog.messages)
            ),
            self.config,
        )

    def view(self, article: Article | None, locale: Locale) -> CatalogView:
        """Return how far each string of a catalog is today."""
        file = self.file(locale, article.domain if article else UI)
        entries = self.entries(article, locale)
        found = units(entries, file.catalog, file.ledger, self.parents(article, locale))
        return CatalogView(article, locale, file, found)

    def views(
        self, articles: Sequence[Article], locales: Sequence[Locale], *, ui: bool
    ) -> tuple[CatalogView, ...]:
        """Return the views of the interface and of articles, in slug order, in the order of the locales."""
        found = [self.view(None, locale) for locale in self.ui_locales if ui and locale in locales]
        for article in articles:
            wanted = catalog_locales(article, self.config)
            found.extend(self.view(article, locale) for locale in wanted if locale in locales)
        return tuple(found)

    def entries(self, article: Article | None, locale: Locale) -> tuple[Entry, ...]:
        """Return what a catalog should have."""
        if article is not None:
            return article_entries(article)
        if locale == ENGLISH:
            overrides = self.file(locale, UI).catalog.by_key
            return tuple(entry for entry in self.ui_entries if entry.key in overrides)
        return self.ui_entries

    def parents(self, article: Article | None, locale: Locale) -> Mapping[MessageKey, Parent] | None:
        """Return what each string of a derived catalog derives from; None where it is translated."""
        source = parent_of(article, locale, self.config)
        if source is None:
            return None
        if article is not None and source == article.source_locale:
            return {
                entry.key: Parent((entry.key.source,), ReviewState.APPROVED)
                for entry in article_entries(article)
            }
        return {
            unit.entry.key: Parent(unit.message.targets, unit.state, unit.message.previous)
            for unit in self.view(article, source).units
        }

    def basis(self, article: Article | None, locale: Locale) -> Callable[[Message], str | None]:
        """Return what gives a message's basis where it is not its plural source."""
        parents = self.parents(article, locale)

        def basis_of(message: Message) -> str | None:
            parent = parents.get(message.key) if parents is not None else None
            return parent.basis if parent else None

        return basis_of

    def refresh(self, article: Article | None, locale: Locale) -> tuple[Change, ...]:
        """Refresh a derived catalog at the session; nothing happens to one that is translated."""
        parents = self.parents(article, locale)
        if parents is None:
            return ()
        file = self.file(locale, article.domain if article else UI)
        result = derive(file.catalog, file.ledger, parents, self._converter(article, locale), at=self.at)
        self.put(replace(file, catalog=result.catalog, ledger=result.ledger))
        return result.changes

    def refresh_all(
        self, articles: Sequence[Article], locales: Sequence[Locale], *, ui: bool
    ) -> tuple[Change, ...]:
        """Refresh the derived catalogs of these articles, and of the interface, that these locales touch."""
        changes: list[Change] = []
        for article in (None, *articles) if ui else articles:
            for locale in self.ui_locales if article is None else catalog_locales(article, self.config):
                if locale in locales or parent_of(article, locale, self.config) in locales:
                    changes.extend(self.refresh(article, locale))
        return tuple(changes)

    def changed(self, file: CatalogFile) -> bool:
        """Return whether a catalog's messages or header differ from the disk's; the ledger is not asked."""
        return file.catalog != self._stored[file.catalog.locale, file.catalog.domain].catalog

    def _converter(
        self, article: Article | None, locale: Locale
    ) -> Callable[[MessageKey, tuple[str, ...]], Converted]:
        source = parent_of(article, locale, self.config)
        script: Literal["Cyrl", "Latn"] = "Cyrl" if locale.effective_script == "Cyrl" else "Latn"
        own = self._own_words(
            *((source or locale, locale) if script == "Cyrl" else (locale, source or locale))
        )
        kept = frozenset(self.newsroom.glossary.kept)

        def convert(key: MessageKey, targets: tuple[str, ...]) -> Converted:
            if article is None and source and vocabulary.translation(key, source) == targets:
                shipped = vocabulary.translation(key, locale)
                if shipped is not None:
                    return Converted(shipped)
            results = [uzbek.convert(target, script, exceptions=own, protect=kept) for target in targets]
            unsure = tuple(dict.fromkeys(word for result in results for word in result.unsure))
            return Converted(tuple(result.text for result in results), unsure)

        return convert

    def _own_words(self, latin: Locale, cyrillic: Locale) -> Mapping[str, str]:
        """Return the glossary's words that script conversion must not guess, worked out once in a run."""
        if (latin, cyrillic) not in self._exceptions:
            found = self.newsroom.glossary.script_exceptions(latin, cyrillic)
            self._exceptions[latin, cyrillic] = found
        return self._exceptions[latin, cyrillic]
