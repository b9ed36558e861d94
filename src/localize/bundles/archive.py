"""The files of a locale as one ZIP file: the same bytes for the same files, whatever the clock or machine.

Source: PKWARE, APPNOTE.TXT 6.3.10, section 4.3. Files are stored, not deflated: two builds of zlib may
compress the same bytes differently.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Site
    from localize.model import Locale

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows."""
_UNIX: Final = 3
_MODE: Final = 0o100644 << 16


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's archive stands in the bundle folder."""
    return f"{site.code(locale)}.zip"


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return an archive.

    Args:
        files: path below the bundle folder, which is the path in the archive → bytes.
    """
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as file:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _MODE
            file.writestr(entry, data)
    return written.getvalue()
