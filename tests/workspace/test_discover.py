from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from localize.errors import ConfigError, DiskError
from localize.workspace.discover import find_root

if TYPE_CHECKING:
    from pathlib import Path


def test_the_nearest_newsroom_upward_is_found(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "a/b"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "localize.yaml").write_bytes(b"")
    (tmp_path / "a/b/c/d").mkdir(parents=True)
    real = tmp_path.resolve()
    assert find_root(tmp_path) == real
    assert find_root(tmp_path / "a") == real
    assert find_root(tmp_path / "a/b/c/d") == real / "a/b"


def test_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "localize.yaml").write_bytes(b"")
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    here = tmp_path.__class__()
    assert find_root(here) == tmp_path.resolve()


def test_a_folder_of_that_name_makes_no_newsroom(tmp_path: Path) -> None:
    (tmp_path / "localize.yaml").mkdir()
    with pytest.raises(ConfigError) as caught:
        find_root(tmp_path)
    assert caught.value.message == f"there is no localize.yaml in {tmp_path.resolve()} or above it"
    assert caught.value.hint.startswith("Run `localize init`")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no folder .*nowhere") as caught:
        find_root(tmp_path / "nowhere")
    assert caught.value.hint == "Name a folder that is there: -C DIR"


def test_a_current_folder_that_was_removed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    os.rmdir(tmp_path / "gone")  # noqa: PTH106 - the folder we stand in
    with pytest.raises(DiskError, match="the folder is gone"):
        find_root(tmp_path.__class__())
