"""One folder per locale: `ru/<slug>.md`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.base import Layout

if TYPE_CHECKING:
    from localize.bundles.base import Site
    from localize.model import Locale


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}.md"


def _interface(site: Site, locale: Locale) -> str:
    return site.code(locale)


def _page(site: Site, locale: Locale, slug: str) -> str:
    return f"{site.code(locale)}/{slug}/"


LAYOUT = Layout("folder", "one folder per locale: ru/<slug>.md", _path, _interface, page=_page)
