"""A newsroom's folders, listed once for all who ask in one run: their files, and what these look like."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import field
from typing import TYPE_CHECKING, Self

from localize.frozen import frozen
from localize.workspace.looks import entries_of, look_of, touched
from localize.workspace.patterns import find_among
from localize.workspace.places import parts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from localize.workspace.disk import Disk
    from localize.workspace.looks import Look

_OWN = frozenset({".git", ".localize"})


@frozen
class Listing:
    """The files of folders at one moment."""

    folders: Mapping[str, Mapping[str, Look]] = field(default_factory=dict, repr=False)
    """Each folder by path, empty for the root: its files by name, and what they look like."""
    newest: int = 0
    """When the last of its files was touched: nanoseconds since 1970."""
    plain: bool = True
    """True if there are files and folders and nothing else, so that patterns find in it what they find on
    the disk."""

    @classmethod
    def of(cls, looks: Mapping[str, Look]) -> Self:
        """Return the listing of single files, given by path."""
        folders: dict[str, dict[str, Look]] = {}
        for path, look in looks.items():
            folder, _, name = path.rpartition("/")
            folders.setdefault(folder, {})[name] = look
        return cls(folders, max(map(touched, looks.values()), default=0))

    def look(self, path: str) -> Look | None:
        """Return what a file looks like; None where it is not listed."""
        folder, _, name = path.rpartition("/")
        files = self.folders.get(folder)
        return None if files is None else files.get(name)

    def touched_after(self, moment: int) -> frozenset[str]:
        """Return the files that were touched later than a moment, nanoseconds since 1970."""
        if self.newest <= moment:
            return frozenset()
        return frozenset(
            f"{folder}/{name}" if folder else name
            for folder, files in self.folders.items()
            for name, look in files.items()
            if touched(look) > moment
        )


class LinkedFolderError(Exception):
    """Files behind a link, which may be touched without anything here telling."""


def found(disk: Disk, pattern: str, listing: Listing | None) -> list[tuple[str, Collection[str]]]:
    """Return the folders with files that a pattern matches, and their names, as `Disk.glob` finds them.

    Args:
        disk: the newsroom's files.
        pattern: what is looked for.
        listing: all folders in which the pattern may find any, where they were listed.

    Raises:
        InputError: the pattern leads outside.
        DiskError: a folder cannot be read.
    """
    if listing is not None and listing.plain:
        return list(find_among(listing.folders, parts_of(pattern)))
    folders: dict[str, list[str]] = {}
    for path in disk.glob(pattern):
        folder, _, name = path.rpartition("/")
        folders.setdefault(folder, []).append(name)
    return list(folders.items())


def found_with_left_out(
    disk: Disk, pattern: str, listing: Listing | None
) -> tuple[Collection[str], tuple[str, ...]]:
    """Return the paths of the files that a pattern matches, in no order, and the links that are not followed.

    Args:
        disk: the newsroom's files.
        pattern: what is looked for.
        listing: as of `found`.

    Raises:
        InputError: the pattern leads outside.
        DiskError: a folder cannot be read.
    """
    if listing is None or not listing.plain:
        return disk.glob_with_left_out(pattern)
    folders = found(disk, pattern, listing)  # there is no link among them
    return [f"{folder}/{name}" if folder else name for folder, names in folders for name in names], ()


def listed(root: Path, folders: Collection[str], files: Sequence[str] = ()) -> Listing:
    """List folders with all below them, and single files beside them.

    Raises:
        LinkedFolderError: a folder below them is linked in.
    """
    # One folder inside another would be listed twice.
    outer = {one for one in folders if not any(one != two and _is_below(one, two) for two in folders)}
    named: dict[str, Look] = {}
    for path in files:
        with suppress(OSError):
            named[path] = look_of(os.stat(root / path))  # noqa: PTH116 - as below
    beside = Listing.of(named)
    found, newest, plain = dict(beside.folders), beside.newest, True
    for folder in sorted(outer):
        plain = plain and os.path.realpath(root / folder) == str(root / folder)
        waiting = [folder]
        while waiting:
            current = waiting.pop()
            try:
                names, inside, latest, only_files = _entries(f"{root}/{current}")
            except (FileNotFoundError, NotADirectoryError):
                continue  # a folder that is not there has no files
            except OSError:
                plain = False
                continue
            waiting += [f"{current}/{name}" if current else name for name in names]
            if inside:
                found[current] = inside
            newest, plain = max(newest, latest), plain and only_files
    return Listing(found, newest, plain)


def _entries(place: str) -> tuple[list[str], dict[str, Look], int, bool]:
    """Return the folders in a folder, its files, when one was last touched, and whether there is no other.

    This is done for each file of a newsroom by every run.

    Raises:
        OSError: there is none, or it cannot be read.
        LinkedFolderError: a folder is linked in.
    """
    folders: list[str] = []
    files: dict[str, Look] = {}
    newest = 0
    plain = True
    with entries_of(place) as entries:
        for entry in entries:
            if not entry.is_file(follow_symlinks=False):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in _OWN:
                        folders.append(entry.name)
                    continue
                if entry.is_symlink() and entry.is_dir():
                    raise LinkedFolderError
                plain = False
            try:
                look = look_of(entry.stat())
            except OSError:
                continue
            files[entry.name] = look
            if look[1] > newest or look[2] > newest:  # rarely: quicker than to ask for the larger each time
                newest = touched(look)
    return folders, files, newest, plain


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")
