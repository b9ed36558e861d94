"""Changes that are counted and not listed."""

from __future__ import annotations

from localize.flows.counted_changes import counted
from localize.model import APPROVAL_FELL, Change, Locale

RU, UZ = Locale("ru"), Locale("uz")


def test_one_change_stands_for_all_of_a_kind_in_a_catalog() -> None:
    changes = (
        Change("added", "articles/frost", "One", RU, "frost@1"),
        Change("derived", "articles/frost", "Two", UZ, "frost@2"),
        Change("added", "articles/frost", "Two", RU, "frost@2"),
        Change("added", "articles/frost", "One", UZ, "frost@1"),
    )
    assert counted(changes) == (
        Change("added", "articles/frost", locale=RU, count=2),
        Change("derived", "articles/frost", locale=UZ),
        Change("added", "articles/frost", locale=UZ),
    )
    assert counted((*counted(changes), changes[0]))[0].count == 3


def test_an_approval_that_fell_keeps_its_name() -> None:
    fell = Change(APPROVAL_FELL, "articles/frost", "Malika approved another text", RU, "frost@1")
    assert counted([fell, fell]) == (fell, fell)
