"""One JSON file per article and locale, with every field that a site needs: `ru/articles/<slug>.json`.

A field that an article lacks is null, or an empty list, so that templates find the same keys everywhere.
`json_ld` is schema.org's NewsArticle, data like the rest: what puts it into a page escapes its `<`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from localize.bundles.base import Layout
from localize.bundles.page_model import CATEGORY, Page, page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    data = fields(page_of(edition, site))
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False) + "\n").encode()


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
        "json_ld": _news_article(page),
    }


def _news_article(page: Page) -> dict[str, object]:
    """Return schema.org's NewsArticle; what is not known is left out."""
    persons = [_person(author) for author in page.authors if author["name"]]
    category = page.label(CATEGORY, page.values.get("category"))
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.text("description") or page.text("teaser"),
        "inLanguage": page.edition.locale.bcp47,
        "datePublished": page.moment(page.values.get("published")),
        "dateModified": page.moment(page.values.get("modified")),
        "articleSection": category["label"] if category else None,
        "keywords": [tag["label"] for tag in page.tags] or None,
        "author": persons[0] if len(persons) == 1 else persons or None,
        "publisher": {"@type": "NewsMediaOrganization", "name": page.site.name},
    }
    return {key: value for key, value in said.items() if value is not None}


def _person(author: Mapping[str, object]) -> dict[str, object]:
    role = author["role"]
    job = {"jobTitle": role["label"]} if isinstance(role, dict) else {}
    return {"@type": "Person", "name": author["name"], **job}


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
