"""The record of what was published is a set: the order of its lines means nothing."""

from __future__ import annotations

from itertools import permutations

from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState

RAIN = EditionId("rain", Locale.parse("ru"))
FIRST, SECOND, THIRD = (f"2026-03-0{day}T08:00:00Z" for day in (1, 2, 3))


def release(
    state: ReleaseState = ReleaseState.LIVE, *, last: str = FIRST, after: tuple[Release, ...] = ()
) -> Release:
    return Release(RAIN, state, FIRST, last, "00ff", after=tuple(sorted(one.id for one in after)))


def test_a_line_is_known_by_what_it_says() -> None:
    assert release().id == release().id
    assert release().id != release(last=SECOND).id
    assert "commit" not in release().fields()


def test_a_later_line_replaces_the_one_it_names_in_any_order() -> None:
    one = release()
    two = release(ReleaseState.DOWN, last=SECOND, after=(one,))
    for lines in permutations((one, two)):
        record = ReleaseRecord(frozenset(lines))
        assert record.heads == {RAIN: (two,)}
        assert record.live == {}


def test_of_two_branches_the_one_that_publishes_counts() -> None:
    one = release()
    down = release(ReleaseState.DOWN, last=SECOND, after=(one,))
    again = release(last=THIRD, after=(one,))
    record = ReleaseRecord(frozenset((one, down, again)))
    assert set(record.heads[RAIN]) == {down, again}
    assert record.live == {RAIN: (again,)}


def test_what_follows_leaves_other_editions_alone() -> None:
    other = Release(EditionId("snow", RAIN.locale), ReleaseState.LIVE, FIRST, FIRST, "00")
    record = ReleaseRecord(frozenset((release(), other)), ("torn",))
    fresh = release(last=SECOND, after=(release(),))
    assert record.following([fresh]) == ReleaseRecord(frozenset((fresh, other)))
    assert record.following([fresh]).unreadable_lines == ("torn",)
    assert str(RAIN) == "«rain» in ru"


def test_only_what_stands_without_a_commit_cannot_be_given_back() -> None:
    edition = EditionId("rain", Locale.parse("ru"))
    for state, commit, loose in (
        (ReleaseState.LIVE, "", True),
        (ReleaseState.LIVE, "c0ffee", False),
        (ReleaseState.DOWN, "", False),
    ):
        assert Release(edition, state, "2025", "2026", "00ff", commit=commit).is_loose is loose
