"""The list of a locale's articles as a page: `ru/index.html`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from localize.bundles import html_root
from localize.bundles.base import IndexPage
from localize.bundles.cards import card_of
from localize.bundles.html_frame import PageFrame, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.bundles.base import Listed, Site
    from localize.model import Locale


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's list stands."""
    return f"{site.code(locale)}/index.html"


def _write(site: Site, locale: Locale, listed: Sequence[Listed], alternates: Mapping[str, str]) -> bytes:
    own = path(site, locale)
    frame = PageFrame(own, locale, site, own, site.name, alternates=alternates)
    return frame.around([f"<h1>{escape(site.name)}</h1>", *_sections(frame, listed)])


def _sections(frame: PageFrame, listed: Sequence[Listed]) -> Iterator[str]:
    for one in listed:
        card = one.card
        yield "<section>"
        yield from paragraphs("label", [escape(card.category)])
        yield f'<h2><a href="{frame.address(one.path)}">{escape(card.title)}</a></h2>'
        yield from paragraphs("", [escape(card.teaser)])
        if card.published_text:
            yield f'<time datetime="{escape(card.published)}">{escape(card.published_text)}</time>'
        yield "</section>"


INDEX = IndexPage(path, card_of, _write, html_root.write)
