"""The unit of work: nothing reaches the disk before it is committed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from localize.catalogs.catalog_file import CatalogFile, serialize
from localize.errors import InputError
from localize.model import Catalog, Decision, Ledger, Locale, Message, MessageKey, ReviewState
from localize.model.domain import UI, Domain
from localize.workspace.catalog_session import CatalogSession
from localize.workspace.catalog_store import load
from localize.workspace.disk import Disk
from localize.workspace.durable import is_leftover

if TYPE_CHECKING:
    from pathlib import Path

UZ = Locale("uz")
OLD, NEW = Domain("articles/old"), Domain("articles/new")
HOME = Message(MessageKey("", "Home"), ("Bosh sahifa",))
PO = "locales/uz/LC_MESSAGES/"


def decision(text: str) -> Decision:
    return Decision(HOME.key.digest, text, ReviewState.APPROVED, "Malika", "2026-03-01T08:00:00Z")


def file(domain: Domain, *messages: Message, ledger: Ledger | None = None) -> CatalogFile:
    return CatalogFile(Catalog(UZ, domain, (("Language", "uz"),), messages), ledger or Ledger())


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def in_place(folder: Path) -> list[str]:
    return [path for path in tree(folder) if not is_leftover(path.rsplit("/", 1)[-1])]


def test_what_was_put_is_loaded_and_written_with_the_commit(tmp_path: Path) -> None:
    session = CatalogSession(Disk(tmp_path))
    changed = replace(file(UI, HOME), ledger=Ledger(frozenset({decision("a")})))
    session.put(changed)
    session.put_bytes(serialize(file(NEW, HOME), b""))
    assert session.load(UZ, UI) == changed
    assert [one.path for one in session.pending()] == [f"{PO}articles/new.po", f"{PO}ui.po"]
    assert in_place(tmp_path) == []
    assert session.commit() == (f"{PO}articles/new.po", f"{PO}ui.po")
    assert tree(tmp_path) == [f"{PO}articles/new.po", f"{PO}ui.po", f"{PO}ui.review.jsonl"]
    assert session.pending() == ()
    assert session.commit() == ()


def test_what_is_not_committed_leaves_nothing(tmp_path: Path) -> None:
    with CatalogSession(Disk(tmp_path)) as session:
        session.stage(serialize(file(NEW, HOME), b""))
        session.write("locales/ui.pot", b"template")
        assert len(tree(tmp_path)) == 2
        assert in_place(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
    assert session.pending() == ()


def test_a_run_that_only_says_what_it_would_do_writes_nothing(tmp_path: Path) -> None:
    with CatalogSession(Disk(tmp_path)) as session:
        session.expect(serialize(file(NEW, HOME), b""))
        assert [one.path for one in session.pending()] == [f"{PO}articles/new.po"]
        assert tree(tmp_path) == []


def test_what_is_staged_as_it_stands_is_not_pending(tmp_path: Path) -> None:
    with CatalogSession(Disk(tmp_path)) as session:
        session.stage(serialize(file(NEW, HOME), b""))
        session.commit()
        session.stage(serialize(file(NEW, HOME), b""))
        assert session.pending() == ()


def test_other_files_come_and_go_with_the_commit(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("locales/old.pot", b"old")
    with CatalogSession(disk) as session:
        session.write("locales/ui.pot", b"template")
        session.remove("locales/old.pot")
        assert in_place(tmp_path) == ["locales/old.pot"]
        session.commit()
    assert tree(tmp_path) == ["locales/ui.pot"]


def test_a_catalog_that_no_file_can_hold_keeps_all_others_from_being_written(tmp_path: Path) -> None:
    session = CatalogSession(Disk(tmp_path))
    session.stage(serialize(file(NEW, HOME), b""))
    session.put(file(UI, replace(HOME, targets=("\0",))))
    with pytest.raises(InputError, match="cannot stand in a PO file"):
        session.commit()
    assert tree(tmp_path) == []


def test_what_is_put_back_as_it_was_is_not_pending(tmp_path: Path) -> None:
    session = CatalogSession(Disk(tmp_path))
    before = session.load(UZ, UI)
    session.put(file(UI, HOME))
    session.put(before)
    assert session.pending() == ()


def test_a_renamed_catalog_goes_with_the_commit_and_ledgers_grow_together(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    first = CatalogSession(disk)
    first.put(file(OLD, HOME, ledger=Ledger(frozenset({decision("a")}))))
    first.put(replace(first.load(UZ, NEW), ledger=Ledger(frozenset({decision("b")}))))
    first.commit()
    session = CatalogSession(disk)
    session.rename(session.load(UZ, OLD), NEW)
    assert f"{PO}articles/old.po" in tree(tmp_path)
    session.commit()
    assert tree(tmp_path) == [f"{PO}articles/new.po", f"{PO}articles/new.review.jsonl"]
    found = load(disk, UZ, NEW)
    assert found.catalog.messages[0].targets == HOME.targets
    assert found.ledger.decisions == {decision("a"), decision("b")}
