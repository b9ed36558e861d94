"""The scope of a build: its editions, their layout and places, and those that stand already."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from localize.bundles import front_matter_keys
from localize.bundles.base import Published, Site
from localize.bundles.registry import layout_of
from localize.bundles.withdrawals import renamed
from localize.config import SlugSource, Unready
from localize.flows.article_task import tasks
from localize.flows.edited_renames import edited_renames
from localize.flows.edition_job import EditionTask, place
from localize.flows.edition_slugs import fixed_slugs
from localize.flows.editions import locales_of
from localize.flows.recorded_renames import recorded_renames
from localize.frozen import frozen
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.bundles.base import Layout
    from localize.bundles.last_bundle import FormerEdition
    from localize.bundles.manifest import EditionRecord, Manifest
    from localize.bundles.standing import Standing
    from localize.config import Config
    from localize.flows.article_task import ArticleTask
    from localize.flows.newsroom import Newsroom
    from localize.flows.selection import Selection
    from localize.model import Article, ArticleHead, Locale


@frozen
class BuildScope:
    """The scope of one build."""

    config: Config
    selection: Selection
    layout: Layout
    site: Site
    last: Manifest
    """The last build's."""
    standing: Standing
    renamed: Mapping[str, str]
    """Old slug → new slug of articles that took another name."""
    articles: tuple[ArticleHead, ...] = ()
    """All articles of the newsroom."""
    finished: frozenset[str] = frozenset()
    """Slugs of selected articles whose editions are known to stand as they are to be."""

    @classmethod
    def of(
        cls,
        newsroom: Newsroom,
        selection: Selection,
        last: Manifest,
        standing: Standing,
        read: Callable[[ArticleHead], Article],
    ) -> BuildScope:
        """Return the scope of a selection.

        Args:
            newsroom: its sources as read.
            selection: which articles and locales.
            last: the last build's manifest.
            standing: the editions that stand.
            read: reads an article whose head is known.

        Raises:
            ConfigError: there is no such layout.
        """
        config = newsroom.config
        names = recorded_renames(standing.record, last.renamed, {one.slug for one in newsroom.articles})
        names = renamed(standing.slugs, newsroom.articles, standing.sources) | names
        names |= edited_renames(newsroom, standing, names, read)
        layout, site = layout_of(config), Site.of(config)
        return cls(config, selection, layout, site, last, standing, names, newsroom.articles)

    @cached_property
    def linked(self) -> bool:
        """True if an edition names the others of its article, so that all of them are built."""
        return self.layout.linked or front_matter_keys.ALTERNATES in self.config.bundles.front_matter

    @cached_property
    def locales(self) -> tuple[Locale, ...]:
        """The locales that are built now."""
        chosen = self.config.locales if self.linked else self.selection.locales
        return tuple(locale for locale in self.config.locales if locale in chosen)

    def locales_of(self, article: ArticleHead) -> tuple[Locale, ...]:
        """Return the locales in which an article is built now."""
        return self._locales_by_kind(article)[0]

    def locales_left(self, article: ArticleHead) -> tuple[Locale, ...]:
        """Return the locales in which an article goes out, and is not built now."""
        return self._locales_by_kind(article)[1]

    def _locales_by_kind(self, article: ArticleHead) -> tuple[tuple[Locale, ...], tuple[Locale, ...]]:
        """Return the locales that are built, and the others: worked out once for articles that are alike."""
        kind = (article.source_locale, article.locales, article.draft, article.translate)
        found = self._kinds.get(kind)
        if found is None:
            every = locales_of(article, self.config)
            built = tuple(locale for locale in every if locale in self.locales)
            found = self._kinds[kind] = (built, tuple(locale for locale in every if locale not in built))
        return found

    @cached_property
    def _kinds(self) -> dict[tuple[object, ...], tuple[tuple[Locale, ...], tuple[Locale, ...]]]:
        return {}

    def place(self, article: ArticleHead, locale: Locale, public_slug: str = "") -> str:
        """Return where an edition of an article goes, by the slug by which readers find it."""
        return place(self.layout, self.site, article, locale, public_slug)

    @cached_property
    def heads(self) -> Mapping[str, ArticleHead]:
        """The selected articles, by slug."""
        return {one.slug: one for one in self.selection.articles}

    @cached_property
    def unfinished(self) -> tuple[ArticleHead, ...]:
        """The selected articles whose editions are worked out."""
        return tuple(one for one in self.selection.articles if one.slug not in self.finished)

    @cached_property
    def _chosen(self) -> frozenset[str]:
        return frozenset(article.slug for article in self.selection.articles)

    def means(self, edition: EditionId) -> bool:
        """Return whether the run concludes anything about an edition."""
        if self.selection.narrowed and edition.slug not in self._chosen:
            return False
        return self.linked or edition.locale in self.selection.locales or not self.selection.locales_named

    def left(self, article: ArticleHead) -> dict[Locale, EditionRecord]:
        """Return the editions of an article in locales that are not built now; they stay as they are."""
        left = self.locales_left(article)
        known = self.last.articles.get(article.slug) if left else None
        editions = known.editions if known else {}
        return {locale: record for locale, record in editions.items() if locale in left}

    def names_before(self, article: ArticleHead) -> tuple[str, ...]:
        """Return the slugs that an article had before."""
        return self._names_before.get(article.slug, ())

    @cached_property
    def _names_before(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for old, new in self.renamed.items():
            found[new] = (*found.get(new, ()), old)
        return found

    def former(self, article: ArticleHead, locale: Locale) -> FormerEdition | None:
        """Return an edition as it stands, if its bytes can stand where the edition goes now."""
        slugs = [article.slug, *self.names_before(article)]
        found = (self.standing.former(EditionId(slug, locale)) for slug in slugs)
        former = next((one for one in found if one is not None), None)
        fits = former is not None and former.fits(self.layout, self.place(article, locale))
        return former if fits else None

    def tasks(self, newsroom: Newsroom, wanted: Selection) -> tuple[EditionTask, ...]:
        """Return the work on each article of a selection, in slug order."""
        heads = {article.slug: article for article in wanted.articles}
        return tuple(self._task(one, heads[one.slug]) for one in tasks(newsroom, wanted))

    def _fixed(self, article: ArticleHead) -> tuple[tuple[Locale, str], ...]:
        if self.config.bundles.slugs is SlugSource.FILE:
            return ()
        return fixed_slugs(
            self.standing.record, article, self.names_before(article), self.locales_of(article)
        )

    def _task(self, task: ArticleTask, article: ArticleHead) -> EditionTask:
        keeps = self.config.unready is Unready.PREVIOUS
        translated = [locale for locale in self.locales_of(article) if locale != article.source_locale]
        former = [(locale, one) for locale in translated if (one := self.former(article, locale))]
        at_hand = {locale for locale, _ in former}
        at_hand |= {one for one in translated if self.standing.can_rebuild(EditionId(article.slug, one))}
        standing = tuple(
            (locale, record.file.path)
            for locale, record in self.left(article).items()
            if record.published is not Published.WITHDRAWN
        )
        return EditionTask(
            task.slug,
            task.path,
            task.locales,
            front=task.front,
            at_hand=frozenset(at_hand if keeps else ()),
            former=tuple(former),
            standing=standing,
            draft=article.draft,
            fixed=self._fixed(article),
            withdrawn=tuple(one for one in self.locales_of(article) if self.is_withdrawn(article, one)),
        )

    def is_withdrawn(self, article: ArticleHead, locale: Locale) -> bool:
        """Return whether people withdrew an edition."""
        if not self.standing.record.retractions:
            return False
        slugs = (article.slug, *self.names_before(article))
        return any(self.standing.record.withdrawn(EditionId(slug, locale)) for slug in slugs)

    @property
    def withdrawn(self) -> tuple[EditionId, ...]:
        """The editions of all articles that people withdrew."""
        if not self.standing.record.retractions:
            return ()
        return tuple(
            EditionId(article.slug, locale)
            for article in self.articles
            for locale in locales_of(article, self.config)
            if self.is_withdrawn(article, locale)
        )
