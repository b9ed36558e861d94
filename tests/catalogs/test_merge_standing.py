"""A catalog that is what its source says stays as it is, and is not put together again."""

from __future__ import annotations

import importlib
from dataclasses import replace
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.catalogs import Entry, merge
from localize.model import (
    FUZZY,
    Catalog,
    Decision,
    Ledger,
    Locale,
    Message,
    MessageKey,
    Previous,
    ReviewState,
)
from localize.model.domain import Domain

MODULE = importlib.import_module("localize.catalogs.merge")
RU, AT = Locale("ru"), "2026-03-01T08:00:00Z"
SOURCES = ("The council met on Monday.", "The council met on Tuesday.", "Rain is expected.")
KEYS = st.sampled_from([MessageKey("", source) for source in SOURCES])
ENTRIES = st.lists(
    st.builds(Entry, key=KEYS, plural_source=st.sampled_from(["", "Rains are expected."])),
    unique_by=lambda entry: entry.key,
    max_size=3,
).map(tuple)
MESSAGES = st.builds(
    Message,
    key=KEYS,
    targets=st.sampled_from([("",), ("Да",), ("Нет",), ("Да", "Да", "Нет")]),
    plural_source=st.sampled_from(["", "Rains are expected."]),
    flags=st.sampled_from([frozenset[str](), frozenset({FUZZY})]),
    comments=st.sampled_from([(), ("mine",)]),
    previous=st.none() | st.builds(Previous, source=st.sampled_from(SOURCES)),
    obsolete=st.booleans(),
)
HEADERS = st.sampled_from([(), (("Plural-Forms", "nplurals=2; plural=(n != 1);"),)])


@st.composite
def ledgers(draw: st.DrawFn, messages: list[Message]) -> Ledger:
    found = []
    for message in messages:
        if draw(st.booleans()):
            state = draw(st.sampled_from([ReviewState.DRAFT, ReviewState.APPROVED, ReviewState.TRANSLATED]))
            made_for = draw(st.sampled_from(["", *(MessageKey("", source).digest for source in SOURCES)]))
            known = Decision(
                message.key.digest, message.target_digest, state, "Malika", AT, made_for=made_for
            )
            found.append(known)
    return Ledger(frozenset(found))


@st.composite
def catalogs(draw: st.DrawFn) -> tuple[Catalog, Ledger]:
    messages = draw(st.lists(MESSAGES, max_size=4))
    return Catalog(RU, Domain("articles/a"), draw(HEADERS), tuple(messages)), draw(ledgers(messages))


@settings(deadline=None, max_examples=300)
@given(catalogs(), ENTRIES, st.booleans())
def test_what_stands_is_what_putting_it_together_gives(
    had: tuple[Catalog, Ledger], entries: tuple[Entry, ...], retire: bool
) -> None:
    catalog, ledger = had
    found = merge(catalog, ledger, entries, at=AT, retire=retire)
    with patch.object(MODULE._Merge, "stands", return_value=False):
        assert merge(catalog, ledger, entries, at=AT, retire=retire) == found


@settings(deadline=None, max_examples=300)
@given(catalogs(), ENTRIES, st.booleans())
def test_a_second_merge_changes_nothing(
    had: tuple[Catalog, Ledger], entries: tuple[Entry, ...], retire: bool
) -> None:
    catalog, ledger = had
    first = merge(catalog, ledger, entries, at=AT, retire=retire)
    assert merge(first.catalog, first.ledger, entries, at=AT, retire=retire) == replace(first, changes=())


def draft_made_for(
    source: str, *, previous: Previous | None, plural_source: str = ""
) -> tuple[Catalog, Ledger]:
    """Return the draft of the third source; its ledger says for which one it was made."""
    key = MessageKey("", SOURCES[2])
    draft = Message(key, ("Да",), plural_source=plural_source, flags=frozenset({FUZZY}), previous=previous)
    digest = MessageKey("", source).digest
    known = Decision(
        key.digest, draft.target_digest, ReviewState.DRAFT, "Malika", AT, origin="person", made_for=digest
    )
    return Catalog(RU, Domain("articles/a"), messages=(draft,)), Ledger(frozenset({known}))


def test_the_source_that_a_draft_was_made_for_is_named_as_soon_as_it_stands_here() -> None:
    catalog, ledger = draft_made_for(SOURCES[0], previous=None)
    entries = (Entry(MessageKey("", SOURCES[2])), Entry(MessageKey("", SOURCES[0]), "Councils met."))
    first = merge(catalog, ledger, entries, at=AT)
    assert first.catalog.messages[0].previous == Previous(SOURCES[0], plural_source="Councils met.")
    assert merge(first.catalog, first.ledger, entries, at=AT).catalog is first.catalog


def test_a_draft_whose_plural_is_gone_names_the_source_that_its_ledger_knows() -> None:
    plural = "Rains are expected."
    catalog, ledger = draft_made_for(SOURCES[0], previous=Previous(SOURCES[2]), plural_source=plural)
    entries = (Entry(MessageKey("", SOURCES[2])), Entry(MessageKey("", SOURCES[0])))
    first = merge(catalog, ledger, entries, at=AT)
    assert first.catalog.messages[0].previous == Previous(SOURCES[0])
    assert merge(first.catalog, first.ledger, entries, at=AT).catalog is first.catalog


def test_the_catalog_itself_comes_back() -> None:
    entries = tuple(Entry(MessageKey("", source)) for source in SOURCES)
    first = merge(Catalog(RU, Domain("articles/a")), Ledger(), entries, at=AT)
    gone = Message(MessageKey("", "Gone"), ("Ушло",), obsolete=True)
    catalog = first.catalog.with_messages([*reversed(first.catalog.messages), gone])
    assert merge(catalog, Ledger(), entries, at=AT).catalog is catalog
    twice = catalog.with_messages([*catalog.messages, gone])
    assert merge(twice, Ledger(), entries, at=AT).catalog == catalog
    both = catalog.with_messages([*catalog.messages, replace(catalog.messages[0], obsolete=True)])
    assert merge(both, Ledger(), entries, at=AT).catalog == catalog


def test_another_number_of_forms_is_told_where_there_is_no_message() -> None:
    catalog = Catalog(RU, Domain("articles/a"), (("Plural-Forms", "nplurals=2; plural=(n != 1);"),))
    found = merge(catalog, Ledger(), (Entry(MessageKey("", "Frost")),), at=AT)
    assert [change.kind for change in found.changes] == ["converted", "added"]
