"""Paths of a bundle: their endings, and whether its files can stand beside each other on any file system."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING

from localize.errors import InputError, Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_JOINT = "\0"


def require_apart(paths: Sequence[str], named: Callable[[], Sequence[tuple[str, str]]]) -> None:
    """Check that no two files want one path, letter case apart, and that none is a folder of another.

    Args:
        paths: the paths of all files, below the bundle folder.
        named: gives each path with what the file is, for messages.

    Raises:
        InputError: two files cannot stand beside each other, or a path is not UTF-8.
    """
    if _clash(all_folded(paths)) is None:
        return
    files = named()
    clash = _clash(all_folded([path for path, _ in files]))
    assert clash is not None  # they are the same
    (path, name), (_, other) = (files[number] for number in clash)
    hint = "Rename one of the articles, or give the locales other `bundles.codes`."
    raise InputError(f"{name} and {other} want the same place in the bundle", place=Place(path), hint=hint)


def all_folded(paths: Sequence[str]) -> list[str]:
    """Return what paths have in common that are one where letter case does not count, all at once.

    Raises:
        InputError: a path is not UTF-8.
    """
    joined = _JOINT.join(paths)
    if joined.count(_JOINT) == len(paths) - 1:
        with suppress(InputError):
            return _folded(joined).split(_JOINT)
    return [_folded(path) for path in paths]


def _clash(paths: Sequence[str]) -> tuple[int, int] | None:
    """Return the first of files, by its number, that cannot stand beside another, and that one."""
    taken: dict[str, int] = {}
    for number, path in enumerate(paths):
        if path in taken:
            return number, taken[path]
        taken[path] = number
    free: set[str] = set()
    for number, path in enumerate(paths):
        folder = path.rpartition("/")[0]
        while folder and folder not in free:
            if folder in taken:
                return number, taken[folder]
            free.add(folder)
            folder = folder.rpartition("/")[0]
    return None


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
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
