"""What is kept in `.localize/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.workspace import derived
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_comes_back_until_it_is_forgotten(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert derived.get(disk, "a/b") == b""
    derived.put(disk, "a/b", b"x")
    assert derived.get(disk, "a/b") == b"x"
    derived.forget(disk, "a/b")
    assert derived.get(disk, "a/b") == b""


def test_the_time_is_that_by_which_files_are_dated(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    times = []
    for name in ("a", "b"):
        times.append(derived.now(disk))
        (tmp_path / name).write_bytes(b"")
        times.append((tmp_path / name).stat().st_mtime_ns)
    times.append(derived.now(disk))
    assert times == sorted(times)
    assert times[0] > 0


def test_a_clock_that_is_a_link_is_none(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"")
    before = (tmp_path / "theirs").stat()
    (tmp_path / ".localize").mkdir()
    (tmp_path / ".localize/clock").symlink_to("../theirs")
    assert derived.now(Disk(tmp_path)) == 0
    assert (tmp_path / "theirs").stat() == before


def test_git_does_not_see_it(tmp_path: Path) -> None:
    derived.put(Disk(tmp_path), "a", b"x")
    ignored = tmp_path / ".localize/.gitignore"
    assert ignored.read_bytes() == b"*\n"
    ignored.write_bytes(b"b\n")
    derived.put(Disk(tmp_path), "a", b"y")
    assert ignored.read_bytes() == b"b\n"


def test_where_nothing_can_be_kept_nothing_is(tmp_path: Path) -> None:
    (tmp_path / ".localize").write_bytes(b"a file in the way")
    disk = Disk(tmp_path)
    derived.put(disk, "a", b"x")
    assert derived.get(disk, "a") == b""
    assert derived.now(disk) == 0
    derived.forget(disk, "a")


@pytest.mark.parametrize("spoiled", [b"", b"\n", b"0\n{}", b"\0" * 70, None])
def test_what_was_spoiled_is_not_believed(tmp_path: Path, spoiled: bytes | None) -> None:
    disk = Disk(tmp_path)
    derived.put(disk, "a", b'{"articles": {}}')
    path = tmp_path / ".localize/a"
    path.write_bytes(path.read_bytes()[:-3] if spoiled is None else spoiled)
    assert derived.get(disk, "a") == b""
