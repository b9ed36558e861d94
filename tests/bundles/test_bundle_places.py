"""Of articles that stay the places are known; where files come or go, all are looked at."""

from __future__ import annotations

import pytest
from tests.bundles.test_manifest import EN, RU
from tests.bundles.test_manifest_articles import article, manifest

from localize.bundles.base import Published
from localize.bundles.bundle_places import BundlePlaces
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest, SiteFile
from localize.bundles.manifest_articles import ManifestArticles
from localize.bundles.manifest_file import parse, serialize

PLAIN = manifest(frost=article("frost", RU), ice=article("ice", EN, RU), rain=article("rain", EN))
FEED = SiteFile(FileRecord("feed.xml", "0"), "feed")


def written(*, ours: bool = True) -> Manifest:
    return parse(serialize(PLAIN), "manifest.json", ours=ours)


def made(last: Manifest, *files: SiteFile, **records: ArticleRecord) -> Manifest:
    articles = ManifestArticles.among(last.articles).with_records(records)
    return Manifest("News", "localize 1", "folder", articles, site_files=files)


def test_an_article_that_is_written_anew_is_looked_at_alone() -> None:
    last = written()
    found = BundlePlaces.of(last, made(last, ice=article("ice", EN, RU)))
    assert found == BundlePlaces(
        frozenset({"en/ice.md", "ru/ice.md"}), frozenset({"en/ice.md", "ru/ice.md"}), True, frozenset({"ice"})
    )


def at(path: str) -> ArticleRecord:
    return ArticleRecord(EN, {EN: EditionRecord(FileRecord(path, "0"), Published.READY)})


@pytest.mark.parametrize(
    "records",
    [
        {"ice": article("ice", EN)},
        {"snow": article("snow", EN)},
        {"rain": at("en/frost.md")},
        {"frost": at("en/rain.md"), "rain": at("en/rain.md")},
    ],
)
def test_all_are_looked_at_where_a_file_comes_or_goes(records: dict[str, ArticleRecord]) -> None:
    last = written()
    now = made(last, **records)
    assert BundlePlaces.of(last, now) == BundlePlaces(last.paths, now.paths, False, frozenset(records))


def test_a_file_beside_the_articles_counts_too() -> None:
    last = written()
    now = made(last, FEED)
    assert BundlePlaces.of(last, now) == BundlePlaces(last.paths, now.paths, False, frozenset())


def test_articles_that_go_are_named() -> None:
    last = written()
    articles = ManifestArticles.among(last.articles).without({"ice"})
    found = BundlePlaces.of(last, Manifest("News", "localize 1", "folder", articles))
    assert not found.apart
    assert found.anew == {"ice"}


def test_what_somebody_else_wrote_may_want_one_place_twice() -> None:
    last = written(ours=False)
    assert not BundlePlaces.of(last, made(last, ice=article("ice", EN, RU))).apart
