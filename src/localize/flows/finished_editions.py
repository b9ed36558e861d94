"""Articles with which a build of the whole newsroom is done: all that they are made of looks as it did.

Of these nothing is worked out, and the manifest says of them what it said. A build of ten thousand articles
of which one changed looks at that one, and at those that are kept beside it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from localize.bundles.article_records import MALFORMED
from localize.bundles.base import Published
from localize.bundles.manifest_articles import ManifestArticles
from localize.config import SlugSource, Unready
from localize.flows.article_task import tasks
from localize.flows.build_report import Said
from localize.flows.edition_job import NOTHING_STANDS
from localize.model import Finding, Locale
from localize.model.finished import ArticleBasis

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from localize.bundles.manifest import Manifest
    from localize.flows.build_scope import BuildScope
    from localize.flows.edition_job import EditionShared
    from localize.flows.edition_result import EditionResult
    from localize.flows.newsroom import Newsroom
    from localize.model.finished import KnownFinished


@dataclass(frozen=True)
class FinishedEditions:
    """The articles of one build with which it is done, and the port that knows them again."""

    port: KnownFinished | None = None
    """None where a build of this kind does not ask."""
    said: Mapping[str, Said] = field(default_factory=dict)
    """What is said of each of them, by slug."""
    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Slug → the files that are read for it, of all articles."""

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
        planned = tasks(newsroom, scope.selection)
        paths = {one.slug: one.paths for one in planned}
        asked = [one.slug for one in planned]
        every = (scope.config, scope.selection.locales, shared)
        found = port.known(every, _bases(scope, scope.last, asked, paths))
        return cls(port, dict(_readable(found)), paths)

    def keep(
        self,
        scope: BuildScope,
        made: Manifest,
        done: Mapping[str, EditionResult],
        said: Mapping[str, Said],
        written: Collection[str],
    ) -> None:
        """Remember the articles with which the build is done now.

        Args:
            scope: the scope of the build.
            made: what it wrote.
            done: the editions that were looked at, by slug.
            said: what is said of them.
            written: the paths below the bundle folder that were written, whose looks nobody knows yet.
        """
        if self.port is None:
            return
        fresh = {line.slug for line in made.lines if line.path in written}
        told = {
            slug: _written(said[slug])
            for slug, one in done.items()
            if slug not in fresh and _depends_on_itself(one, scope)
        }
        self.port.keep(_bases(scope, made, sorted(done), self.paths), told)


def _bases(
    scope: BuildScope, manifest: Manifest, slugs: Sequence[str], paths: Mapping[str, tuple[str, ...]]
) -> list[ArticleBasis]:
    """Return what decides about articles, as a manifest has them."""
    folder = scope.config.bundles.folder
    texts = ManifestArticles.among(manifest.articles)
    heads = {article.slug: article for article in scope.selection.articles}
    places: dict[str, list[str]] = {}
    for line in manifest.lines:
        places.setdefault(line.slug, []).append(f"{folder}/{line.path}")
    found = []
    for slug in slugs:
        head = heads[slug]
        gone = tuple(str(one) for one in scope.locales_of(head) if scope.is_withdrawn(head, one))
        facts = (texts.text_of(slug), head.draft, gone, scope.names_before(head))
        found.append(ArticleBasis(slug, facts, paths[slug], tuple(places.get(slug, ()))))
    return found


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


def _readable(found: Mapping[str, Any]) -> Iterator[tuple[str, Said]]:
    """Yield what was said of articles by slug; in what somebody else wrote, nothing is."""
    for slug, one in found.items():
        with suppress(*MALFORMED):
            yield slug, _read(one)


def _read(said: Any) -> Said:  # noqa: ANN401 - JSON
    out, back, findings, omitted, as_written = said
    return Said(
        int(out),
        int(back),
        tuple(map(Finding.of, findings)),
        tuple(map(Locale.parse, omitted)),
        tuple((str(kind), str(text), Locale.parse(code)) for kind, text, code in as_written),
    )
