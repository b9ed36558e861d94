"""File names that every system can hold: catalogs and editions are named after their article.

Source: Microsoft, "Naming Files, Paths, and Namespaces"; macOS keeps names in NFD, Linux as they were typed.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

_DEVICE: Final = "(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])"
_RESERVED: Final = re.compile(rf"{_DEVICE}(?:\..*)?", re.IGNORECASE)
_FORBIDDEN: Final = '<>:"\\|?*'
_SUSPECT: Final = re.compile(
    rf"[{re.escape(_FORBIDDEN)}]|[. ](?![^/])|(?<![^/]){_DEVICE}(?![^./])", re.IGNORECASE
)
"""Where a name may be wrong; hardly any is, and thousands are looked at."""
_SIMPLE: Final = re.compile(rf"(?:(?!{_DEVICE}(?:/|\Z))[0-9a-z_-]++(?:/|\Z))++(?<!/)")


def is_simple(slug: str) -> bool:
    """Return whether a name is of small letters of ASCII, digits, hyphens and `_`, and of no device.

    There is nothing to say against it anywhere, and `folded` gives it as it is.
    """
    return _SIMPLE.fullmatch(slug) is not None


def why_unportable(slug: str) -> str:
    """Return why other systems cannot hold a name, with `/` between its parts; empty where they can."""
    return _why(slug) if _SUSPECT.search(slug) else ""


def _why(slug: str) -> str:
    for part in slug.split("/"):
        if _RESERVED.fullmatch(part):
            return f"«{part}» is the name of a device on Windows"
        if bad := next((char for char in part if char in _FORBIDDEN), ""):
            return f"Windows allows no «{bad}» in a file name"
        if part.endswith((".", " ")):
            return f"Windows drops the end of «{part}»"
    return ""


def folded(slug: str) -> str:
    """Return what two names have in common that some system takes for one: letter case, composed letters."""
    return normalize("NFC", slug).casefold()
