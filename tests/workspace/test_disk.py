from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from localize.errors import DiskError, InputError
from localize.workspace import durable
from localize.workspace.disk import Disk

SRC = Path(__file__).resolve().parents[2] / "src"


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def test_a_file_is_written_read_and_left_alone_when_it_is_the_same(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert disk.write("locales/uz/ui.po", b"one") is True
    assert disk.read("locales/uz/ui.po") == b"one"
    before = (tmp_path / "locales/uz/ui.po").stat()
    assert disk.write("locales/uz/ui.po", b"one") is False
    assert (tmp_path / "locales/uz/ui.po").stat() == before
    assert disk.write("locales/uz/ui.po", b"two") is True
    assert disk.read("locales/uz/ui.po") == b"two"
    assert tree(tmp_path) == ["locales/uz/ui.po"]


def test_a_file_keeps_its_mode_and_a_new_one_has_the_usual_one(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("a.po", b"one")
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    assert (tmp_path / "a.po").stat().st_mode == usual.stat().st_mode
    (tmp_path / "a.po").chmod(0o640)
    disk.write("a.po", b"two")
    assert stat.S_IMODE((tmp_path / "a.po").stat().st_mode) == 0o640


@pytest.mark.parametrize(
    "name", ["Oʻzbekiston saylovi", "Ёлка/Ёлка", "a\\b", "100% & «x»", "tab\there", "e\u0301"]
)
def test_names_are_taken_byte_for_byte(name: str, tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write(f"articles/{name}.md", b"x")
    assert disk.glob("articles/**/*.md") == (f"articles/{name}.md",)
    assert disk.read(f"articles/{name}.md") == b"x"
    assert (tmp_path / "articles" / f"{name}.md").is_file()


def test_a_name_that_is_no_utf8_is_found_and_read(tmp_path: Path) -> None:
    with Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")).open("wb") as file:
        file.write(b"x")
    disk = Disk(tmp_path)
    assert disk.glob("*.md") == ("\udcff.md",)
    assert disk.read("\udcff.md") == b"x"


@pytest.mark.parametrize("path", ["", ".", "/etc/passwd", "../x", "a/../../x", "a/..", "a\0b", "\ud800"])
def test_a_path_that_leads_outside_is_refused(path: str, tmp_path: Path) -> None:
    disk = Disk(tmp_path / "root")
    for act in (disk.read, disk.exists, disk.glob, disk.remove):
        with pytest.raises(InputError, match="no path inside the newsroom's folder"):
            act(path)
    with pytest.raises(InputError, match="no path inside the newsroom's folder"):
        disk.write(path, b"x")
    assert tree(tmp_path) == []


def test_a_link_that_leads_outside_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key.md").write_bytes(b"secret")
    (root / "out").symlink_to(tmp_path / "secret")
    (root / "key.md").symlink_to(tmp_path / "secret/key.md")
    disk = Disk(root)
    for path in ("key.md", "out/key.md"):
        for act in (disk.read, disk.exists, lambda path: disk.write(path, b"x")):
            with pytest.raises(InputError, match="a link leads out of the newsroom's folder"):
                act(path)
    with pytest.raises(InputError, match="a link leads out"):
        disk.remove("out/key.md")
    with pytest.raises(InputError, match="a link leads out"):
        disk.move("out/key.md", "key2.md")
    assert disk.glob("**/*.md") == ()
    assert (tmp_path / "secret/key.md").read_bytes() == b"secret"


def test_a_sibling_that_begins_like_the_root_is_outside(tmp_path: Path) -> None:
    (tmp_path / "root2").mkdir()
    (tmp_path / "root").mkdir()
    (tmp_path / "root/link").symlink_to("../root2")
    with pytest.raises(InputError, match="a link leads out"):
        Disk(tmp_path / "root").write("link/x", b"")


def test_a_link_inside_is_written_through_and_removed_itself(tmp_path: Path) -> None:
    (tmp_path / "real.po").write_bytes(b"one")
    (tmp_path / "link.po").symlink_to("real.po")
    disk = Disk(tmp_path)
    assert disk.write("link.po", b"two") is True
    assert (tmp_path / "link.po").is_symlink()
    assert (tmp_path / "real.po").read_bytes() == b"two"
    disk.move("link.po", "moved/link.po")
    assert (tmp_path / "moved/link.po").is_symlink()
    assert disk.remove("moved/link.po") is True
    assert tree(tmp_path) == ["real.po"]


def test_the_root_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    Disk(tmp_path / "link").write("a", b"x")
    assert (tmp_path / "real/a").read_bytes() == b"x"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("file", b"")
    for path in ("a.md", "file/a.md"):
        assert disk.exists(path) is False
        with pytest.raises(InputError) as caught:
            disk.read(path)
        assert str(caught.value) == f"{path}: there is no such file\n  See whether it was moved or removed."
        assert disk.remove(path) is False


def test_what_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    disk = Disk(tmp_path)
    for path in ("folder", "pipe.md"):
        assert disk.exists(path) is False
        with pytest.raises(InputError, match="this is no plain file"):
            disk.read(path)
    assert disk.glob("*") == ()
    with pytest.raises(DiskError, match="a folder stands where a file should be"):
        disk.write("folder", b"x")
    assert tree(tmp_path) == ["pipe.md"]


def test_move_makes_folders_and_never_overwrites(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("a.md", b"a")
    disk.write("b.md", b"b")
    disk.move("a.md", "new/deep/a.md")
    assert tree(tmp_path) == ["b.md", "new/deep/a.md"]
    with pytest.raises(InputError, match=r"b\.md: there is a file already"):
        disk.move("new/deep/a.md", "b.md")
    with pytest.raises(InputError, match=r"a\.md: there is no such file"):
        disk.move("a.md", "c.md")
    assert disk.read("b.md") == b"b"


def test_a_file_in_the_way_of_a_folder_and_a_name_too_long(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("file", b"")
    with pytest.raises(DiskError, match="a file stands where a folder should be"):
        disk.write("file/deep/a.po", b"x")
    with pytest.raises(DiskError, match="the name is too long"):
        disk.write("a" * 300, b"x")
    assert tree(tmp_path) == ["file"]


def test_a_root_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskError, match="cannot be read: the folder is gone"):
        Disk(tmp_path / "gone").glob("*")


def test_a_name_near_the_limit_is_written(tmp_path: Path) -> None:
    Disk(tmp_path).write("я" * 126 + ".po", b"x")
    assert tree(tmp_path) == ["я" * 126 + ".po"]


def test_leftovers_are_swept_and_nothing_else(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("locales/uz/ui.po", b"x")
    for name in (
        "locales/uz/.localize-1.tmp",
        ".localize-2.tmp",
        "a.tmp",
        ".localize-3",
        ".git/.localize-4.tmp",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"half")
    assert disk.sweep() == (".localize-2.tmp", "locales/uz/.localize-1.tmp")
    assert tree(tmp_path) == [".git/.localize-4.tmp", ".localize-3", "a.tmp", "locales/uz/ui.po"]
    assert durable.is_leftover(".localize-2.tmp")


READ_ONLY = """
import os, sys
from pathlib import Path
from localize.errors import DiskError
from localize.workspace.disk import Disk
from localize.workspace.lock import writing
if os.geteuid() == 0:
    os.setuid(65534)  # root may write anywhere
disk = Disk(Path(sys.argv[1]))
print(disk.read("ui.po").decode(), disk.exists("ui.po"), disk.glob("*.po"))
def locked():
    with writing(disk, "pull"):
        print("locked")
for act in (lambda: disk.write("ui.po", b"new"), lambda: disk.write("new/ui.po", b"x"),
            lambda: disk.remove("ui.po"), lambda: disk.move("ui.po", "b.po"), locked):
    try:
        act()
    except DiskError as error:
        print(error.exit_code, error.place, error.message)
"""


def test_a_read_only_folder_is_read_and_refuses_to_be_written() -> None:
    folder = Path(tempfile.mkdtemp())  # pytest's own folders are closed to other users
    try:
        (folder / "ui.po").write_bytes(b"old")
        (folder / "ui.po").chmod(0o644)
        folder.chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, folder],
            capture_output=True,
            check=False,
            text=True,
            env={"PYTHONPATH": str(SRC), "PYTHONDONTWRITEBYTECODE": "1"},
        )
    finally:
        folder.chmod(0o755)
        left = sorted(path.name for path in folder.iterdir())
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
    assert (done.stderr, left) == ("", ["ui.po"])
    assert done.stdout.splitlines() == [
        "old True ('ui.po',)",
        "3 ui.po cannot be written: permission denied",
        "3 new/ui.po cannot be written: permission denied",
        "3 ui.po cannot be removed: permission denied",
        "3 ui.po cannot be moved: permission denied",
        "3 .localize/lock cannot be written: permission denied",
    ]


def test_a_file_is_read_from_a_place_on(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    disk.write("a.txt", b"abcdef")
    assert [disk.read_from("a.txt", place) for place in (0, 4, 6, 99)] == [b"abcdef", b"ef", b"", b""]
    assert disk.read_from("none.txt", 0) == b""
    with pytest.raises(InputError):
        disk.read_from("../a.txt", 0)
