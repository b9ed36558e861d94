"""The articles that a sitting has open: what was read of a file counts as long as it holds the same bytes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import CatalogFile, catalog_path, ledger_path
from localize.catalogs.entry import article_entries
from localize.flows.article_task import OPEN, ArticleSources, sources
from localize.flows.newsroom import parse_article
from localize.frozen import frozen
from localize.model import Article
from localize.workspace.one_by_one import OneByOne, files_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from localize.catalogs.catalog_file import CatalogBytes
    from localize.catalogs.entry import Entry
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.model import Locale
    from localize.model.article_job import ArticleJob, R, S, T, Unread
    from localize.model.domain import Domain
    from localize.workspace.disk import Disk

_MOST = 64
"""Files whose contents are kept: those of a dozen articles."""


@frozen
class _Known:
    """The contents of a file, and all that they depended on."""

    basis: tuple[object, ...]
    value: object


class OpenArticles:
    """Has jobs done one after another; an article that is opened again is read where its files differ.

    It is a `MapArticles`, and belongs to one sitting: nothing of it is shared or stored.
    """

    def __init__(self, disk: Disk) -> None:
        """Take the newsroom's files."""
        self._disk = disk
        self._run = OneByOne(disk)
        self._known: dict[tuple[object, ...], _Known] = {}

    def __call__(self, job: ArticleJob[S, T, R], shared: S, tasks: Sequence[T]) -> Iterator[R | Unread]:
        """Yield the results in the order of the tasks."""
        if job is not OPEN:
            yield from self._run(job, shared, tasks)
            return
        opening: ArticleJob[Any, Any, Any] = replace(OPEN, work=self._opened)
        for task in tasks:
            yield opening.run(shared, task, files_of(self._disk, task))

    def take_in(self, file: CatalogFile, written: CatalogBytes) -> None:
        """Remember a catalog as it was written, so that it need not be read again.

        Args:
            file: the catalog; one that a merge had left in pieces, or in another charset, is read again.
            written: what its files hold now.
        """
        if file.merged or file.charset or file.ledger.unreadable_lines:
            return
        catalog = file.catalog
        key = (catalog.locale, catalog.domain)
        self._remember(key, (written.catalog if written.has_messages else None, written.ledger), file)

    def _opened(self, config: Config, task: ArticleTask, files: Mapping[str, bytes]) -> ArticleSources:
        return sources(task, config, files, self)

    def catalog(self, locale: Locale, domain: Domain, files: Mapping[str, bytes]) -> CatalogFile:
        """Return a catalog and its ledger, as `catalog_file.parse` does."""
        basis = (files.get(catalog_path(locale, domain)), files.get(ledger_path(locale, domain)))
        found = self._value((locale, domain), basis, lambda: catalog_file.parse(locale, domain, files))
        assert isinstance(found, CatalogFile)
        return found

    def article(self, data: bytes, config: Config, slug: str, path: str, front: bytes = b"") -> Article:
        """Return an article, as `parse_article` does."""
        found = self._value(
            (slug, path), (data, config), lambda: parse_article(data, config, slug, path, front)
        )
        assert isinstance(found, Article)
        return found

    def entries(self, article: Article) -> tuple[Entry, ...]:
        """Return what an article wants translated, as `article_entries` does."""
        found = self._value(("entries", article.slug), (article,), lambda: article_entries(article))
        assert isinstance(found, tuple)
        return found

    def _value(
        self, key: tuple[object, ...], basis: tuple[object, ...], read: Callable[[], object]
    ) -> object:
        known = self._known.get(key)
        if known is not None and known.basis == basis:
            return known.value
        value = read()
        self._remember(key, basis, value)
        return value

    def _remember(self, key: tuple[object, ...], basis: tuple[object, ...], value: object) -> None:
        self._known.pop(key, None)
        self._known[key] = _Known(basis, value)
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
