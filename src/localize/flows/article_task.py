"""One article of a run: which files its work reads, and what they hold."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Protocol, Self

from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import paths_of
from localize.catalogs.catalog_set import CatalogSet, needed_locales
from localize.catalogs.entry import article_entries
from localize.catalogs.interface import ArticleLabels
from localize.catalogs.target_locales import kind_of
from localize.errors import InputError, InputErrors, Place
from localize.flows.newsroom import parse_article
from localize.frozen import frozen
from localize.model.article_job import ArticleJob
from localize.model.domain import Domain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.catalogs.catalog_file import CatalogFile
    from localize.catalogs.entry import Entry
    from localize.catalogs.interface import Interface
    from localize.config import Config
    from localize.errors import LocalizeError
    from localize.flows.newsroom import Newsroom
    from localize.flows.selection import Selection
    from localize.model import Article, Locale
    from localize.model.rename import Rename


@frozen
class ArticleTask:
    """The article, its translations, and the catalogs that a run reads."""

    slug: str
    path: str
    locales: tuple[Locale, ...] = ()
    """Those of its catalogs that are read, derived ones last."""
    translations: tuple[tuple[str, str], ...] = ()
    """Slug and path of each file that is a translation of it."""
    renamed: tuple[tuple[Locale, str], ...] = ()
    """Locales whose catalog lies under the slug that the article had before, and that slug."""
    labels: ArticleLabels = field(default_factory=ArticleLabels)
    """The interface's texts of the article's labels."""
    digest: str = ""
    """SHA-256 of the article's bytes, in hex, where no others will do: somebody was shown these."""
    front: bytes = field(default=b"", repr=False, compare=False)
    """What the article's head keeps of the front matter."""
    quiet: frozenset[bytes] = field(default=frozenset(), repr=False, compare=False)
    """The marks of strings of which an earlier check had nothing to say."""

    @property
    def domain(self) -> Domain:
        """The domain of its catalogs."""
        return Domain.of(self.slug)

    @property
    def basis(self) -> str:
        """The other facts that the result depends on."""
        unknown = self.labels.unknown_keys
        return repr(sorted((key.context, key.source) for key in unknown)) if unknown else "[]"

    @property
    def facts(self) -> tuple[object, ...]:
        """All that decides which files are read, and what else the result depends on."""
        locales = " ".join([locale.folder for locale in self.locales])
        renamed = tuple([(locale.folder, old) for locale, old in self.renamed])
        return self.slug, self.path, locales, self.translations, renamed, self.basis

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that are read."""
        found = [self.path, *(path for _, path in self.translations)]
        domain = self.domain
        for locale in self.locales:
            found += paths_of(locale, domain)
        for locale, old in self.renamed:
            found += paths_of(locale, Domain.of(old))
        return tuple(found)

    def opened(self) -> Self:
        """Return the task as it is: its work reads its files alone."""
        return self


@frozen
class ArticleSources:
    """The contents of the files of a task."""

    catalogs: CatalogSet
    translations: tuple[Article, ...]

    @property
    def article(self) -> Article:
        """The article itself."""
        assert self.catalogs.article is not None
        return self.catalogs.article


def tasks(
    newsroom: Newsroom,
    selection: Selection,
    renames: Sequence[Rename] = (),
    *,
    interface: Interface | None = None,
    pinned: bool = False,
) -> tuple[ArticleTask, ...]:
    """Return the tasks of a selection, in slug order.

    Args:
        newsroom: its sources.
        selection: which articles and locales.
        renames: articles that have their catalogs under another slug.
        interface: the entries of `ui`, where the tasks are to know of unknown labels.
        pinned: whether an article must be what it was when its head was read.
    """
    translations: dict[str, list[tuple[str, str]]] = {}
    for one in newsroom.translations:
        translations.setdefault(one.source, []).append((one.article.slug, one.article.path))
    renamed = {one.article.slug: tuple((locale, one.old) for locale in one.locales) for one in renames}
    labels = interface.of_articles(selection.articles) if interface else {}
    none = ArticleLabels()
    needed: dict[tuple[object, ...], tuple[Locale, ...]] = {}
    found = []
    for head in selection.articles:
        if (kind := kind_of(head)) not in needed:
            needed[kind] = needed_locales(head, selection.locales, newsroom.config)
        found.append(
            ArticleTask(
                head.slug,
                head.path,
                needed[kind],
                tuple(translations.get(head.slug, ())),
                renamed.get(head.slug, ()),
                labels.get(head.slug, none),
                head.source_digest if pinned else "",
                head.front,
            )
        )
    return tuple(found)


class ReadFiles(Protocol):
    """The port by which the files of a task are read."""

    def catalog(self, locale: Locale, domain: Domain, files: Mapping[str, bytes]) -> CatalogFile:
        """Return a catalog and its ledger, as `catalog_file.parse` does."""

    def article(self, data: bytes, config: Config, slug: str, path: str, front: bytes = b"") -> Article:
        """Return an article, as `parse_article` does."""

    def entries(self, article: Article) -> tuple[Entry, ...]:
        """Return what an article wants translated, as `article_entries` does."""


class _Read:
    """Reads each file anew."""

    catalog = staticmethod(catalog_file.parse)
    article = staticmethod(parse_article)
    entries = staticmethod(article_entries)


def sources(
    task: ArticleTask, config: Config, files: Mapping[str, bytes], read: ReadFiles | None = None
) -> ArticleSources:
    """Read the files of a task.

    Args:
        task: what is read.
        config: what decides how.
        files: path → bytes of what is there.
        read: what reads them; each anew, where nothing else is given.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    problems: list[LocalizeError] = []
    catalogs: dict[Locale, CatalogFile] = {}
    reader = read or _Read()
    for locale in task.locales:
        try:
            catalogs[locale] = reader.catalog(locale, task.domain, files)
        except InputError as error:
            problems.append(error)
    named = ((task.slug, task.path, task.front), *((*one, b"") for one in task.translations))
    found = [_article(one, config, files, problems, reader) for one in named]
    articles = [one for one in found if one is not None]
    if task.digest and found[0] is not None and found[0].source_digest != task.digest:
        message, hint = "the article was changed while it was read", "Run the command again."
        problems.append(InputError(message, place=Place(task.path), hint=hint))
    if problems:
        raise InputErrors(problems)
    own = articles[0]
    return ArticleSources(
        CatalogSet.of_article(own, config, catalogs, reader.entries(own)), tuple(articles[1:])
    )


