"""The looks of files and values."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from localize.cache import fingerprint
from localize.config import parse
from localize.model import Locale, MessageKey, ReviewState
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Mapping
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


def look(disk: Disk) -> fingerprint.Fingerprint:
    found = fingerprint.fingerprint(disk, parse(CONFIG, "localize.yaml"))
    assert found is not None
    return found


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
    assert fingerprint.fingerprint(disk, both) == look(disk)
    whole = parse(CONFIG + b"articles: ['*.md']\n", "localize.yaml")
    assert fingerprint.fingerprint(disk, whole) == look(disk)
    (disk.root / "README.md").write_bytes(b"")
    found = fingerprint.fingerprint(disk, whole)
    assert found is not None
    assert found.digest != look(disk).digest


def test_behind_a_linked_folder_nothing_can_be_told(disk: Disk) -> None:
    (disk.root / "content").mkdir()
    (disk.root / "articles" / "linked").symlink_to("../content")
    assert fingerprint.fingerprint(disk, parse(CONFIG, "localize.yaml")) is None


@dataclass(frozen=True)
class Shared:
    """What takes part in comparing, and what does not."""

    names: frozenset[str] = frozenset()
    texts: Mapping[Locale, tuple[str, ...]] = field(default_factory=dict)
    state: ReviewState | None = None
    at: str = field(default="", compare=False)


def test_equal_values_have_one_digest() -> None:
    ru, uz = Locale("ru"), Locale("uz")
    one = Shared(frozenset("abcdefgh"), {ru: ("a",), uz: ("b",)}, ReviewState.DRAFT, at="now")
    two = Shared(frozenset("hgfedcba"), {uz: ("b",), ru: ("a",)}, ReviewState.DRAFT, at="then")
    assert one == two
    assert fingerprint.value_digest(one) == fingerprint.value_digest(two)


@pytest.mark.parametrize(
    "other",
    [
        Shared(frozenset({"b"})),
        Shared(state=ReviewState.STALE),
        Shared(texts={Locale("ru"): ("a",)}),
        Shared(texts={Locale("ru"): ()}),
        (),
        None,
        "",
        b"",
        0,
        False,
        MessageKey("", ""),
        MessageKey("a", ""),
        MessageKey("", "a"),
    ],
)
def test_other_values_have_other_digests(other: object) -> None:
    known = [Shared(), ("a", "b"), ("ab",), 1, "1"]
    assert fingerprint.value_digest(other) not in [fingerprint.value_digest(one) for one in known]


def test_what_cannot_be_told_from_others_has_no_digest() -> None:
    with pytest.raises(TypeError, match="function has no digest"):
        fingerprint.value_digest((1, test_equal_values_have_one_digest))
