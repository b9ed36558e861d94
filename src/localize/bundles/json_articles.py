"""One JSON file per article and locale, with every field that a site needs: `ru/articles/<slug>.json`.

A field that an article lacks is null, or an empty list, so that templates find the same keys everywhere.
`json_ld` is schema.org's NewsArticle, data like the rest: what puts it into a page escapes its `<`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.base import Layout
from localize.bundles.json_ld import news_article
from localize.bundles.json_text import json_text
from localize.bundles.page_model import CATEGORY, Page, page_of

if TYPE_CHECKING:
    from localize.bundles.base import Edition, Site
    from localize.model import Locale

SCHEMA = 1
"""The version of the files' form."""
PRINTED = ("weather_text", "published_text", "modified_text", "related_published_text")
"""The data that are printed for the files."""


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/articles/{slug}.json"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _write(edition: Edition, site: Site) -> bytes:
    return json_text(fields(page_of(edition, site)))


def fields(page: Page) -> dict[str, object]:
    """Return an edition's fields as plain values."""
    edition, printed = page.edition, page.edition.printed
    return {
        "schema": SCHEMA,
        "slug": edition.slug,
        "lang": edition.locale.bcp47,
        "source_lang": edition.source_locale.bcp47,
        "state": str(edition.published),
        "title": page.title,
        "description": page.text("description"),
        "teaser": page.text("teaser"),
        "ticker": page.text("ticker"),
        "category": page.label(CATEGORY, page.values.get("category")),
        "tags": page.tags,
        "author": next(iter(page.authors), None),
        "authors": page.authors,
        "published": page.moment(page.values.get("published")),
        "published_text": printed.get("published_text"),
        "modified": page.moment(page.values.get("modified")),
        "modified_text": printed.get("modified_text"),
        "timezone": page.site.timezone,
        "views": page.views,
        "weather": page.weather,
        "weather_text": printed.get("weather_text"),
        "related": page.related,
        "body": {"markdown": page.markdown, "html": page.html},
        "alternates": dict(edition.alternates),
        **({"public_slug": edition.public_slug} if edition.public_slug else {}),
        **_telling(edition),
        "json_ld": news_article(page),
    }


def _telling(edition: Edition) -> dict[str, object]:
    """Return what the edition says of itself; fields of which the newsroom wants nothing are left out."""
    label = {"label": edition.label, "digital_source_type": edition.source_type}
    corrections = [
        {"text": one.text, "at": one.at, "by": one.by or None, "heading": one.heading}
        for one in edition.corrections
    ]
    return {
        **({"made": dict(edition.made)} if edition.made is not None else {}),
        **({"disclosure": label} if edition.label else {}),
        **({"corrections": corrections} if corrections else {}),
        **({"continues": edition.continues} if edition.continues else {}),
    }


LAYOUT = Layout(
    "json",
    "one JSON file per article and locale: ru/articles/<slug>.json",
    _path,
    _interface,
    _write,
    linked=True,
    prints=PRINTED,
    follows_places=False,
    own_ids=True,
)
