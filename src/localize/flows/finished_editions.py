"""Articles with which a build of the whole newsroom is done: all that they are made of looks as it did.

Of these nothing is worked out, and the manifest says of them what it said. A build of ten thousand articles
of which one changed looks at that one alone.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.bundles.article_records import MALFORMED
from localize.bundles.base import Published
from localize.bundles.manifest_articles import ManifestArticles
from localize.config import SlugSource, Unready
from localize.flows.article_task import tasks
from localize.flows.build_report import Said
from localize.flows.edition_job import NOTHING_STANDS
from localize.frozen import frozen
from localize.model import Finding, Locale
from localize.model.finished import ArticleBasis, ArticleFiles

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from localize.bundles.manifest import Manifest
    from localize.flows.build_scope import BuildScope
    from localize.flows.edition_job import EditionShared
    from localize.flows.edition_result import EditionResult
    from localize.flows.newsroom import Newsroom
    from localize.model import ArticleHead
    from localize.model.finished import KnownFinished


@frozen
class FinishedEditions:
    """The articles of one build with which it is done, and the port that knows them again."""

    port: KnownFinished | None = None
    """None where a build of this kind does not ask."""
    said: Mapping[str, Said] = field(default_factory=dict)
    """What is said of each of them, by slug."""
    newsroom: Newsroom | None = None
    """The sources, where it asks."""

    @classmethod
    def of(
        cls, port: KnownFinished | None, scope: BuildScope, shared: EditionShared, newsroom: Newsroom
    ) -> FinishedEditions:
        """Return the articles that are finished.

        Args:
            port: what knows them again; None where nothing is known from before.
            scope: the scope of the build.
            shared: what its editions share.
            newsroom: the sources as they are read.
        """
        part = scope.selection.narrowed or scope.selection.locales_named or newsroom.problems
        if port is None or part or scope.config.bundles.slugs is not SlugSource.FILE:
            return cls()
        every = (scope.config, scope.selection.locales, shared)
        bases = _bases(scope, scope.last, scope.selection.articles)
        found = port.known(every, bases, partial(_files, scope, scope.last, newsroom))
        return cls(port, _readable(found), newsroom)

    def keep(
        self,
        scope: BuildScope,
        made: Manifest,
        done: Mapping[str, EditionResult],
        said: Mapping[str, Said],
        written: frozenset[str],
    ) -> None:
        """Remember the articles with which the build is done now.

        Args:
            scope: the scope of the build.
            made: what it wrote.
            done: the editions that were looked at, by slug.
            said: what is said of them.
            written: the paths below the bundle folder that were written, whose looks nobody knows yet.
        """
        if self.port is None or self.newsroom is None:
            return
        articles = ManifestArticles.among(made.articles)
        told = {
            slug: _written(said[slug])
            for slug, one in done.items()
            if _depends_on_itself(one, scope)
            and written.isdisjoint(line.path for line in articles.lines_of(slug))
        }
        heads = [one for one in scope.selection.articles if one.slug in done]
        self.port.keep(_bases(scope, made, heads), partial(_files, scope, made, self.newsroom), told)


def _bases(scope: BuildScope, manifest: Manifest, heads: Iterable[ArticleHead]) -> list[ArticleBasis]:
    """Return what decides about articles, as a manifest has them."""
    texts = ManifestArticles.among(manifest.articles)
    gone: dict[str, tuple[str, ...]] = {}
    for slug, locale in scope.withdrawn:
        gone[slug] = (*gone.get(slug, ()), str(locale))
    return [
        ArticleBasis(
            one.slug,
            (one.path, texts.text_of(one.slug), one.draft, gone.get(one.slug, ()), scope.names_before(one)),
        )
        for one in heads
    ]


def _files(
    scope: BuildScope, manifest: Manifest, newsroom: Newsroom, slugs: Collection[str]
) -> dict[str, ArticleFiles]:
    """Return the files of articles by slug, those of their editions as a manifest has them."""
    folder, articles = scope.config.bundles.folder, ManifestArticles.among(manifest.articles)
    wanted = replace(scope.selection, articles=tuple(map(scope.heads.__getitem__, slugs)))
    return {
        task.slug: ArticleFiles(
            task.paths, tuple(f"{folder}/{line.path}" for line in articles.lines_of(task.slug))
        )
        for task in tasks(newsroom, wanted)
    }


def _depends_on_itself(result: EditionResult, scope: BuildScope) -> bool:
    """Return whether editions depend on no other article, and on no edition that stands."""
    omits = scope.config.unready is Unready.OMIT
    alone = all(
        one.former in (None, NOTHING_STANDS)
        and one.published is not Published.PREVIOUS
        and (one.published is not None or omits)
        for one in result.outcomes
    )
    return alone and not result.linking


def _written(said: Said) -> list[Any]:
    return [
        said.out,
        said.back,
        [one.data() for one in said.findings],
        [str(one) for one in said.omitted],
        [[kind, text, str(locale)] for kind, text, locale in said.as_written],
    ]


def _readable(found: Mapping[str, Any]) -> dict[str, Said]:
    """Return what was said of articles by slug; in what somebody else wrote, nothing is.

    Of most of thousands the same is said.
    """
    known: dict[str, Said | None] = {}
    said = {}
    for slug, one in found.items():
        spelled = repr(one)
        if spelled not in known:
            known[spelled] = _read(one)
        if (read := known[spelled]) is not None:
            said[slug] = read
    return said


def _read(said: Any) -> Said | None:  # noqa: ANN401 - JSON
    """Return what was said of an article; None where somebody else wrote it."""
    with suppress(*MALFORMED):
        out, back, findings, omitted, as_written = said
        return Said(
            int(out),
            int(back),
            tuple(map(Finding.of, findings)),
            tuple(map(Locale.parse, omitted)),
            tuple((str(kind), str(text), Locale.parse(code)) for kind, text, code in as_written),
        )
    return None
