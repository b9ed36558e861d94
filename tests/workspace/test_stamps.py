"""Whether anything was touched."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from localize.config import parse
from localize.workspace import stamps
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = b"version: 2\nname: Samarqand\nsource_locale: en\nlocales: [en, ru]\nglossary: words.yaml\n"
HOUR = 3600.0
FILES = (
    "localize.yaml",
    "words.yaml",
    "articles/a.md",
    "articles/sport/b.md",
    "ui/labels.yaml",
    "locales/ru/LC_MESSAGES/ui.po",
)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    """A newsroom whose files were touched an hour ago."""
    for path in FILES:
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(CONFIG if path == "localize.yaml" else b"x")
    return Disk(tmp_path)


def look(disk: Disk) -> stamps.Stamp:
    found = stamps.stamp(disk, parse(CONFIG, "localize.yaml"))
    assert found is not None
    return found


def settled(disk: Disk) -> stamps.Stamp:
    """Return the stamp as if everything had been touched long ago: nobody can set a file's change time."""
    return stamps.Stamp(look(disk).digest, 0, stamps.SETTLED)


def test_what_nobody_touched_looks_the_same(disk: Disk) -> None:
    assert look(disk) == look(disk)


@pytest.mark.parametrize("path", FILES)
def test_every_file_that_is_read_counts(disk: Disk, path: str) -> None:
    before = look(disk)
    os.utime(disk.root / path, (HOUR, HOUR))
    touched = look(disk)
    assert touched.digest != before.digest
    (disk.root / path).unlink()
    assert look(disk).digest not in {before.digest, touched.digest}


@pytest.mark.parametrize("path", ["articles/new.md", "locales/uz/LC_MESSAGES/ui.po", "ui/more.yaml"])
def test_a_new_file_counts(disk: Disk, path: str) -> None:
    before = look(disk)
    (disk.root / path).parent.mkdir(parents=True, exist_ok=True)
    (disk.root / path).write_bytes(b"")
    assert look(disk).digest != before.digest


@pytest.mark.parametrize("path", ["dist/a.md", ".git/index", ".localize/lock", "README.md"])
def test_what_no_run_reads_does_not_count(disk: Disk, path: str) -> None:
    before = look(disk)
    (disk.root / path).parent.mkdir(parents=True, exist_ok=True)
    (disk.root / path).write_bytes(b"")
    assert look(disk) == before


def test_a_folder_inside_another_is_listed_once(disk: Disk) -> None:
    both = parse(CONFIG + b"articles: [articles/**/*.md, articles/sport/*.md]\n", "localize.yaml")
    assert stamps.stamp(disk, both) == look(disk)
    whole = parse(CONFIG + b"articles: ['*.md']\n", "localize.yaml")
    assert stamps.stamp(disk, whole) == look(disk)
    (disk.root / "README.md").write_bytes(b"")
    found = stamps.stamp(disk, whole)
    assert found is not None
    assert found.digest != look(disk).digest


def test_behind_a_linked_folder_nothing_can_be_told(disk: Disk) -> None:
    (disk.root / "content").mkdir()
    (disk.root / "articles" / "linked").symlink_to("../content")
    assert stamps.stamp(disk, parse(CONFIG, "localize.yaml")) is None


def test_a_stamp_is_remembered_per_verb(disk: Disk) -> None:
    found = settled(disk)
    assert stamps.recall(disk, "pull", found) is None
    stamps.put(disk, "pull", found, b"two\nlines")
    assert stamps.recall(disk, "pull", found) == b"two\nlines"
    assert stamps.recall(disk, "check", found) is None
    assert stamps.recall(disk, "pull", stamps.Stamp("another", 0, stamps.SETTLED)) is None


def test_what_was_touched_just_now_is_not_remembered(disk: Disk) -> None:
    stamps.put(disk, "pull", settled(disk), b"")
    (disk.root / "articles/a.md").write_bytes(b"y")
    stamps.put(disk, "pull", look(disk), b"")
    assert stamps.recall(disk, "pull", look(disk)) is None


def test_a_disk_that_refuses_costs_time_alone(disk: Disk) -> None:
    (disk.root / ".localize").write_bytes(b"in the way")
    found = settled(disk)
    stamps.put(disk, "pull", found, b"")
    assert stamps.recall(disk, "pull", found) is None


def test_an_upgrade_of_what_reads_articles_counts(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgraded = tmp_path / "site/pyromark/__init__.py"
    upgraded.parent.mkdir(parents=True)
    upgraded.write_bytes(b"")
    stamps.program.cache_clear()
    before = look(disk)
    stamps.program.cache_clear()
    with monkeypatch.context() as patched:
        patched.syspath_prepend(str(tmp_path / "site"))
        patched.delitem(sys.modules, "pyromark", raising=False)
        assert look(disk).digest != before.digest
    stamps.program.cache_clear()
    assert look(disk) == before
