"""The locale in the file's name: `<slug>.ru.md`, and `<slug>.md` in the newsroom's source locale.

Sources: Hugo, "Multilingual mode", translation by file name (a file without a code is in the default
language; Hugo wants codes in lower case, so name them under `bundles.codes`); mkdocs-static-i18n,
docs_structure `suffix`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.bundles.base import Layout
from localize.errors import InputError, Place

if TYPE_CHECKING:
    from localize.bundles.base import Site
    from localize.model import Locale


def _path(site: Site, locale: Locale, slug: str) -> str:
    _, dot, ending = slug.rpartition("/")[2].rpartition(".")
    if dot and ending.lower() in {site.code(one).lower() for one in site.locales}:
        message = f"«{slug}» ends in the code of a language, and sites would take it for an edition in that"
        raise InputError(message, place=Place(slug), hint="Rename the article, or choose another layout.")
    return f"{slug}.md" if locale == site.default else f"{slug}.{site.code(locale)}.md"


def _interface(site: Site, locale: Locale) -> str:
    return f"ui/{site.code(locale)}"


def _page(site: Site, locale: Locale, slug: str) -> str:
    return f"{slug}/" if locale == site.default else f"{site.code(locale)}/{slug}/"


LAYOUT = Layout(
    "suffix",
    "the locale in the name: <slug>.ru.md (Hugo, mkdocs-static-i18n)",
    _path,
    _interface,
    follows_places=False,
    names_files=False,
    pictures="",
    page=_page,
)
