"""IPTC's ninjs 3.1, a news item as JSON per article and locale: `ru/ninjs/<slug>.json`.

Source: IPTC, "ninjs 3.1" (JSON Schema of 2024): only `uri` is required; an association names another item by
`name`, `uri` and `rel`; `pubStatus` is usable, withheld or canceled; times are RFC 3339 with a zone. The
kinds of digital sources are NewsCodes of IPTC's vocabulary `digitalsourcetype`.
"""

from __future__ import annotations

import re
import uuid
from typing import TYPE_CHECKING, Final

from localize.bundles.base import Layout, Published
from localize.bundles.json_ld import changed
from localize.bundles.json_text import json_text
from localize.bundles.page_model import CATEGORY, page_of
from localize.language.cldr_terms import own_name
from localize.language.zoned_time import zoned_time
from localize.model import Locale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.bundles.base import Edition, Site
    from localize.bundles.page_model import Page

_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}
_SOURCES: Final = "http://cv.iptc.org/newscodes/digitalsourcetype/"
_SUFFIX: Final = "DigitalSource"
_TAG: Final = re.compile(r"<[^<>]*>")


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/ninjs/{slug}.json"


def _page(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}.html"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _write(edition: Edition, site: Site) -> bytes:
    return json_text(item(page_of(edition, site)))


def item(page: Page) -> dict[str, object]:
    """Return an edition as a news item; what is not known is left out."""
    edition = page.edition
    withdrawn = edition.published is Published.WITHDRAWN
    published = _time(page, page.moment(page.values.get("published")))
    said: dict[str, object] = {
        "uri": _uri(page, edition.locale.bcp47),
        "standard": _STANDARD,
        "type": "text",
        "representationType": "partial" if edition.continues else "full",
        "pubStatus": "canceled" if withdrawn else "usable",
        "language": edition.locale.bcp47,
        "title": page.title,
        "slugline": edition.found_as,
        "copyrightHolder": page.site.name,
        "firstCreated": published,
        "versionCreated": _time(page, changed(page)) or published,
        "embargoedUntil": _time(page, page.text("embargo")),
        "edNote": "\n".join(one.line for one in edition.corrections),
        "by": ", ".join(str(author["name"]) for author in page.authors if author["name"]),
        "headlines": list(_headlines(page)),
        "descriptions": list(_descriptions(page)),
        "bodies": [_body(page)],
        "people": [{"name": author["name"], "rel": "author"} for author in page.authors if author["name"]],
        "subjects": list(_subjects(page)),
        "associations": list(_associations(page)),
        "digitalSourceType": _source(edition),
    }
    return {key: value for key, value in said.items() if value}


def _uri(page: Page, tag: str) -> str:
    """Return an edition's address; where the site has none, a name of the newsroom's and the article's."""
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{page.site.name}/{tag}/{page.edition.slug}").urn
    return page.edition.addresses.get(tag, name)


def _headlines(page: Page) -> Iterator[dict[str, object]]:
    yield {"role": "main", "contentType": "text/plain", "value": page.title}
    places = page.values.get("headlines")
    for place, text in places.items() if isinstance(places, dict) else ():
        if isinstance(text, str) and text.strip():
            yield {"role": str(place), "contentType": "text/plain", "value": text.strip()}


def _descriptions(page: Page) -> Iterator[dict[str, object]]:
    for role, key in (("summary", "teaser"), ("description", "description")):
        if text := page.text(key):
            yield {"role": role, "contentType": "text/plain", "value": text}


def _body(page: Page) -> dict[str, object]:
    html = page.html.strip()
    words = _TAG.sub(" ", html).split()
    return {
        "role": "main",
        "contentType": "text/html",
        "charCount": len(" ".join(words)),
        "wordCount": len(words),
        "value": html,
    }


def _subjects(page: Page) -> Iterator[dict[str, object]]:
    category = page.label(CATEGORY, page.values.get("category"))
    labels = [("category", category), *(("tag", tag) for tag in page.tags)]
    for rel, label in labels:
        if label and label["label"]:
            literal = {"literal": label["id"]} if label["id"] else {}
            yield {"name": label["label"], "rel": rel, **literal}


def _associations(page: Page) -> Iterator[dict[str, object]]:
    """Yield the other editions of the article: of a translation the original among them."""
    edition, source = page.edition, page.edition.source_locale.bcp47
    for tag in sorted(edition.titles.keys() - {edition.locale.bcp47}):
        yield {
            "name": edition.titles[tag] or own_name(Locale.parse(tag)) or tag,
            "uri": _uri(page, tag),
            "rel": "translationOf" if tag == source else "translation",
            "language": tag,
        }


def _source(edition: Edition) -> dict[str, object]:
    """Return the kind of digital source, by its NewsCode; nothing where the edition says nothing of it."""
    if not edition.source_type:
        return {}
    code = edition.source_type.removesuffix(_SUFFIX)
    return {"name": code, "uri": f"{_SOURCES}{code[:1].lower()}{code[1:]}"}


def _time(page: Page, text: str | None) -> str:
    found = zoned_time(text, timezone=page.site.timezone) if text else None
    return found.isoformat() if found else ""


LAYOUT = Layout(
    "ninjs",
    "IPTC's ninjs 3.1, a news item per article and locale: ru/ninjs/<slug>.json",
    _path,
    _interface,
    _write,
    linked=True,
    follows_places=False,
    own_ids=True,
    page=_page,
)
