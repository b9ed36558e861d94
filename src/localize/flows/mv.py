"""Mv: rename an article, and take its catalogs and ledgers along."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.selection import suggest
from localize.model import Change, Report
from localize.workspace import catalogs as catalog_files

if TYPE_CHECKING:
    from localize.flows.desk import Desk


def move(desk: Desk, old: str, new: str) -> Report:
    """Rename an article from one slug to another.

    The article's own file moves too, unless it was moved already: then only the catalogs follow.

    Args:
        desk: the newsroom at work.
        old: the slug it had.
        new: the slug it gets.

    Raises:
        UsageError: there is nothing called `old`, or something called `new` that is another article.
    """
    articles = {article.slug: article for article in desk.newsroom.articles}
    moving = [locale for locale, domain in catalog_files.stored(desk.disk) if domain == f"articles/{old}"]
    if old not in articles and not moving:
        raise UsageError(f"there is no article «{old}»", hint=suggest(old, articles))
    if old in articles and new.casefold() in {slug.casefold() for slug in articles if slug != old}:
        raise UsageError(
            f"there is an article «{new}» already", hint="Choose another slug, or remove it first."
        )
    if old not in articles and new not in articles:
        raise UsageError(
            f"there is no article «{new}» that the catalogs could follow", hint=suggest(new, articles)
        )
    _check_slug(new)
    changes = []
    for locale in moving:
        file = desk.file(locale, f"articles/{old}")
        target = desk.file(locale, f"articles/{new}")
        if target.catalog.messages:
            raise UsageError(
                f"{target.path} holds texts already", hint="Merge them by hand, or remove that file."
            )
        desk.rename(file, f"articles/{new}")
        changes.append(Change("renamed", target.path, f"was {file.path}", locale))
    if old in articles:
        path = articles[old].path
        target_path = path[: path.rindex(old)] + new + PurePosixPath(path).suffix
        desk.disk.move(path, target_path)
        changes.insert(0, Change("renamed", target_path, f"was {path}"))
    desk.commit()
    return Report("mv", tuple(changes), counts={"files": len(changes)}, notes=("Run `localize pull` next.",))


def _check_slug(slug: str) -> None:
    parts = slug.split("/")
    if not slug or any(part in {"", ".", ".."} or part.startswith(".") for part in parts) or "\\" in slug:
        raise UsageError(f"«{slug}» cannot be a slug", hint="Write it like politics/budget-vote.")
