"""Existing translations that were edited after they were taken in."""

from __future__ import annotations

from dataclasses import replace

from tests.checks.catalogs import TEXT, article, findings, subject

from localize.catalogs.seeds import NOTE
from localize.model import Decision, Ledger, MessageKey, ReviewState, targets_digest

FIRES = "Fermerlar [gulxan](https://a.example/) yoqdi."
UZBEK = TEXT.replace("Frost", "Sovuq").replace("Farmers lit [fires](https://a.example/).", FIRES)
BEFORE = replace(article(UZBEK.replace("Rain fell.", "Yomgʻir yogʻdi."), locale="uz"), path="uz.md")
AFTER = replace(article(UZBEK.replace("Rain fell.", "Jala quydi."), locale="uz"), path="uz.md")
GONE = replace(article(UZBEK.replace("Rain fell.\n", ""), locale="uz"), path="uz.md")


def taken(source: str, target: str) -> Decision:
    digest = targets_digest((target,))
    note = f"{NOTE}uz.md"
    return Decision(MessageKey("", source).digest, digest, ReviewState.TRANSLATED, "unknown", "", note=note)


LEDGER = Ledger(
    frozenset(
        {
            taken("Frost", "Sovuq"),
            taken("Farmers lit [fires](https://a.example/).", FIRES),
            taken("Rain fell.", "Yomgʻir yogʻdi."),
        }
    )
)


def told(*translations: object, ledger: Ledger = LEDGER) -> list[tuple[str, int, str]]:
    one = subject({}, translations=translations, ledger=ledger)  # type: ignore[arg-type]
    return [(found.path, found.line, found.message) for found in findings("translation-edited", one)]


def test_an_edited_block_is_told_where_it_stands() -> None:
    assert told(AFTER) == [("uz.md", 7, "the text was edited here; the catalog's stays")]


def test_a_block_that_is_gone_is_told() -> None:
    said = "the text that «Rain fell.» was taken from is gone; the catalog keeps its own"
    assert told(GONE) == [("uz.md", 1, said)]


def test_what_stands_as_it_was_or_was_never_taken_in_is_not() -> None:
    assert told(BEFORE) == []
    assert told(AFTER, ledger=Ledger()) == []
