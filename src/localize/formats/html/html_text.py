"""HTML as the scanner gets it: bytes to cut, and the way from them to the article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from localize.formats.html.sentence import folded
from localize.formats.inline.shortcodes import scan, with_feeds
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.formats.article.found import Piece


class HtmlText(Protocol):
    """A text of HTML. Offsets of `data` are the scanner's, those of pieces the article's."""

    @property
    def data(self) -> bytes:
        """The text in UTF-8, with asterisks for what site generators read before it."""
        ...

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return where a range stands in the article, without the space around it."""
        ...

    def source(self, pieces: tuple[Piece, ...]) -> str:
        """Return what stands in pieces, on one line."""
        ...


def without_shortcodes(data: bytes, spans: Iterable[tuple[int, int]]) -> bytes:
    """Return a text of the same length with asterisks inside of its shortcodes."""
    masked = bytearray(data)
    for start, end in spans:
        masked[start + 1 : end - 1] = b"*" * (end - start - 2)
    return bytes(masked)


@frozen
class WholePage:
    """A file of HTML; what stands in front of it, its front matter, is for others to read."""

    content: bytes
    data: bytes
    shortcodes: tuple[tuple[int, int], ...] = ()
    """The places of these."""

    @classmethod
    def of(cls, content: bytes) -> WholePage:
        """Return the page that a file is."""
        spans = scan(with_feeds(content))[0] if b"{" in content or b"[!" in content else ()
        return cls(content, without_shortcodes(content, spans) if spans else content, spans)

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return where a range stands in the file, without the space around it."""
        part = self.content[start:end]
        lead = len(part) - len(part.lstrip())
        return ((start + lead, start + len(part.rstrip())),)

    def source(self, pieces: tuple[Piece, ...]) -> str:
        """Return what stands in pieces, on one line."""
        return folded(self.content[pieces[0][0] : pieces[-1][1]].decode())
