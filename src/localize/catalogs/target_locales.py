"""Which locales an article is wanted in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.config import Config
    from localize.model import Article, ArticleHead, Locale


def target_locales(article: Article | ArticleHead, config: Config) -> tuple[Locale, ...]:
    """Return the locales that an article is published in beside its own, in the configuration's order.

    A draft is wanted nowhere; `translate: false` keeps an article in its own language; `locales:` narrows.
    """
    if article.draft or not article.translate:
        return ()
    named = config.locales if article.locales is None else article.locales
    return tuple(locale for locale in config.locales if locale in named and locale != article.source_locale)


def catalog_locales(article: Article | ArticleHead, config: Config) -> tuple[Locale, ...]:
    """Return the locales that an article has catalogs in: the wanted ones, and what these derive from.

    A locale that another derives from comes before it.
    """
    needed = set(target_locales(article, config))
    needed |= {config.derive[locale] for locale in needed if locale in config.derive}
    needed.discard(article.source_locale)
    return parents_first(tuple(locale for locale in config.locales if locale in needed), config)


def translated_locales(article: Article | ArticleHead, config: Config) -> tuple[Locale, ...]:
    """Return the locales of an article's catalogs that derive from no other."""
    locales = catalog_locales(article, config)
    return tuple(locale for locale in locales if parent_of(article, locale, config) is None)


def kind_of(article: Article | ArticleHead) -> tuple[object, ...]:
    """Return all of an article that decides which catalogs it has: thousands are of few kinds."""
    return article.source_locale, article.locales, article.draft, article.translate


def parents_first(locales: tuple[Locale, ...], config: Config) -> tuple[Locale, ...]:
    """Return locales with the derived ones behind the others."""
    return tuple(sorted(locales, key=lambda locale: locale in config.derive))


def parent_of(article: Article | ArticleHead | None, locale: Locale, config: Config) -> Locale | None:
    """Return the locale whose text a catalog's text derives from, or None where it is translated.

    An article written in one script gives the other from its own text, whichever way `derive` says.

    Args:
        article: the article; None for `ui`.
        locale: the catalog's locale.
        config: the configuration.
    """
    if article is not None and config.derive.get(article.source_locale) == locale:
        return article.source_locale
    return config.derive.get(locale)
