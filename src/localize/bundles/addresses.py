"""The addresses of pages, as readers find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.bundles.base import Layout, Site
    from localize.model import Locale


def page_of_slug(layout: Layout, site: Site, locale: Locale, slug: str) -> str:
    """Return the path of an edition's page below the site's address.

    The newsroom's own pattern counts first, then what the layout's program makes of its files.

    Args:
        layout: the layout.
        site: the site.
        locale: the edition's locale.
        slug: the slug by which readers find it.
    """
    if site.pages:
        return site.pages.replace("{locale}", site.code(locale)).replace("{slug}", slug)
    if layout.page is not None:
        return layout.page(site, locale, slug)
    return layout.path(site, locale, slug)
