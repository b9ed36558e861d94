"""The looks of files and values: what tells whether anything changed since a run.

The fingerprint of a newsroom digests path, size, times and inode of every file that a run reads, without
opening one: ten thousand articles that nobody touched are told in the time it takes to list them.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.looks import line_of
from localize.cache.program import program
from localize.model.domain import FOLDER
from localize.workspace.discover import CONFIG_NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from localize.config import Config
    from localize.workspace.disk import Disk


@dataclass(frozen=True)
class Fingerprint:
    """The looks of a newsroom at one moment."""

    digest: str
    newest: int
    """When the last of its files was touched: nanoseconds since 1970."""
    taken: int = field(default=0, compare=False)
    """When it looked like this, by the same clock: before anything was read."""
    basis: str = field(default="", compare=False)
    """The facts that count beside the files: the program, and what a verb's answer depends on."""
    files: Mapping[str, tuple[str, int]] = field(default_factory=dict, compare=False, repr=False)
    """Each file by path: what tells whether it was touched, and when it last was."""


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
    try:
        files = dict(sorted(_files(disk.root, config, also)))
    except _LinkedFolderError:
        return None
    newest = max((touched for _, touched in files.values()), default=0)
    return Fingerprint(digest_of(basis, files.values()), newest, taken, basis, files)


def digest_of(basis: str, files: Iterable[tuple[str, int]]) -> str:
    """Digest files as they look, and what counts beside them: SHA-256, in hex."""
    hasher = hashlib.sha256(basis.encode())
    for line, _ in files:
        hasher.update(line.encode("utf-8", "surrogateescape"))
    return hasher.hexdigest()


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


def _files(root: Path, config: Config, also: Sequence[str]) -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield each file's path, what tells whether it was touched, and when it was."""
    folders = {FOLDER, *(_fixed_part(pattern) for pattern in (*config.articles, *config.ui)), *also}
    # One folder inside another would be listed twice.
    outer = [one for one in folders if not any(one != two and _is_below(one, two) for two in folders)]
    for name in (CONFIG_NAME, config.glossary):
        with suppress(OSError):
            yield name, line_of(name, os.stat(root / name))  # noqa: PTH116 - one call of several thousand
    for folder in outer:
        yield from _below(root, folder)


def _below(root: Path, folder: str) -> Iterator[tuple[str, tuple[str, int]]]:
    waiting = [folder]
    while waiting:
        current = waiting.pop()
        try:
            entries = os.scandir(root / current)
        except OSError:
            continue  # a folder that is not there has no files; one that appears changes the fingerprint
        with entries:
            for entry in entries:
                path = f"{current}/{entry.name}" if current else entry.name
                if entry.is_dir(follow_symlinks=False):
                    if entry.name not in {".git", ".localize"}:
                        waiting.append(path)
                elif entry.is_symlink() and entry.is_dir():
                    raise _LinkedFolderError
                else:
                    with suppress(OSError):
                        yield path, line_of(path, entry.stat())


def _fixed_part(pattern: str) -> str:
    fixed = []
    for part in PurePosixPath(pattern).parts[:-1]:
        if any(char in part for char in "*?["):
            break
        fixed.append(part)
    return "/".join(fixed)


def _is_below(path: str, folder: str) -> bool:
    return not folder or path.startswith(f"{folder}/")
