"""The program knows a file again that it wrote, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cache import store, written_files
from localize.cache.written_files import WrittenFiles
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

PLACE = "dist/manifest.json"


def test_a_file_is_known_again_by_its_bytes_and_place_with_what_was_noted(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert not WrittenFiles(disk).wrote(PLACE, "0")
    WrittenFiles(disk).note(PLACE, "0", [1])
    WrittenFiles(disk).note("other.json", "2", None)
    assert WrittenFiles(disk).wrote(PLACE, "0") == ([1],)
    assert not WrittenFiles(disk).wrote(PLACE, "1")
    assert not WrittenFiles(disk).wrote("other.json", "0")
    WrittenFiles(disk).note(PLACE, "1", [1])
    assert not WrittenFiles(disk).wrote(PLACE, "0")
    assert WrittenFiles(disk).wrote("other.json", "2") == (None,)


def test_another_program_may_have_written_it_in_another_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    WrittenFiles(Disk(tmp_path)).note(PLACE, "0", [1])
    monkeypatch.setattr(written_files, "program_digest", lambda _: "another")
    assert not WrittenFiles(Disk(tmp_path)).wrote(PLACE, "0")


def test_what_is_known_is_not_kept_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk(tmp_path)
    WrittenFiles(disk).note(PLACE, "0", [1])
    monkeypatch.setattr(store, "put_json", lambda *_: pytest.fail("it is kept again"))
    WrittenFiles(disk).note(PLACE, "0", [1])


@pytest.mark.parametrize("said", [None, 5, [PLACE], {PLACE: 5}, {PLACE: [5, 5]}, {PLACE: ["0"]}])
def test_what_somebody_else_keeps_there_is_worth_nothing(tmp_path: Path, said: object) -> None:
    disk = Disk(tmp_path)
    store.put_json(disk, "written", said)
    assert not WrittenFiles(disk).wrote(PLACE, "0")
    WrittenFiles(disk).note(PLACE, "0", [1])
    assert WrittenFiles(disk).wrote(PLACE, "0")
