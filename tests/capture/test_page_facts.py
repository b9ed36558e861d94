"""What a page states of its article: JSON-LD before `meta` before `<title>`."""

from __future__ import annotations

import json

import pytest

from localize.capture.page_facts import PageFacts, read


def _page(*described: object) -> bytes:
    scripts = (f'<script type="application/ld+json">{json.dumps(one)}</script>' for one in described)
    return "".join(scripts).encode()


def test_json_ld_comes_first() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "Frost  comes",
        "author": [{"@type": "Person", "name": "Nodira"}, "Kamola"],
        "datePublished": "2025-10-12",
        "inLanguage": "uz",
    }
    said = {"title": "Frost | Site", "author": "Site", "published": "2020-01-01", "lang": "en"}
    wanted = PageFacts("Frost comes", "Nodira, Kamola", "2025-10-12", "uz")
    for page in (article, [article], {"@graph": [{"@type": "WebSite"}, article]}, {"mainEntity": article}):
        assert read(_page(page), said) == wanted


def test_meta_comes_next() -> None:
    data = b'<meta property="og:title" content="Frost">'
    said = {"title": "Frost | Site", "author": "Nodira", "published": "2025", "lang": "ru"}
    assert read(data, said) == PageFacts("Frost", "Nodira", "2025", "ru")
    assert read(b"", said).title == "Frost | Site"
    assert read(b"", {}) == PageFacts()


@pytest.mark.parametrize("name", ["https://site.example/nodira", "news@site.example"])
def test_an_address_is_no_author(name: str) -> None:
    assert read(b"", {"author": name}).author == ""


def test_what_is_no_json_or_too_deep_says_nothing() -> None:
    deep: object = {"@type": "Article", "headline": "x"}
    for _ in range(40):
        deep = [deep]
    assert read(b'<script type="application/ld+json">{oops</script>' + _page(deep), {}) == PageFacts()
