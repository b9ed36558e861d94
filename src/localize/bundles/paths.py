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
    if not _are_apart(paths):
        _refuse_clash(named())


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


def _are_apart(paths: Sequence[str]) -> bool:
    """Return whether files can stand beside each other, as thousands do."""
    found = all_folded(paths)
    taken = set(found)
    if len(taken) != len(found):
        return False
    folders = {path.rpartition("/")[0] for path in taken}
    above = {folder[:end] for folder in folders for end in range(len(folder)) if folder[end] == "/"}
    return taken.isdisjoint((folders | above) - {""})


def _refuse_clash(files: Sequence[tuple[str, str]]) -> None:
    """Refuse the first file that cannot stand beside the others.

    Raises:
        InputError: there is one.
    """
    taken: dict[str, str] = {}
    for path, name in files:
        own = _folded(path)
        if own in taken:
            raise _clash(path, name, taken[own])
        taken[own] = name
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
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _clash(path: str, name: str, other: str) -> InputError:
    hint = "Rename one of the articles, or give the locales other `bundles.codes`."
    return InputError(f"{name} and {other} want the same place in the bundle", place=Place(path), hint=hint)
