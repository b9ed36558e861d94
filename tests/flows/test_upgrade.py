"""Upgrade moves `localize.yaml` to the current version and touches nothing else in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.config import CURRENT, Unready
from localize.errors import ConfigError
from localize.flows.upgrade import upgrade
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

REST = "name: Samarqand  # ours\nsource_locale: en\nlocales: [en, ru]\n"


def written(root: Path, text: str) -> Disk:
    (root / "localize.yaml").write_bytes(text.encode())
    return Disk(root)


def test_the_version_and_the_old_default_are_replaced(tmp_path: Path) -> None:
    disk = written(
        tmp_path, f'\ufeff# Ours\r\n"version": 1 # first\r\n{REST}unready: hold  # wait\nengines: [google]\n'
    )
    planned = upgrade(disk, dry_run=True)
    assert b'"version": 1' in disk.read("localize.yaml")
    report = upgrade(disk)
    assert disk.read("localize.yaml").decode() == (
        f'\ufeff# Ours\r\n"version": {CURRENT} # first\r\n{REST}'
        "unready: previous  # wait\nengines: [google]\n"
    )
    assert report.changes == planned.changes
    assert [(one.path, one.detail) for one in report.changes] == [
        ("localize.yaml:2", f'"version": 1 # first → "version": {CURRENT} # first'),
        ("localize.yaml:6", "unready: hold  # wait → unready: previous  # wait"),
    ]
    config = read_config(disk)
    assert (config.version, config.unready, config.engines[config.locales[0]][0].name) == (
        CURRENT,
        Unready.PREVIOUS,
        "google",
    )


def test_defaults_that_are_left_out_are_told_with_the_way_to_keep_them(tmp_path: Path) -> None:
    notes = upgrade(written(tmp_path, f"version: 1\n{REST}")).notes
    assert notes[0].endswith("it was hold and is now previous. To keep it, write `unready: hold`.")
    assert notes[1].endswith("it was [google] and is now []. To keep it, write `engines: [google]`.")
    assert "ticker, author, author.name, author.*.name, authors, authors.*.name, headlines.seo, " in notes[2]
    assert "git diff" in notes[-1]


def test_what_somebody_chose_stays(tmp_path: Path) -> None:
    disk = written(tmp_path, f"version: 1\n{REST}unready: source\nengines: []\n")
    report = upgrade(disk)
    assert [one.path for one in report.changes] == ["localize.yaml:1"]
    assert read_config(disk).unready is Unready.SOURCE


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    disk = written(tmp_path, f"version: {CURRENT}\n{REST}")
    assert upgrade(disk).changes == ()


def test_a_version_in_an_odd_place_is_left_to_its_owner(tmp_path: Path) -> None:
    disk = written(tmp_path, f"version:\n  1\n{REST}")
    with pytest.raises(ConfigError, match="stands in no line of its own"):
        upgrade(disk)
    assert read_config(disk).version == 1
