"""The steps that a publication has set out to take, written down so that the next build can finish it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from localize.errors import InputError, Place
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection

MANIFEST = "manifest.json"
"""The file that names all others, below the bundle folder."""
STAGING = ".localize-staging"
"""The folder in which new files wait, below the bundle folder, so that moving them is renaming them."""


@dataclass(frozen=True, slots=True)
class Move:
    """One staged file and where it goes."""

    path: str
    """Below the bundle folder, with `/`."""
    digest: str
    """SHA-256 of its bytes, in hex."""
    replaces: bool
    """True if the last manifest names the path, so that what stands there is ours."""
    number: int
    """Its name in the staging folder."""


@frozen
class Removal:
    """One file of the last bundle that the new one does not have."""

    path: str
    digest: str
    """SHA-256 of what stood there; another file that came in its place stays."""


@frozen
class Journal:
    """The steps of a publication once everything is staged."""

    moves: tuple[Move, ...]
    """In the order in which they are made."""
    removals: tuple[Removal, ...]


def serialize(journal: Journal) -> bytes:
    """Write a journal."""
    moves = [[move.path, move.digest, move.replaces, move.number] for move in journal.moves]
    removals = [[removal.path, removal.digest] for removal in journal.removals]
    return json.dumps({"moves": moves, "removals": removals}).encode()


def parse(data: bytes, folder: str) -> Journal:
    """Read a journal.

    Args:
        data: its bytes.
        folder: the bundle folder, for messages.

    Raises:
        InputError: a path in it leads out of the bundle folder.
        ValueError: it is malformed, also as `KeyError`, `TypeError` or `RecursionError`.
    """
    read = json.loads(data)
    moves = tuple(_move(row, place, folder) for place, row in enumerate(read["moves"]))
    removals = tuple(Removal(inside(path, folder), str(digest)) for path, digest in read["removals"])
    return Journal(moves, removals)


def _move(row: list[Any], place: int, folder: str) -> Move:
    """Return a step from its row; earlier programs named no number, and staged the n-th file as `n`."""
    path, digest, replaces, *number = row
    return Move(inside(path, folder), str(digest), replaces is True, int(number[0]) if number else place)


def inside(path: str, folder: str) -> str:
    """Return a path that stays below the bundle folder and out of the staging folder.

    Raises:
        InputError: it does not.
    """
    parts = path.split("/")
    if {"", ".", "..", STAGING} & set(parts) or "\\" in path or "\0" in path or not _is_utf8(path):
        hint = f"Delete {folder}/{MANIFEST} if somebody changed it, then build again."
        raise InputError("no path inside the bundle folder", place=Place(f"{folder}/{path}"), hint=hint)
    return path


def require_inside(paths: Collection[str], folder: str) -> None:
    """Check that paths stay below the bundle folder and out of the staging folder, all at once.

    Raises:
        InputError: one of them does not.
    """
    joined = "/" + "/\0/".join(paths) + "/"
    apart = joined.count("\0") == max(len(paths) - 1, 0) and _is_utf8(joined)
    if not apart or any(part in joined for part in ("//", "/./", "/../", f"/{STAGING}/", "\\")):
        for path in paths:
            inside(path, folder)


def _is_utf8(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
