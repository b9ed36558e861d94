"""The record of what was published, on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.workspace import release_record
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

AT = "2026-03-01T08:00:00Z"
LIVE = Release(EditionId("frost", Locale("ru")), ReleaseState.LIVE, AT, AT, "0" * 64)


def test_a_record_is_written_once_and_read_back(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert release_record.load(disk) == ReleaseRecord()
    record = ReleaseRecord(frozenset({LIVE}))
    assert release_record.save(disk, record)
    assert release_record.load(disk) == record
    assert not release_record.save(disk, record)
    assert (tmp_path / release_record.PATH).is_file()
    assert release_record.ATTRIBUTE.endswith("merge=union")
