"""Text in raw HTML blocks: runs between block tags, and attributes that readers see."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.formats.article import codecs
from localize.formats.article.found import Found, Instructions, Passed
from localize.formats.bounds import MOST
from localize.formats.inline import fragments, tags

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.formats.article.found import Piece

# Every alternative stops at the next `<`, or runs to the end once: no input makes the scan quadratic.
TOKEN = re.compile(
    rb"(?P<comment><!--(?:[^-]|-(?!->))*+(?:-->|\Z))"
    rb"|(?P<other><[!?][^<>]*>)"
    rb"""|(?P<tag></?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*+>|</?[A-Za-z][^<>]*>)"""
)
_OPAQUE_BLOCKS = tags.OPAQUE - {"code", "kbd", "samp"}
_NOT_TRANSLATED = re.compile(
    rb"""\stranslate\s*=\s*["']?no\b|\sclass\s*=\s*["'][^"']*\bnotranslate\b""", re.IGNORECASE
)
_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), "heading"),
    **dict.fromkeys(("figcaption", "caption", "legend"), "caption"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("li", "dd"), "item"),
    "dt": "term",
    "blockquote": "quote",
}
_UNCLOSED = re.compile(rb"</?[A-Za-z][^\s<>/]*")
_READABLE = re.compile(rb"alt|title|aria-label|placeholder", re.IGNORECASE)
"""What a tag must hold to have an attribute that a reader sees."""
_SPACE = re.compile(rb"\s*+")


@dataclass
class Html:
    """One HTML block, its lines put together. Offsets of the block are mapped to offsets of the body."""

    body: bytes
    masked: bytes
    lines: list[Piece]
    data: bytes = b""
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        at = 0
        parts = []
        for start, end in self.lines:
            self._starts.append(at)
            parts.append(self.masked[start:end])
            at += end - start
        self.data = b"".join(parts)

    def place(self, offset: int) -> int:
        """Return where an offset of the block stands in the body."""
        index = bisect_right(self._starts, offset) - 1
        return self.lines[index][0] + offset - self._starts[index]

    def pieces(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the places of a range, line by line, without the space around them."""
        found: list[Piece] = []
        first = bisect_right(self._starts, start) - 1
        for index in range(first, len(self.lines)):
            base = self._starts[index]
            if base >= end:
                break
            line_start, line_end = self.lines[index]
            one, other = line_start + max(0, start - base), min(line_end, line_start + end - base)
            part = self.body[one:other]
            if part.strip():
                lead = len(part) - len(part.lstrip())
                found.append((one + lead, one + len(part.rstrip())))
        return tuple(found)

    def text(self, pieces: tuple[Piece, ...]) -> str:
        """Return the source of pieces in one line."""
        return " ".join(self.body[start:end].decode() for start, end in pieces)


