"""The frame of all pages: the head with alternates, and the bar with the site's name and the languages.

Alternates are links of the head, as hreflang wants them (WHATWG HTML, "Link type alternate"): absolute,
beside the page's canonical address (RFC 6596), where the newsroom names the address of its site. All other
addresses are relative, so that the pages work wherever they are put, and without a server.
"""

from __future__ import annotations

import json
import posixpath
from dataclasses import field
from html import escape
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from localize.bundles import atom, html_style, rss
from localize.bundles.base import X_DEFAULT
from localize.config import FeedKind
from localize.frozen import frozen
from localize.language.cldr_terms import own_name
from localize.late_pattern import late_pattern
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from localize.bundles.base import Site

_NAMES = {"en": "English", "ru": "Русский", "uz": "Oʻzbekcha", "uz-Cyrl": "Ўзбекча"}
_PLAIN: Final = late_pattern("[A-Za-z0-9_.~/-]*+")
"""An address in which nothing is quoted (RFC 3986, 2.3), as that of most articles."""
_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "ar", "dv", "fa", "he", "ps", "ug", "ur"})
"""Scripts, and languages that are written in one of them where no script is named."""


@frozen
class PageFrame:
    """One page without its content."""

    path: str
    """Its own path below the bundle folder."""
    locale: Locale
    site: Site
    home: str
    """The path of the locale's list of articles."""
    title: str
    description: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """BCP 47 tag, or `x-default` → path."""
    marked: bool = False
    """True if it shows what is not ready."""

    meta: str = ""
    """The name of a `<meta>` with the digital source type; none is written where it is empty."""
    source_type: str = ""
    noticed: bool = False
    """True if the page says something of itself."""
    json_ld: Mapping[str, object] | None = None
    """The article as schema.org describes it; None where the page does without."""

    def around(self, content: Iterable[str]) -> bytes:
        """Return the page with lines of HTML in it."""
        body = ("<body>", *self._bar(), "<main>", *content, "</main>", *self._foot(), "</body>", "</html>")
        return ("\n".join((*self._head(), *body)) + "\n").encode()

    def address(self, path: str) -> str:
        """Return the relative address of another file of the bundle, to be put into an attribute."""
        folder = posixpath.dirname(self.path)
        below = path.removeprefix(f"{folder}/")
        if not below or len(below) == len(path) or "/." in path or "//" in path or below.endswith("/"):
            below = posixpath.relpath(path, folder or ".")
        return below if _PLAIN.fullmatch(below) else escape(quote(below))

    def _head(self) -> Iterator[str]:
        script = self.locale.effective_script or self.locale.language
        right_to_left = ' dir="rtl"' if script in _RIGHT_TO_LEFT else ""
        yield "<!DOCTYPE html>"
        yield f'<html lang="{escape(self.locale.bcp47)}"{right_to_left}>'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield f"<title>{escape(self.title)}</title>"
        if self.description:
            yield f'<meta name="description" content="{escape(self.description)}">'
        if self.meta and self.source_type:
            yield f'<meta name="{escape(self.meta)}" content="{escape(self.source_type)}">'
        yield from self._links()
        yield from self._feeds()
        notice, marks = html_style.NOTICE * self.noticed, html_style.MARKS * self.marked
        if self.json_ld is not None:
            # Nothing in a script is an entity; `<` alone could end it.
            said = json.dumps(self.json_ld, ensure_ascii=False, sort_keys=True).replace("<", "\\u003c")
            yield f'<script type="application/ld+json">{said}</script>'
        yield f"<style>{html_style.PAGE}{notice}{marks}</style>"
        yield "</head>"

    def _links(self) -> Iterator[str]:
        """Yield the page's canonical address, and those of its alternates."""
        locales = {locale.bcp47: locale for locale in self.site.locales}
        by_path = {path: locales.get(tag) for tag, path in self.alternates.items() if tag != X_DEFAULT}
        if self.site.url and self.path in by_path:
            yield f'<link rel="canonical" href="{escape(self.site.address(self.locale, self.path))}">'
        for tag, path in sorted(self.alternates.items()):
            locale = by_path.get(path)
            absolute = self.site.address(locale, path) if self.site.url and locale else ""
            address = escape(absolute) or self.address(path)
            yield f'<link rel="alternate" hreflang="{escape(tag)}" href="{address}">'

    def _feeds(self) -> Iterator[str]:
        """Yield links to the locale's feeds, as readers of feeds look for them (RSS Autodiscovery)."""
        for kind, title, address in self._feed_addresses():
            media = f"application/{kind}+xml"
            yield f'<link rel="alternate" type="{media}" title="{title}" href="{address}">'

    def _feed_addresses(self) -> Iterator[tuple[FeedKind, str, str]]:
        for kind, module, title in ((FeedKind.RSS, rss, "RSS"), (FeedKind.ATOM, atom, "Atom")):
            if kind in self.site.feeds:
                yield kind, title, self.address(module.path(self.site, self.locale))

    def _foot(self) -> Iterator[str]:
        """Yield links that readers can follow to the locale's feeds, where there are any."""
        links = [f'<a href="{address}">{title}</a>' for _, title, address in self._feed_addresses()]
        if links:
            yield f"<footer>{' · '.join(links)}</footer>"

    def _bar(self) -> Iterator[str]:
        own = self.locale.bcp47
        yield "<header>"
        yield f'<a href="{self.address(self.home)}">{escape(self.site.name)}</a>'
        yield "<nav>"
        for tag, path in sorted(self.alternates.items()):
            if tag != X_DEFAULT:
                current = ' aria-current="page"' if tag == own else ""
                name = escape(language_name(tag))
                yield f'<a href="{self.address(path)}" hreflang="{tag}" lang="{tag}"{current}>{name}</a>'
        yield "</nav>"
        yield "</header>"


def language_name(tag: str) -> str:
    """Return what a language calls itself; its tag where nobody knows."""
    return _NAMES.get(tag) or own_name(Locale.parse(tag)) or tag


def paragraphs(kind: str, texts: Iterable[str]) -> Iterator[str]:
    """Yield a paragraph of a class for each text that is not empty.

    Args:
        kind: the class; none where it is empty.
        texts: HTML.
    """
    start = f'<p class="{kind}">' if kind else "<p>"
    yield from (f"{start}{text}</p>" for text in texts if text)
