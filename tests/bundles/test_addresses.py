"""Each layout's pages, as readers find them, and a newsroom's own pattern."""

from __future__ import annotations

from dataclasses import replace

from localize.bundles.addresses import page_of_slug
from localize.bundles.base import Site
from localize.bundles.registry import LAYOUTS
from localize.model import Locale

EN, RU = Locale("en"), Locale("ru")
SITE = Site("News", EN, {RU: "rus"})


def test_a_page_is_where_the_layouts_program_puts_it() -> None:
    pages = {
        name: page_of_slug(LAYOUTS[name], SITE, RU, "weather/moroz") for name in ("html", "folder", "suffix")
    }
    assert pages == {
        "html": "rus/weather/moroz.html",
        "folder": "rus/weather/moroz/",
        "suffix": "rus/weather/moroz/",
    }
    assert page_of_slug(LAYOUTS["suffix"], SITE, EN, "weather/frost") == "weather/frost/"
    assert page_of_slug(LAYOUTS["docusaurus"], SITE, RU, "moroz") == "rus/blog/moroz"
    assert page_of_slug(LAYOUTS["docusaurus"], SITE, EN, "frost") == "blog/frost"


def test_the_newsrooms_own_pattern_counts_first() -> None:
    site = replace(SITE, pages="{locale}/news/{slug}.htm")
    assert page_of_slug(LAYOUTS["json"], site, RU, "moroz") == "rus/news/moroz.htm"
