"""The front matter of articles that are known: its keys are at hand, their values are read when asked for.

The values lie in chunks of articles beside each other: for those of one article one chunk is read, and where
one article changed, one is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from localize.cache import store

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from localize.workspace.disk import Disk


class KeptFrontMatter(Mapping[str, object]):
    """A front matter whose values are read when one is first asked for."""

    def __init__(
        self, keys: Collection[str], read: Callable[..., Mapping[str, object]], of: tuple[object, ...] = ()
    ) -> None:
        """Take its keys.

        Args:
            keys: these, in order.
            read: reads the values.
            of: what it is told: one of thousands, so that nothing is bound to it.
        """
        self._keys = keys
        self._read = read
        self._of = of

    @cached_property
    def _values(self) -> Mapping[str, object]:
        return self._read(*self._of)

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


class FrontMatterChunk:
    """The values of the front matter of articles beside each other."""

    FOLDER: Final = "front-matter"

    def __init__(self, disk: Disk, name: str) -> None:
        """Take what is kept.

        Args:
            disk: the newsroom's files.
            name: the chunk's name.
        """
        self._disk = disk
        self._name = f"{self.FOLDER}/{name}"

    def get(self, path: str, digest: str) -> Mapping[str, object] | None:
        """Return the front matter of an article whose bytes have a digest; None where none is kept."""
        with suppress(ValueError, TypeError):
            kept, values = self._found.get(path, (None, None))
            if kept == digest and isinstance(values, dict):
                return values
        return None

    def put(self, fresh: Mapping[str, tuple[str, Mapping[str, object]]], paths: Collection[str]) -> None:
        """Keep front matter beside what is kept already, where there is any that is new.

        Args:
            fresh: path of each article that changed → digest of its bytes, and its front matter.
            paths: the articles of which any is kept; that of others goes.
        """
        if fresh:
            kept = {path: entry for path, entry in self._found.items() if path in paths}
            store.put_json(
                self._disk, self._name, kept | {one: (two, dict(said)) for one, (two, said) in fresh.items()}
            )

    @cached_property
    def _found(self) -> dict[str, Any]:
        """Return what is kept of each article by path, whoever wrote it."""
        found = store.get_json(self._disk, self._name)
        return found if isinstance(found, dict) else {}
