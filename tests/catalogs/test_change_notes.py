"""What changes in a catalog, listed or counted."""

from __future__ import annotations

import pytest

from localize.catalogs.change_notes import ChangeNotes
from localize.flows.counted_changes import counted
from localize.model import APPROVAL_FELL, Catalog, Change, Locale, MessageKey
from localize.model.domain import Domain
from localize.review import address_of

CATALOG = Catalog(Locale("ru"), Domain("articles/frost"))
ONE, TWO = MessageKey("", "Frost"), MessageKey("", "Snow")
STEPS = ((ONE, "added"), (ONE, "taken in"), (TWO, APPROVAL_FELL), (TWO, "added"))


def changes(*, listed: bool) -> tuple[Change, ...]:
    notes = ChangeNotes(CATALOG, listed=listed)
    for key, kind in STEPS:
        notes.note(kind, key, key.source)
    return notes.changes


def test_each_change_is_told_with_its_string() -> None:
    assert changes(listed=True) == tuple(
        Change(kind, CATALOG.domain, key.source, CATALOG.locale, address_of("frost", key))
        for key, kind in STEPS
    )


@pytest.mark.parametrize("listed", [True, False])
def test_counting_at_once_or_later_gives_the_same(listed: bool) -> None:
    assert counted(changes(listed=listed)) == counted(changes(listed=True))


def test_what_is_counted_has_no_texts_but_for_approvals_that_fell() -> None:
    assert changes(listed=False) == (
        Change("added", CATALOG.domain, locale=CATALOG.locale, count=2),
        Change("taken in", CATALOG.domain, locale=CATALOG.locale),
        Change(APPROVAL_FELL, CATALOG.domain, "Snow", CATALOG.locale, address_of("frost", TWO)),
    )


@pytest.mark.parametrize("listed", [True, False])
@pytest.mark.parametrize("keys", [(), (ONE,), (ONE, TWO)])
def test_what_comes_into_an_empty_catalog_is_noted_as_if_one_by_one(
    keys: tuple[MessageKey, ...], listed: bool
) -> None:
    at_once, one_by_one = (ChangeNotes(CATALOG, listed=listed) for _ in range(2))
    at_once.note_added(keys)
    for key in keys:
        one_by_one.note("added", key, key.source)
    assert at_once.changes == one_by_one.changes
