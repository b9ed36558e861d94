"""From the inline events of one block to its message: its text, and pieces without container marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from localize.formats.article.found import Piece

_NEWLINE = re.compile(rb"\r\n|\n|\r")
_INDENT = re.compile(rb"[ \t]*+")
_INDENTED = re.compile(rb"[\r\n][ \t]")
_TRAILING = re.compile(rb"[ \t][\r\n]")
_FOLD = re.compile(rb"(?<![ \t])[ \t]*+(?:\r\n|\n|\r)")
_SPACE = " \t\r\n"


@dataclass
class Run:
    """The inline events of one block so far. Offsets are bytes of the body."""

    start: int
    end: int
    quotes: int
    """The number of block quotes around the block."""
    hard: list[int] = field(default_factory=list)
    """The starts of hard breaks, in order."""
    starts: list[int] = field(default_factory=list)
    """The starts of the first events after line breaks, in order; only inside of quotes."""
    insertions: list[tuple[int, str]] = field(default_factory=list)
    """The texts that complete shortcut and collapsed references, by place."""
    after_break: bool = False

    def extend(self, start: int, end: int) -> None:
        """Take in an event that stands inside of a line."""
        self.end = max(self.end, end)
        if self.after_break:
            self.starts.append(start)
            self.after_break = False

    def line_break(self, start: int, *, hard: bool) -> None:
        """Take in the end of a line."""
        if hard:
            self.hard.append(start)
        self.after_break = self.quotes > 0

    def complete(self, value: dict[str, Any], end: int) -> None:
        """Take in a link or picture: what a shortcut or collapsed reference lacks is added behind it."""
        link = next(iter(value.values()))
        if link["link_type"] == "Shortcut":
            self.insertions.append((end, f"[{' '.join(link['id'].split())}]"))
        elif link["link_type"] == "Collapsed":
            self.end = max(self.end, end + 2)
            self.insertions.append((end + 1, " ".join(link["id"].split())))


def message(body: bytes, run: Run) -> tuple[str, tuple[Piece, ...]]:
    """Return a block's text, soft breaks as spaces and hard ones as newlines, and its pieces."""
    start, end = first_byte(body, run), run.end
    if not (run.quotes or run.hard):
        data = body[start:end]
        if not run.insertions and not _INDENTED.search(data):
            return _folded(data).decode().strip(_SPACE), (_stripped(body, start, end),)
    pieces: list[Piece] = []
    text: list[str] = []
    insertions = sorted(run.insertions)
    glue = ""
    at = start
    for newline in [*_NEWLINE.finditer(body, start, end), None]:
        stop = newline.start() if newline else end
        hard = _hard_break(run, at, newline.end()) if newline else None
        line_end = hard if hard is not None else stop
        line = _with_insertions(body, at, line_end, insertions).strip(_SPACE)
        if line:
            text.append(glue + line)
            _append(pieces, _stripped(body, at, line_end), body)
            glue = " "
        if hard is not None and text:
            glue = "\n"
        if newline:
            at = min(_content_start(body, newline.end(), end, run), end)
    return "".join(text), tuple(pieces)


def _folded(data: bytes) -> bytes:
    """Put lines without indents on one line."""
    if _TRAILING.search(data):
        return _FOLD.sub(b" ", data)
    return data.replace(b"\r\n", b" ").replace(b"\n", b" ").replace(b"\r", b" ")


def _append(pieces: list[Piece], piece: Piece, body: bytes) -> None:
    """Add a piece; lines with nothing of their containers between them are one."""
    if pieces and body[piece[0] - 1 : piece[0]] in {b"\n", b"\r"}:
        pieces[-1] = (pieces[-1][0], piece[1])
    else:
        pieces.append(piece)


def first_byte(body: bytes, run: Run) -> int:
    """Return where the text starts, with the backslash that an event leaves out."""
    backslashes = 0
    while backslashes < run.start and body[run.start - backslashes - 1 : run.start - backslashes] == b"\\":
        backslashes += 1
    return run.start - backslashes % 2


def _hard_break(run: Run, start: int, end: int) -> int | None:
    index = bisect_left(run.hard, start)
    return run.hard[index] if index < len(run.hard) and run.hard[index] < end else None


def _content_start(body: bytes, line: int, end: int, run: Run) -> int:
    """Return where the text of a continuation line starts, behind indents and `>`."""
    index = bisect_left(run.starts, line)
    at = _indented(body, line)
    for _ in range(run.quotes):
        if body[at : at + 1] != b">":
            break
        at = _indented(body, at + 1)
    if index < len(run.starts):
        at = min(at, run.starts[index])  # a `>` that is text: the line continues a paragraph lazily
    return min(at, end)


def _indented(body: bytes, at: int) -> int:
    match = _INDENT.match(body, at)
    return match.end() if match else at


def _stripped(body: bytes, start: int, end: int) -> Piece:
    part = body[start:end]
    lead = len(part) - len(part.lstrip(b" \t\r\n"))
    return start + lead, start + len(part.rstrip(b" \t\r\n"))


def _with_insertions(body: bytes, start: int, end: int, insertions: list[tuple[int, str]]) -> str:
    first = bisect_left(insertions, (start + 1, ""))
    parts: list[str] = []
    at = start
    for place, added in insertions[first:]:
        if place > end:
            break
        parts += [body[at:place].decode(), added]
        at = place
    return "".join([*parts, body[at:end].decode()])
