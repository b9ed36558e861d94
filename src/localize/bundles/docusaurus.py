"""A Docusaurus site's folders: `blog/<slug>.md`, and `i18n/ru/docusaurus-plugin-content-blog/<slug>.md`.

Source: Docusaurus, "i18n - Tutorial", "Translate Markdown files", and plugin-content-blog, "Translation files
location". Articles are posts of the blog; the newsroom's source locale is the site's `defaultLocale`, and
locales are named by their BCP 47 tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.base import Layout

if TYPE_CHECKING:
    from localize.bundles.base import Site
    from localize.model import Locale

_PLUGIN = "docusaurus-plugin-content-blog"


def _path(site: Site, locale: Locale, slug: str) -> str:
    return f"blog/{slug}.md" if locale == site.default else f"i18n/{site.tag(locale)}/{_PLUGIN}/{slug}.md"


def _interface(site: Site, locale: Locale) -> str:
    return f"i18n/{site.tag(locale)}"


def _page(site: Site, locale: Locale, slug: str) -> str:
    return f"blog/{slug}" if locale == site.default else f"{site.tag(locale)}/blog/{slug}"


LAYOUT = Layout(
    "docusaurus",
    "a Docusaurus site: blog/ and i18n/<locale>/…/",
    _path,
    _interface,
    follows_places=False,
    names_files=False,
    pictures="blog/",
    page=_page,
)
