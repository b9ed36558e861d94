"""A bundle of two articles in three languages, and what its feeds tell of."""

from __future__ import annotations

from datetime import UTC, datetime

from localize.bundles.base import ArticleCard, Published, Site
from localize.bundles.feed_entries import FeedEntry, feed_entries
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.bundles.registry import LAYOUTS
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
SITE = Site(
    "Vodiy & News",
    EN,
    locales=(EN, RU, UZ, UZ_CYRL),
    url="https://vodiy.example",
    urls={RU: "https://ru.example"},
)
AT = datetime(2026, 3, 3, 8, tzinfo=UTC)


def edition(locale: Locale, slug: str, title: str, published: str, **more: object) -> EditionRecord:
    card = ArticleCard(
        title, "A & B <lead>", "Weather", published, tags=("cold", "farming"), authors=("N. Karimova",)
    )
    record = EditionRecord(FileRecord(f"{locale}/{slug}.html", ""), Published.READY, {}, card)
    return EditionRecord(**{**vars(record), **more})


def manifest() -> Manifest:
    frost = {
        EN: edition(EN, "frost", "Frost \x0b& rain", "2026-03-01T08:00:00+05:00"),
        RU: edition(RU, "moroz", "Мороз", "2026-03-01T08:00:00+05:00", public_slug="moroz"),
        UZ_CYRL: edition(UZ_CYRL, "frost", "Қиров", "2026-03-01T08:00:00+05:00"),
    }
    rain = {EN: edition(EN, "rain", "Rain", "2026-03-02")}
    undated = {EN: edition(EN, "about", "About us", "")}
    return Manifest(
        "Vodiy News",
        "",
        "html",
        {
            "frost": ArticleRecord(EN, frost, default=EN),
            "rain": ArticleRecord(EN, rain, default=EN),
            "about": ArticleRecord(EN, undated, default=EN),
        },
    )


def release(slug: str, locale: Locale, first: str, origin: str = "") -> Release:
    return Release(EditionId(slug, locale), ReleaseState.LIVE, first, first, "d", origin=origin)


def entries(
    *releases: Release, at: datetime | None = AT, of: Manifest | None = None
) -> tuple[FeedEntry, ...]:
    return feed_entries(of or manifest(), ReleaseRecord(frozenset(releases)), LAYOUTS["html"], SITE, at)
