"""The tokens of an HTML text and their bytes, in linear time whatever it holds (HTML Standard, 13.2.5).

Why not a library: the parsers that keep up with browsers (html5lib, lxml, selectolax) tell no offsets, and
html.parser tells them, but takes a minute for 80 KB of `<a `, fails on `<![` and reads comments and scripts
otherwise from one patch release of Python to the next, while texts must not change with the interpreter.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from localize.formats.inline.attributes import attributes
from localize.formats.inline.elements import BLOCKS, FONT, FOREIGN, INTEGRATION, LEAVING, RAW
from localize.formats.inline.token import Token
from localize.late_pattern import late_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.formats.inline.token import Kind

# No part of an attribute can be read in two ways, so nothing is tried twice; a quote without end fails once.
_VALUE: Final = rb"""(?:"[^"]*+"|'[^']*+'|[^\t\n\f\r >"'][^\t\n\f\r >]*+|(?=>))"""
_ATTRIBUTE: Final = rb"=?+[^\t\n\f\r />=]*+(?:[\t\n\f\r ]*+=[\t\n\f\r ]*+" + _VALUE + rb"|(?![\t\n\f\r ]*+=))"
_TAG: Final = (
    rb"<(?P<slash>/?)(?P<name>[A-Za-z][^\t\n\f\r />]*+)"
    rb"(?:[\t\n\f\r /]++|(?=[^\t\n\f\r />])" + _ATTRIBUTE + rb")*+>"
)
_MARKUP: Final = late_pattern(_TAG + rb"|<(?P<torn>/?[A-Za-z])|<(?P<other>[!?]|/(?=[^A-Za-z]))")
_COMMENT_END: Final = late_pattern(rb"-->|(?<!<!)--!>")
_RAW_ENDS: Final = {
    name: late_pattern(rb"</" + name.encode() + rb"(?=[\t\n\f\r />])", re.IGNORECASE) for name in RAW
}
_SCRIPT: Final = late_pattern(rb"<!--|-->|<(?P<slash>/?)script(?=[\t\n\f\r />])", re.IGNORECASE)


def tokens(data: bytes, start: int = 0) -> Iterator[Token]:
    """Yield the tokens of a text.

    Args:
        data: HTML in an encoding that has ASCII's bytes, such as UTF-8.
        start: the offset to begin at.
    """
    text = start
    nest = _Nest()
    names: dict[bytes, str] = {}
    while found := _MARKUP.search(data, text):
        at = found.start()
        if text < at:
            yield Token("text", "", text, at)
        written = found["name"]
        if written is None:
            text = len(data) if found["torn"] else _declaration_end(data, at, foreign=nest.is_xml())
            yield Token("torn" if found["torn"] else "comment", "", at, text)
            continue
        name = names.get(written) or names.setdefault(written, written.decode("utf-8", "replace").lower())
        text = found.end()
        kind: Kind = "close" if found["slash"] else "open"
        token = Token(kind, name, at, text)
        if nest.open and nest.is_left_by(data, token):
            yield from nest.leave(at)
        yield token
        raw = name in RAW and kind == "open" and not nest.is_foreign()
        if nest.open or name in FOREIGN:
            nest.take(kind, name, empty=data[text - 2 : text] == b"/>")
        if raw:
            at, text = text, _raw_end(data, text, name)
            if at < text:
                yield Token("raw", name, at, text)
    if text < len(data):
        yield Token("text", "", text, len(data))


class _Nest:
    """The elements of other vocabularies that are open, and the places in them where HTML stands again."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self._count: Counter[str] = Counter()

    def is_foreign(self) -> bool:
        """Tell whether what comes next is of another vocabulary."""
        return bool(self.open) and self.open[-1] in FOREIGN

    def is_xml(self) -> bool:
        """Tell whether CDATA may stand here: in other vocabularies, their titles included."""
        return bool(self.open) and self.open[-1] != "foreignobject"

    def is_left_by(self, data: bytes, token: Token) -> bool:
        """Tell whether a tag inside of a text ends what it stands in."""
        if not self.is_foreign():
            return False
        if token.kind == "close":
            return token.name == "br"
        return token.name in LEAVING or (
            token.name == "font" and not FONT.isdisjoint(attributes(data, token))
        )

    def leave(self, at: int) -> Iterator[Token]:
        """End what is open, up to where HTML stands again."""
        while self.is_foreign():
            yield Token("close", self._pop(), at, at)

    def take(self, kind: Kind, name: str, *, empty: bool) -> None:
        """Take in a tag."""
        if kind == "close" and self._count[name]:
            while self._pop() != name:
                pass
        elif kind == "open" and (
            name in FOREIGN or (self.is_foreign() and name in INTEGRATION[self.open[-1]])
        ):
            if not empty:
                self.open.append(name)
                self._count[name] += 1
        elif name in BLOCKS and name not in RAW:
            while self.is_foreign():
                self._pop()

    def _pop(self) -> str:
        name = self.open.pop()
        self._count[name] -= 1
        return name


def _declaration_end(data: bytes, at: int, *, foreign: bool) -> int:
    """Return where a comment, or what counts as one, ends."""
    if data.startswith(b"<!--", at):
        end = _COMMENT_END.search(data, at + 2)
        return end.end() if end else len(data)
    closing = b"]]>" if foreign and data.startswith(b"<![CDATA[", at) else b">"
    place = data.find(closing, at)
    return place + len(closing) if place >= 0 else len(data)


def _raw_end(data: bytes, at: int, name: str) -> int:
    if name == "plaintext":
        return len(data)
    if name == "script":
        return _script_end(data, at)
    end = _RAW_ENDS[name].search(data, at)
    return end.start() if end else len(data)


def _script_end(data: bytes, at: int) -> int:
    """Return where a script ends; `<script>` in `<!-- … -->` opens one more (13.2.5.24 and following)."""
    commented = doubled = False
    for mark in _SCRIPT.finditer(data, at):
        if mark[0] == b"<!--":
            commented = True
        elif mark[0] == b"-->":
            commented = doubled = False
        elif not mark["slash"]:
            doubled = doubled or commented
        elif doubled:
            doubled = False
        else:
            return mark.start()
    return len(data)
