"""One text of an archive that comes in, as its article file would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.errors import Place
    from localize.model import Locale


@frozen
class ArchivePost:
    """One text of an archive in one language."""

    id: str
    """What tells it from all others of the archive, and stays the same when it is exported again."""
    group: str
    """Shared by the texts that are translations of each other; empty where it stands alone."""
    locale: Locale | None
    """Its language; None where nothing says it."""
    name: str
    """The slug that it had, or the name of its file without suffix and language, folders before it."""
    suffix: str
    """The ending of its file: `.md` or `.html`."""
    content: bytes
    """The article's file, without what ties it to the archive and to its translations."""
    place: Place
    remarks: tuple[str, ...] = ()
    """What could not be brought over as it was."""
