"""The first page of a bundle of pages: the languages there are, each with its list of articles."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from localize.bundles.html_frame import PageFrame, language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.bundles.base import Site
    from localize.model import Locale

PATH: Final = "index.html"


def write(site: Site, lists: Mapping[Locale, str], alternates: Mapping[str, str]) -> bytes:
    """Write the page, in the newsroom's own language.

    Args:
        site: the site.
        lists: locale → path of its list of articles.
        alternates: BCP 47 tag, or `x-default` → path of each list.
    """
    frame = PageFrame(PATH, site.default, site, PATH, site.name, alternates=alternates)
    return frame.around([f"<h1>{escape(site.name)}</h1>", *_languages(frame, lists)])


def _languages(frame: PageFrame, lists: Mapping[Locale, str]) -> Iterator[str]:
    yield "<ul>"
    for locale, path in sorted(lists.items()):
        tag = escape(locale.bcp47)
        name = escape(language_name(locale.bcp47))
        yield f'<li><a href="{frame.address(path)}" hreflang="{tag}" lang="{tag}">{name}</a></li>'
    yield "</ul>"
