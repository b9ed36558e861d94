"""A newsroom and its catalogs at work in one run."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from localize.catalogs.catalog_set import CatalogSet, needed_locales
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.interface import ENGLISH, Interface
from localize.errors import InputError, UnreadableErrors
from localize.flows.newsroom import read_article
from localize.glossary.matcher import GlossaryMatcher
from localize.model import Article
from localize.model.article_job import Results
from localize.model.domain import UI, Domain
from localize.workspace.catalog_session import CatalogSession
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from localize.catalogs import Entry
    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.catalogs.catalog_set import CatalogView
    from localize.errors import LocalizeError
    from localize.flows.newsroom import Newsroom
    from localize.flows.selection import Selection
    from localize.model import ArticleHead, Change, Locale
    from localize.model.article_job import ArticleJob, MapArticles, R, S, T
    from localize.workspace.disk import Disk

    AnyArticle = Article | ArticleHead


class NewsroomSession:
    """The sources of a newsroom as read, and the unit of work over its catalogs."""

    def __init__(self, disk: Disk, newsroom: Newsroom, *, at: str, run: MapArticles | None = None) -> None:
        """Begin a run.

        Args:
            disk: the newsroom's files.
            newsroom: its sources as read.
            at: now, ISO 8601 in UTC, for what is recorded.
            run: what has the work on articles done; one after another, where nothing else is given.
        """
        self.run = run or OneByOne(disk)
        self.disk = disk
        self.newsroom = newsroom
        self.config = newsroom.config
        self.at = at
        self.files = CatalogSession(disk)
        self._articles: dict[str, Article] = {}
        self._recoded: dict[str, str] = {}
        self.closed: frozenset[Locale] = frozenset()
        """Locales whose `ui`, or that of what they derive from, cannot be read."""

    def take_out(self, selection: Selection) -> Selection:
        """Read the catalogs of a selection, and what they derive from, before anything is done.

        Returns:
            The selection. Where the run goes on in spite of what cannot be read, it is without the articles
            and locales with an unreadable catalog, and `newsroom.problems` names those.

        Raises:
            UnreadableErrors: all catalogs that cannot be read, unless the newsroom says to keep going.
        """
        unread = self.close_unreadable()
        left_out = {
            article.slug: self._problems(
                article.domain, needed_locales(article, selection.locales, self.config)
            )
            for article in selection.articles
        }
        self.refuse([*unread, *(problem for found in left_out.values() for problem in found)])
        selection = self.without(selection, {slug for slug, found in left_out.items() if found})
        return self.without_closed(selection)

    def without(self, selection: Selection, slugs: Collection[str]) -> Selection:
        """Go on without some articles, and return the selection without them."""
        kept = tuple(article for article in self.newsroom.articles if article.slug not in slugs)
        self.newsroom = replace(self.newsroom, articles=kept)
        if slugs:
            self.__dict__.pop("ui_entries", None)  # their labels are not asked for any more
        return selection.without(slugs)

    def without_closed(self, selection: Selection) -> Selection:
        """Return a selection without the locales that are closed."""
        return replace(
            selection, locales=tuple(locale for locale in selection.locales if locale not in self.closed)
        )

    def close_unreadable(self) -> list[LocalizeError]:
        """Read the catalogs of the interface; a locale without one that can be read is closed.

        Returns:
            Why they cannot be read.
        """
        unread = {locale: self._problems(UI, [locale]) for locale in self.config.locales}
        closed = {locale for locale, found in unread.items() if found}
        self.closed = frozenset(
            closed | {locale for locale, of in self.config.derive.items() if of in closed}
        )
        return [problem for found in unread.values() for problem in found]

    def results(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Results[R]:
        """Have a job done for each of its tasks."""
        found = self.run(job, shared, tasks)
        return Results.of(found)

    def narrowed(
        self, selection: Selection, unread: Sequence[LocalizeError], results: Results[R]
    ) -> Selection:
        """Stop where something cannot be read, or return the selection without it.

        Args:
            selection: what the run is about.
            unread: why catalogs of the interface cannot be read.
            results: what a job gave.

        Raises:
            UnreadableErrors: all that cannot be read, unless the newsroom says to keep going.
        """
        self.refuse([*unread, *results.problems])
        return self.without_closed(self.without(selection, results.unread_slugs))

    def refuse(self, problems: Sequence[LocalizeError]) -> None:
        """Stop where catalogs cannot be read, or remember them where the newsroom says to keep going.

        Raises:
            UnreadableErrors: all of them, unless the newsroom says to keep going.
        """
        if problems and not self.newsroom.keep_going:
            raise UnreadableErrors(problems)
        self.newsroom = replace(self.newsroom, problems=(*self.newsroom.problems, *problems))

    def _problems(self, domain: Domain, locales: Sequence[Locale]) -> list[LocalizeError]:
        found: list[LocalizeError] = []
        for locale in locales:
            try:
                self.file(locale, domain)
            except InputError as error:
                found.append(error)
        return found

    def article(self, head: AnyArticle) -> Article:
        """Return an article with its text.

        Raises:
            InputError: it was changed while it was read, or cannot be read any more.
        """
        if isinstance(head, Article):
            return head
        if head.slug not in self._articles:
            self._articles[head.slug] = read_article(self.disk, self.config, head)
        return self._articles[head.slug]

    def file(self, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are in this session."""
        return self.files.load(locale, domain)

    def put(self, file: CatalogFile) -> None:
        """Take a changed catalog in."""
        self.files.put(file)

    def put_all(self, found: CatalogSet) -> None:
        """Take in all catalogs of an article or of the interface."""
        for file in found.files.values():
            self.files.put(file)

    def put_bytes(self, files: Iterable[CatalogBytes]) -> None:
        """Take in the catalogs of an article that a job has written out."""
        for file in files:
            self.files.put_bytes(file)

    def commit(self) -> tuple[str, ...]:
        """Write what changed, ledgers before catalogs, and return the paths that were written."""
        self.charset_notes()
        return self.files.commit()

    def charset_notes(self) -> tuple[str, ...]:
        """Say which of the catalogs that this run changes were in another charset than UTF-8."""
        self._recoded.update((file.path, file.charset) for file in self.files.pending() if file.charset)
        return tuple(f"{path} is {name}; it is written as UTF-8." for path, name in self._recoded.items())

    @cached_property
    def interface(self) -> Interface:
        """The entries of `ui`, by the catalogs as they were when the run began."""
        return Interface(
            self.newsroom.labels, {locale: self.file(locale, UI).catalog for locale in self._open}
        )

    @property
    def _open(self) -> tuple[Locale, ...]:
        return tuple(locale for locale in self.config.locales if locale not in self.closed)

    @cached_property
    def terms(self) -> GlossaryMatcher | None:
        """The glossary made ready; None where it names nothing."""
        return GlossaryMatcher(self.newsroom.glossary) if self.newsroom.glossary.terms else None

    @cached_property
    def rules(self) -> ScriptRules:
        """What script conversion must know."""
        return ScriptRules.of(self.config, self.newsroom.glossary)

    @cached_property
    def ui_entries(self) -> tuple[Entry, ...]:
        """The entries that `ui` should have, by all articles."""
        return self.interface.entries(self.newsroom.articles)

    @property
    def interface_catalogs(self) -> CatalogSet:
        """The catalogs of the interface as they are in this session."""
        return self.catalogs(None)

    def catalogs(self, head: AnyArticle | None, locales: Collection[Locale] | None = None) -> CatalogSet:
        """Return the catalogs of an article, or of the interface, as they are in this session.

        Args:
            head: the article; None for the interface.
            locales: those that are worked on: of an article, only the catalogs that this reads are there.
        """
        if head is None:
            # English texts may be overridden in a newsroom that does not publish in English, too.
            open_locales = dict.fromkeys((*self._open, *({ENGLISH} - self.closed)))
            return CatalogSet(
                self.config, None, self.ui_entries, {locale: self.file(locale, UI) for locale in open_locales}
            )
        article = self.article(head)
        needed = needed_locales(article, self.config.locales if locales is None else locales, self.config)
        files = {locale: self.file(locale, article.domain) for locale in needed}
        return CatalogSet.of_article(article, self.config, files)

    def view(self, head: AnyArticle | None, locale: Locale) -> CatalogView:
        """Return how far each string of a catalog is today."""
        return self.catalogs(head, (locale,)).view(locale)

    def views(
        self, articles: Sequence[AnyArticle], locales: Sequence[Locale], *, ui: bool
    ) -> tuple[CatalogView, ...]:
        """Return the views of the interface and of articles, in slug order, in the order of the locales."""
        found: list[CatalogView] = []
        for head in (None, *articles) if ui else articles:
            catalogs = self.catalogs(head, locales)
            found.extend(catalogs.view(locale) for locale in catalogs.locales if locale in locales)
        return tuple(found)

    def refresh(
        self, articles: Sequence[AnyArticle], locales: Sequence[Locale], *, ui: bool
    ) -> tuple[Change, ...]:
        """Refresh the derived catalogs of these articles, and of the interface, that these locales touch."""
        changes: list[Change] = []
        for head in (None, *articles) if ui else articles:
            found, derived = self.catalogs(head, locales).refreshed(locales, self.rules, self.at)
            self.put_all(found)
            changes.extend(derived)
        return tuple(changes)
