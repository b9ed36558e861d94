"""HTML whose elements go by names for which the parser below the sanitiser has no rules.

A parser of HTML copies every formatting element that is open into every paragraph that begins meanwhile (HTML
Standard, 13.2.4.3): 40 KB of `<p><b id=1><b id=2>…<p>x<p>x` become 2 GB. Elements of unknown names are only
opened and closed, so that what is written here, in order and not too deep, is what the parser makes of it.
Comments cut long texts, and long attributes go: what writes the result looks through the rest of a text at
each `&` in it.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Final

from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes
from localize.formats.inline.elements import BLOCKS, VOID

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from localize.formats.inline.attributes import Attribute
    from localize.formats.inline.token import Token

_PREFIX: Final = "x-"
_DEEPEST: Final = 200
"""Browsers give up on deeper elements; what lies deeper keeps its text."""
_LONGEST: Final = 8192
"""The longest attribute, or uncut text, in characters."""
_CELLS: Final = frozenset({"td", "th"})
_PARTS: Final = frozenset({"thead", "tbody", "tfoot", "caption"})
_IMPLIED: Final = {
    "li": ({"li"}, {"ul", "ol"}),
    **dict.fromkeys(("dt", "dd"), ({"dt", "dd"}, {"dl"})),
    **dict.fromkeys(_CELLS, (_CELLS, {"tr", "table"})),
    "tr": ({"tr", "caption"}, {"table"}),
    **dict.fromkeys(_PARTS, (_PARTS | {"tr"}, {"table"})),
}
"""Element → those of which the nearest ends where it starts, and those beyond which none is looked for (HTML
Standard, 13.1.2.4)."""
_TAG: Final = re.compile(rf"<(/?){_PREFIX}(?=[a-z])")


def alias(name: str) -> str:
    """Return what an element is called meanwhile."""
    return name if name in VOID else _PREFIX + name


def aliased(html: str, elements: Collection[str], opaque: Collection[str]) -> str:
    """Return HTML under other names, every tag of another element left out.

    Args:
        html: anything.
        elements: the elements that get other names. Those without content keep theirs.
        opaque: elements that keep their names.
    """
    data = html.encode()
    writer = _Writer(data, elements, opaque)
    return "".join(part for token in tokens(data) for part in writer.parts(token))


def restored(html: str) -> str:
    """Return sanitised HTML, of which every `<` opens a tag, with the elements' own names again."""
    return _TAG.sub(r"<\1", html)


class _Writer:
    def __init__(self, data: bytes, elements: Collection[str], opaque: Collection[str]) -> None:
        self._data = data
        self._names = {name: alias(name) for name in elements} | {name: name for name in opaque}
        self._open: list[str] = []
        self._run = 0
        """Return the number of characters of text after the last comment."""

    def parts(self, token: Token) -> Iterator[str]:
        """Yield what a token becomes: comments, and the content of scripts and their like, nothing."""
        if token.kind == "text":
            yield from self._text(unescape(self._data[token.start : token.end].decode("utf-8", "replace")))
        elif token.kind == "open":
            yield from self._start(token)
        elif token.kind == "close":
            yield from self._end(token.name)

    def _text(self, text: str) -> Iterator[str]:
        for at in range(0, len(text), _LONGEST):
            piece = text[at : at + _LONGEST]
            if self._run + len(piece) > _LONGEST:
                yield "<!---->"
                self._run = 0
            self._run += len(piece)
            yield escape(piece, quote=False)

    def _start(self, token: Token) -> Iterator[str]:
        if token.name not in self._names:
            return
        yield from self._implied(token.name)
        if token.name not in VOID:
            if len(self._open) == _DEEPEST:
                return
            self._open.append(token.name)
        found = attributes(self._data, token).values()
        said = (f' {one.name}="{escape(one.plain)}"' for one in found if _is_kept(one))
        yield f"<{self._names[token.name]}{''.join(said)}>"

    def _implied(self, name: str) -> Iterator[str]:
        """End what an element ends by starting, whose end tag its author need not write."""
        if name in BLOCKS and name != "input":
            yield from self._end("p")
        ended, bounds = _IMPLIED.get(name, ((), ()))
        nearest = next((one for one in reversed(self._open) if one in ended or one in bounds), "")
        if nearest in ended:
            yield from self._end(nearest)

    def _end(self, name: str) -> Iterator[str]:
        """Close an element and those in it; an end tag without an element goes."""
        if name in self._open:
            while (inner := self._open.pop()) != name:
                yield f"</{self._names[inner]}>"
            yield f"</{self._names[name]}>"


def _is_kept(attribute: Attribute) -> bool:
    """Return whether an attribute may be one that is listed; a name of anything but letters is none."""
    return attribute.name.isascii() and attribute.name.isalpha() and len(attribute.value) <= _LONGEST
