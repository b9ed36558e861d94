"""A catalog with its ledger, and where both lie."""

from __future__ import annotations

from dataclasses import replace

import pytest

from localize.catalogs import catalog_file
from localize.catalogs.catalog_file import CatalogFile, catalog_path, ledger_path, parse, renamed, serialize
from localize.errors import InputError, Place
from localize.model import Catalog, Decision, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI, Domain

RU, FROST = Locale("ru"), Domain("articles/frost")
PATH, LEDGER = (
    "locales/ru/LC_MESSAGES/articles/frost.po",
    "locales/ru/LC_MESSAGES/articles/frost.review.jsonl",
)
KEY = MessageKey("", "Frost")
DECISION = Decision(KEY.digest, "0" * 64, ReviewState.APPROVED, "Malika", "2026-03-01T08:00:00Z", "")
PO = b'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "Frost"\nmsgstr "%s"\n'


def test_paths_lead_there_and_back() -> None:
    assert (catalog_path(RU, FROST), ledger_path(RU, FROST)) == (PATH, LEDGER)
    assert catalog_path(Locale.parse("uz_Cyrl"), UI) == "locales/uz_Cyrl/LC_MESSAGES/ui.po"
    assert [catalog_file.article_of(path) for path in (PATH, LEDGER, LEDGER + ".torn")] == ["frost"] * 3
    assert [
        catalog_file.article_of(path) for path in ("articles/frost.md", "locales/ru/LC_MESSAGES/ui.po")
    ] == ["", ""]


def test_what_is_not_there_is_empty() -> None:
    assert parse(RU, FROST, {}) == CatalogFile(Catalog(RU, FROST), Ledger())


def test_bytes_come_back_as_they_were() -> None:
    file = CatalogFile(
        Catalog(RU, FROST, messages=(Message(KEY, ("Мороз",)),)), Ledger(frozenset({DECISION}))
    )
    written = serialize(file, b"")
    assert (written.path, written.ledger_path, written.has_messages) == (PATH, LEDGER, True)
    read = parse(RU, FROST, {PATH: written.catalog, LEDGER: written.ledger})
    assert read.ledger == file.ledger
    assert [message.targets for message in read.catalog.messages] == [("Мороз",)]
    assert serialize(read, written.catalog).catalog == written.catalog


def test_a_conflict_is_brought_together_and_told_with_its_line() -> None:
    one, two = PO % "Мороз".encode(), PO % "Заморозки".encode()
    head = one[: one.index(b'msgstr "\xd0')]
    data = head + b"<<<<<<< a\n" + one[len(head) :] + b"=======\n" + two[len(head) :] + b">>>>>>> b\n"
    file = parse(RU, FROST, {PATH: data})
    assert file.merged
    assert file.conflicts == (Place(PATH, 5),)
    (message,) = file.catalog.messages
    assert message.fuzzy
    assert message.targets[0] in {"Мороз", "Заморозки"}


@pytest.mark.parametrize("charset", ["KOI8-R", "CP1251"])
def test_the_charset_of_another_time_is_told(charset: str) -> None:
    header = f'msgid ""\nmsgstr "Content-Type: text/plain; charset={charset}\\n"\n\n'
    header += 'msgid "Frost"\nmsgstr "Мороз"\n'
    file = parse(RU, FROST, {PATH: header.encode(charset)})
    assert (file.charset, file.catalog.messages[0].targets) == (charset, ("Мороз",))


def test_a_renamed_catalog_takes_the_decisions_of_both_along() -> None:
    former = CatalogFile(
        Catalog(RU, FROST, messages=(Message(KEY, ("Мороз",)),)), Ledger(frozenset({DECISION}))
    )
    other = replace(DECISION, by="Aziz")
    target = CatalogFile(Catalog(RU, Domain("articles/ice")), Ledger(frozenset({other})))
    moved = renamed(former, target)
    assert moved.catalog == replace(former.catalog, domain=Domain("articles/ice"))
    assert moved.ledger.decisions == {DECISION, other}


def test_a_key_that_stands_twice_is_brought_together() -> None:
    twice = PO % "Мороз".encode() + b'\nmsgid "Frost"\nmsgstr "\xd0\xa5\xd0\xbe\xd0\xbb\xd0\xbe\xd0\xb4"\n'
    file = parse(RU, FROST, {PATH: twice})
    assert (file.merged, file.conflicts) == (True, ())
    assert len(file.catalog.messages) == 1
    whole = parse(RU, FROST, {PATH: PO % "Мороз".encode()})
    assert (whole.merged, whole.catalog.domain, whole.catalog.locale) == (False, FROST, RU)


def test_markers_in_a_ledger_alone_are_told_too() -> None:
    markers = b"<<<<<<< a\n=======\n>>>>>>> b\n"
    alone = parse(RU, FROST, {LEDGER: markers})
    assert (alone.merged, alone.conflicts) == (True, (Place(LEDGER, 1),))
    beside = parse(RU, FROST, {PATH: PO % "Мороз".encode(), LEDGER: markers})
    assert (beside.merged, beside.conflicts) == (True, (Place(LEDGER, 1),))


@pytest.mark.parametrize("side", ["ours", "theirs", "base"])
def test_a_malformed_side_is_refused_by_its_file(side: str) -> None:
    sides = {"ours": b'msgstr "a"\n', "theirs": b'msgstr "b"\n', "base": b'msgstr "c"\n'}
    sides[side] = b"nonsense\n"
    head = PO[: PO.index(b'msgstr "%s"')]
    data = b"".join(
        [
            head,
            b"<<<<<<< a\n",
            sides["ours"],
            b"||||||| base\n",
            sides["base"],
            b"=======\n",
            sides["theirs"],
            b">>>>>>> b\n",
        ]
    )
    with pytest.raises(InputError) as refused:
        parse(RU, FROST, {PATH: data})
    assert refused.value.place is not None
    assert refused.value.place.path == PATH


def test_what_one_side_alone_changed_is_taken_where_the_base_is_known() -> None:
    head = PO[: PO.index(b'msgstr "%s"')]
    data = head + b'<<<<<<< a\nmsgstr "old"\n||||||| base\nmsgstr "old"\n=======\nmsgstr "new"\n>>>>>>> b\n'
    (message,) = parse(RU, FROST, {PATH: data}).catalog.messages
    assert (message.targets, message.fuzzy) == (("new",), False)
