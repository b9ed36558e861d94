"""The record of pushes lies beside that of publication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import Locale
from localize.model.pushed import Push, PushPlace, PushRecord, PushState
from localize.model.release import EditionId
from localize.workspace.disk import Disk
from localize.workspace.push_record import ATTRIBUTE, PATH, load, save

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert load(disk) == PushRecord()
    place = PushPlace("telegram", "@a", EditionId("frost", Locale("ru")))
    record = PushRecord(frozenset({Push(place, PushState.SENDING, "1", "d")}))
    assert save(disk, record)
    assert not save(disk, record)
    assert load(disk) == record
    assert ATTRIBUTE.startswith(PATH)
