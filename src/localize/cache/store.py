"""The folder of what can be worked out again, `.localize/`: losing it costs time alone.

Its name carries the version of what lies in it; a folder of another version is neither read nor written.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from localize.errors import DiskError, InputError
from localize.workspace.ignored import keep_out_of_git
from localize.workspace.places import Places

if TYPE_CHECKING:
    from collections.abc import Collection

    from localize.workspace.disk import Disk

_FOLDER = ".localize/v1"
_CLOCK = "clock"


def now(disk: Disk) -> int:
    """Return what time it is by the clock that dates the disk's files: nanoseconds since 1970.

    Returns:
        0 where the disk does not say: nothing counts as touched before that.
    """
    path = disk.root / _FOLDER / _CLOCK
    if not path.exists():
        put(disk, _CLOCK, b"")
    with suppress(OSError):
        if not path.is_symlink():
            os.utime(path)
            return path.stat().st_mtime_ns
    return 0


def get(disk: Disk, name: str, places: Places | None = None) -> bytes:
    """Return what is kept under a name.

    Args:
        disk: the newsroom's files.
        name: the name.
        places: the folders that this stretch of work has looked up, where there is more to read.

    Returns:
        Nothing, where there is nothing, nothing that can be read, or not what was put there: a file that was
        cut off or edited is worth no more than none.
    """
    return get_with_digest(disk, name, places)[1]


def get_with_digest(disk: Disk, name: str, places: Places | None = None) -> tuple[str, bytes]:
    """Return what is kept under a name as `get` does, after its digest: SHA-256, in hex.

    Args:
        disk: the newsroom's files.
        name: the name.
        places: as above.
    """
    with suppress(DiskError, InputError):
        kept = disk.read_if_there(f"{_FOLDER}/{name}", places or Places(disk.root))
        digest, _, data = (kept or b"").partition(b"\n")
        if digest == _digest(data):
            return digest.decode(), data
    return "", b""


def get_text(disk: Disk, name: str) -> str:
    """Return the text that is kept under a name, as `get` does.

    Raises:
        UnicodeDecodeError: what is kept there is no text.
    """
    return get(disk, name).decode("utf-8", "surrogatepass")


def get_json(disk: Disk, name: str, places: Places | None = None) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON value that is kept under a name, as `get` does; None where there is none."""
    with suppress(ValueError, RecursionError):
        return json.loads(get(disk, name, places))
    return None


def put(disk: Disk, name: str, data: bytes) -> str:
    """Keep something under a name; a disk that takes nothing is no fault.

    The disk is not waited for: a file that a loss of power spoilt has another digest, and is worth no more
    than none.

    Returns:
        Its digest, as `get_with_digest` has it.
    """
    digest = _digest(data)
    with suppress(DiskError, InputError):
        keep_out_of_git(disk)
        disk.keep(f"{_FOLDER}/{name}", digest + b"\n" + data)
    return digest.decode()


def put_text(disk: Disk, name: str, text: str) -> str:
    """Keep a text under a name, and return its digest, as `put` does."""
    return put(disk, name, text.encode("utf-8", "surrogatepass"))


def put_json(disk: Disk, name: str, value: object) -> str:
    """Keep a JSON value under a name, and return its digest, as `put` does."""
    return put_text(disk, name, json.dumps(value, ensure_ascii=False))


def names(disk: Disk, folder: str) -> list[str]:
    """Return the names of what is kept in a folder; a folder that cannot be listed has none."""
    with suppress(OSError):
        return os.listdir(disk.root / _FOLDER / folder)  # noqa: PTH208 - names alone
    return []


def forget(disk: Disk, name: str) -> None:
    """Keep nothing under a name any more."""
    with suppress(DiskError, InputError):
        disk.remove(f"{_FOLDER}/{name}")


def sweep(disk: Disk, folder: str, verb: str, chunks: Collection[str]) -> None:
    """Forget what is kept in a folder of a verb's chunks, but for those that are named.

    Args:
        disk: the newsroom's files.
        folder: where they lie, each as `VERB.CHUNK`.
        verb: the verb.
        chunks: those that stay.
    """
    for name in names(disk, folder):
        own, _, chunk = name.partition(".")
        if own == verb and chunk not in chunks:
            forget(disk, f"{folder}/{name}")


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