class Scanner:
    """Cuts one block into runs."""

    def __init__(
        self,
        html: Html,
        role: str,
        instructions: Instructions,
        directive: Callable[[bytes, int], Instructions],
        joined: Callable[[Instructions, Instructions, int], Instructions],
    ) -> None:
        self._html = html
        self._role = role
        self._outer = instructions
        self._directive = directive
        self._joined = joined
        self.pending = Instructions()
        self.found: list[Found] = []
        self.passed: list[Passed] = []
        self._open: list[str] = []
        self._run: int | None = None
        self._run_end = 0
        self._started = False

    def scan(self) -> None:
        """Read the whole block."""
        data = self._html.data
        at = 0
        hidden = ""
        depth = hidden_at = 0
        for token in TOKEN.finditer(data):
            name = tags.name(token[0].decode()) if token["tag"] else ""
            closing = token[0].startswith(b"</")
            if hidden:
                if name == hidden and not tags.is_void(token[0].decode()):
                    depth += -1 if closing else 1
                if depth == 0:
                    self._pass(hidden_at, token.end(), hidden)
                    hidden = ""
                at = token.end()
                continue
            self._text(at, token.start())
            at = token.end()
            if len(self.found) + len(self.passed) > MOST:
                return  # whoever asked refuses the article
            opaque = name in _OPAQUE_BLOCKS or (name and _NOT_TRANSLATED.search(token[0]))
            if opaque and not closing and not tags.is_void(token[0].decode()):
                self._flush()
                hidden, depth, hidden_at = name, 1, token.start()
            elif token["comment"]:
                self._comment(token)
            elif name in tags.INLINE:
                self._extend(token.start(), token.end())
            else:
                self._block(token, name, closing=closing)
        if hidden:
            self._pass(hidden_at, len(data), hidden)
        else:
            self._last_text(at)
        self._flush()

    def _text(self, start: int, end: int) -> None:
        if self._html.data[start:end].strip():
            self._extend(start, end)

    def _last_text(self, start: int) -> None:
        """Take in what stands behind the last tag; one that is never closed is no text (section 13.2.5.6)."""
        data = self._html.data
        broken = _UNCLOSED.search(data, start)
        self._text(start, broken.start() if broken else len(data))
        if broken:
            self._flush()
            self._pass(broken.start(), len(data), tags.name(broken[0].decode()))

    def _extend(self, start: int, end: int) -> None:
        if self._run is None:
            self._run = start
        self._run_end = end

    def _comment(self, token: re.Match[bytes]) -> None:
        if b"l10n" not in token[0].lower():
            return
        at = self._html.place(token.start())
        said = self._directive(token[0], at)
        if said != Instructions():
            self._flush()
            self.pending = self._joined(self.pending, said, at)

    def _block(self, token: re.Match[bytes], name: str, *, closing: bool) -> None:
        self._flush()
        self._started = True
        if not name:
            return
        if closing:
            if name in self._open[-_NESTING:]:
                while self._open.pop() != name:
                    pass
            return
        self._attributes(token.start(), token[0])
        if not tags.is_void(token[0].decode()):
            self._open.append(name)

    def _flush(self) -> None:
        if self._run is None:
            return
        start, end = self._inside(self._run, self._run_end)
        self._run = None
        pieces = self._html.pieces(start, end)
        source = self._html.text(pieces)
        if fragments.has_text(source):
            self._add(source, pieces, self._role_here(), codecs.HTML)
            return
        before = len(self.found)
        for token in TOKEN.finditer(self._html.data, start, end):
            self._attributes(token.start(), token[0])
        if len(self.found) == before:
            self._pass(start, end, "no-text")

    def _inside(self, start: int, end: int) -> Piece:
        """Return a run without the tags around it that make the block one of HTML, where it begins the block.

        A block may begin with any tag that is alone on its line (CommonMark 0.31, section 4.6, condition 7);
        were that tag a translator's to move, what is HTML could become a paragraph.
        """
        data = self._html.data
        if self._started or not fragments.has_text(data[start:end].decode()):
            return start, end
        self._started = True
        outer, inner_start, inner_end = wrapped(data, start, end)
        for token in outer:
            self._attributes(token.start(), token[0])
        return inner_start, inner_end

    def _attributes(self, offset: int, tag: bytes) -> None:
        if not _READABLE.search(tag):
            return
        text = tag.decode()
        for (start, end), value in tags.texts(text):
            if any(map(str.isalpha, value)):
                one = offset + len(text[:start].encode())
                pieces = self._html.pieces(one, one + len(text[start:end].encode()))
                role = "link-title" if tags.attribute_of(text, start) == "title" else "alt"
                quoted = text[start - 1] in {'"', "'"}
                codec = codecs.HTML_ATTRIBUTE if quoted else codecs.HTML_BARE
                self._add(self._html.text(pieces), pieces, role, codec)

    def _add(self, source: str, pieces: tuple[Piece, ...], role: str, codec: str) -> None:
        said = self._outer.merged(self.pending)
        self.pending = Instructions()
        if said.skip:
            self.passed.append(Passed(pieces[0][0], pieces[-1][1], "skip"))
            return
        self.found.append(Found(source, pieces, role, codec, context=said.context, note=said.note))

    def _pass(self, start: int, end: int, reason: str) -> None:
        self.passed.append(Passed(self._html.place(start), self._html.place(end - 1) + 1, reason))

    def _role_here(self) -> str:
        return next((_ROLES[name] for name in reversed(self._open[-_NESTING:]) if name in _ROLES), self._role)


_NESTING = 50
"""How many open elements are looked at to find out what a text is."""


def wrapped(data: bytes, start: int, end: int) -> tuple[list[re.Match[bytes]], int, int]:
    """Return the tags that a run begins with, and where it begins and ends without them and their partners.

    Args:
        data: the block.
        start: where the run begins.
        end: where it ends.

    Returns:
        The tags up to the first that is closed in the middle of the run: that one stays in it.
    """
    outer: list[re.Match[bytes]] = []
    at, stop = start, end
    while (token := TOKEN.match(data, at, end)) and token["tag"]:
        space = _SPACE.match(data, token.end(), end)
        inner = space.end() if space else token.end()
        closed = _closed(data, inner, stop, token[0].decode())
        if closed is None:
            break
        outer.append(token)
        at, stop = inner, closed
    return outer, at, at + len(data[at:stop].rstrip())


def _closed(data: bytes, at: int, stop: int, tag: str) -> int | None:
    """Return where a run ends without the partner of the tag before it; None if that stands amid the run."""
    if tag.startswith("</") or tags.is_void(tag):
        return stop
    name = tags.name(tag)
    rest = data[at:stop].rstrip()
    closing = re.search(rf"</{name}\s*>\Z".encode(), rest[-_CLOSING:], re.IGNORECASE)
    if closing:
        return at + len(rest) - len(closing[0])
    amid = re.search(rf"</{name}\b".encode(), rest, re.IGNORECASE)
    return None if amid and amid.start() else stop


_CLOSING = 100
"""Bytes in which a closing tag is looked for at the end of a run."""
