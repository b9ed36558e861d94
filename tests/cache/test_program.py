"""The program is told from another one, by its looks and by its bytes."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

import localize
from localize.cache import program, store
from localize.workspace.disk import Disk

HOUR = 3600.0


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program, installed elsewhere an hour ago, and looked at as by a new process."""
    folder = tmp_path / "site/localize"
    shutil.copytree(Path(localize.__file__).parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(localize, "__file__", str(folder / "__init__.py"))
    monkeypatch.setattr(program, "_looks", program._looks.__wrapped__)
    return folder


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    (tmp_path / "room").mkdir()
    return Disk(tmp_path / "room")


def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all files have been touched long ago."""
    monkeypatch.setattr(store, "now", lambda _: 2**62)


def test_an_upgrade_of_what_reads_articles_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgraded = tmp_path / "site/pyromark/__init__.py"
    upgraded.parent.mkdir(parents=True)
    upgraded.write_bytes(b"")
    monkeypatch.setattr(program, "_looks", program._looks.__wrapped__)
    before = program.program()
    with monkeypatch.context() as patched:
        patched.syspath_prepend(str(tmp_path / "site"))
        patched.delitem(sys.modules, "pyromark", raising=False)
        assert program.program() != before
    assert program.program() == before


def test_the_program_is_told_by_its_bytes_wherever_it_is_installed(disk: Disk, copy: Path) -> None:
    found = program.program_digest(disk)
    (copy / "__pycache__").mkdir(exist_ok=True)
    (copy / "__pycache__/errors.cpython-311.pyc").write_bytes(b"compiled")
    (copy / "cli/__pycache__").mkdir(exist_ok=True)
    (copy / "cli/__pycache__/left.py").write_bytes(b"")
    assert program.program_digest(disk) == found
    (copy / "py.typed").write_text("another version", encoding="utf-8")
    assert program.program_digest(disk) != found


def test_where_it_looks_as_it_did_its_files_are_not_read_again(
    disk: Disk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(monkeypatch)
    found = program.program_digest(disk)
    with monkeypatch.context() as patched:
        patched.setattr(program, "_digest", lambda: "read anew")
        assert program.program_digest(disk) == found
        os.utime(copy / "errors.py", (HOUR, HOUR))
        assert program.program_digest(disk) == "read anew"


def test_what_was_touched_just_now_is_not_remembered(
    disk: Disk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (copy / "py.typed").write_text("", encoding="utf-8")
    program.program_digest(disk)
    monkeypatch.setattr(program, "_digest", lambda: "read anew")
    assert program.program_digest(disk) == "read anew"


def test_what_somebody_else_wrote_is_no_digest_of_ours(
    disk: Disk, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert copy.is_dir()
    settled(monkeypatch)
    store.put(disk, "program", b"\xff no look of ours")
    assert len(program.program_digest(disk)) == 64
