"""What layouts know of a newsroom, and where they put an article of another kind."""

from __future__ import annotations

from localize.bundles.base import Edition, Layout, Site
from localize.config import BundleSettings, Config
from localize.model import Locale

EN, RU, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz_Cyrl"))
LAYOUT = Layout("x", "", lambda site, locale, slug: f"{site.code(locale)}/{slug}.md", lambda *_: "")


def test_a_site_is_what_the_configuration_says() -> None:
    config = Config("localize.yaml", "News", EN, (EN, RU), bundles=BundleSettings(codes={RU: "rus"}))
    site = Site.of(config)
    assert (site.name, site.default, site.locales) == ("News", EN, (EN, RU))
    assert (site.code(RU), site.tag(RU)) == ("rus", "rus")
    assert (site.code(UZ_CYRL), site.tag(UZ_CYRL)) == ("uz_Cyrl", "uz-Cyrl")


def test_an_address_is_absolute_and_a_locale_may_have_its_own() -> None:
    site = Site(
        "News", EN, {RU: "rus"}, url="https://a.example/n", urls={RU: "https://ru.a.example", EN: "https://b"}
    )
    assert site.address(UZ_CYRL, "uz_Cyrl/a b.html") == "https://a.example/n/uz_Cyrl/a%20b.html"
    assert site.address(RU, "rus/мороз.html") == "https://ru.a.example/%D0%BC%D0%BE%D1%80%D0%BE%D0%B7.html"
    assert site.address(EN, "feeds/en.xml") == "https://b/feeds/en.xml"


def test_a_layout_that_hands_articles_on_keeps_their_endings() -> None:
    site = Site("News", EN)
    assert LAYOUT.place(site, RU, "a", ".md") == "ru/a.md"
    assert LAYOUT.place(site, RU, "a", ".html") == "ru/a.html"
    assert LAYOUT.place(site, RU, "a", ".mdx") == "ru/a.mdx"
    assert LAYOUT.write(Edition("a", RU, EN, b"text"), site) == b"text"