def _opened(config: Config, task: ArticleTask, files: Mapping[str, bytes]) -> ArticleSources:
    return sources(task, config, files)


OPEN = ArticleJob("open", _opened)
"""One article with its catalogs, for whoever works on it alone."""


def _article(
    named: tuple[str, str, bytes],
    config: Config,
    files: Mapping[str, bytes],
    problems: list[LocalizeError],
    read: ReadFiles,
) -> Article | None:
    slug, path, front = named
    if path not in files:
        message, hint = "there is no such file", "Run the command again."
        problems.append(InputError(message, place=Place(path), hint=hint))
        return None
    try:
        return read.article(files[path], config, slug, path, front)
    except InputErrors as errors:
        problems.extend(errors.problems)
    except InputError as error:
        problems.append(error)
    return None


def with_renamed(task: ArticleTask, found: CatalogSet, files: Mapping[str, bytes]) -> CatalogSet:
    """Return an article's catalogs with those that lie under the slug it had before.

    Raises:
        InputError: one of these cannot be read.
    """
    if not task.renamed:
        return found
    catalogs = dict(found.files)
    for locale, old in task.renamed:
        former = catalog_file.parse(locale, Domain.of(old), files)
        target = catalogs.get(locale) or catalog_file.parse(locale, task.domain, files)
        catalogs[locale] = catalog_file.renamed(former, target)
    return replace(found, files=catalogs)
