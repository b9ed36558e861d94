"""The articles named on the command line: by slug, or as a file or folder from the current folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.flows.newsroom import Newsroom
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.workspace.disk import Disk


def selection(at: NewsroomSession, names: Sequence[str] | None, locales: Sequence[str] | None) -> Selection:
    """Return which articles and locales are meant."""
    from localize.flows.selection import select  # noqa: PLC0415 - not for --help

    return select(at.newsroom, below_root(at.newsroom, at.disk, names or ()), locales or ())


def below_root(newsroom: Newsroom, disk: Disk, names: Sequence[str]) -> tuple[str, ...]:
    """Return names with paths of this machine turned into paths below the root, and folders into articles.

    Raises:
        UsageError: a folder holds no article.
    """
    from localize.model.domain import UI  # noqa: PLC0415 - not for --help

    known = {UI, *(article.slug for article in newsroom.articles)}
    found: list[str] = []
    for name in names:
        path = None if name in known else root_path(disk, name)  # there are folders called like these
        if path is None:
            found.append(name)
        elif os.path.isdir(name):  # noqa: PTH112 - answers False where a path cannot even be asked about
            found.extend(_articles_in(newsroom, name, path))
        else:
            found.append(path)
    return tuple(found)


def root_path(disk: Disk, name: str) -> str | None:
    """Return where a file or folder named from the current folder lies below the root; None if nowhere."""
    if not os.path.exists(name):  # noqa: PTH110 - answers False where a path cannot even be asked about
        return None
    folder, last = os.path.split(os.path.abspath(name))  # noqa: PTH100 - links stay in the last part
    real = Path(os.path.realpath(folder)) / last
    return real.relative_to(disk.root).as_posix() if real.is_relative_to(disk.root) else None


def _articles_in(newsroom: Newsroom, name: str, folder: str) -> list[str]:
    start = "" if folder == "." else f"{folder}/"
    inside = [article.path for article in newsroom.articles if article.path.startswith(start)]
    if not inside:
        raise UsageError(f"there is no article in {name}", hint="`localize status` lists the articles.")
    return inside


def is_outside(at: NewsroomSession, name: str) -> bool:
    """Return whether a name is a file, but neither an article nor where articles lie."""
    if not os.path.isfile(name):  # noqa: PTH113 - answers False where a path cannot even be asked about
        return False
    articles = at.newsroom.articles
    if any(name in {article.slug, article.path} for article in articles):
        return False
    path = root_path(at.disk, name)
    if path in at.newsroom.left_out:
        return False
    inside = {found for pattern in at.config.articles for found in at.disk.glob(pattern)}
    return path is None or path not in inside
