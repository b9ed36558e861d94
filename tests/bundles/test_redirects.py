"""Former addresses of editions lead to those of now."""

from __future__ import annotations

import json
from dataclasses import replace

from localize.bundles.base import Published, Site
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.bundles.redirects import redirects, to_json, to_lines
from localize.bundles.registry import LAYOUTS
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
SITE = Site("News", EN)
HTML = LAYOUTS["html"]


def manifest(**slugs: str) -> Manifest:
    editions = {
        Locale(code): EditionRecord(FileRecord(f"{code}/x.html", ""), Published.READY, public_slug=slug)
        for code, slug in slugs.items()
    }
    return Manifest("News", "", "html", {"frost": ArticleRecord(EN, editions)})


def record(locale: Locale, slug: str, *former: str) -> ReleaseRecord:
    line = Release(
        EditionId("frost", locale), ReleaseState.LIVE, "1", "2", "d", public_slug=slug, former_slugs=former
    )
    return ReleaseRecord(frozenset({line}))


def test_every_former_slug_leads_to_the_one_of_now() -> None:
    found = redirects(manifest(ru="moroz", en=""), record(RU, "zamorozki", "holod"), HTML, SITE)
    assert found == {"/ru/holod.html": "/ru/moroz.html", "/ru/zamorozki.html": "/ru/moroz.html"}
    assert to_lines(found) == b"/ru/holod.html /ru/moroz.html 301\n/ru/zamorozki.html /ru/moroz.html 301\n"
    assert json.loads(to_json(found)) == found


def test_an_address_of_a_page_that_is_there_is_never_led_away() -> None:
    both = manifest(ru="moroz")
    other = ArticleRecord(EN, {RU: EditionRecord(FileRecord("ru/holod.html", ""), Published.READY)})
    both = replace(both, articles={**both.articles, "holod": other})
    assert redirects(both, record(RU, "moroz", "holod"), HTML, SITE) == {}


def test_addresses_are_paths_of_the_site_and_whole_where_a_language_has_its_own() -> None:
    former = record(RU, "", "moroz o")
    site = replace(SITE, url="https://vodiy.example/news")
    assert redirects(manifest(ru=""), former, HTML, site) == {
        "/news/ru/moroz%20o.html": "/news/ru/frost.html"
    }
    own = replace(site, urls={RU: "https://ru.vodiy.example"})
    assert redirects(manifest(ru=""), former, HTML, own) == {
        "https://ru.vodiy.example/moroz%20o.html": "https://ru.vodiy.example/frost.html"
    }
    assert redirects(manifest(uz=""), former, HTML, own) == {}
