"""Patterns of articles that match no file: a typo or a missing folder, and not an empty site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.config.settings import DEFAULT_ARTICLES
from localize.errors import ConfigError, Place
from localize.formats.registry import SUFFIXES
from localize.workspace.catalog_store import stored
from localize.workspace.patterns import fixed_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from localize.config import Config
    from localize.workspace.disk import Disk


def unmatched(disk: Disk, config: Config, matches: Mapping[str, Collection[str]]) -> Iterator[ConfigError]:
    """Yield a problem for each pattern without a file; none in a newsroom that has no article yet.

    What a pattern finds is what stands: taken for an empty site, a typo would take everything down. One for
    another kind of article may be without any where its folder has articles.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        matches: each of its patterns of articles, and the files that match.
    """
    empty = [pattern for pattern in config.articles if not matches[pattern]]
    if len(empty) == len(config.articles) and all(_is_new(disk, pattern) for pattern in empty):
        return
    full = {fixed_folder(pattern) for pattern in config.articles if pattern not in empty}
    for pattern in empty:
        if pattern.lower().endswith(SUFFIXES) and fixed_folder(pattern) in full:
            continue  # `articles/**/*.html` beside `articles/**/*.md`
        place = Place(config.path, config.article_lines.get(pattern, 0))
        hint = "Mend it, or bring the folder back; see whether a git submodule is missing."
        yield ConfigError(f"`articles`: no file matches «{pattern}»", place=place, hint=hint)


def _is_new(disk: Disk, pattern: str) -> bool:
    """Return whether there never was an article: an empty folder for them, and no catalog."""
    folder = fixed_folder(pattern)
    there = (disk.root / folder).is_dir() or pattern in DEFAULT_ARTICLES
    known = any(domain.of_article for _, domain in stored(disk))
    return there and not known and not disk.glob(f"{folder}/**/*" if folder else "*.md")
