"""Sitemaps: valid where there is a schema, and rule by rule."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.bundles.told import AT, SITE, UZ_CYRL, entries, release

from localize.bundles.sitemap import MOST, MOST_NEWS, news_language, news_sitemap, sitemap
from localize.model import Locale

SCHEMA = Path(__file__).resolve().parents[3] / "shared" / "schemas" / "sitemap.xsd"
LINKS = """\
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType><anyAttribute processContents="skip"/></complexType></element>
</schema>
"""
"""The schema of sitemaps wants every foreign element declared, and has none for alternates."""
BOTH = """\
<schema xmlns="http://www.w3.org/2001/XMLSchema">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{sitemaps}"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{links}"/>
</schema>
"""
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"


def tree(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - our own


def test_each_page_names_itself_and_is_named_by_the_others() -> None:
    files = sitemap(SITE, entries())
    assert set(files) == {"sitemap.xml"}
    links = {
        url.findtext(f"{MAP}loc"): {one.get("hreflang"): one.get("href") for one in url.findall(LINK)}
        for url in tree(files["sitemap.xml"])
    }
    assert len(links) == len(entries())
    for page, named in links.items():
        assert page in named.values()
        assert all(links[other] == named for other in named.values())
    assert links["https://vodiy.example/en/rain.html"] == {
        "en": "https://vodiy.example/en/rain.html",
        "x-default": "https://vodiy.example/en/rain.html",
    }


def test_elements_stand_in_the_order_of_the_schema_and_times_have_zones() -> None:
    for url in tree(sitemap(SITE, entries())["sitemap.xml"]):
        names = [child.tag for child in url if child.tag != LINK]
        assert names in ([f"{MAP}loc", f"{MAP}lastmod"], [f"{MAP}loc"])
        assert [child.tag for child in url][: len(names)] == names


def test_the_schema_of_sitemaps_accepts_them(tmp_path: Path) -> None:
    if not SCHEMA.exists():
        pytest.skip("needs ../shared/schemas")
    etree = pytest.importorskip("lxml.etree")
    links = tmp_path / "links.xsd"
    links.write_text(LINKS, encoding="utf-8")
    both = etree.fromstring(BOTH.format(sitemaps=SCHEMA.as_uri(), links=links.as_uri()))
    etree.XMLSchema(both).assertValid(etree.fromstring(sitemap(SITE, entries())["sitemap.xml"]))


def test_more_addresses_than_a_file_may_hold_become_several_and_an_index() -> None:
    one = entries()[0]
    files = sitemap(SITE, [replace(one, url=f"{one.url}?{number:06}") for number in range(MOST + 1)])
    assert [len(tree(data)) for data in files.values()] == [MOST, 1, 2]
    index = tree(files["sitemap.xml"])
    assert index.tag == f"{MAP}sitemapindex"
    assert [item.findtext(f"{MAP}loc") for item in index] == [
        "https://vodiy.example/sitemap-1.xml",
        "https://vodiy.example/sitemap-2.xml",
    ]


def test_news_are_what_was_first_published_within_two_days() -> None:
    known = (
        release("frost", Locale("ru"), "2026-03-01T08:00:00Z"),
        release("frost", UZ_CYRL, "2026-03-03T07:59:59Z"),
        release("frost", Locale("en"), "2026-03-01T07:59:59Z"),
        release("rain", Locale("en"), "2026-03-03T08:00:01Z"),
        release("about", Locale("en"), "2020-01-01T00:00:00Z"),
    )
    (data,) = news_sitemap(SITE, entries(*known), AT).values()
    told = {url.findtext(f"{MAP}loc"): url.find(f"{NEWS}news") for url in tree(data)}
    assert set(told) == {"https://ru.example/moroz.html", "https://vodiy.example/uz_Cyrl/frost.html"}
    news = told["https://vodiy.example/uz_Cyrl/frost.html"]
    assert news is not None
    assert news.findtext(f"{NEWS}publication/{NEWS}name") == "Vodiy & News"
    assert news.findtext(f"{NEWS}publication/{NEWS}language") == "uz"
    assert news.findtext(f"{NEWS}publication_date") == "2026-03-03T07:59:59+00:00"
    assert news.findtext(f"{NEWS}title") == "Қиров"


def test_more_than_a_thousand_news_become_several_files() -> None:
    one = replace(entries()[0], first=AT - timedelta(hours=1))
    many = [replace(one, url=f"{one.url}?{number}") for number in range(MOST_NEWS + 1)]
    files = news_sitemap(SITE, many, AT)
    assert list(files) == ["news-sitemap-1.xml", "news-sitemap-2.xml", "news-sitemap.xml"]
    assert [len(tree(data)) for data in files.values()] == [MOST_NEWS, 1, 2]


@pytest.mark.parametrize(
    ("code", "said"),
    [("uz", "uz"), ("uz_Cyrl", "uz"), ("zh_Hant", "zh-tw"), ("zh_Hans", "zh-cn"), ("zh", "zh-cn")],
)
def test_the_language_of_news_knows_no_script(code: str, said: str) -> None:
    assert news_language(Locale.parse(code)) == said
