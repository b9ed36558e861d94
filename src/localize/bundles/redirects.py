"""Addresses that editions had before, and where their readers are led: as `_redirects`, and as a JSON map.

Source: Netlify, "Redirects and rewrites", and Cloudflare Pages, "Redirects": a line `from to status` each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote, urlsplit

from localize.bundles.addresses import page_of_slug
from localize.bundles.json_text import json_text
from localize.model.release import EditionId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.bundles.base import Layout, Site
    from localize.bundles.manifest import Manifest
    from localize.model import Locale
    from localize.model.release import ReleaseRecord

LINES: Final = "_redirects"
MAP: Final = "redirects.json"
_MOVED: Final = 301


def redirects(manifest: Manifest, record: ReleaseRecord, layout: Layout, site: Site) -> dict[str, str]:
    """Return the former address of each edition that has another one now → the new address.

    Addresses begin with `/`; those of locales with an address of their own are absolute.

    Args:
        manifest: what goes out.
        record: what was published, with the slugs of then.
        layout: how pages are called.
        site: where they are.
    """
    found: dict[str, str] = {}
    pages = set()
    for slug, article in sorted(manifest.articles.items()):
        for locale, edition in sorted(article.editions.items()):
            now = edition.public_slug or slug
            heads = record.heads.get(EditionId(slug, locale), ())
            new = _place(layout, site, locale, now)
            pages.add(new)
            for before in {old for one in heads for old in (one.found_as, *one.former_slugs)} - {now}:
                found[_place(layout, site, locale, before)] = new
    return {old: new for old, new in sorted(found.items()) if old not in pages}


def to_lines(found: Mapping[str, str]) -> bytes:
    """Write `_redirects`."""
    return "".join(f"{old} {new} {_MOVED}\n" for old, new in found.items()).encode()


def to_json(found: Mapping[str, str]) -> bytes:
    """Write the map: former address → new address."""
    return json_text(found)


def _place(layout: Layout, site: Site, locale: Locale, slug: str) -> str:
    page = page_of_slug(layout, site, locale, slug)
    if not site.url:
        return "/" + quote(page)
    address = site.address(locale, page)
    return address if locale in site.urls else urlsplit(address).path
