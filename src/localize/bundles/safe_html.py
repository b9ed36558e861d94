"""Markdown as HTML that a page may show: known elements and attributes, all closed, and links that only link.

What articles hold is anybody's. nh3, which is Rust's ammonia, reads it as browsers do and writes what is
listed here. Elements that are not listed go, their text stays; scripts and styles go whole.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from localize.bundles.html_aliases import alias, aliased, restored

_OPAQUE: Final = frozenset({"svg", "math", "template"})
"""Elements that go with their content, as those do whose content is no markup."""
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
    "input": frozenset({"checked", "disabled"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
}
_ALIGNMENT: Final = {
    f"text-align:{space}{side}{end}"
    for side in ("left", "center", "right")
    for space in ("", " ")
    for end in ("", ";")
}
_VALUES: Final = {
    "input": {"type": {"checkbox"}},
    "td": {"style": _ALIGNMENT},
    "th": {"style": _ALIGNMENT},
}
"""Attributes that may have these values only."""
_SCHEMES: Final = {"http", "https", "mailto", "tel"}
_INPUT: Final = re.compile(r'<input(?![^>]* type="checkbox")[^>]*>')
_TAG: Final = re.compile(r"<[^>]*>")
"""A tag of sanitised HTML, in which attributes have neither `<` nor `>` nor `"`."""


def from_markdown(text: str) -> str:
    """Return a body as HTML.

    Args:
        text: Markdown, with whatever raw HTML its author wrote.
    """
    import pyromark  # noqa: PLC0415 - only these layouts need it

    from localize.formats.inline import commonmark  # noqa: PLC0415 - likewise
    from localize.formats.markdown import dialect  # noqa: PLC0415 - likewise

    return sanitised(pyromark.html(dialect.for_renderers(text), options=commonmark.options()))


def plain(text: str) -> str:
    """Return one line of Markdown as text, without its markup."""
    import pyromark  # noqa: PLC0415 - likewise

    return " ".join(unescape(_TAG.sub("", sanitised(pyromark.html(text)))).split())


def sanitised(html: str) -> str:
    """Return HTML with nothing in it but listed elements and attributes, each element closed."""
    import nh3  # noqa: PLC0415 - likewise

    clean = nh3.clean(
        aliased(html, _ELEMENTS, _OPAQUE),
        tags={alias(name) for name in _ELEMENTS},
        clean_content_tags=set(_OPAQUE),
        attributes={"*": set(_ANYWHERE)} | {alias(name): set(one) for name, one in _ATTRIBUTES.items()},
        tag_attribute_values={alias(name): values for name, values in _VALUES.items()},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return restored(_INPUT.sub("", clean))
