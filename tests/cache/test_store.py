"""What is kept in `.localize/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cache import store
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_comes_back_until_it_is_forgotten(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert store.get(disk, "a/b") == b""
    store.put(disk, "a/b", b"x")
    assert store.get(disk, "a/b") == b"x"
    store.forget(disk, "a/b")
    assert store.get(disk, "a/b") == b""


def test_the_time_is_that_by_which_files_are_dated(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    times = []
    for name in ("a", "b"):
        times.append(store.now(disk))
        (tmp_path / name).write_bytes(b"")
        times.append((tmp_path / name).stat().st_mtime_ns)
    times.append(store.now(disk))
    assert times == sorted(times)
    assert times[0] > 0


def test_a_clock_that_is_a_link_is_none(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"")
    before = (tmp_path / "theirs").stat()
    (tmp_path / ".localize/v1").mkdir(parents=True)
    (tmp_path / ".localize/v1/clock").symlink_to("../../theirs")
    assert store.now(Disk(tmp_path)) == 0
    assert (tmp_path / "theirs").stat() == before


def test_git_does_not_see_it(tmp_path: Path) -> None:
    store.put(Disk(tmp_path), "a", b"x")
    ignored = tmp_path / ".localize/.gitignore"
    assert ignored.read_bytes() == b"*\n"
    ignored.write_bytes(b"b\n")
    store.put(Disk(tmp_path), "a", b"y")
    assert ignored.read_bytes() == b"b\n"


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    (tmp_path / ".localize").write_bytes(b"a file in the way")
    disk = Disk(tmp_path)
    store.put(disk, "a", b"x")
    assert store.get(disk, "a") == b""
    assert store.now(disk) == 0
    store.forget(disk, "a")


@pytest.mark.parametrize("spoiled", [b"", b"\n", b"0\n{}", b"\0" * 70, None])
def test_what_was_spoiled_is_not_believed(tmp_path: Path, spoiled: bytes | None) -> None:
    disk = Disk(tmp_path)
    store.put(disk, "a", b'{"articles": {}}')
    path = tmp_path / ".localize/v1/a"
    path.write_bytes(path.read_bytes()[:-3] if spoiled is None else spoiled)
    assert store.get(disk, "a") == b""


def test_a_folder_of_another_version_is_neither_read_nor_written(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    store.put(disk, "a", b"x")
    (tmp_path / ".localize/v1").rename(tmp_path / ".localize/v99")
    assert store.get(disk, "a") == b""
    store.put(disk, "a", b"y")
    assert (tmp_path / ".localize/v99/a").read_bytes().endswith(b"\nx")
