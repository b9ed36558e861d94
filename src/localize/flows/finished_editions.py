"""Articles with which a build of the whole newsroom is done: all that they are made of looks as it did.

Of these nothing is worked out, and the manifest says of them what it said. A build of ten thousand articles
of which one changed looks at that one alone.
"""

from __future__ import annotations

import marshal
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from localize.bundles.article_records import MALFORMED, text
from localize.bundles.base import Published
from localize.bundles.manifest_articles import ManifestArticles
from localize.bundles.pictures import variants
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
    from localize.flows.edition_result import EditionResult, WaitingEditions
    from localize.flows.newsroom import Newsroom
    from localize.model import ArticleHead
    from localize.model.finished import KnownFinished


_TOLD = 5
"""The number of members of what was said of an article; behind them stands on what that depends."""
_EQUAL = 2
"""The form of `marshal` that is the same for equal values of JSON, and written much faster than `repr`."""


@frozen
class _Finished:
    """What is remembered of an article: what was said of it, and on which other files that depends."""

    said: Said
    links: tuple[tuple[str, str | None], ...] = ()
    """The file of each article to which it may link, and the slug of that; None where there was none."""
    pictures: tuple[str, ...] = ()
    """The files of pictures that it may show."""
    looks: str = ""
    """What these look like."""

    def stands(self, slugs: Mapping[str, str], found: Collection[str], port: KnownFinished) -> bool:
        """Return whether all to which it leads is as it was.

        Args:
            slugs: the articles of today, by their files.
            found: those of which nothing changed.
            port: knows what files look like.
        """
        for path, slug in self.links:  # a loop: all articles are asked
            if slugs.get(path) != slug or not (slug is None or slug in found):
                return False
        return not self.pictures or port.looks(self.pictures) == self.looks != ""


@frozen
class FinishedEditions:
    """The articles of one build with which it is done, and the port that knows them again."""

    port: KnownFinished | None = None
    """None where a build of this kind does not ask."""
    said: Mapping[str, Said] = field(default_factory=dict)
    """What is said of each of them, by slug."""
    newsroom: Newsroom | None = None
    """The sources, where it asks."""
    pictures: frozenset[str] = frozenset()
    """The files of pictures that they may show."""

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
        found = _readable(port.known(every, bases, partial(_files, scope, scope.last, newsroom)))
        slugs = {article.path: article.slug for article in scope.articles}
        standing = {slug: one for slug, one in found.items() if one.stands(slugs, found.keys(), port)}
        pictures = frozenset(path for one in standing.values() for path in one.pictures)
        return cls(port, {slug: one.said for slug, one in standing.items()}, newsroom, pictures)

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
        slugs = {article.path: article.slug for article in scope.articles}
        told = {}
        for slug, one in done.items():
            paths = (path for line in articles.lines_of(slug) for path in (line.path, *line.pictures))
            if _depends_on_no_edition(one, scope) and written.isdisjoint(paths):
                finished = _finished(said[slug], one.waiting, scope, slugs, self.port)
                if finished is not None:
                    told[slug] = _written(finished)
        heads = [one for one in scope.selection.articles if one.slug in done]
        self.port.keep(_bases(scope, made, heads), partial(_files, scope, made, self.newsroom), told)


def _finished(
    said: Said,
    asked: WaitingEditions | None,
    scope: BuildScope,
    slugs: Mapping[str, str],
    port: KnownFinished,
) -> _Finished | None:
    """Return what is remembered of an article; None where that cannot be told of its pictures."""
    if asked is None:
        return _Finished(said)
    pictures = {
        path
        for target in asked.pictures
        for locale in asked.locales
        for path in variants(target, locale, scope.site)
    }
    found = tuple(sorted(pictures))
    looks = port.looks(found) if found else ""
    links = tuple((path, slugs.get(path)) for path in dict(asked.links))
    return None if found and not looks else _Finished(said, links, found, looks)


def _bases(scope: BuildScope, manifest: Manifest, heads: Iterable[ArticleHead]) -> list[ArticleBasis]:
    """Return what decides about articles, as a manifest has them."""
    texts = ManifestArticles.among(manifest.articles)
    copies = {one.file.path: one.file.sha256 for one in manifest.site_files}
    gone: dict[str, tuple[str, ...]] = {}
    for slug, locale in scope.withdrawn:
        gone[slug] = (*gone.get(slug, ()), str(locale))
    return [
        ArticleBasis(
            one.slug,
            (
                one.path,
                texts.text_of(one.slug),
                one.draft,
                gone.get(one.slug, ()),
                scope.names_before(one),
                tuple(copies.get(path, "") for path in texts.pictures_of(one.slug)),
            ),
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
            task.paths,
            tuple(
                f"{folder}/{path}"
                for line in articles.lines_of(task.slug)
                for path in (line.path, *line.pictures)
            ),
        )
        for task in tasks(newsroom, wanted)
    }


def _depends_on_no_edition(result: EditionResult, scope: BuildScope) -> bool:
    """Return whether what becomes of an article depends on no edition that stands."""
    omits = scope.config.unready is Unready.OMIT
    return all(
        one.former in (None, NOTHING_STANDS)
        and one.published is not Published.PREVIOUS
        and (one.published is not None or omits)
        for one in result.outcomes
    )


def _written(finished: _Finished) -> list[Any]:
    said = finished.said
    return [
        said.out,
        said.back,
        [one.data() for one in said.findings],
        [str(one) for one in said.omitted],
        [[kind, label, str(locale)] for kind, label, locale in said.as_written],
        *([finished.links, finished.pictures, finished.looks] if finished.links or finished.pictures else ()),
    ]


def _readable(found: Mapping[str, Any]) -> dict[str, _Finished]:
    """Return what is remembered of articles by slug; in what somebody else wrote, nothing is.

    Of most of thousands the same is said.
    """
    known: dict[bytes, _Finished] = {}
    said = {}
    for slug, one in found.items():
        try:
            said[slug] = _read(one, known)
        except MALFORMED:
            continue
    return said


def _read(found: Any, known: dict[bytes, _Finished]) -> _Finished:  # noqa: ANN401 - JSON
    """Return what is remembered of an article.

    Args:
        found: that, as JSON has it.
        known: what was said of others, which may be the same; what is said of this one is added.

    Raises:
        ValueError: somebody else wrote it; also as the other errors of `MALFORMED`.
    """
    told, others = found[:_TOLD], found[_TOLD:]
    spelled = marshal.dumps(told, _EQUAL)
    alone = known.get(spelled)
    if alone is None:
        alone = known[spelled] = _Finished(_said(told))
    if not others:
        return alone
    links, pictures, looks = others
    targets = tuple([(text(path), None if slug is None else text(slug)) for path, slug in links])
    return _Finished(alone.said, targets, tuple(map(text, pictures)), text(looks))


def _said(told: Any) -> Said:  # noqa: ANN401 - JSON
    out, back, findings, omitted, as_written = told
    return Said(
        int(out),
        int(back),
        tuple(map(Finding.of, findings)),
        tuple(map(Locale.parse, omitted)),
        tuple((str(kind), str(label), Locale.parse(code)) for kind, label, code in as_written),
    )
