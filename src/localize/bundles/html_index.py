"""The list of a locale's articles as a page: `ru/index.html`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from localize.bundles import html_root
from localize.bundles.base import IndexPage
from localize.bundles.cards import card_of
from localize.bundles.html_frame import PageFrame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from localize.bundles.base import Listed, Site
    from localize.model import Locale


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's list stands."""
    return f"{site.code(locale)}/index.html"


def _write(site: Site, locale: Locale, listed: Sequence[Listed], alternates: Mapping[str, str]) -> bytes:
    own = path(site, locale)
    frame = PageFrame(own, locale, site, own, site.name, alternates=alternates)
    return frame.around([f"<h1>{escape(site.name)}</h1>", *(_section(frame, one) for one in listed)])


def _section(frame: PageFrame, one: Listed) -> str:
    """Return the lines of one article: a list has one for each of thousands."""
    card = one.card
    label = f'<p class="label">{escape(card.category)}</p>\n' if card.category else ""
    title = f'<h2><a href="{frame.address(one.path)}">{escape(card.title)}</a></h2>\n'
    teaser = f"<p>{escape(card.teaser)}</p>\n" if card.teaser else ""
    time = ""
    if card.published_text:
        time = f'<time datetime="{escape(card.published)}">{escape(card.published_text)}</time>\n'
    return f"<section>\n{label}{title}{teaser}{time}</section>"


INDEX = IndexPage(path, card_of, _write, html_root.write)
