"""A retraction is known by what it says."""

from __future__ import annotations

from dataclasses import replace

from localize.model import Locale
from localize.model.release import EditionId, ReleaseRecord
from localize.model.retraction import Retraction

RU, UZ = Locale("ru"), Locale("uz")
ALL = Retraction("frost", None, "Malika", "2026-03-01T08:00:00Z", "mistaken")


def record(*lines: Retraction) -> ReleaseRecord:
    return ReleaseRecord().with_retractions(lines)


def test_its_id_is_a_digest_of_all_that_it_says() -> None:
    assert ALL.fields() == {
        "slug": "frost",
        "state": "withdrawn",
        "by": "Malika",
        "at": "2026-03-01T08:00:00Z",
        "reason": "mistaken",
    }
    assert len({one.id for one in (ALL, replace(ALL, locale=RU), replace(ALL, restores=True))}) == 3


def test_all_languages_are_withdrawn_or_one() -> None:
    whole, one = record(ALL), record(replace(ALL, locale=RU))
    assert whole.withdrawn(EditionId("frost", UZ)) == ALL
    assert one.withdrawn(EditionId("frost", RU)) is not None
    assert one.withdrawn(EditionId("frost", UZ)) is None
    assert whole.withdrawn(EditionId("rain", RU)) is None


def test_a_retraction_that_another_takes_back_counts_no_more_unless_a_branch_did_not_know_that() -> None:
    undone = replace(ALL, restores=True, after=(ALL.id,))
    again = replace(ALL, reason="still", after=(ALL.id,))
    assert record(ALL, undone).withdrawals == {}
    assert record(ALL, undone, again).withdrawals == {("frost", None): again}
