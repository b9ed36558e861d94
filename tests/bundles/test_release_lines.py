"""The lines that a publication adds to the record."""

from __future__ import annotations

from localize.bundles.release_lines import Publisher, ReleaseOutcome
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

RU = Locale("ru")
FROST, ICE = EditionId("frost", RU), EditionId("ice", RU)
FIRST, NOW = "2026-01-01T00:00:00Z", "2026-03-01T08:00:00Z"
LIVE = Release(FROST, ReleaseState.LIVE, FIRST, FIRST, "old", "1a2b3c")


def _publisher(*releases: Release) -> Publisher:
    return Publisher(ReleaseRecord(frozenset(releases)), NOW, lambda slug: f"commit of {slug}")


def test_a_new_edition_gets_its_first_line() -> None:
    (found,) = _publisher().published({FROST: "new"}, {})
    assert found.outcome is ReleaseOutcome.NEW
    assert found.release == Release(FROST, ReleaseState.LIVE, NOW, NOW, "new", "commit of frost")


def test_a_changed_one_keeps_its_first_publication_and_an_equal_one_its_line() -> None:
    (changed,) = _publisher(LIVE).published({FROST: "new"}, {})
    assert changed.outcome is ReleaseOutcome.CHANGED
    assert changed.release is not None
    assert (changed.release.first, changed.release.last, changed.release.after) == (FIRST, NOW, (LIVE.id,))
    (same,) = _publisher(LIVE).published({FROST: "old"}, {})
    assert (same.outcome, same.release) == (ReleaseOutcome.SAME, None)


def test_what_goes_leaves_a_line_with_the_reason() -> None:
    (down,) = _publisher(LIVE).taken_down({FROST: "the article is gone"})
    assert (down.outcome, down.why) == (ReleaseOutcome.DOWN, "the article is gone")
    assert down.release is not None
    assert (down.release.state, down.release.reason) == (ReleaseState.DOWN, "the article is gone")
    (unknown,) = _publisher().taken_down({ICE: "never was live"})
    assert unknown.release is None


def test_a_renamed_article_goes_on_under_its_new_name() -> None:
    names = {"frost": "ice"}
    (new,) = _publisher(LIVE).published({ICE: "new"}, names)
    assert new.outcome is ReleaseOutcome.CHANGED
    assert new.release is not None
    assert new.release.first == FIRST
    (ended,) = _publisher(LIVE).renamed(names)
    assert (ended.edition, ended.state, ended.reason) == (FROST, ReleaseState.DOWN, "now «ice»")
