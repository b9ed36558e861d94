"""Lines that a file lacks are added at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.disk import Disk
from localize.workspace.line_file import add_lines

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_made_added_to_and_left(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    assert add_lines(disk, ".gitignore", ["dist/"]).kind == "added"
    (tmp_path / ".gitignore").write_bytes(b"own\xff\r\ndist/")
    assert add_lines(disk, ".gitignore", ["dist/", ".localize/"]).kind == "updated"
    assert (tmp_path / ".gitignore").read_bytes() == b"own\xff\r\ndist/\n.localize/\n"
    assert add_lines(disk, ".gitignore", ["dist/"]).kind == "kept"
