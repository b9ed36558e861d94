"""A bundle that was built before: where the last edition of an article is taken from."""

from __future__ import annotations

import hashlib
from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING

from localize.bundles.base import Published
from localize.bundles.paths import suffix_of
from localize.bundles.registry import LAYOUTS
from localize.errors import InputError, Place
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.bundles.base import Layout
    from localize.bundles.manifest import EditionRecord, FileRecord, Manifest
    from localize.model.release import EditionId


@frozen
class FormerEdition:
    """An edition as it was built before."""

    record: EditionRecord
    data: bytes | None
    """Its file; None until it is opened: of thousands that stand, few are looked into."""
    layout: str
    """The name of the layout that it was written in."""
    read: Callable[[], bytes] | None = field(default=None, compare=False, repr=False)
    """Gives its file, where that is not read yet."""

    def opened(self) -> FormerEdition:
        """Return it with its file.

        Raises:
            DiskError: this cannot be read.
            InputError: it is no longer what was built.
        """
        return self if self.read is None else FormerEdition(self.record, self.read(), self.layout)

    @property
    def content(self) -> bytes:
        """Its file, of one that is opened."""
        assert self.data is not None
        return self.data

    def fits(self, layout: Layout, path: str) -> bool:
        """Return whether its bytes can stand at a path of a layout: another kind of file cannot."""
        known = LAYOUTS.get(self.layout)
        same = self.layout == layout.name or (known is not None and known.write is layout.write)
        return same and suffix_of(self.record.file.path) == suffix_of(path)


@frozen
class LastBundle:
    """One bundle folder as it was left: the newsroom's own, or a copy of what was published."""

    manifest: Manifest
    read: Callable[[str], bytes | None]
    """Path below the folder → bytes; None where there is no such file."""
    has: Callable[[str, str], bool] | None = None
    """Path and SHA-256 → whether the file is there so, where that may be known without reading it."""

    def holds(self, file: FileRecord) -> bool:
        """Return whether a file is there as it was built."""
        if self.has is not None:
            return self.has(file.path, file.sha256)
        return self._built(file) is not None

    def edition(self, edition: EditionId) -> FormerEdition | None:
        """Return an edition, if its file is still there as it was built; a withdrawal's notice is none."""
        known = self.manifest.articles.get(edition.slug)
        record = known.editions.get(edition.locale) if known else None
        if record is None or record.published is Published.WITHDRAWN:
            return None
        if not self.holds(record.file):
            return None
        return FormerEdition(record, None, self.manifest.layout, partial(self._whole, record.file))

    def _whole(self, file: FileRecord) -> bytes:
        """Return a file as it was built.

        Raises:
            InputError: somebody has changed it just now.
        """
        data = self._built(file)
        if data is None:
            raise InputError("this file of the last build was just changed", place=Place(file.path))
        return data

    def _built(self, file: FileRecord) -> bytes | None:
        """Return a file; None where it is not there as it was built."""
        data = self.read(file.path)
        return data if data is not None and hashlib.sha256(data).hexdigest() == file.sha256 else None
