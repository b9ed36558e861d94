"""Mv: rename an article, and take its catalogs and ledgers along."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import UsageError, suggest
from localize.flows.newsroom import slug_at
from localize.flows.recorded_renames import record_renames
from localize.flows.unknown_article import unknown_article
from localize.model import Change, Report
from localize.model.domain import UI, Domain
from localize.workspace.catalog_store import stored
from localize.workspace.portable_names import why_unportable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.catalogs.catalog_file import CatalogFile
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import ArticleHead, Locale

_LIKE_THIS = "Write it like politics/budget-vote."


def move(session: NewsroomSession, old: str, new: str) -> Report:
    """Rename an article from one slug to another.

    The article's own file moves too, unless it was moved already: then only the catalogs follow.

    Args:
        session: the newsroom at work.
        old: the slug it had.
        new: the slug it gets.

    Raises:
        UsageError: there is nothing called `old`, something called `new` that is another article, or a
            catalog of that name that has other texts.
    """
    articles = {article.slug: article for article in session.newsroom.articles}
    moving = [locale for locale, domain in stored(session.disk) if domain == Domain.of(old)]
    _check_names(articles, old, new, moved_already=bool(moving))
    changes = []
    if old in articles:
        path = articles[old].path
        target_path = _renamed(session, path, old, new)
        changes.append(Change("renamed", target_path, f"was {path}"))
    moved_already = old not in articles
    changes += [_catalog_moved(session, locale, old, new, moved_already=moved_already) for locale in moving]
    if old in articles:
        session.disk.move(path, target_path)
    session.commit()
    record_renames(session, [(old, new)])
    notes = (*session.charset_notes(), "Run `localize pull` next.")
    return Report("mv", tuple(changes), counts={"files": len(changes)}, notes=notes)


def _catalog_moved(
    session: NewsroomSession, locale: Locale, old: str, new: str, *, moved_already: bool
) -> Change:
    file, target = session.file(locale, Domain.of(old)), session.file(locale, Domain.of(new))
    # A run that was killed may have left the copy and not removed the original.
    if target.catalog.messages in ((), file.catalog.messages):
        session.files.rename(file, Domain.of(new))
    elif moved_already:
        _check_has_all(file, target)
        session.files.join(file, Domain.of(new))
    else:
        raise UsageError(
            f"{target.path} holds texts already", hint="Merge them by hand, or remove that file."
        )
    return Change("renamed", target.path, f"was {file.path}", locale)


def _check_has_all(former: CatalogFile, target: CatalogFile) -> None:
    """Check that the catalog of an article has every text of the one under its former name."""
    texts = {
        message.key: message.targets
        for message in (*target.catalog.obsolete_by_key.values(), *target.catalog.by_key.values())
    }
    for message in former.catalog.messages:
        if not message.blank and texts.get(message.key) != message.targets:
            raise UsageError(
                f"{former.path} has a text for «{message.key.source}» that {target.path} has not",
                hint=f"{target.path} is the article's. Bring what shall stand there, remove {former.path}.",
            )


def _renamed(session: NewsroomSession, path: str, old: str, new: str) -> str:
    """Return where an article goes; it must be one there too, under just this slug."""
    suffix = PurePosixPath(path).suffix
    target = path.removesuffix(suffix).removesuffix(old) + new + suffix
    if slug_at(session.config, target) != new:
        patterns = ", ".join(session.config.articles)
        raise UsageError(
            f"{target} would be no article «{new}»",
            hint=f"Articles are {patterns} in {session.config.path}; choose a slug that fits, or widen that.",
        )
    return target


def _check_names(articles: Mapping[str, ArticleHead], old: str, new: str, *, moved_already: bool) -> None:
    _check_slug(new)
    if old == new:
        raise UsageError(f"«{old}» is called that already", hint="Name the slug that it should get.")
    if old not in articles:
        if not moved_already:
            raise unknown_article(old, articles)
        if new not in articles:
            raise UsageError(
                f"there is no article «{new}» that the catalogs could follow", hint=suggest(new, articles)
            )
    elif new.casefold() in {slug.casefold() for slug in articles if slug != old}:
        raise UsageError(
            f"there is an article «{new}» already", hint="Choose another slug, or remove it first."
        )


def _check_slug(slug: str) -> None:
    parts = slug.split("/")
    odd = not slug.isprintable() or "\\" in slug or slug.casefold() == UI
    if odd or any(not part.strip(".") or part.startswith(".") or part != part.strip() for part in parts):
        raise UsageError(f"«{slug}» cannot be a slug", hint=_LIKE_THIS)
    if why := why_unportable(slug):
        raise UsageError(f"«{slug}» cannot be a slug: {why}", hint=_LIKE_THIS)
