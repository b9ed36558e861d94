"""A newsroom at work in one run: its sources, the interface's catalogs, and the unit of work over all."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from localize.catalogs.catalog_set import CatalogSet
from localize.catalogs.derivation import ScriptRules
from localize.catalogs.interface import ENGLISH, Interface
from localize.errors import InputError, InputErrors, UnreadableErrors
from localize.flows.article_task import OPEN, tasks
from localize.flows.built_before import BuiltBefore
from localize.flows.kept import Kept
from localize.flows.notice_texts import needed_notices
from localize.flows.selection import Selection
from localize.model.article_job import Results, Unread
from localize.model.domain import ARTICLES, UI, Domain
from localize.workspace import release_record
from localize.workspace.catalog_session import CatalogSession
from localize.workspace.catalog_store import in_order, stored_names
from localize.workspace.one_by_one import OneByOne
from localize.workspace.places import Places
from localize.workspace.sparse_checkout import is_sparse

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from localize.catalogs import Entry
    from localize.catalogs.catalog_file import CatalogBytes, CatalogFile
    from localize.errors import LocalizeError
    from localize.flows.newsroom import Newsroom
    from localize.flows.ready_texts import InterfaceTexts
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import ArticleHead, Locale
    from localize.model.article_job import ArticleJob, MapArticles, R, S, T
    from localize.workspace.disk import Disk
    from localize.workspace.listing import Listing


class NewsroomSession:
    """The sources of a newsroom as read, and the unit of work over its catalogs."""

    def __init__(
        self,
        disk: Disk,
        newsroom: Newsroom,
        *,
        at: str,
        run: MapArticles | None = None,
        kept: Kept | None = None,
        built: Callable[[], BuiltBefore] = BuiltBefore,
        listing: Listing | None = None,
    ) -> None:
        """Begin a run.

        Args:
            disk: the newsroom's files.
            newsroom: its sources as read.
            at: now, ISO 8601 in UTC, for what is recorded.
            run: what has the work on articles done; one after another, where nothing else is given.
            kept: what earlier runs of this process hand on.
            built: gives what earlier builds left behind, to a run that builds.
            listing: the files in all folders of catalogs, where they were listed as the run began.
        """
        self.run = run or OneByOne(disk)
        self.disk = disk
        self.newsroom = newsroom
        self.config = newsroom.config
        self.at = at
        self.kept = kept or Kept()
        self._built = built
        self._listing = listing
        self.files = CatalogSession(disk, self.kept.catalogs)
        self._recoded: dict[str, str] = {}
        self._vanished: tuple[tuple[ArticleHead, ...] | None, frozenset[str]] = None, frozenset()
        """The articles of a newsroom, and the slugs of those that are gone then."""
        self._opened: dict[tuple[str, tuple[Locale, ...]], CatalogSet] = {}
        self.unseen: frozenset[str] = frozenset()
        """Articles that nobody outside may see: they go out nowhere, nor do labels that they alone have."""
        self.withdrawn: frozenset[str] = frozenset()
        """Articles that are withdrawn in all languages: labels that they alone have go out nowhere."""
        self.closed: frozenset[Locale] = frozenset()
        """Locales whose `ui`, or that of what they derive from, cannot be read."""
        self.pictures: set[str] = set()
        """The files of pictures for which the run looked, whether they are there or not."""

    @cached_property
    def built_before(self) -> BuiltBefore:
        """What is known of the bundles from before."""
        return self._built()

    def has_picture(self, path: str) -> bool:
        """Return whether there is a file of a picture.

        Raises:
            InputError: the path lies outside.
            DiskError: the folder cannot be read.
        """
        self.pictures.add(path)
        return self.disk.is_file(path, self._places)

    @cached_property
    def _places(self) -> Places:
        """The folders that were looked up for pictures: many articles have theirs in the same."""
        return Places(self.disk.root)

    def is_whole(self, selection: Selection) -> bool:
        """Return whether a selection leaves nothing out, so that what is absent from it is gone."""
        return not selection.narrowed and not self.newsroom.problems and not self.is_sparse

    @cached_property
    def is_sparse(self) -> bool:
        """True if git leaves a part of the newsroom out of this folder: what is absent is not gone."""
        return is_sparse(self.disk.root)

    def without(self, selection: Selection, slugs: Collection[str]) -> Selection:
        """Go on without some articles, and return the selection without them."""
        if not slugs:
            return selection
        kept = tuple(article for article in self.newsroom.articles if article.slug not in slugs)
        self.newsroom = replace(self.newsroom, articles=kept)
        self.renew_entries()  # their labels are not asked for any more
        return selection.without(slugs)

    def hide(self, selection: Selection, slugs: Collection[str]) -> Selection:
        """Go on as if some articles were drafts of which nobody knows, and return the selection so."""
        if not slugs:
            return selection
        self.unseen = frozenset(slugs)
        self.newsroom = replace(self.newsroom, articles=self._as_drafts(self.newsroom.articles))
        self.renew_entries()
        return replace(selection, articles=self._as_drafts(selection.articles))

    def withdraw(self, slugs: Collection[str]) -> None:
        """Go on without labels that only articles have that are withdrawn in all languages."""
        if slugs:
            self.withdrawn = frozenset(slugs)
            self.renew_entries()

    def renew_entries(self) -> None:
        """Ask anew what `ui` should have: what that depends on has changed."""
        self.__dict__.pop("ui_entries", None)

    def _as_drafts(self, articles: Iterable[ArticleHead]) -> tuple[ArticleHead, ...]:
        return tuple(replace(one, draft=one.draft or one.slug in self.unseen) for one in articles)

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
        unread: dict[Locale, LocalizeError] = {}
        for locale in self.config.locales:
            try:
                self.file(locale, UI)
            except InputError as error:
                unread[locale] = error
        derived = {locale for locale, of in self.config.derive.items() if of in unread}
        self.closed = frozenset(unread.keys() | derived)
        return list(unread.values())

    def results(
        self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T], each: Callable[[R], R] | None = None
    ) -> Results[R]:
        """Have a job done for each of its tasks.

        Args:
            job: the work.
            shared: what all tasks share.
            tasks: what it is done for.
            each: takes each result in as it comes, and returns what is kept of it.
        """
        found = self.run(job, shared, tasks)
        taken = (one if each is None or isinstance(one, Unread) else each(one) for one in found)
        return Results.of(taken)

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

    def file(self, locale: Locale, domain: Domain) -> CatalogFile:
        """Return a catalog and its ledger as they are in this session."""
        return self.files.load(locale, domain)

    def put_all(self, found: CatalogSet) -> None:
        """Take in catalogs that the fold has changed: the interface's."""
        for file in found.files.values():
            self.files.put(file)

    def put_bytes(self, files: Iterable[CatalogBytes]) -> None:
        """Take in the catalogs of an article that a job has written out."""
        for file in files:
            self.files.put_bytes(file)

    def stage(self, files: Iterable[CatalogBytes], *, planned: bool = False) -> None:
        """Lay the catalogs of an article that a job has written out on the disk, beside their places.

        Args:
            files: the catalogs.
            planned: whether the run only says what it would do.
        """
        take = self.files.expect if planned else self.files.stage
        for file in files:
            take(file)
            if file.charset:
                self._recoded[file.path] = file.charset

    def commit(self) -> tuple[str, ...]:
        """Write what changed, ledgers before catalogs, and return the paths that were written."""
        self.charset_notes()
        self._opened.clear()
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
    def _stored_names(self) -> Mapping[Locale, set[str]]:
        return stored_names(self.disk, self._listing)

    @property
    def stored(self) -> tuple[tuple[Locale, Domain], ...]:
        """The locales and domains of the catalogs and ledgers on the disk, as they were when first asked."""
        return in_order(self._stored_names)

    @property
    def vanished(self) -> frozenset[str]:
        """The slugs of articles that are gone: a catalog or a ledger of theirs is on the disk."""
        articles, found = self._vanished
        if articles is not self.newsroom.articles:
            found = self._vanished_beside({ARTICLES + article.slug for article in self.newsroom.articles})
            self._vanished = self.newsroom.articles, found
        return found

    def _vanished_beside(self, known: set[str]) -> frozenset[str]:
        stored = stored_names(self.disk, self._listing, known) if self._listing else self._stored_names
        gone = (name for names in stored.values() for name in names - known)
        return frozenset(name.removeprefix(ARTICLES) for name in gone if name.startswith(ARTICLES))

    @cached_property
    def terms(self) -> GlossaryMatcher | None:
        """The glossary made ready; None where it names nothing."""
        if not self.newsroom.glossary.terms:
            return None
        from localize.glossary.matcher import GlossaryMatcher  # noqa: PLC0415 - inflection: not for a pull

        return GlossaryMatcher(self.newsroom.glossary)

    @cached_property
    def rules(self) -> ScriptRules:
        """The facts that script conversion needs."""
        return ScriptRules.of(self.config, self.newsroom.glossary)

    @cached_property
    def ui_entries(self) -> tuple[Entry, ...]:
        """The entries that `ui` should have, by all articles that may be seen."""
        unlabelled = self.unseen | self.withdrawn
        seen = (article for article in self.newsroom.articles if article.slug not in unlabelled)
        return self.interface.entries(seen, needed_notices(self.config, release_record.load(self.disk)))

    @property
    def interface_texts(self) -> InterfaceTexts:
        """The texts of `ui`, as far as they may go out."""
        return self.kept.texts(self.interface, self.interface_catalogs, self.rules)

    @property
    def interface_catalogs(self) -> CatalogSet:
        """The catalogs of the interface as they are in this session."""
        # English texts may be overridden in a newsroom that does not publish in English, too.
        locales = dict.fromkeys((*self._open, *({ENGLISH} - self.closed)))
        files = {locale: self.file(locale, UI) for locale in locales}
        return CatalogSet(self.config, None, self.ui_entries, files)

    def catalogs(self, head: ArticleHead | None, locales: Collection[Locale] | None = None) -> CatalogSet:
        """Return the catalogs of one article as they were first opened, or those of the interface.

        After a commit they are read anew.

        Args:
            head: the article; None for the interface.
            locales: those that are worked on: of an article, only the catalogs that this reads are there.

        Raises:
            InputErrors: the article was changed since its head was read, or files of it cannot be read.
        """
        if head is None:
            return self.interface_catalogs
        wanted = (head.slug, self.config.locales if locales is None else tuple(locales))
        if wanted not in self._opened:
            self._opened[wanted] = self._open_article(head, wanted[1])
        return self._opened[wanted]

    def _open_article(self, head: ArticleHead, locales: tuple[Locale, ...]) -> CatalogSet:
        own = replace(self.newsroom, translations=())  # what is a translation of another has no part in it
        planned = tasks(own, Selection((head,), locales), pinned=True)
        results = self.results(OPEN, self.config, planned)
        if results.unread:
            raise InputErrors(results.problems)
        return results.done[0].catalogs
