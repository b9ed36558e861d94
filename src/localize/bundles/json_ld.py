"""schema.org's NewsArticle of an edition, as JSON-LD; what is not known is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.page_model import CATEGORY
from localize.language.zoned_time import zoned_time

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.page_model import Page

_SCHEMA = "https://schema.org"


def news_article(page: Page) -> dict[str, object]:
    """Return the article as schema.org describes it."""
    persons = [_person(author) for author in page.authors if author["name"]]
    category = page.label(CATEGORY, page.values.get("category"))
    edition = page.edition
    corrections = [_correction(one.text, one.at, one.by) for one in edition.corrections]
    moments = [page.moment(page.values.get("modified")), *(one.at for one in edition.corrections)]
    said: dict[str, object] = {
        "@context": _SCHEMA,
        "@type": "NewsArticle",
        "headline": page.title,
        "description": page.text("description") or page.text("teaser"),
        "inLanguage": edition.locale.bcp47,
        "datePublished": page.moment(page.values.get("published")),
        "dateModified": _latest([moment for moment in moments if moment]),
        "articleSection": category["label"] if category else None,
        "keywords": [tag["label"] for tag in page.tags] or None,
        "author": persons[0] if len(persons) == 1 else persons or None,
        "publisher": {"@type": "NewsMediaOrganization", "name": page.site.name},
        "correction": corrections or None,
        "digitalSourceType": f"{_SCHEMA}/{edition.source_type}" if edition.source_type else None,
    }
    return {key: value for key, value in said.items() if value is not None}


def _latest(moments: list[str]) -> str | None:
    """Return the latest of some moments; one without a zone is kept where it is the only one."""
    times = {moment: time for moment in moments if (time := zoned_time(moment, timezone="UTC"))}
    return max(times, key=lambda moment: times[moment]) if times else next(iter(moments), None)


def _correction(text: str, at: str, by: str) -> dict[str, object]:
    found: dict[str, object] = {"@type": "CorrectionComment", "text": text, "datePublished": at}
    return {**found, "author": {"@type": "Person", "name": by}} if by else found


def _person(author: Mapping[str, object]) -> dict[str, object]:
    role = author["role"]
    job = {"jobTitle": role["label"]} if isinstance(role, dict) else {}
    return {"@type": "Person", "name": author["name"], **job}
