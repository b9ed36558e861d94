"""The front matter of articles that are known: its keys are at hand, their values are read when asked for.

The values lie in shards, by the hash of the article's path: for those of one article one shard is read, and
where one article changed, one is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zlib import crc32

from localize.cache import store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from localize.workspace.disk import Disk

_FOLDER = "front-matter"
_FULL = 128
"""Articles in a shard, about, when all are written."""


class KeptFrontMatter(Mapping[str, object]):
    """A front matter whose values are read when one is first asked for."""

    def __init__(self, keys: Collection[str], read: Callable[[], Mapping[str, object]]) -> None:
        """Take its keys, in order, and what reads the values."""
        self._keys = keys
        self._read = read

    @cached_property
    def _values(self) -> Mapping[str, object]:
        return self._read()

    def __contains__(self, key: object) -> bool:
        """Return whether it has a key, without reading a value."""
        return key in self._keys

    def __getitem__(self, key: str) -> object:
        """Return a value.

        Raises:
            InputError: the article was changed since its front matter was read.
            KeyError: it has no such key.
        """
        if key not in self._keys:
            raise KeyError(key)
        return self._values[key]

    def get(self, key: str, default: object = None) -> object:
        """Return a value; the default, without reading one, where there is no such key.

        Raises:
            InputError: the article was changed since its front matter was read.
        """
        return self._values[key] if key in self._keys else default

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self._keys)

    def __len__(self) -> int:
        """Return the number of keys."""
        return len(self._keys)

    def __reduce__(self) -> tuple[type[dict[str, object]], tuple[dict[str, object]]]:
        """Go to another process as a plain mapping."""
        return dict, (dict(self),)


class FrontMatterShards:
    """The values of all front matter that is kept."""

    def __init__(self, disk: Disk, count: int = 1) -> None:
        """Take the newsroom's files.

        Args:
            disk: these.
            count: the number of shards.
        """
        self._disk = disk
        self.count = count
        self._read: dict[int, dict[str, Any]] = {}

    def get(self, path: str, digest: str) -> Mapping[str, object] | None:
        """Return the front matter of an article whose bytes have a digest; None where none is kept."""
        with suppress(ValueError, TypeError):
            kept, values = self._shard(self._number(path)).get(path, (None, None))
            if kept == digest and isinstance(values, dict):
                return values
        return None

    def put(self, fresh: Mapping[str, tuple[str, Mapping[str, object]]], paths: Collection[str]) -> None:
        """Keep front matter, and let go of that of articles that are gone where a shard is written anyway.

        Args:
            fresh: path of each article that changed → digest of its bytes, and its front matter.
            paths: the articles of which any is kept.
        """
        kept: dict[str, Any] = {path: (digest, dict(values)) for path, (digest, values) in fresh.items()}
        if len(paths) > 2 * _FULL * self.count:
            for number in range(self.count):
                kept = {**self._shard(number), **kept}
            self.count, self._read = len(paths) // _FULL, {}
        shards: dict[int, dict[str, Any]] = {}
        for path, entry in kept.items():
            shards.setdefault(self._number(path), {})[path] = entry
        for number, entries in shards.items():
            whole = {**self._shard(number), **entries}
            whole = {path: entry for path, entry in whole.items() if path in paths}
            store.put_json(self._disk, f"{_FOLDER}/{number}", whole)
            self._read[number] = whole

    def _number(self, path: str) -> int:
        return crc32(path.encode("utf-8", "surrogatepass")) % self.count

    def _shard(self, number: int) -> dict[str, Any]:
        """Return what lies in a shard, whoever wrote it."""
        if number not in self._read:
            found = store.get_json(self._disk, f"{_FOLDER}/{number}")
            self._read[number] = found if isinstance(found, dict) else {}
        return self._read[number]
