"""A readable page per article and locale: `ru/<slug>.html`, with a language switcher, usable as a preview.

No scripts, nothing from elsewhere. Alternates are links of the head, as hreflang wants them (WHATWG HTML,
"Link type alternate"); addresses are relative, so that the pages work wherever they are put.
"""

from __future__ import annotations

import posixpath
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import quote

from localize.bundles.base import X_DEFAULT, Layout
from localize.bundles.page import CATEGORY, Page, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.bundles.base import Edition, Site
    from localize.model import Locale

PRINTED = ("weather_text", "published_text", "related_published_text")
"""What is printed for the pages."""
_NAMES = {"en": "English", "ru": "Русский", "uz": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча"}
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "ar", "dv", "fa", "he", "ps", "ug", "ur"})
"""Scripts, and languages that are written in one of them where no script is named."""
_STYLE = (
    "body{max-width:42rem;margin:0 auto;padding:1rem;font:1.1rem/1.6 Georgia,serif;color:#222}"
    "nav,header,aside{font:.9rem/1.5 sans-serif}nav a{margin-inline-end:1rem}img{max-width:100%}"
    "table{border-collapse:collapse}td,th{padding:.2rem .6rem;border:1px solid #ccc}"
    "blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid #ccc}"
    "pre{overflow-x:auto}aside{margin-top:2rem;border-top:1px solid #ccc}"
)


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}.html"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _write(edition: Edition, site: Site) -> bytes:
    page = page_of(edition, site)
    return ("\n".join([*_head(page), *_body(page), "</html>"]) + "\n").encode()


def _head(page: Page) -> Iterator[str]:
    edition = page.edition
    script = edition.locale.effective_script or edition.locale.language
    right_to_left = ' dir="rtl"' if script in _RIGHT_TO_LEFT else ""
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(edition.locale.bcp47)}"{right_to_left}>'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(page.title)} — {escape(page.site.name)}</title>"
    description = page.text("description") or page.text("teaser")
    if description:
        yield f'<meta name="description" content="{escape(description)}">'
    for tag, path in sorted(edition.alternates.items()):
        yield f'<link rel="alternate" hreflang="{escape(tag)}" href="{_address(page, path)}">'
    yield f"<style>{_STYLE}</style>"
    yield "</head>"


def _body(page: Page) -> Iterator[str]:
    yield "<body>"
    yield from _switcher(page)
    yield "<article>"
    yield from _header(page)
    yield page.html.rstrip("\n")
    yield "</article>"
    yield from _cards(page)
    yield "</body>"


def _switcher(page: Page) -> Iterator[str]:
    own = page.edition.locale.bcp47
    editions = {tag: path for tag, path in page.edition.alternates.items() if tag != X_DEFAULT}
    yield "<nav>"
    for tag, path in sorted(editions.items()):
        current = ' aria-current="page"' if tag == own else ""
        name = escape(_NAMES.get(tag, tag))
        yield f'<a href="{_address(page, path)}" hreflang="{tag}" lang="{tag}"{current}>{name}</a>'
    yield "</nav>"


def _header(page: Page) -> Iterator[str]:
    yield "<header>"
    yield from _paragraphs([page.text("ticker"), page.edition.printed.get("weather_text")])
    category = page.label(CATEGORY, page.values.get("category"))
    yield from _paragraphs([category["label"] if category else None])
    if not page.own_heading:
        yield f"<h1>{escape(page.title)}</h1>"
    yield from _paragraphs([_byline(page), page.edition.printed.get("published_text"), page.text("teaser")])
    yield "</header>"


def _byline(page: Page) -> str:
    author = page.author or {}
    role = author.get("role")
    parts = [author.get("name"), role["label"] if isinstance(role, dict) else None]
    return ", ".join(str(part) for part in parts if part)


def _cards(page: Page) -> Iterator[str]:
    if not page.related:
        return
    yield "<aside>"
    for card in page.related:
        category = card["category"]
        label = category["label"] if isinstance(category, dict) else None
        yield "<section>"
        yield from _paragraphs([label])
        yield f"<h2>{escape(str(card['title'] or ''))}</h2>"
        yield from _paragraphs([card["teaser"], card["published_text"]])
        yield "</section>"
    yield "</aside>"


def _paragraphs(texts: Iterable[object]) -> Iterator[str]:
    yield from (f"<p>{escape(str(text))}</p>" for text in texts if text)


def _address(page: Page, path: str) -> str:
    """Return the relative address of another file of the bundle."""
    own = _path(page.site, page.edition.locale, page.edition.slug)
    return escape(quote(posixpath.relpath(path, posixpath.dirname(own))))


LAYOUT = Layout(
    "html",
    "a readable page per article and locale: ru/<slug>.html",
    _path,
    _interface,
    _write,
    linked=True,
    prints=PRINTED,
)
