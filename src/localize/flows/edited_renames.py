"""Published articles that took another name and were edited on the way, known by their edition's texts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from localize.catalogs.renaming import likeness
from localize.errors import InputError, InputErrors
from localize.flows.newsroom import parse_article
from localize.flows.renames import texts_of
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.bundles.standing import Standing
    from localize.catalogs.match import Text
    from localize.flows.newsroom import Newsroom
    from localize.model import Article, ArticleHead


def edited_renames(
    newsroom: Newsroom,
    standing: Standing,
    names: Mapping[str, str],
    read: Callable[[ArticleHead], Article],
) -> dict[str, str]:
    """Return old slug → new slug of articles that took another name and are not quite as they were.

    Args:
        newsroom: its sources as read.
        standing: the editions that stand. An article is known by that in its own language, where a bundle at
            hand has it.
        names: those that only took another name.
        read: reads an article whose head is known; one that cannot be read is like none.
    """
    known = standing.slugs
    present = {article.slug for article in newsroom.articles}
    vanished = sorted(known - present - names.keys())
    fresh = [one for one in newsroom.articles if one.slug not in known and one.slug not in names.values()]
    if not vanished or not fresh:
        return {}
    new = {article.slug: _texts(partial(read, article)) for article in fresh}
    scored = sorted(
        (-share, old, slug)
        for old in vanished
        if (former := _former_texts(newsroom, standing, old))
        for slug, texts in new.items()
        # An edition may hold texts of the site, too: then all of the article's texts are among them.
        if (share := max(likeness(former, texts), likeness(texts, former)))
    )
    found: dict[str, str] = {}
    for _, old, slug in scored:
        if old not in found and slug not in found.values():
            found[old] = slug
    return found


def _former_texts(newsroom: Newsroom, standing: Standing, slug: str) -> tuple[Text, ...]:
    """Return the texts of an article's own edition; none where no bundle has it as something to read."""
    for bundle in standing.bundles:
        article = bundle.manifest.articles.get(slug)
        former = bundle.edition(EditionId(slug, article.source_locale)) if article else None
        if former is not None:
            former = former.opened()
            path = former.record.file.path
            texts = _texts(partial(parse_article, former.content, newsroom.config, slug, path))
            if texts:
                return texts
    return ()


def _texts(read: Callable[[], Article]) -> tuple[Text, ...]:
    """Return the texts of an article; none where it cannot be read, as in a layout that is no article."""
    try:
        return texts_of(read())
    except (InputError, InputErrors):
        return ()
