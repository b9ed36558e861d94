from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.workspace.disk import Disk
from localize.workspace.memory_shelf import FOLDER, MemoryShelf, folder_looks

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


def test_what_is_kept_is_there(tmp_path: Path) -> None:
    shelf = MemoryShelf(Disk(tmp_path))
    shelf.keep("inventory", [b"12", b"3"])
    found = shelf.get("inventory")
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


def test_the_index_of_an_older_program_is_removed(tmp_path: Path) -> None:
    shelf, former = MemoryShelf(Disk(tmp_path)), tmp_path / ".localize/memory-1"
    former.mkdir(parents=True)
    (former / "a.shard").write_bytes(b"1")
    shelf.put("a.shard", [b"1"])
    shelf.keep_only({"a.shard"})
    assert not former.exists()
    assert shelf.get("a.shard") is not None


def test_what_a_link_in_the_place_of_an_index_leads_to_stays(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    for path in (FOLDER, ".localize/memory-1"):
        link = tmp_path / path
        articles.mkdir(exist_ok=True)
        (articles / "frost.md").write_bytes(b"1")
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(articles)
    MemoryShelf(Disk(tmp_path)).keep_only(set())
    assert [one.name for one in articles.iterdir()] == ["frost.md"]


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
    disk, path = Disk(tmp_path), tmp_path / "in/a.po"
    path.parent.mkdir()
    path.write_bytes(b"1")
    late = path.stat().st_ctime_ns
    early = folder_looks(disk, "in", late - 1)
    assert (early.of(["a.po"]), early.digest) == ("", "")
    assert early.of(["none.po"]) == "-"
    before = folder_looks(disk, "in", late)
    assert before.of(["a.po", "none.po"]).endswith(",-")
    assert before.digest == folder_looks(disk, "in", late).digest != ""
    path.write_bytes(b"2")
    after = folder_looks(disk, "in", late + 10**12)
    assert after.of(["a.po"]) != before.of(["a.po"])
    assert after.digest != before.digest


def test_looks_of_a_folder_are_those_of_its_files_alone(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert folder_looks(disk, "in", 1 << 62).files == {}
    (tmp_path / "in/below").mkdir(parents=True)
    (tmp_path / "in/a.po").write_bytes(b"1")
    (tmp_path / "in/nowhere.po").symlink_to("b.po")
    before = folder_looks(disk, "in", 1 << 62)
    assert list(before.files) == ["a.po"]
    (tmp_path / "in/below/b.po").write_bytes(b"1")
    assert folder_looks(disk, "in", 1 << 62).digest == before.digest
    (tmp_path / "in/b.po").write_bytes(b"1")
    assert folder_looks(disk, "in", 1 << 62).digest != before.digest


def test_a_file_that_is_listed_by_another_name_is_looked_at_by_its_own(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.po").write_bytes(b"1")
    found = folder_looks(Disk(tmp_path), "in", 1 << 62)
    assert replace(found, files={}).of(["a.po"]) == found.of(["a.po"]) != "-"


def test_a_file_touched_now_has_not_settled(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_bytes(b"1")
    disk = Disk(tmp_path)
    assert folder_looks(disk, ".", MemoryShelf(disk).settled()).of(["a.po"]) == ""
