"""The work of a build on one article: its editions in all their locales."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.bundles.base import Published, Site
from localize.bundles.registry import layout_of
from localize.errors import InputError
from localize.flows.article_task import ArticleTask, sources
from localize.flows.editions import EditionOutcome, edition, locales_of, plan
from localize.model.article_job import ArticleJob

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from localize.bundles.base import Edition, Layout
    from localize.bundles.last_bundle import FormerEdition
    from localize.catalogs.catalog_set import CatalogSet
    from localize.config import Config
    from localize.errors import LocalizeError
    from localize.flows.editions import EditionPlan
    from localize.flows.readiness import InterfaceTexts
    from localize.model import Article, ArticleHead, Locale


@dataclass(frozen=True)
class EditionShared:
    """What the editions of all articles share."""

    config: Config
    locales: tuple[Locale, ...]
    """The locales that are built."""
    interface: InterfaceTexts
    prints: tuple[str, ...]
    """What is printed of the articles' data."""
    revise: Callable[[EditionPlan], EditionPlan] | None = None
    """What is done to the plan of each edition before it is written."""

    def locales_of(self, article: Article | ArticleHead) -> tuple[Locale, ...]:
        """Return the locales in which an article is built now."""
        return tuple(locale for locale in locales_of(article, self.config) if locale in self.locales)


@dataclass(frozen=True)
class EditionTask(ArticleTask):
    """An article, and what stands of it."""

    at_hand: frozenset[Locale] = frozenset()
    """The locales of which the edition that stands can be left in its place."""
    former: tuple[tuple[Locale, FormerEdition], ...] = ()
    """The editions that stand, as far as they are at hand."""
    standing: tuple[tuple[Locale, str], ...] = ()
    """Locale and path of each edition that is not built now and stays as it is."""
    draft: bool = False
    """Whether it is one, whatever its front matter says."""


@dataclass(frozen=True)
class EditionResult:
    """The editions of one article."""

    slug: str
    outcomes: tuple[EditionOutcome, ...] = ()
    """What becomes of each locale that is built."""
    editions: Mapping[Locale, Edition] = field(default_factory=dict)
    """Those that go out anew; their links lead where the author's do."""
    unprintable: tuple[LocalizeError, ...] = ()
    """Data of the article that cannot be printed, or that it cannot take; then nothing is written."""


def build_article(shared: EditionShared, task: EditionTask, files: Mapping[str, bytes]) -> EditionResult:
    """Write the editions of one article.

    Args:
        shared: what all articles share.
        task: the article.
        files: path → bytes of what is there.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    found = sources(task, shared.config, files)
    article = replace(found.article, draft=task.draft)
    catalogs = replace(found.catalogs, article=article)
    plans: list[EditionPlan] = []
    problems: list[LocalizeError] = []
    for locale in shared.locales_of(article):
        try:
            plans.append(_planned(shared, task, catalogs, locale))
        except InputError as error:
            problems.append(error)
    if problems:
        return EditionResult(task.slug, unprintable=tuple(problems))
    try:
        return _written(shared, task, plans)
    except InputError as error:
        return EditionResult(task.slug, unprintable=(error,))


def _planned(shared: EditionShared, task: EditionTask, catalogs: CatalogSet, locale: Locale) -> EditionPlan:
    assert catalogs.article is not None
    made = plan(
        catalogs,
        shared.interface,
        catalogs.article,
        locale,
        prints=shared.prints,
        former=locale in task.at_hand,
        before=dict(task.former).get(locale),
    )
    return shared.revise(made) if shared.revise else made


def _written(shared: EditionShared, task: EditionTask, plans: Sequence[EditionPlan]) -> EditionResult:
    """Write the editions that go out anew.

    Raises:
        InputError: an article's front matter cannot take what it should say.
    """
    layout, site = layout_of(shared.config), Site.of(shared.config)
    paths = dict(task.standing)
    paths |= {one.locale: place(layout, site, task, one.locale) for one in plans if one.published}
    editions: dict[Locale, Edition] = {}
    for one in plans:
        if one.published and one.published is not Published.PREVIOUS:
            made = edition(one, shared.config, paths)
            source = one.article.content if layout.own_ids and not one.own else b""
            editions[one.locale] = replace(made, source=source)
    return EditionResult(task.slug, tuple(map(EditionOutcome.of, plans)), editions)


def place(layout: Layout, site: Site, article: EditionTask | ArticleHead, locale: Locale) -> str:
    """Return where an edition of an article goes."""
    return layout.place(site, locale, article.slug, PurePosixPath(article.path).suffix)


JOB = ArticleJob("build", build_article)
"""The editions of one article."""
