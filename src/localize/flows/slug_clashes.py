"""Editions that want one slug, set apart: the later one gets a number."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from localize.config import SlugSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.flows.build_scope import BuildScope
    from localize.flows.edition_job import EditionTask
    from localize.flows.edition_result import EditionOutcome, EditionResult
    from localize.model import ArticleHead


def set_apart(
    results: Mapping[str, EditionResult], tasks: Sequence[EditionTask], scope: BuildScope
) -> tuple[EditionTask, ...]:
    """Return the work that is to be done again, since another edition has the slug that its title gives.

    The later one, by the names of the articles, gets a number: `weather-2`. Slugs that were published, or
    that an author wrote, are never changed.

    Args:
        results: the editions as they are now, by slug.
        tasks: the work of which they come.
        scope: what stands, too.
    """
    if scope.config.bundles.slugs is SlugSource.FILE:
        return ()
    heads = {article.slug: article for article in scope.selection.articles}
    taken = {_folded(path) for path in _standing(scope, heads)}
    free: list[tuple[EditionTask, EditionOutcome]] = []
    for task in tasks:
        for one in results[task.slug].outcomes:
            if one.published and one.movable:
                free.append((task, one))
            elif one.published:
                taken.add(_folded(scope.place(heads[task.slug], one.locale, one.public_slug)))
    found: dict[str, EditionTask] = {}
    for task, one in free:
        own = one.public_slug or task.slug
        slug = next(
            slug
            for slug in _numbered(own)
            if _folded(scope.place(heads[task.slug], one.locale, slug)) not in taken
        )
        taken.add(_folded(scope.place(heads[task.slug], one.locale, slug)))
        if slug != own:
            known = found.get(task.slug, task)
            found[task.slug] = replace(known, fixed=(*known.fixed, (one.locale, slug)))
    return tuple(found.values())


def _standing(scope: BuildScope, heads: Mapping[str, ArticleHead]) -> Iterator[str]:
    """Yield the paths of editions that are not built now."""
    for slug, record in scope.last.articles.items():
        left = scope.left(heads[slug]) if slug in heads else record.editions
        if slug in heads or scope.selection.narrowed:
            yield from (one.file.path for one in left.values())


def _numbered(slug: str) -> Iterator[str]:
    yield slug
    yield from (f"{slug}-{number}" for number in count(2))


def _folded(path: str) -> str:
    return path.casefold()
