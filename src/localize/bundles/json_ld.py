"""schema.org's NewsArticle of an edition, as JSON-LD; what is not known is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.page_model import CATEGORY
from localize.language.zoned_time import zoned_time
from localize.review.making import WRITER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.page_model import Page

_SCHEMA = "https://schema.org"


def news_article(page: Page) -> dict[str, object]:
    """Return the article as schema.org describes it."""
    persons = [_person(author) for author in page.authors if author["name"]]
    category = page.label(CATEGORY, page.values.get("category"))
    edition = page.edition
    works = _works(page)
    corrections = [_correction(one.text, one.at, one.by) for one in edition.corrections]
    said: dict[str, object] = {
        "@context": _SCHEMA,
        "@type": "NewsArticle",
        **works,
        "headline": page.title,
        "description": page.text("description") or page.text("teaser"),
        "inLanguage": edition.locale.bcp47,
        "datePublished": page.moment(page.values.get("published")),
        "dateModified": changed(page),
        "articleSection": category["label"] if category else None,
        "keywords": [tag["label"] for tag in page.tags] or None,
        "author": persons[0] if len(persons) == 1 else persons or None,
        "translator": _translators(edition.made) or None,
        "publisher": {"@type": "NewsMediaOrganization", "name": page.site.name},
        "correction": corrections or None,
        "digitalSourceType": f"{_SCHEMA}/{edition.source_type}" if edition.source_type else None,
    }
    return {key: value for key, value in said.items() if value is not None}


def changed(page: Page) -> str | None:
    """Return when an edition was last changed for its readers, ISO 8601: as it says, or by a correction."""
    moments = [page.moment(page.values.get("modified")), *(one.at for one in page.edition.corrections)]
    return _latest([moment for moment in moments if moment])


def _works(page: Page) -> dict[str, object]:
    """Return the names of an edition and of those that it is tied to; none where the site has no address."""
    edition = page.edition
    own, source = edition.locale.bcp47, edition.source_locale.bcp47
    if own not in edition.addresses:
        return {}
    others = {
        tag: {"@type": "NewsArticle", "@id": address, "inLanguage": tag}
        for tag, address in sorted(edition.addresses.items())
        if tag != own
    }
    names: dict[str, object] = {"@id": edition.addresses[own], "url": edition.addresses[own]}
    if own == source:
        return {**names, **({"workTranslation": list(others.values())} if others else {})}
    return {**names, **({"translationOfWork": others[source]} if source in others else {})}


def _translators(made: Mapping[str, object] | None) -> list[dict[str, object]]:
    """Return the people who wrote or edited its texts, where the newsroom tells of its making."""
    acts = made.get("reviewed") if made else None
    names = {act["by"]: None for act in acts if act["role"] == WRITER} if isinstance(acts, list) else {}
    return [{"@type": "Person", "name": name} for name in names]


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
