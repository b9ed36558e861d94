"""Installed packages: which version, and whether any of them adds something, read from where pip put it.

`importlib.metadata` answers the same, and takes longer to load than many a run takes. It is asked where
packages may lie elsewhere than in folders of the path, or are not found there.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INFO = (".dist-info", ".egg-info", "EGG-INFO")
"""The ends of their folders' names, as wheels, older installers and eggs have them."""


def version(package: str) -> str | None:
    """Return the version of an installed package; None where it is not installed."""
    start = f"{_plain(package)}-"
    for folder in _information() or ():
        if _plain(os.path.basename(folder)).startswith(start):  # noqa: PTH119 - one of many names
            said = _read(f"{folder}/METADATA").partition("\n\n")[0].splitlines()
            found = [line.removeprefix("Version:").strip() for line in said if line.startswith("Version:")]
            if found:
                return found[0]
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to load

    with suppress(PackageNotFoundError):
        return version(package)
    return None


def adds_to(group: str) -> bool:
    """Return whether an installed package may have an entry point of a group."""
    folders = _information()
    if folders is None:
        return True
    return any(f"[{group}]" in _read(f"{folder}/entry_points.txt") for folder in folders)


def _information() -> list[str] | None:
    """Return the folders in which packages tell of themselves; None where there may be others."""
    if any(hasattr(one, "find_distributions") and one is not PathFinder for one in sys.meta_path):
        return None
    found: list[str] = []
    for folder in dict.fromkeys(sys.path):
        if os.path.isfile(folder):  # noqa: PTH113 - a package in an archive
            return None
        found += _below(folder or ".")
    return found


def _below(folder: str) -> Iterator[str]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_INFO):
                yield entry.path


def _read(path: str) -> str:
    with suppress(OSError, UnicodeDecodeError), open(path, encoding="utf-8") as file:  # noqa: PTH123 - one of many
        return file.read()
    return ""


def _plain(name: str) -> str:
    """Return a package's name, or that of its folder, as all spellings of it are compared."""
    return name.replace("_", "-").replace(".", "-").lower()
