"""The looks of files of which a newsroom's listing does not tell, wherever they lie: pictures."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from localize.workspace.looks import look_of, plain_digest, touched

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from localize.workspace.looks import Look


class OtherFiles:
    """The looks of such files at one moment: each is looked at once, when it is first asked about."""

    def __init__(self, root: Path) -> None:
        """Take the newsroom's folder."""
        self._root = root
        self.look = cache(self._look)

    def digest(self, paths: Iterable[str]) -> str:
        """Digest what files below the newsroom's folder look like, as far as they are there."""
        return plain_digest([self.look(path) for path in paths])

    def newest(self, paths: Iterable[str]) -> int:
        """Return when the last of some files was touched, came or went: nanoseconds since 1970.

        Where they were read before they are looked at, what happened in the meantime tells by that.
        """
        asked = set(paths)
        folders = {path.rpartition("/")[0] for path in asked}
        looks = (*map(self.look, asked), *map(self._nearest, folders))
        return max((touched(look) for look in looks if look is not None), default=0)

    def _nearest(self, folder: str) -> Look | None:
        """Return what the innermost folder that is there looks like, of one and those around it."""
        while folder and self.look(folder) is None:
            folder = folder.rpartition("/")[0]
        return self.look(folder)

    def _look(self, path: str) -> Look | None:
        with suppress(OSError, ValueError):
            return look_of(os.stat(f"{self._root}/{path}"))  # noqa: PTH116 - one call of thousands
        return None
