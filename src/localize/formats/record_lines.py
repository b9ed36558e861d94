"""Lines of records that merge by union: JSON objects, one a line, each with its id.

Reading takes lines in any order and any number, conflict markers between them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BOM = b"\xef\xbb\xbf"
_MARKERS = tuple(mark * 7 for mark in (b"<", b"|", b"=", b">"))


class RecordLine(Protocol):
    """What stands on a line."""

    @property
    def id(self) -> str:
        """The digest of the fields."""
        ...

    def fields(self) -> dict[str, object]:
        """Return what the id is a digest of, as JSON has it."""
        ...


def lines_of(data: bytes) -> Iterator[bytes]:
    """Yield the lines of a file, without what a merge has put between them."""
    for line in data.removeprefix(_BOM).splitlines():
        stripped = line.strip()
        if stripped and not stripped.startswith(_MARKERS):
            yield stripped


def written(lines: Iterable[RecordLine], unreadable: Iterable[str]) -> bytes:
    """Write lines in their order, then what could not be read: a newer program may have written that."""
    said = (
        json.dumps({**one.fields(), "id": one.id}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        for one in lines
    )
    return "".join(f"{line}\n" for line in (*said, *unreadable)).encode()


def kept(line: bytes) -> str:
    r"""Return a line that cannot be read, as a record keeps it; bytes that are no UTF-8 become `\xff`."""
    return line.decode("utf-8", "backslashreplace")


def text(value: object) -> str:
    """Return a text of a line.

    Raises:
        TypeError: it is none.
        ValueError: half a surrogate pair is in it, which JSON can spell and UTF-8 cannot.
    """
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()
    return value
