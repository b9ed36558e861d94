"""Editions as lines of lists, feeds and posts: their headlines, leads, labels and dates in plain text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from localize.bundles.base import ArticleCard
from localize.bundles.json_ld import changed
from localize.bundles.page_model import CATEGORY, page_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.bundles.base import Edition, Site
    from localize.bundles.page_model import Page


def card_of(edition: Edition, site: Site) -> ArticleCard:
    """Return an edition's line in a list of articles."""
    return _line(page_of(edition, site))


def full_card_of(edition: Edition, site: Site) -> ArticleCard:
    """Return an edition's line with what feeds and posts say beside."""
    page = page_of(edition, site)
    return replace(
        _line(page),
        modified=_plain(page, changed(page)),
        authors=_all(page, (author["name"] for author in page.authors)),
        tags=_all(page, (tag["label"] for tag in page.tags)),
        social=_plain(page, _headline(page)),
        picture=_picture(page),
    )


def _line(page: Page) -> ArticleCard:
    category = page.label(CATEGORY, page.values.get("category"))
    return ArticleCard(
        _plain(page, page.title),
        _plain(page, page.text("teaser") or page.text("description")),
        _plain(page, category["label"] if category else None),
        _plain(page, page.moment(page.values.get("published"))),
        _plain(page, page.edition.printed.get("published_text")),
    )


def _headline(page: Page) -> object:
    said = page.values.get("headlines")
    return said.get("social") if isinstance(said, Mapping) else page.values.get("social")


def _picture(page: Page) -> str:
    """Return the address of an article's picture, where it is a whole one."""
    said = page.values.get("image")
    address = said.get("src") or said.get("url") if isinstance(said, Mapping) else said
    return address if isinstance(address, str) and address.startswith(("https://", "http://")) else ""


def _all(page: Page, texts: Iterable[object]) -> tuple[str, ...]:
    return tuple(_plain(page, text) for text in texts if text)


def _plain(page: Page, text: object) -> str:
    marks = page.edition.marks
    said = str(text) if text else ""
    return marks.plain(said) if marks and said else said
