"""Markdown as HTML that a page may show: known elements and attributes, all closed, and links that only link.

What articles hold is anybody's: the HTML that Markdown gives is read and written anew. Elements that are not
listed go, their text stays; scripts and styles go whole.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset({"br", "hr", "img", "input"})
_DROPPED: Final = frozenset(
    {"script", "style", "template", "textarea", "title", "noscript", "iframe", "svg", "math"}
)
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

    from localize.formats.markdown.parser import options  # noqa: PLC0415 - likewise

    return sanitised(pyromark.html(text, options=options()))


def plain(text: str) -> str:
    """Return one line of Markdown as text, without its markup."""
    import pyromark  # noqa: PLC0415 - likewise

    reader = _Texts()
    reader.feed(pyromark.html(text))
    reader.close()
    return " ".join("".join(reader.texts).split())


def sanitised(html: str) -> str:
    """Return HTML with nothing in it but listed elements and attributes, each element closed."""
    writer = _Writer()
    writer.feed(html)
    writer.close()
    return writer.finished()


def is_link(address: str) -> bool:
    """Whether an address is relative, or of a scheme that only leads somewhere."""
    scheme = _SCHEME.match(_INVISIBLE.sub("", address))
    return scheme is None or scheme[1].lower() in _SCHEMES


class _Texts(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._written: list[str] = []
        self._open: list[str] = []
        self._dropping: list[str] = []

    def finished(self) -> str:
        """Return what was written, with everything closed that is open."""
        return "".join([*self._written, *(f"</{name}>" for name in reversed(self._open))])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _DROPPED:
            self._dropping.append(tag)
        if self._dropping or tag not in _ELEMENTS or len(self._open) >= _DEEPEST:
            return
        if tag == "input" and dict(attrs).get("type") != "checkbox":
            return
        self._written.append(f"<{tag}{''.join(_attribute(tag, name, value) for name, value in attrs)}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._dropping:
            if tag == self._dropping[-1]:
                self._dropping.pop()
        elif tag in self._open:
            while (name := self._open.pop()) != tag:
                self._written.append(f"</{name}>")
            self._written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self._written.append(escape(data, quote=False))


def _attribute(tag: str, name: str, value: str | None) -> str:
    if name not in _ANYWHERE | _ATTRIBUTES.get(tag, frozenset()):
        return ""
    if name in {"href", "src"} and not is_link(value or ""):
        return ""
    if name == "style" and not _ALIGNMENT.fullmatch(value or ""):
        return ""
    return f' {name}="{escape(value or "")}"'
