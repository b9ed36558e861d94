"""A copy of what was published, opened from outside the newsroom."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from localize.bundles import manifest_file
from localize.bundles.base import Published
from localize.bundles.manifest import ArticleRecord, EditionRecord, FileRecord, Manifest
from localize.errors import InputError, UsageError
from localize.model import Locale
from localize.model.release import EditionId
from localize.workspace.bundle_copy import open_copy

if TYPE_CHECKING:
    from pathlib import Path

RU = Locale.parse("ru")
DATA = b"# Dozhd\n"


def publish(root: Path, path: str = "ru/rain.md") -> None:
    record = EditionRecord(FileRecord(path, hashlib.sha256(DATA).hexdigest()), Published.READY)
    manifest = Manifest("Samarqand", "localize", "folder", {"rain": ArticleRecord(RU, {RU: record})})
    (root / "manifest.json").write_bytes(manifest_file.serialize(manifest))
    (root / "ru").mkdir(exist_ok=True)
    (root / "ru/rain.md").write_bytes(DATA)


def test_an_edition_comes_out_as_it_was_published(tmp_path: Path) -> None:
    publish(tmp_path)
    former = open_copy(tmp_path).edition(EditionId("rain", RU))
    assert former is not None
    assert (former.opened().data, former.layout) == (DATA, "folder")
    assert open_copy(tmp_path).edition(EditionId("snow", RU)) is None


@pytest.mark.parametrize("data", [None, b"changed"])
def test_a_file_that_is_gone_or_changed_is_none(tmp_path: Path, data: bytes | None) -> None:
    publish(tmp_path)
    (tmp_path / "ru/rain.md").unlink()
    if data is not None:
        (tmp_path / "ru/rain.md").write_bytes(data)
    assert open_copy(tmp_path).edition(EditionId("rain", RU)) is None


def test_a_folder_without_a_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"it has no manifest\.json"):
        open_copy(tmp_path)


def test_a_manifest_leads_nowhere_outside(tmp_path: Path) -> None:
    publish(tmp_path, "../secret")
    with pytest.raises(InputError, match="no path inside"):
        open_copy(tmp_path).edition(EditionId("rain", RU))


def test_an_empty_checkout_is_a_site_of_which_nothing_was_published(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    copy = open_copy(tmp_path)
    assert copy.manifest.articles == {}
    assert copy.edition(EditionId("rain", RU)) is None
    with pytest.raises(UsageError, match="there is no bundle"):
        open_copy(tmp_path / "gone")
