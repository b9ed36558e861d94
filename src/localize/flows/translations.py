"""Articles that are translations of others: they say so in their front matter."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.errors import LocalizeError
    from localize.model import ArticleHead, Locale

SOURCE = "source"
"""The key that names the article that this one translates, by slug or path."""
SHARED = "translationKey"
"""The key, Hugo's, whose value all editions of one article share."""


@frozen
class Translation:
    """An article that stands in another language already."""

    article: ArticleHead
    source: str
    """The slug of the article that it translates."""

    @property
    def locale(self) -> Locale:
        """Its language."""
        return self.article.source_locale


def told_apart(
    articles: Sequence[ArticleHead], default: Locale, problems: list[LocalizeError]
) -> tuple[tuple[ArticleHead, ...], tuple[Translation, ...]]:
    """Part articles from their translations.

    `source` counts where it names another article of another language; a text of other meaning, `Reuters` or
    an address, is data as before. Of articles that share a `translationKey`, the one in the newsroom's source
    locale is the source; where there is none, each is an article of its own.

    Args:
        articles: all that were read, in slug order.
        default: the newsroom's source locale.
        problems: where two translations of one article into one language are told.
    """
    sources = _named(articles) | _shared(articles, default)
    if not sources:
        return tuple(articles), ()
    locales = {article.slug: article.source_locale for article in articles}
    sources = _rooted(sources, locales)
    found: dict[tuple[str, Locale], Translation] = {}
    for article in articles:
        if article.slug not in sources:
            continue
        slug = sources[article.slug]
        other = found.setdefault((slug, article.source_locale), Translation(article, slug))
        if other.article is not article:
            message = f"{other.article.path} is the {article.source_locale} translation of «{slug}» already"
            hint = f"Remove one of the two, or its `{SOURCE}` and `{SHARED}`."
            problems.append(InputError(message, place=Place(article.path, 1), hint=hint))
    return tuple(one for one in articles if one.slug not in sources), tuple(found.values())


def _named(articles: Sequence[ArticleHead]) -> dict[str, str]:
    naming = [one for one in articles if SOURCE in one.front_matter]
    by_name = {name: one for one in articles for name in (one.path, one.slug)} if naming else {}
    found: dict[str, str] = {}
    for article in naming:
        source = _find(article, by_name)
        if source and source.source_locale != article.source_locale:
            found[article.slug] = source.slug
    return found


def _rooted(sources: Mapping[str, str], locales: Mapping[str, Locale]) -> dict[str, str]:
    """Return the slugs of translations, and of the articles that they come from in the end.

    A translation of a translation has the same source, unless it is in that one's language again. Of articles
    that name each other in a circle, one stays an article.
    """
    found: dict[str, str] = {}
    for slug, source in sources.items():
        if _root(found, source) != slug:
            found[slug] = source
    roots = {slug: _root(found, slug) for slug in found}
    return {slug: root for slug, root in roots.items() if locales[root] != locales[slug]}


def _root(sources: Mapping[str, str], slug: str) -> str:
    while slug in sources:
        slug = sources[slug]
    return slug


def _find(article: ArticleHead, by_name: Mapping[str, ArticleHead]) -> ArticleHead | None:
    name = article.front_matter.get(SOURCE)
    if not isinstance(name, str) or not name.strip():
        return None
    beside = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), name.strip()))
    return by_name.get(name.strip()) or by_name.get(beside)


def _shared(articles: Iterable[ArticleHead], default: Locale) -> dict[str, str]:
    groups: dict[str, list[ArticleHead]] = {}
    for article in articles:
        key = article.front_matter.get(SHARED)
        if isinstance(key, str | int) and not isinstance(key, bool) and str(key).strip():
            groups.setdefault(str(key), []).append(article)
    found: dict[str, str] = {}
    for group in groups.values():
        source = next((one for one in group if one.source_locale == default), None)
        if source is not None:
            found |= {one.slug: source.slug for one in group if one.source_locale != default}
    return found
