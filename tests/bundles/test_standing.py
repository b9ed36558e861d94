"""What stands, by the record and by the bundles at hand."""

from __future__ import annotations

import hashlib

import pytest

from localize.bundles.base import Published
from localize.bundles.last_bundle import FormerEdition, LastBundle
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.bundles.standing import Standing
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
FROST = EditionId("frost", RU)
AT = "2026-03-01T08:00:00Z"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _bundle(data: bytes) -> LastBundle:
    own = EditionRecord(FileRecord("en/frost.md", "own"), Published.READY)
    record = EditionRecord(FileRecord("ru/frost.md", _digest(data)), Published.READY)
    manifest = Manifest(
        "News", "localize", "folder", {"frost": ArticleRecord(EN, {RU: record, EN: own}, "source")}
    )
    return LastBundle(manifest, {"ru/frost.md": data}.get)


def _record(digest: str, commit: str = "") -> ReleaseRecord:
    return ReleaseRecord(frozenset({Release(FROST, ReleaseState.LIVE, AT, AT, digest, commit)}))


def test_editions_are_those_of_the_record_and_of_bundles() -> None:
    record = ReleaseRecord(frozenset({Release(EditionId("ice", UZ), ReleaseState.LIVE, AT, AT, "0")}))
    standing = Standing((_bundle(b"a"),), record)
    assert standing.editions == {EditionId("ice", UZ), FROST, EditionId("frost", EN)}
    assert standing.slugs == {"ice", "frost"}
    assert standing.sources("frost") == {"source", "own"}
    assert not standing.sources("ice")
    assert Standing().editions == frozenset()


def test_of_the_newsrooms_own_bundle_some_articles_may_be_asked_about() -> None:
    own, record = _bundle(b"a"), ReleaseRecord(frozenset({Release(FROST, ReleaseState.LIVE, AT, AT, "0")}))
    assert Standing((own,)).editions_among(own.manifest, {"frost", "ice"}) == {FROST, EditionId("frost", EN)}
    assert Standing((own,)).editions_among(own.manifest, set()) == frozenset()
    every = {FROST, EditionId("frost", EN)}
    assert Standing((own,), record).editions_among(own.manifest, set()) == every
    assert Standing((own, _bundle(b"b"))).editions_among(own.manifest, set()) == every
    assert Standing((own,)).editions_among(Manifest("News", "localize", "folder"), set()) == every
    assert Standing().editions_among(own.manifest, set()) == frozenset()


def test_of_several_bundles_the_one_that_the_record_knows_is_believed() -> None:
    bundles = (_bundle(b"newer"), _bundle(b"published"))
    former = Standing(bundles, _record(_digest(b"published"))).former(FROST)
    assert former is not None
    assert former.opened().data == b"published"
    first = Standing(bundles).former(FROST)
    assert first is not None
    assert first.opened().data == b"newer"
    assert Standing().former(FROST) is None


def test_an_edition_is_rebuilt_from_its_commit() -> None:
    asked: list[tuple[EditionId, str]] = []

    def rebuild(edition: EditionId, commit: str) -> FormerEdition:
        asked.append((edition, commit))
        return FormerEdition(EditionRecord(FileRecord("ru/frost.md", ""), Published.READY), b"", "folder")

    standing = Standing(record=_record("0", "1a2b3c"), rebuild=rebuild)
    assert standing.can_rebuild(FROST)
    assert not standing.can_rebuild(EditionId("frost", UZ))
    standing.rebuilt(FROST)
    assert asked == [(FROST, "1a2b3c")]
    assert not Standing(record=_record("0")).can_rebuild(FROST)
    with pytest.raises(AssertionError):
        Standing().rebuilt(FROST)
