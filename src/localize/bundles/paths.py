"""Paths of a bundle: their endings, and whether its files can stand beside each other on any file system."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from localize.errors import InputError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable


def require_apart(files: Iterable[tuple[str, str]]) -> None:
    """Check that no two files want one path, letter case apart, and that none is a folder of another.

    Args:
        files: path below the bundle folder, and what the file is, for messages.

    Raises:
        InputError: two files cannot stand beside each other, or a path is not UTF-8.
    """
    taken: dict[str, str] = {}
    for path, name in files:
        folded = _folded(path)
        if folded in taken:
            raise _clash(path, name, taken[folded])
        taken[folded] = name
    for path, name in files:
        folder = _folded(path).rpartition("/")[0]
        while folder:
            if folder in taken:
                raise _clash(path, name, taken[folder])
            folder = folder.rpartition("/")[0]


def suffix_of(path: str) -> str:
    """Return the ending of a file's name, with its dot, as `PurePosixPath` does, which is slower."""
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:] if 0 < dot < len(name) - 1 else ""


def _folded(path: str) -> str:
    try:
        path.encode()
    except UnicodeEncodeError:
        shown = path.encode("utf-8", "backslashreplace").decode()
        hint = "Rename the file it comes from."
        raise InputError("a name that is not UTF-8", place=Place(shown), hint=hint) from None
    return unicodedata.normalize("NFC", path).casefold()


def _clash(path: str, name: str, other: str) -> InputError:
    hint = "Rename one of the articles, or give the locales other `bundles.codes`."
    return InputError(f"{name} and {other} want the same place in the bundle", place=Place(path), hint=hint)
