from __future__ import annotations

from localize.model import Ledger
from localize.model.remark import Remark, RemarkKind, newest_remarks

SAID = Remark(RemarkKind.COMMENT, "Malika", "2026-03-01T08:00:00Z", "Who is meant?", key="aa")


def test_an_id_covers_everything_that_is_said() -> None:
    others = [
        Remark(RemarkKind.ASSIGNED, SAID.by, SAID.at, SAID.text, key="aa"),
        Remark(RemarkKind.COMMENT, "Timur", SAID.at, SAID.text, key="aa"),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, "Who?", key="aa"),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, SAID.text, key="bb"),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, SAID.text, key="aa", target="cc"),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, SAID.text, key="aa", after=("dd",)),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, SAID.text, key="aa", check="numbers"),
        Remark(RemarkKind.COMMENT, SAID.by, SAID.at, SAID.text, key="aa", basis="ee"),
    ]
    assert len({SAID.id, *(one.id for one in others)}) == 9


def test_a_remark_that_another_was_written_after_is_no_longer_the_newest() -> None:
    answer = Remark(RemarkKind.COMMENT, "Timur", SAID.at, "The mayor.", key="aa", after=(SAID.id,))
    beside = Remark(RemarkKind.COMMENT, "Dilnoza", SAID.at, "I wonder, too.", key="aa")
    assert set(newest_remarks((SAID, answer, beside))) == {answer, beside}


def test_a_ledger_gives_the_remarks_of_a_kind_on_a_key() -> None:
    taken = Remark(RemarkKind.ASSIGNED, "Malika", SAID.at, "Timur")
    ledger = Ledger().with_remarks(SAID, taken)
    assert ledger.remarks_on("aa", RemarkKind.COMMENT) == (SAID,)
    assert ledger.remarks_on("", RemarkKind.ASSIGNED) == (taken,)
    assert ledger.with_decisions().remarks == {SAID, taken}
