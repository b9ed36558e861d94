"""Installed packages: what they say of themselves, and whether any adds something, as pip put it down.

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
    return next(iter(_headers(package, "Version")), None)


def address(package: str, label: str) -> str:
    """Return an address of an installed package by its label (core metadata, Project-URL); empty for none."""
    named = dict(line.split(", ", 1) for line in _headers(package, "Project-URL") if ", " in line)
    return named.get(label, "")


def adds_to(group: str) -> bool:
    """Return whether an installed package may have an entry point of a group."""
    folders = _information()
    if folders is None:
        return True
    return any(f"[{group}]" in _read(f"{folder}/entry_points.txt") for folder in folders)


def _headers(package: str, name: str) -> list[str]:
    """Return what the metadata of an installed package say under a name, once or more."""
    start = f"{_plain(package)}-"
    for folder in _information() or ():
        if _plain(os.path.basename(folder)).startswith(start):  # noqa: PTH119 - one of many names
            said = _read(f"{folder}/METADATA").partition("\n\n")[0].splitlines()
            found = [line.partition(": ") for line in said]
            if any(key == "Version" for key, _, _ in found):
                return [value.strip() for key, _, value in found if key == name]
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415 - slow to load

    with suppress(PackageNotFoundError):
        return [str(value) for value in metadata(package).get_all(name) or ()]
    return []


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
