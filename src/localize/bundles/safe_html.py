"""Markdown as HTML that a page may show: known elements and attributes, all closed, and links that only link.

What articles hold is anybody's: the HTML that Markdown gives is read and written anew. Elements that are not
listed go, their text stays; scripts and styles go whole.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

from localize.bundles.html_tokens import Tag, Text, tokens

_VOID: Final = frozenset({"br", "hr", "img", "input"})
_DROPPED: Final = frozenset(
    {"script", "style", "template", "textarea", "title", "noscript", "iframe", "svg", "math"}
)
_RAW: Final = frozenset({"script", "style", "textarea", "title", "iframe"})
"""Elements in which a tag of their own name is text."""
_ELEMENTS: Final = frozenset(
    [
        "a",
        "abbr",
        "b",
        "blockquote",
        "br",
        "caption",
        "cite",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
    ]
)
_ANYWHERE: Final = frozenset({"id", "class", "lang", "dir", "title"})
_ATTRIBUTES: Final[dict[str, frozenset[str]]] = {
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "input": frozenset({"type", "checked", "disabled"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan", "style"}),
    "th": frozenset({"colspan", "rowspan", "style"}),
}
_ALIGNMENT: Final = re.compile(r"text-align: ?(?:left|center|right);?")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
_INVISIBLE: Final = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]")
_DEEPEST: Final = 200
"""Browsers give up on deeper elements; what lies deeper keeps its text."""


def from_markdown(text: str) -> str:
    """Return a body as HTML.

    Args:
        text: Markdown, with whatever raw HTML its author wrote.
    """
    import pyromark  # noqa: PLC0415 - only these layouts need it

    from localize.formats.markdown import dialect, parser  # noqa: PLC0415 - likewise

    return sanitised(pyromark.html(dialect.for_renderers(text), options=parser.options()))


def plain(text: str) -> str:
    """Return one line of Markdown as text, without its markup."""
    import pyromark  # noqa: PLC0415 - likewise

    found = (token.text for token in tokens(pyromark.html(text)) if isinstance(token, Text))
    return " ".join("".join(found).split())


def sanitised(html: str) -> str:
    """Return HTML with nothing in it but listed elements and attributes, each element closed."""
    writer = _Writer()
    for token in tokens(html):
        writer.take(token)
    return writer.finished()


def is_link(address: str) -> bool:
    """Whether an address is relative, or of a scheme that only leads somewhere."""
    scheme = _SCHEME.match(_INVISIBLE.sub("", address))
    return scheme is None or scheme[1].lower() in _SCHEMES


class _Writer:
    def __init__(self) -> None:
        self._written: list[str] = []
        self._open: list[str] = []
        self._dropping = ""
        self._depth = 0

    def finished(self) -> str:
        """Return what was written, with everything closed that is open."""
        return "".join([*self._written, *(f"</{name}>" for name in reversed(self._open))])

    def take(self, token: Text | Tag) -> None:
        """Write a token, or not."""
        if self._dropping:
            self._drop(token)
        elif isinstance(token, Text):
            self._written.append(escape(token.text, quote=False))
        elif token.end:
            self._close(token.name)
        elif token.name in _DROPPED:
            self._dropping, self._depth = token.name, 1
        elif token.name in _ELEMENTS and len(self._open) < _DEEPEST:
            self._start(token)

    def _drop(self, token: Text | Tag) -> None:
        if isinstance(token, Tag) and token.name == self._dropping:
            nests = token.name not in _RAW
            self._depth += -1 if token.end else nests
            if self._depth == 0:
                self._dropping = ""

    def _start(self, tag: Tag) -> None:
        if tag.name == "input" and tag.attributes.get("type") != "checkbox":
            return
        attributes = "".join(_attribute(tag.name, name, value) for name, value in tag.attributes.items())
        self._written.append(f"<{tag.name}{attributes}>")
        if tag.name not in _VOID:
            self._open.append(tag.name)

    def _close(self, name: str) -> None:
        if name in self._open:
            while (inner := self._open.pop()) != name:
                self._written.append(f"</{inner}>")
            self._written.append(f"</{name}>")


def _attribute(tag: str, name: str, value: str) -> str:
    if name not in _ANYWHERE | _ATTRIBUTES.get(tag, frozenset()):
        return ""
    if name in {"href", "src"} and not is_link(value):
        return ""
    if name == "style" and not _ALIGNMENT.fullmatch(value):
        return ""
    return f' {name}="{escape(value)}"'
