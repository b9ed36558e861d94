"""The state of each string, held against its source of today."""

from __future__ import annotations

from localize.catalogs.derive import Parent
from localize.catalogs.entry import Entry
from localize.catalogs.unit import units
from localize.model import Catalog, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import Domain

KEY, NEW = MessageKey("", "Frost"), MessageKey("", "Cold")
CATALOG = Catalog(Locale("ru"), Domain("articles/a"), messages=(Message(KEY, ("Мороз",)),))


def test_a_string_that_the_catalog_lacks_is_untranslated() -> None:
    known, new = units([Entry(KEY), Entry(NEW)], CATALOG, Ledger())
    assert (known.state, known.known, known.message.targets) == (ReviewState.TRANSLATED, True, ("Мороз",))
    assert (new.state, new.known, new.message) == (ReviewState.UNTRANSLATED, False, Message(NEW))


def test_another_plural_makes_it_stale() -> None:
    (unit,) = units([Entry(KEY, "Frosts")], CATALOG, Ledger())
    assert unit.state is ReviewState.STALE


def test_the_basis_of_a_derived_text_is_its_parent() -> None:
    parent = Parent(("Qirov",), ReviewState.APPROVED)
    (unit,) = units([Entry(KEY)], CATALOG, Ledger(), {KEY: parent})
    assert unit.basis == parent.basis != ""
