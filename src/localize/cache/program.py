"""The program, told from an older or newer one: what it worked out is worth nothing to another."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

import localize
from localize import installed
from localize.cache import store
from localize.workspace.looks import SETTLED, look_of, touched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.workspace.disk import Disk

_READ_BY = ("babel", "nh3", "pyromark", "rapidfuzz", "tzdata", "yaml")
"""The package's file that an answer depends on, too: an upgrade puts its first file in place anew."""
_PACKAGES = {"yaml": "pyyaml"}
"""The package of a module that is called otherwise."""
_NAME = "program"


def program() -> str:
    """Return what tells this program from an older or newer one, fixed while it runs.

    These are its own files, Python's version, and the libraries by which articles and catalogs are read: an
    upgrade of one may read them otherwise.
    """
    return _looks()[0]


@cache
def _looks() -> tuple[str, int]:
    """Return what the program looks like, and when a file of it was last touched (nanoseconds)."""
    found = (find_spec(name) for name in _READ_BY)
    libraries = [spec.origin for spec in found if spec is not None and spec.origin is not None]
    paths = sorted((*_own(_folder()), *libraries))
    looks = [look_of(os.stat(path)) for path in paths]  # noqa: PTH116 - many
    return repr((sys.version, paths, looks)), max(map(touched, looks))


def program_digest(disk: Disk) -> str:
    """Return what tells this program from another wherever it is installed: SHA-256, in hex.

    It digests the bytes of its own files, Python's version, and those of the libraries by which articles and
    catalogs are read; where its files look as they did for an earlier run, that is known.

    Args:
        disk: the newsroom's files, among which it is kept.
    """
    said, newest = _looks()
    look = hashlib.sha256(said.encode()).hexdigest()
    known, _, digest = store.get(disk, _NAME).decode("ascii", "replace").partition(" ")
    if known == look:
        return digest
    digest = _digest()
    if newest <= store.now(disk) - SETTLED:
        store.put(disk, _NAME, f"{look} {digest}".encode())
    return digest


def _digest() -> str:
    folder = _folder()
    hasher = hashlib.sha256(sys.version.encode())
    names = {path[len(folder) + 1 :].replace(os.sep, "/"): path for path in _own(folder)}
    for name, path in sorted(names.items()):
        hasher.update(name.encode())
        with open(path, "rb") as file:  # noqa: PTH123 - one of a thousand
            hasher.update(file.read())
    for name in _READ_BY:
        package = _PACKAGES.get(name, name)
        hasher.update(f"{package} {installed.version(package)}\n".encode())
    return hasher.hexdigest()


def _folder() -> str:
    return os.path.dirname(localize.__file__)  # noqa: PTH120 - the start of many paths


def _own(folder: str) -> Iterator[str]:
    """Yield the paths of the files below a folder that decide what the program does."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _own(entry.path)
            elif os.path.splitext(entry.name)[1] not in {".pyc", ""}:  # noqa: PTH122 - one of many
                yield entry.path
