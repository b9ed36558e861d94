"""The state of each string, held against its source of today."""

from __future__ import annotations

from localize.catalogs.derive import Parent
from localize.catalogs.entry import Entry
from localize.catalogs.unit import units
from localize.model import Catalog, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import Domain
from localize.review import Who
from localize.review.waivers import waiver

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


def test_a_waived_check_counts_for_this_text_alone() -> None:
    message = CATALOG.messages[0]
    said = waiver(message, Ledger(), "numbers", Who("Malika", "2026-03-01T08:00:00Z"), "The agency rounds it")
    assert said is not None
    ledger = Ledger().with_remarks(said)
    (unit,) = units([Entry(KEY)], CATALOG, ledger)
    assert unit.waived == {"numbers"}
    other = CATALOG.with_message(Message(KEY, ("Холод",)))
    (unit,) = units([Entry(KEY)], other, ledger)
    assert unit.waived == frozenset()


def test_a_new_entry_has_its_sources_plural() -> None:
    (unit,) = units([Entry(NEW, "Colds")], CATALOG, Ledger())
    assert (unit.message.plural_source, unit.state) == ("Colds", ReviewState.UNTRANSLATED)
