"""A readable page per article and locale, `ru/<slug>.html`, with a language switcher; usable as a preview.

Beside them stands a list of each locale's articles. No scripts, nothing from elsewhere.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from localize.bundles import html_index, safe_html
from localize.bundles.base import Layout
from localize.bundles.html_frame import PageFrame, paragraphs
from localize.bundles.json_ld import news_article
from localize.bundles.page_model import CATEGORY, Page, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.base import Edition, Site
    from localize.model import Locale

PRINTED = ("weather_text", "published_text", "related_published_text")
"""The data that are printed for the pages."""


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}.html"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _write(edition: Edition, site: Site) -> bytes:
    page = page_of(edition, site)
    title = _plain(edition, page.title)
    frame = PageFrame(
        path=_path(site, edition.locale, edition.found_as),
        locale=edition.locale,
        site=site,
        home=html_index.path(site, edition.locale),
        title=f"{title} — {site.name}",
        description=_plain(edition, page.text("description") or page.text("teaser") or ""),
        alternates=edition.alternates,
        marked=edition.marks is not None,
        meta=edition.meta,
        source_type=edition.source_type,
        noticed=bool(edition.label or edition.corrections or edition.continues),
        json_ld=news_article(page) if edition.source_type or edition.corrections else None,
    )
    return frame.around(_content(page))


def _content(page: Page) -> Iterator[str]:
    yield from _legend(page.edition)
    yield "<article>"
    yield from _header(page)
    yield _body(page)
    yield from paragraphs("notice", [escape(page.edition.continues), *_corrections(page, above=False)])
    yield "</article>"
    yield from _cards(page)


def _legend(edition: Edition) -> Iterator[str]:
    """Yield what the marks on the page mean, and how many there are of each."""
    counts = edition.marks.counts(edition.content.decode()) if edition.marks else {}
    legend = (f'<mark class="{state}">{state}</mark> {count}' for state, count in counts.items())
    yield from paragraphs("legend", [" · ".join(legend)])


def _header(page: Page) -> Iterator[str]:
    edition = page.edition
    yield "<header>"
    yield from paragraphs(
        "ticker", [_shown(page, page.text("ticker")), _shown(page, edition.printed.get("weather_text"))]
    )
    category = page.label(CATEGORY, page.values.get("category"))
    yield from paragraphs("label", [_shown(page, category["label"] if category else None)])
    if not page.own_heading:
        yield f"<h1>{_shown(page, page.title)}</h1>"
    yield from paragraphs("notice", [escape(edition.label)])
    yield from paragraphs("teaser", [_shown(page, page.text("teaser"))])
    yield from paragraphs("byline", [_byline(page), *_published(page)])
    yield from paragraphs("notice", _corrections(page, above=True))
    yield "</header>"


def _corrections(page: Page, *, above: bool) -> Iterator[str]:
    """Yield the corrections that stand above or below the text, the newest first."""
    if page.edition.corrected_above == above:
        for one in page.edition.corrections:
            yield f"<strong>{escape(one.heading)}:</strong> {escape(one.text)}"


def _byline(page: Page) -> str:
    parts: list[object] = []
    for author in page.authors:
        role = author["role"]
        parts += (author["name"], role["label"] if isinstance(role, dict) else None)
    return ", ".join(_shown(page, part) for part in parts if part)


def _published(page: Page) -> Iterator[str]:
    printed = page.edition.printed.get("published_text")
    moment = page.moment(page.values.get("published"))
    if printed and moment:
        yield f'<time datetime="{escape(moment)}">{escape(str(printed))}</time>'


def _body(page: Page) -> str:
    marks = page.edition.marks
    # What the marks became is made well-formed once more: an author's own HTML may cross them.
    html = safe_html.sanitised(marks.html(page.html)) if marks else page.html
    return html.rstrip("\n")


def _cards(page: Page) -> Iterator[str]:
    if not page.related:
        return
    yield "<aside>"
    for card in page.related:
        category = card["category"]
        yield "<section>"
        yield from paragraphs(
            "label", [_shown(page, category["label"] if isinstance(category, dict) else None)]
        )
        yield f"<h2>{_shown(page, card['title'])}</h2>"
        yield from paragraphs("", [_shown(page, card["teaser"]), _shown(page, card["published_text"])])
        yield "</section>"
    yield "</aside>"


def _shown(page: Page, text: object) -> str:
    """Return a text as HTML, with its marks; nothing where there is none."""
    html = escape(str(text)) if text else ""
    marks = page.edition.marks
    return marks.html(html) if marks else html


def _plain(edition: Edition, text: str) -> str:
    return edition.marks.plain(text) if edition.marks else text


LAYOUT = Layout(
    "html",
    "a readable page per article and locale: ru/<slug>.html",
    _path,
    _interface,
    _write,
    linked=True,
    prints=PRINTED,
    own_ids=True,
    index=html_index.INDEX,
)
