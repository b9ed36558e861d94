"""Which articles and locales a run is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from unicodedata import normalize

from localize.errors import UsageError, in_shell, suggest
from localize.frozen import frozen
from localize.model import Locale
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from localize.config import Config
    from localize.flows.newsroom import Newsroom
    from localize.model import ArticleHead


@frozen
class Selection:
    """The articles and locales of one run."""

    articles: tuple[ArticleHead, ...]
    locales: tuple[Locale, ...]
    ui: bool = True
    """True if the interface's catalog belongs to it."""
    narrowed: bool = False
    """True if articles were named; then nothing is concluded from the absence of others."""
    locales_named: bool = False
    """True if locales were named."""

    def without(self, slugs: Collection[str]) -> Selection:
        """Return the selection without articles that need not be looked at; that makes it no narrower."""
        return replace(self, articles=tuple(one for one in self.articles if one.slug not in slugs))


def select(newsroom: Newsroom, names: Sequence[str] = (), locales: Sequence[str] = ()) -> Selection:
    """Return what slugs, paths and locale codes name; everything where nothing is named.

    Args:
        newsroom: what there is.
        names: slugs, paths below the root, or `ui`.
        locales: locale codes in any spelling.

    Raises:
        UsageError: a name or locale is unknown; the nearest known one is suggested.
    """
    chosen_locales = named_locales(newsroom.config, locales) or newsroom.config.locales
    if not names:
        return Selection(newsroom.articles, tuple(dict.fromkeys(chosen_locales)), locales_named=bool(locales))
    by_name = {article.slug: article for article in newsroom.articles}
    by_name |= {article.path: article for article in newsroom.articles}
    wanted = {name: by_name[name].slug for name in names if name in by_name}
    if unknown := [name for name in names if name not in wanted and not name.isascii()]:
        # A keyboard composes letters, and macOS takes them apart in the names of files.
        composed = {normalize("NFC", name): article.slug for name, article in by_name.items()}
        found = ((name, composed.get(normalize("NFC", name))) for name in unknown)
        wanted |= {name: slug for name, slug in found if slug is not None}
    for name in names:
        if name not in wanted and name != UI:
            _refuse_translation(newsroom, name)
            _refuse_link(newsroom, name)
            from localize.flows.unknown_article import unknown_article  # noqa: PLC0415 - where it fails alone

            raise unknown_article(name, (one.slug for one in newsroom.articles), heads=newsroom.articles)
    slugs = set(wanted.values())
    articles = tuple(article for article in newsroom.articles if article.slug in slugs)
    return Selection(
        articles,
        tuple(dict.fromkeys(chosen_locales)),
        ui=UI in names,
        narrowed=True,
        locales_named=bool(locales),
    )


def _refuse_translation(newsroom: Newsroom, name: str) -> None:
    """Say what a file is that is there, and no article of its own."""
    for translation in newsroom.translations:
        if name in {translation.article.slug, translation.article.path}:
            raise UsageError(
                f"«{name}» is no article of its own: it is the {translation.locale} translation of "
                f"«{translation.source}»",
                hint=f"Name that one: {in_shell(translation.source)} -l {translation.locale}",
            )


def _refuse_link(newsroom: Newsroom, name: str) -> None:
    """Say why a link that stands where articles do is none."""
    if name in newsroom.left_out:
        message = f"«{name}» is a link that leads out of the newsroom's folder, or nowhere"
        raise UsageError(message, hint="Put the file itself there.")


def named_locales(config: Config, locales: Sequence[str]) -> tuple[Locale, ...]:
    """Return what locale codes name.

    Args:
        config: the newsroom's configuration.
        locales: locale codes in any spelling.

    Raises:
        UsageError: the newsroom has no such locale; the nearest that it has is suggested.
    """
    return tuple(_locale(config.locales, text) for text in locales)


def _locale(known: Sequence[Locale], text: str) -> Locale:
    codes = [str(locale) for locale in known]
    try:
        locale = Locale.parse(text)
    except UsageError as error:
        raise UsageError(error.message, hint=suggest(text, codes, error.hint)) from None
    if locale not in known:
        hint = suggest(str(locale), codes, f"The newsroom has: {', '.join(codes)}.")
        raise UsageError(f"locale `{text}` is not one of the newsroom's", hint=hint)
    return locale
