"""What is no part of the newsroom stays out of git, as whoever mended the list has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.workspace.disk import Disk
from localize.workspace.ignored import keep_out_of_git

if TYPE_CHECKING:
    from pathlib import Path


def test_the_list_is_made_once_and_left_alone(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    keep_out_of_git(disk)
    assert disk.read(".localize/.gitignore") == b"*\n"
    disk.write(".localize/.gitignore", b"/v1/\n")
    keep_out_of_git(disk)
    assert disk.read(".localize/.gitignore") == b"/v1/\n"
