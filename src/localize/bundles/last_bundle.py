"""A bundle that was built before: where the last edition of an article is taken from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.registry import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.bundles.base import Layout
    from localize.bundles.manifest import EditionRecord, Manifest
    from localize.model.release import EditionId


@dataclass(frozen=True)
class FormerEdition:
    """An edition as it was built before."""

    record: EditionRecord
    data: bytes
    layout: str
    """The name of the layout that it was written in."""

    def fits(self, layout: Layout, path: str) -> bool:
        """Return whether its bytes can stand at a path of a layout: another kind of file cannot."""
        known = LAYOUTS.get(self.layout)
        same = self.layout == layout.name or (known is not None and known.write is layout.write)
        return same and PurePosixPath(self.record.file.path).suffix == PurePosixPath(path).suffix


@dataclass(frozen=True)
class LastBundle:
    """One bundle folder as it was left: the newsroom's own, or a copy of what was published."""

    manifest: Manifest
    read: Callable[[str], bytes | None]
    """Path below the folder → bytes; None where there is no such file."""

    def edition(self, edition: EditionId) -> FormerEdition | None:
        """Return an edition, if its file is still there as it was built; a withdrawal's notice is none."""
        known = self.manifest.articles.get(edition.slug)
        record = known.editions.get(edition.locale) if known else None
        if record is None or record.published is Published.WITHDRAWN:
            return None
        data = self.read(record.file.path)
        if data is None or hashlib.sha256(data).hexdigest() != record.file.sha256:
            return None
        return FormerEdition(record, data, self.manifest.layout)
