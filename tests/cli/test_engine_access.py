"""What engines are handed of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cli import engine_access
from localize.errors import UsageError
from localize.workspace.answers_file import NAME, PATH
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.room import Room


def test_answers_are_the_newsrooms_own_or_those_of_a_folder(
    bare: Room, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(bare.root)
    monkeypatch.delenv("LOCALIZE_ANSWERS", raising=False)
    engine_access.answers(disk).claim(["key"])
    assert not disk.exists(PATH)
    shared = tmp_path_factory.mktemp("answers")
    monkeypatch.setenv("LOCALIZE_ANSWERS", str(shared))
    engine_access.answers(disk).claim(["key"])
    assert (shared / NAME).exists()
    assert not disk.exists(PATH)
    monkeypatch.setenv("LOCALIZE_ANSWERS", str(shared / "none"))
    with pytest.raises(UsageError, match="names no folder"):
        engine_access.answers(disk)


def test_trust_reaches_the_engines(bare: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    disk = Disk(bare.root)
    config = read_config(disk)
    assert not engine_access.access(disk, config, None).trusted
    assert engine_access.access(disk, config, trust=True).trusted
    assert engine_access.access(disk, config, None).trusted
