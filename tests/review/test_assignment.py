from __future__ import annotations

from localize.model import Ledger
from localize.model.remark import Remark, RemarkKind
from localize.review.assignment import assigned_to

AT = "2026-03-01T08:00:00Z"
FIRST = Remark(RemarkKind.ASSIGNED, "Malika", AT, "Timur")


def test_the_last_word_counts_and_an_empty_one_is_nobody() -> None:
    assert assigned_to(Ledger()) == ()
    assert assigned_to(Ledger().with_remarks(FIRST)) == ("Timur",)
    second = Remark(RemarkKind.ASSIGNED, "Malika", AT, "Dilnoza", after=(FIRST.id,))
    assert assigned_to(Ledger().with_remarks(FIRST, second)) == ("Dilnoza",)
    nobody = Remark(RemarkKind.ASSIGNED, "Malika", AT, after=(second.id,))
    assert assigned_to(Ledger().with_remarks(FIRST, second, nobody)) == ()


def test_two_who_did_not_know_of_each_other_both_count() -> None:
    beside = Remark(RemarkKind.ASSIGNED, "Anna", AT, "Dilnoza")
    assert assigned_to(Ledger().with_remarks(FIRST, beside)) == ("Dilnoza", "Timur")


def test_what_is_said_of_a_string_is_not_of_the_catalog() -> None:
    assert assigned_to(Ledger().with_remarks(Remark(RemarkKind.ASSIGNED, "Anna", AT, "X", key="k"))) == ()
