"""The first page of a bundle of pages leads to every language's list."""

from __future__ import annotations

from localize.bundles.base import Site
from localize.bundles.html_root import PATH, write
from localize.model import Locale

EN, RU, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz_Cyrl"))


def test_it_names_each_language_in_its_own_words() -> None:
    lists = {RU: "ru/index.html", EN: "en/index.html", UZ_CYRL: "uz_Cyrl/index.html"}
    alternates = {"en": "en/index.html", "ru": "ru/index.html", "x-default": "en/index.html"}
    page = write(Site("Vodiy & News", EN), lists, alternates).decode()
    assert '<html lang="en">' in page
    assert "<h1>Vodiy &amp; News</h1>" in page
    assert '<li><a href="ru/index.html" hreflang="ru" lang="ru">Русский</a></li>' in page
    assert '<li><a href="uz_Cyrl/index.html" hreflang="uz-Cyrl" lang="uz-Cyrl">Ўзбекча</a></li>' in page
    assert '<link rel="alternate" hreflang="x-default" href="en/index.html">' in page
    assert "<script" not in page
    assert PATH == "index.html"
