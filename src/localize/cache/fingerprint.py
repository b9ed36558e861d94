"""The looks of files and values: what tells whether anything changed since a run.

The fingerprint of a newsroom digests path, size, times and inode of every file that a run reads, without
opening one: ten thousand articles that nobody touched are told in the time it takes to list them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field, fields, is_dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from localize.cache import store
from localize.cache.program import program
from localize.frozen import frozen
from localize.garbage import uncollected
from localize.model.domain import FOLDER
from localize.workspace.discover import CONFIG_NAME
from localize.workspace.listing import LinkedFolderError, Listing, listed
from localize.workspace.looks import SETTLED, plain_digest
from localize.workspace.patterns import fixed_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.config import Config
    from localize.workspace.disk import Disk
    from localize.workspace.looks import Look

_PLAIN = (str, int, float, bytes)
"""Values that say by themselves what they are, truth values among them."""


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
    listing: Listing = field(default_factory=Listing, compare=False, repr=False)
    """All files that count."""
    digests: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Each folder by path: digest of its files and what they look like."""

    @cached_property
    def unsettled(self) -> frozenset[str]:
        """The files that were touched just before they were looked at, and may be again without a trace."""
        return self.listing.touched_after(self.taken - SETTLED)

    def look(self, path: str) -> Look | None:
        """Return what a file looked like; None where there was none."""
        return self.listing.look(path)

    def tells_of(self, path: str) -> bool:
        """Return whether a file would be listed if it were there.

        Not all files of the root are, and a folder without files may be one that is not.
        """
        folder = path.rpartition("/")[0]
        return folder != "" and folder in self.listing.folders


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
    folders = {FOLDER, *map(fixed_folder, (*config.articles, *config.ui)), *also}
    try:
        with uncollected():
            listing = listed(disk.root, folders, (CONFIG_NAME, config.glossary))
    except LinkedFolderError:
        return None
    digests = {folder: _folder_digest(folder, files) for folder, files in sorted(listing.folders.items())}
    hasher.update("".join(digests.values()).encode())
    return Fingerprint(hasher.hexdigest(), listing.newest, taken, basis, listing, digests)


def _folder_digest(folder: str, files: Mapping[str, Look]) -> str:
    names = sorted(files)  # names alone are sorted in a third of the time
    return plain_digest((folder, names, list(map(files.__getitem__, names))))


def value_digest(value: object) -> str:
    """Digest a frozen value by what makes it equal to others: SHA-256, in hex.

    Fields that take no part in comparing are left out; the order of sets and mappings means nothing.

    Raises:
        TypeError: it holds something of which that is not known.
    """
    return hashlib.sha256(_spelled(value).encode("utf-8", "surrogatepass")).hexdigest()


def _spelled(value: object) -> str:
    kind = type(value)
    if kind is str:  # most are: texts, and the keys of texts
        return f"str:{value!r}"
    if value is None or isinstance(value, _PLAIN):
        return f"{kind.__name__}:{value!r}"
    if isinstance(value, tuple | list):
        return f"({','.join([_spelled(one) for one in value])})"
    if isinstance(value, frozenset | set):
        return f"{{{','.join(sorted([_spelled(one) for one in value]))}}}"
    if isinstance(value, Mapping):
        items = sorted([f"{_spelled(key)}={_spelled(one)}" for key, one in value.items()])
        return f"{{{','.join(items)}}}"
    names = _compared(kind)  # type: ignore[arg-type]  # a class has a hash
    said = [f"{name}={_spelled(getattr(value, name))}" for name in names]
    return f"{kind.__qualname__}({','.join(said)})"


@cache
def _compared(kind: type) -> tuple[str, ...]:
    """Return the fields by which values of a class are told from others.

    Raises:
        TypeError: it is no dataclass.
    """
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__qualname__} has no digest")
    return tuple(one.name for one in fields(kind) if one.compare)
