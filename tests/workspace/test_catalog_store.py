from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from localize.catalogs.catalog_file import CatalogFile, catalog_path, ledger_path, serialize
from localize.errors import InputError
from localize.formats import ledger as ledgers
from localize.model import Catalog, Decision, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI, Domain
from localize.workspace.catalog_store import lay, load, stored, stored_names
from localize.workspace.disk import Disk
from localize.workspace.group_commit import GroupCommit
from localize.workspace.listing import listed

if TYPE_CHECKING:
    from pathlib import Path

UZ, CYRL = Locale.parse("uz"), Locale.parse("uz_Cyrl")
ARTICLE = Domain("articles/oʻyin/yangi gol")
KEY = MessageKey("", "A late goal")
OLD = Message(KEY, ("Eski",))
NEW = Message(KEY, ("Soʻnggi gol",), flags=frozenset({"fuzzy"}))
DECISION = Decision(
    KEY.digest,
    NEW.target_digest,
    ReviewState.DRAFT,
    "localize",
    "2025-01-02T03:04:05Z",
    origin="engine:google",
)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".localize" not in path.relative_to(folder).parts
    }


def save(disk: Disk, file: CatalogFile) -> bool:
    original = disk.read(file.path) if disk.exists(file.path) else b""
    commit = GroupCommit(disk)
    laid = lay(commit, serialize(file, original))
    commit.commit()
    return laid


def catalog_file(*messages: Message, ledger: Ledger | None = None) -> CatalogFile:
    catalog = Catalog(UZ, ARTICLE, (("Language", "uz"),), messages)
    return CatalogFile(catalog, ledger or Ledger())


def test_where_catalogs_and_ledgers_are() -> None:
    assert catalog_path(CYRL, UI) == "locales/uz_Cyrl/LC_MESSAGES/ui.po"
    assert ledger_path(CYRL, UI) == "locales/uz_Cyrl/LC_MESSAGES/ui.review.jsonl"
    assert catalog_path(UZ, ARTICLE) == "locales/uz/LC_MESSAGES/articles/oʻyin/yangi gol.po"


def test_what_is_not_there_is_empty(tmp_path: Path) -> None:
    found = load(Disk(tmp_path), UZ, ARTICLE)
    assert found == CatalogFile(Catalog(UZ, ARTICLE), Ledger())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    file = catalog_file(NEW, ledger=Ledger(frozenset({DECISION})))
    assert save(disk, file) is True
    assert load(disk, UZ, ARTICLE) == file
    assert save(disk, file) is False
    assert list(tree(tmp_path)) == [file.path, file.ledger_path]


def test_a_catalog_without_messages_is_not_made_but_emptied(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert save(disk, catalog_file()) is False
    assert tree(tmp_path) == {}
    save(disk, catalog_file(NEW, ledger=Ledger(frozenset({DECISION}))))
    assert save(disk, catalog_file()) is True
    assert tree(tmp_path) == {
        catalog_path(UZ, ARTICLE): b'msgid ""\nmsgstr "Language: uz\\n"\n',
        ledger_path(UZ, ARTICLE): b"",
    }


def test_torn_lines_go_to_a_file_of_their_own_once(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    file = catalog_file(NEW)
    disk.write(file.ledger_path, b'{"half\n' + ledgers.serialize(Ledger(frozenset({DECISION}))) + b"\xff\n")
    found = load(disk, UZ, ARTICLE)
    assert found.ledger.unreadable_lines == ('{"half', "\\xff")
    assert save(disk, replace(found, catalog=file.catalog)) is True
    torn = f"{file.ledger_path}.torn"
    assert disk.read(torn) == b'{"half\n\\xff\n'
    assert load(disk, UZ, ARTICLE).ledger == Ledger(frozenset({DECISION}))
    assert load(disk, UZ, ARTICLE).ledger.unreadable_lines == ()
    disk.write(torn, b'{"half')
    assert save(disk, replace(found, ledger=Ledger(unreadable_lines=('{"half', "more")))) is True
    assert disk.read(torn) == b'{"half\nmore\n'


def test_nothing_is_written_of_a_catalog_that_no_file_can_hold(tmp_path: Path) -> None:
    file = catalog_file(replace(NEW, targets=("\0",)), ledger=Ledger(frozenset({DECISION})))
    with pytest.raises(InputError, match="cannot stand in a PO file"):
        save(Disk(tmp_path), file)
    assert tree(tmp_path) == {}


def test_a_malformed_catalog_is_named(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write(catalog_path(UZ, UI), b'msgid "A"\n')
    with pytest.raises(InputError) as caught:
        load(disk, UZ, UI)
    assert str(caught.value.place) == "locales/uz/LC_MESSAGES/ui.po:1"


def test_a_domain_that_leads_outside_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no path inside"):
        load(Disk(tmp_path), UZ, Domain("../../../secret"))


def test_what_is_stored(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    for path in (
        "locales/ui.pot",
        "locales/uz_Cyrl/LC_MESSAGES/ui.po",
        "locales/uz/LC_MESSAGES/ui.po",
        "locales/uz/LC_MESSAGES/ui.review.jsonl",
        f"locales/uz/LC_MESSAGES/{ARTICLE}.po",
        "locales/uz/LC_MESSAGES/articles/only.review.jsonl",
        "locales/uz/LC_MESSAGES/articles/only.review.jsonl.torn",
        "locales/uz@cyrillic/LC_MESSAGES/ui.po",
        "locales/uz-Cyrl/LC_MESSAGES/ui.po",
        "locales/shared stuff/LC_MESSAGES/ui.po",
        "locales/uz/ui.po",
    ):
        disk.write(path, b"")
    assert stored(disk) == ((UZ, "articles/only"), (UZ, ARTICLE), (UZ, "ui"), (CYRL, "ui"))
    names = stored_names(disk, listed(disk.root, {"locales"}))
    assert names == {UZ: {"articles/only", ARTICLE, "ui"}, CYRL: {"ui"}} == stored_names(disk)
    for known, left in (({"ui"}, {UZ: {"articles/only", ARTICLE}}), ({"only"}, names), (names[UZ], {})):
        assert stored_names(disk, listed(disk.root, {"locales"}), known) == left


def test_nothing_is_stored_in_a_new_newsroom(tmp_path: Path) -> None:
    assert stored(Disk(tmp_path)) == ()
