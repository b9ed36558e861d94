"""A Docusaurus site's folders."""

from __future__ import annotations

from localize.bundles.base import Site
from localize.bundles.docusaurus import LAYOUT
from localize.model import Locale

EN, UZ_CYRL = Locale.parse("en"), Locale.parse("uz_Cyrl")


def test_the_default_locale_is_the_blog_and_others_are_its_translations() -> None:
    site = Site("News", EN)
    assert LAYOUT.path(site, EN, "silk") == "blog/silk.md"
    assert LAYOUT.path(site, UZ_CYRL, "silk") == "i18n/uz-Cyrl/docusaurus-plugin-content-blog/silk.md"
    assert LAYOUT.interface(site, UZ_CYRL) == "i18n/uz-Cyrl"
    assert not LAYOUT.follows_places, "Docusaurus finds editions by the names of the sources"
