"""Facts that a page of the web states of its article: in JSON-LD, in `meta`, in `<title>`, in this order.

JSON-LD is read as schema.org describes articles (https://schema.org/Article). Nothing is taken from what the
page merely prints: a footer has dates and headings, too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from localize.formats.html.tokens import tokens
from localize.formats.inline.attributes import attributes, meta
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LD: Final = "application/ld+json"
_ARTICLE: Final = ("Article", "NewsArticle", "BlogPosting", "Report", "LiveBlogPosting")
_DEEPEST: Final = 20
_LONGEST: Final = 300
"""Characters of a title or the names of authors."""


@frozen
class PageFacts:
    """The statements of a page; empty where it has none."""

    title: str = ""
    author: str = ""
    published: str = ""
    """As the page writes it."""
    language: str = ""


def read(data: bytes, said: Mapping[str, object]) -> PageFacts:
    """Read the facts of a page.

    Args:
        data: the page, UTF-8.
        said: what its head says in `meta` and `<title>`: title, author, published, lang.
    """
    article: Mapping[str, Any] = next(_articles(data), {})
    author = _names(article.get("author")) or _name(said.get("author"))
    return PageFacts(
        title=_text(article.get("headline"))
        or _text(article.get("name"))
        or _og_title(data)
        or _text(said.get("title")),
        author=author,
        published=_text(article.get("datePublished")) or _text(said.get("published")),
        language=_text(article.get("inLanguage")) or _text(said.get("lang")),
    )


def _og_title(data: bytes) -> str:
    """Return the title that a `meta` of Open Graph states (https://ogp.me)."""
    metas = (meta(data, token) for token in tokens(data) if token.kind == "open" and token.name == "meta")
    return next((_text(content) for name, content in metas if name == "og:title" and content.strip()), "")


def _articles(data: bytes) -> Iterator[Mapping[str, Any]]:
    """Yield the articles that the page's JSON-LD describes; what is no JSON says nothing."""
    scripts: dict[int, bool] = {}
    for token in tokens(data):
        if token.kind == "open" and token.name == "script":
            kind = attributes(data, token).get("type")
            scripts[token.end] = kind is not None and kind.plain.strip().lower() == _LD
        elif token.kind == "raw" and scripts.get(token.start):
            try:
                found = json.loads(data[token.start : token.end])
            except (ValueError, RecursionError):
                continue
            yield from _described(found, 0)


def _described(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _described(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(isinstance(kind, str) and kind.endswith(_ARTICLE) for kind in _listed(kinds)):
            yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _described(value.get(key), depth + 1)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _names(value: object) -> str:
    """Return the names of authors, which are texts or things that have a name."""
    named = (one.get("name") if isinstance(one, dict) else one for one in _listed(value))
    return ", ".join(dict.fromkeys(filter(None, map(_name, named))))[:_LONGEST]


def _name(value: object) -> str:
    """Return a name; an address is none, as sites write it into `article:author`."""
    text = _text(value)
    return "" if "://" in text or "@" in text else text


def _text(value: object) -> str:
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""
