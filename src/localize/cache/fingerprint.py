"""The looks of files and values: what tells whether anything changed since a run.

The fingerprint of a newsroom digests path, size, times and inode of every file that a run reads, without
opening one: ten thousand articles that nobody touched are told in the time it takes to list them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import field, fields, is_dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.program import program
from localize.frozen import frozen
from localize.model.domain import FOLDER
from localize.workspace.discover import CONFIG_NAME
from localize.workspace.looks import SETTLED, entries_of, look_of, plain_digest, touched
from localize.workspace.patterns import fixed_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from localize.config import Config
    from localize.workspace.disk import Disk
    from localize.workspace.looks import Look


@frozen
class Fingerprint:
    """The looks of a newsroom at one moment."""

    digest: str
    newest: int
    """When the last of its files was touched: nanoseconds since 1970."""
    taken: int = field(default=0, compare=False)
    """When it looked like this, by the same clock: before anything was read."""
    basis: str = field(default="", compare=False)
    """The facts that count beside the files: the program, and what a verb's answer depends on."""
    folders: Mapping[str, Mapping[str, Look]] = field(default_factory=dict, compare=False, repr=False)
    """Each folder by path, empty for the root: its files by name, and what they look like."""

    digests: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Each folder by path: digest of its files and what they look like."""

    @cached_property
    def files(self) -> Mapping[str, Look]:
        """Each file by path: what it looks like."""
        return {
            f"{folder}/{name}" if folder else name: look
            for folder, files in self.folders.items()
            for name, look in files.items()
        }

    @cached_property
    def unsettled(self) -> frozenset[str]:
        """The files that were touched just before they were looked at, and may be again without a trace."""
        settled = self.taken - SETTLED
        if self.newest <= settled:
            return frozenset()
        return frozenset(path for path, look in self.files.items() if touched(look) > settled)


class _LinkedFolderError(Exception):
    """Files behind a link, which may be touched without anything here telling."""


def fingerprint(
    disk: Disk, config: Config, words: Sequence[str] = (), *, also: Sequence[str] = ()
) -> Fingerprint | None:
    """Return what a newsroom looks like now: the program, the configuration, sources and catalogs.

    Args:
        disk: its files.
        config: what they are.
        words: what else the fingerprint tells apart.
        also: other folders whose files count.

    Returns:
        None where that cannot be told without reading: a folder is linked in.
    """
    taken = store.now(disk)
    basis = repr((program(), *words))
    hasher = hashlib.sha256(basis.encode())
    folders: dict[str, Mapping[str, Look]] = {}
    newest = 0
    try:
        for folder, files, latest in _folders(disk.root, config, also):
            folders[folder] = files
            newest = max(newest, latest)
    except _LinkedFolderError:
        return None
    digests = {folder: plain_digest((folder, sorted(folders[folder].items()))) for folder in sorted(folders)}
    for digest in digests.values():
        hasher.update(digest.encode())
    return Fingerprint(hasher.hexdigest(), newest, taken, basis, folders, digests)


def value_digest(value: object) -> str:
    """Digest a frozen value by what makes it equal to others: SHA-256, in hex.

    Fields that take no part in comparing are left out; the order of sets and mappings means nothing.

    Raises:
        TypeError: it holds something of which that is not known.
    """
    return hashlib.sha256(_spelled(value).encode("utf-8", "surrogatepass")).hexdigest()


def _spelled(value: object) -> str:
    if value is None or isinstance(value, str | int | float | bool | bytes):
        return f"{type(value).__name__}:{value!r}"
    if isinstance(value, tuple | list):
        return f"({','.join(map(_spelled, value))})"
    if isinstance(value, frozenset | set):
        return f"{{{','.join(sorted(map(_spelled, value)))}}}"
    if isinstance(value, Mapping):
        items = sorted((_spelled(key), _spelled(one)) for key, one in value.items())
        return f"{{{','.join(f'{key}={one}' for key, one in items)}}}"
    if is_dataclass(value):
        said = (f"{one.name}={_spelled(getattr(value, one.name))}" for one in fields(value) if one.compare)
        return f"{type(value).__qualname__}({','.join(said)})"
    raise TypeError(f"{type(value).__qualname__} has no digest")


def _folders(
    root: Path, config: Config, also: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, Look], int]]:
    """Yield each folder with its files by name, and when the last of them was touched.

    Raises:
        _LinkedFolderError: a folder is linked in.
    """
    folders = {FOLDER, *map(fixed_folder, (*config.articles, *config.ui)), *also}
    # One folder inside another would be listed twice.
    outer = [one for one in folders if not any(one != two and _is_below(one, two) for two in folders)]
    if "" not in outer:
        yield "", *_named(root, (CONFIG_NAME, config.glossary))
    for folder in outer:
        yield from _below(root, folder)


def _named(root: Path, paths: Sequence[str]) -> tuple[dict[str, Look], int]:
    """Return what single files look like, by path, and when the last of them was touched."""
    found = {}
    for path in paths:
        with suppress(OSError):
            found[path] = look_of(os.stat(root / path))  # noqa: PTH116 - as below
    return found, max(map(touched, found.values()), default=0)


def _below(root: Path, folder: str) -> Iterator[tuple[str, Mapping[str, Look], int]]:
    """Yield a folder and those below it that hold files, each with these and when one was last touched.

    Raises:
        _LinkedFolderError: a folder is linked in.
    """
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            names, found, latest = _listed(f"{root}/{current}")
        except OSError:
            continue  # a folder that is not there has no files; one that appears changes the fingerprint
        waiting += [f"{current}/{name}" if current else name for name in names]
        if found:
            yield current, found, latest


def _listed(place: str) -> tuple[list[str], dict[str, Look], int]:
    """Return the folders in a folder, its files with what they look like, and when one was last touched.

    This is done for each file of a newsroom by every run: a folder is opened, where the system can, so that
    the path to it is not looked up again for each of its files.

    Raises:
        OSError: there is none, or it cannot be read.
        _LinkedFolderError: a folder is linked in.
    """
    folders: list[str] = []
    files: dict[str, Look] = {}
    newest = 0
    with entries_of(place) as entries:
        for entry in entries:
            if not entry.is_file(follow_symlinks=False):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in {".git", ".localize"}:
                        folders.append(entry.name)
                    continue
                if entry.is_symlink() and entry.is_dir():
                    raise _LinkedFolderError
            try:
                look = look_of(entry.stat())
            except OSError:
                continue
            files[entry.name] = look
            if look[1] > newest or look[2] > newest:  # rarely: quicker than to ask for the larger each time
                newest = touched(look)
    return folders, files, newest


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")
