"""The ways in which the work on articles is done, with the cache before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.cache.results import CachedMap
from localize.workspace.one_by_one import OneByOne

if TYPE_CHECKING:
    from localize.cache.fingerprint import Fingerprint
    from localize.model.article_job import MapArticles
    from localize.workspace.disk import Disk


def runner(disk: Disk, seen: Fingerprint | None) -> MapArticles:
    """Return what has the jobs of a run done.

    Args:
        disk: the newsroom's files.
        seen: what these look like; None where nothing is known from before, or only a part is asked about.
    """
    plain = OneByOne(disk)
    return plain if seen is None else CachedMap(plain, disk, seen)
