from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.disk import Disk
from localize.workspace.memory_shelf import FOLDER, MemoryShelf, looks

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_put_is_there_and_git_does_not_see_it(tmp_path: Path) -> None:
    shelf = MemoryShelf(Disk(tmp_path))
    assert shelf.get("a.shard") is None
    shelf.put("a.shard", [b"12", b"3"])
    found = shelf.get("a.shard")
    assert found is not None
    assert bytes(found) == b"123"
    assert (tmp_path / ".localize/.gitignore").read_bytes() == b"*\n"


def test_an_empty_file_is_none(tmp_path: Path) -> None:
    shelf = MemoryShelf(Disk(tmp_path))
    shelf.put("a.shard", [])
    assert shelf.get("a.shard") is None


def test_other_files_are_removed(tmp_path: Path) -> None:
    shelf = MemoryShelf(Disk(tmp_path))
    shelf.keep_only({"a"})
    shelf.settled()
    for name in ("a", "b"):
        shelf.put(name, [b"1"])
    shelf.keep_only({"a"})
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == ["a", "clock"]


def test_a_link_out_of_the_newsroom_is_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    (inside / ".localize").mkdir(parents=True)
    outside.mkdir()
    (outside / "a.shard").write_bytes(b"1")
    (inside / FOLDER).symlink_to(outside)
    shelf = MemoryShelf(Disk(inside))
    assert shelf.get("a.shard") is None
    shelf.put("b.shard", [b"1"])
    shelf.keep_only(set())
    assert shelf.settled() == 0
    assert [path.name for path in outside.iterdir()] == ["a.shard"]


def test_looks_change_with_the_file_and_count_when_it_has_settled(tmp_path: Path) -> None:
    disk, path = Disk(tmp_path), tmp_path / "a.po"
    path.write_bytes(b"1")
    late = path.stat().st_ctime_ns
    assert looks(disk, ["a.po"], late - 1) == ""
    before = looks(disk, ["a.po", "none.po"], late)
    assert before.endswith(",-")
    path.write_bytes(b"2")
    assert looks(disk, ["a.po", "none.po"], late + 10**12) != before


def test_a_file_touched_now_has_not_settled(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_bytes(b"1")
    disk = Disk(tmp_path)
    assert looks(disk, ["a.po"], MemoryShelf(disk).settled()) == ""
