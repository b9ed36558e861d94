"""Ledgers with lines that cannot be read."""

from __future__ import annotations

from tests.checks.catalogs import findings, subject

from localize.model import Ledger


def test_unreadable_lines_are_counted_and_the_ledger_is_named() -> None:
    torn = Ledger(unreadable_lines=('{"by": "Mal', "?"))
    (found,) = findings("torn-ledger", subject({}, ledger=torn))
    assert (found.where, found.message) == ("a.review.jsonl", "2 lines of the ledger cannot be read")


def test_a_whole_ledger_is_not_told() -> None:
    assert findings("torn-ledger", subject({})) == []
