"""One file of named sections, laid out so that it can be mapped into memory and opened at once.

First a line that names the format, then the length of the head in eight bytes, little-endian, the head in
JSON, and the sections, each at a multiple of eight bytes. What lies on a disk may come from anybody: a head
that does not fit its file is refused, and nothing is executed, as a pickle would be.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MAGIC = b"localize memory 2\n\0\0\0\0\0\0"
_STEP = 8
_LONGEST_HEAD = 1 << 20


class MalformedShardError(ValueError):
    """The bytes are no such file, or not whole."""


def packed(facts: Mapping[str, Any], sections: Mapping[str, bytes | memoryview]) -> Iterator[bytes]:
    """Yield the bytes of a file.

    Args:
        facts: what the head says beside the places of the sections; JSON.
        sections: name → bytes.
    """
    places, at = {}, 0
    for name, data in sections.items():
        places[name] = (at, len(data))
        at += len(data) + _gap(len(data))
    head = json.dumps({"facts": facts, "sections": places}).encode()
    head += b" " * _gap(len(head))
    yield _MAGIC + len(head).to_bytes(_STEP, "little") + head
    for data in sections.values():
        yield bytes(data)
        yield b"\0" * _gap(len(data))


class Sections:
    """A file of sections, opened.

    Attributes:
        facts: what its head says.
    """

    def __init__(self, data: memoryview) -> None:
        """Read the head; the sections are not looked at.

        Raises:
            MalformedShardError: the bytes are no such file, or not whole.
        """
        start = len(_MAGIC) + _STEP
        if bytes(data[: len(_MAGIC)]) != _MAGIC:
            raise MalformedShardError("no memory, or one of another version")
        length = int.from_bytes(data[len(_MAGIC) : start], "little")
        try:
            head = json.loads(bytes(data[start : start + min(length, _LONGEST_HEAD)]))
            self.facts: dict[str, Any] = dict(head["facts"])
            self._places = {str(name): (int(at), int(size)) for name, (at, size) in head["sections"].items()}
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise MalformedShardError("the head is not whole") from error
        self._body = data[start + length :]
        for at, size in self._places.values():
            if at < 0 or size < 0 or at % _STEP or at + size > len(self._body):
                raise MalformedShardError("a section lies outside")

    def section(self, name: str) -> memoryview:
        """Return the bytes of a section.

        Raises:
            MalformedShardError: there is none.
        """
        if name not in self._places:
            raise MalformedShardError(f"there is no section {name}")
        at, size = self._places[name]
        return self._body[at : at + size]

    def numbers(self, name: str, kind: Literal["I", "Q"]) -> memoryview[int]:
        """Return a section as numbers.

        Args:
            name: the section.
            kind: `I` for 32 bits, `Q` for 64, without a sign.

        Raises:
            MalformedShardError: there is none, or its length does not fit.
        """
        data = self.section(name)
        if len(data) % (4 if kind == "I" else 8):
            raise MalformedShardError(f"section {name} is not whole")
        return data.cast(kind)


def _gap(length: int) -> int:
    return -length % _STEP
