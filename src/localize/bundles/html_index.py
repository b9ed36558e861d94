"""The list of a locale's articles as a page: `ru/index.html`."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from localize.bundles import html_root
from localize.bundles.base import IndexPage
from localize.bundles.cards import card_of
from localize.bundles.html_frame import PageFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from localize.bundles.base import Listed, Site
    from localize.model import Locale

_BETWEEN: Final = "\0"


def path(site: Site, locale: Locale) -> str:
    """Return where a locale's list stands."""
    return f"{site.code(locale)}/index.html"


def _write(site: Site, locale: Locale, listed: Sequence[Listed], alternates: Mapping[str, str]) -> bytes:
    own = path(site, locale)
    frame = PageFrame(own, locale, site, own, site.name, alternates=alternates)
    return frame.around([f"<h1>{escape(site.name)}</h1>", *_sections(frame, listed)])


def _sections(frame: PageFrame, listed: Sequence[Listed]) -> Iterator[str]:
    """Yield the lines of each article: a list has some for each of thousands."""
    cards = [one.card for one in listed]
    titles = _escaped([card.title for card in cards])
    labels = _escaped([card.category for card in cards])
    teasers = _escaped([card.teaser for card in cards])
    times = _escaped([card.published for card in cards])
    told = _escaped([card.published_text for card in cards])
    for one, title, label, teaser, time, text in zip(
        listed, titles, labels, teasers, times, told, strict=True
    ):
        above = f'<p class="label">{label}</p>\n' if label else ""
        head = f'<h2><a href="{frame.address(one.path)}">{title}</a></h2>\n'
        below = f"<p>{teaser}</p>\n" if teaser else ""
        date = f'<time datetime="{time}">{text}</time>\n' if text else ""
        yield f"<section>\n{above}{head}{below}{date}</section>"


def _escaped(texts: list[str]) -> list[str]:
    """Escape many texts at once, which takes a fraction of the time."""
    found = escape(_BETWEEN.join(texts)).split(_BETWEEN)
    return found if len(found) == len(texts) else [escape(text) for text in texts]


INDEX = IndexPage(path, card_of, _write, html_root.write)
