"""Feeds tell of each edition once, by a name that stays, with its own address, times and alternates."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from tests.bundles.told import AT, EN, RU, UZ_CYRL, edition, entries, manifest, release

from localize.bundles.base import Published
from localize.bundles.manifest import ArticleRecord


def test_the_newest_come_first_and_those_without_a_date_last() -> None:
    assert (entries()[0].card.title, entries()[0].locale) == ("Rain", EN)
    assert entries()[-1].card.title == "About us"
    assert entries()[-1].updated is None


def test_addresses_and_alternates_are_whole() -> None:
    frost = {one.locale: one for one in entries() if one.card.title not in {"Rain", "About us"}}
    assert frost[RU].url == "https://ru.example/moroz.html"
    links = {
        "en": "https://vodiy.example/en/frost.html",
        "ru": "https://ru.example/moroz.html",
        "uz-Cyrl": "https://vodiy.example/uz_Cyrl/frost.html",
        "x-default": "https://vodiy.example/en/frost.html",
    }
    assert all(one.alternates == links for one in frost.values())
    assert set(frost) == {EN, RU, UZ_CYRL}


def test_a_name_stays_with_its_slug_and_title_and_through_a_renaming() -> None:
    before = next(one for one in entries() if one.locale == RU)
    moved = manifest()
    record = edition(RU, "holod", "Холод", "2026-03-01", public_slug="holod")
    moved = replace(moved, articles={"cold": ArticleRecord(EN, {RU: record})})
    (after,) = entries(release("cold", RU, "2026-03-01T00:00:00Z", origin="frost"), of=moved)
    assert (after.id, after.url) == (before.id, "https://ru.example/holod.html")
    assert after.id.startswith("urn:uuid:")
    assert len({one.id for one in entries()}) == len(entries())


def test_the_first_publication_is_the_records_else_now_else_what_the_article_says() -> None:
    recorded = {one.locale: one for one in entries(release("frost", RU, "2026-03-02T01:00:00Z"))}
    assert recorded[RU].first == datetime.fromisoformat("2026-03-02T01:00:00+00:00")
    assert recorded[UZ_CYRL].first == AT
    nobody = next(one for one in entries() if one.locale == RU)
    assert nobody.first == nobody.published == datetime.fromisoformat("2026-03-01T08:00:00+05:00")


def test_a_change_is_told_as_one() -> None:
    changed = manifest()
    record = changed.articles["rain"].editions[EN]
    assert record.card is not None
    card = replace(record.card, modified="2026-03-03T09:00:00+05:00")
    changed = replace(changed, articles={"rain": ArticleRecord(EN, {EN: replace(record, card=card)})})
    (one,) = entries(of=changed)
    assert one.updated == datetime.fromisoformat("2026-03-03T09:00:00+05:00")
    assert one.published is not None
    assert one.published < one.updated


def test_what_was_withdrawn_is_told_nowhere() -> None:
    gone = manifest()
    editions = dict(gone.articles["frost"].editions)
    editions[RU] = replace(editions[RU], published=Published.WITHDRAWN)
    gone = replace(gone, articles={"frost": replace(gone.articles["frost"], editions=editions)})
    assert {one.locale for one in entries(of=gone)} == {EN, UZ_CYRL}
    assert all("ru" not in one.alternates for one in entries(of=gone))
