"""Blocks of an existing translation without a partner."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.catalogs import TEXT, article, findings, subject

from localize.catalogs.seeds import NOTE
from localize.model import Decision, Ledger, ReviewState

WHOLE = article(
    TEXT.replace("Frost", "Sovuq")
    .replace("Farmers lit [fires](https://a.example/).", "Fermerlar [gulxan](https://a.example/) yoqdi.")
    .replace("Rain fell.", "Yomgʻir yogʻdi."),
    locale="uz",
)
SHORT = replace(article("---\ntitle: Sovuq\n---\n", locale="uz"), path="uz.md")


def test_a_block_that_a_translation_lacks_is_told() -> None:
    found = findings("unaligned", subject({}, translations=(SHORT,)))
    assert [(one.path, one.line, one.message) for one in found] == [
        ("a.md", 5, "no text of uz.md clearly matches «Farmers lit [fires](https://a.example/).»"),
        ("a.md", 7, "no text of uz.md clearly matches «Rain fell.»"),
    ]
    assert found[0].address
    assert found[0].fix == "It is not guessed; translate it in review."


def test_a_whole_translation_and_one_that_was_taken_in_are_not() -> None:
    assert findings("unaligned", subject({}, translations=(WHOLE,))) == []
    assert findings("unaligned", subject({})) == []
    taken = Decision("key", "target", ReviewState.TRANSLATED, "unknown", "", note=f"{NOTE}{SHORT.path}")
    seeded = Ledger(frozenset({taken}))
    assert findings("unaligned", subject({}, translations=(SHORT,), ledger=seeded)) == []
