"""A page's statements about itself: its language, encoding and data, as the head has them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from localize.errors import InputError, Place, UsageError
from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes, is_kept, meta
from localize.formats.inline.elements import RAW
from localize.model import Locale

if TYPE_CHECKING:
    from localize.formats.inline.attributes import Attribute
    from localize.formats.inline.token import Token

_KEYS: Final = {
    "author": "author",
    "description": "description",
    "article:published_time": "published",
    "article:modified_time": "modified",
    "article:section": "section",
}
"""`name` or `property` of a `meta` → the key under which it is known."""
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_UTF8: Final = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8"})
_HEAD_ENDS: Final = frozenset({"body", "h1", "p", "div", "main", "article"})


@dataclass
class HtmlPage:
    """A page's head."""

    values: dict[str, object] = field(default_factory=dict)
    """Plain values: lang, title, author, description, published, modified, section."""
    locale: Locale | None = None
    translate: bool = True
    html_tag: Token | None = None
    language: Attribute | None = None
    """The place of the language."""
    head_end: int | None = None
    """The place of `</head>`."""


def read_page(data: bytes, start: int, path: str) -> HtmlPage:
    """Read what a page says about itself.

    Args:
        data: the file, UTF-8.
        start: where the page begins in it.
        path: the file's path, for messages.

    Raises:
        InputError: the page claims another encoding, or a language that is none.
    """
    page = HtmlPage()
    for token in tokens(data, start):
        if token.kind == "close" and token.name == "head":
            page.head_end = token.start
            break
        if token.kind == "raw" and token.name == "title":
            page.values.setdefault(
                "title", " ".join(html.unescape(data[token.start : token.end].decode()).split())
            )
        elif token.kind == "open" and token.name == "html" and page.html_tag is None:
            _html(page, data, token, path)
        elif token.kind == "open" and token.name == "meta":
            _meta(page, data, token, path)
        elif token.name in _HEAD_ENDS - RAW:
            break
    return page


def _html(page: HtmlPage, data: bytes, token: Token, path: str) -> None:
    page.html_tag = token
    page.translate = not is_kept(data, token)
    found = attributes(data, token)
    page.language = found.get("lang") or found.get("xml:lang")
    said = page.language.plain.strip() if page.language else ""
    if said:
        try:
            page.locale = Locale.parse(said)
        except UsageError:
            hint = "Write a language tag, such as en, ru, uz or uz-Cyrl."
            message = f"`lang` of <html> cannot be read: «{said[:40]}»"
            raise InputError(message, place=Place(path, _line(data, token)), hint=hint) from None
        page.values["lang"] = said


def _meta(page: HtmlPage, data: bytes, token: Token, path: str) -> None:
    found = attributes(data, token)
    charset = claimed_charset(found)
    if charset and charset.lower() not in _UTF8:
        hint = 'Save the file as UTF-8, and write <meta charset="utf-8">.'
        message = f"the page claims to be in {charset[:40]}"
        raise InputError(message, place=Place(path, _line(data, token)), hint=hint)
    name, content = meta(data, token)
    if name in _KEYS and content:
        page.values.setdefault(_KEYS[name], content)


def claimed_charset(found: dict[str, Attribute]) -> str:
    """Return the encoding that a `meta` with these attributes names for its page, or nothing."""
    return found["charset"].plain.strip() if "charset" in found else _content_type(found)


def _content_type(found: dict[str, Attribute]) -> str:
    equivalent, content = found.get("http-equiv"), found.get("content")
    if not equivalent or not content or equivalent.plain.strip().lower() != "content-type":
        return ""
    match = _CHARSET.search(content.plain)
    return match[1] if match else ""


def _line(data: bytes, token: Token) -> int:
    return data.count(b"\n", 0, token.start) + 1
