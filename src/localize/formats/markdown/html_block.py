"""A block of HTML in Markdown: its lines, put together for the scanner of HTML."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.formats.article.found import Piece


@frozen
class HtmlBlock:
    """A block without the marks of its containers. Offsets of pieces are those of the body."""

    body: bytes
    lines: Sequence[Piece]
    data: bytes
    starts: Sequence[int]
    """The starts of the lines in `data`."""

    @classmethod
    def of(cls, body: bytes, masked: bytes, lines: Sequence[Piece]) -> HtmlBlock:
        """Return the block that stands in some lines of a body.

        Args:
            body: the article's body.
            masked: the body as HTML is read from it.
            lines: where they stand in both.
        """
        parts, starts, at = [], [], 0
        for start, end in lines:
            starts.append(at)
            parts.append(masked[start:end])
            at += end - start
        return cls(body, lines, b"".join(parts), starts)

    def place(self, offset: int) -> int:
        """Return where an offset of the block stands in the body."""
        index = bisect_right(self.starts, offset) - 1
        return self.lines[index][0] + offset - self.starts[index]

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the places of a range, line by line, without the space around them."""
        found: list[Piece] = []
        first = bisect_right(self.starts, start) - 1
        for index in range(first, len(self.lines)):
            base = self.starts[index]
            if base >= end:
                break
            line_start, line_end = self.lines[index]
            one, other = line_start + max(0, start - base), min(line_end, line_start + end - base)
            part = self.body[one:other]
            if part.strip():
                lead = len(part) - len(part.lstrip())
                found.append((one + lead, one + len(part.rstrip())))
        return tuple(found)

    def source(self, pieces: tuple[Piece, ...]) -> str:
        """Return the source of pieces on one line."""
        return " ".join(self.body[start:end].decode() for start, end in pieces)
