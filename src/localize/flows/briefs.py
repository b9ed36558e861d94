"""Briefs: what a newsroom says about its articles to whoever translates them.

`briefs:` in localize.yaml speaks to one language or to all; a `brief.md` beside articles, or in a folder
above them, speaks of the articles below it. The nearer one comes last.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.config import Config
    from localize.model import Locale
    from localize.workspace.disk import Disk

FILE = "brief.md"
_LONGEST = 4000
"""Characters of a brief that are handed on."""


def is_brief(path: str) -> bool:
    """Return whether a file is a brief, and so no article."""
    return path.endswith(FILE) and path.rpartition("/")[2] == FILE


class Briefs:
    """The briefs of one newsroom."""

    def __init__(self, disk: Disk, config: Config) -> None:
        """Take the newsroom's files; a brief is read when it is first asked for."""
        self._disk = disk
        self._config = config
        self._by_folder: dict[str, str] = {}

    def of(self, path: str, locale: Locale) -> str:
        """Return the briefs for an article's translation, the most general first, an empty line between.

        Args:
            path: the article's file; empty for the interface's texts, which files say nothing about.
            locale: the target locale.

        Raises:
            DiskError: a brief cannot be read.
        """
        folders = reversed([*PurePosixPath(path).parents][:-1]) if path else ()
        said = [self._config.briefs.get(locale, ""), *(self._in(str(folder)) for folder in folders)]
        return "\n\n".join(filter(None, said))[:_LONGEST]

    def _in(self, folder: str) -> str:
        if folder not in self._by_folder:
            path = f"{folder}/{FILE}"
            data = self._disk.read(path) if self._disk.exists(path) else b""
            self._by_folder[folder] = data.decode("utf-8-sig", "replace").strip()
        return self._by_folder[folder]
