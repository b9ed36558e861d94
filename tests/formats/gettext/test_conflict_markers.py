"""The sides of a file that a merge left in conflict."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from localize.formats.gettext import first_marker, sides

if TYPE_CHECKING:
    from pathlib import Path

OURS, BASE, THEIRS = b"a\nb1\nc\n", b"a\nb\nc\n", b"a\nb2\nc\n"


@pytest.mark.parametrize("style", ["--diff3", "--zdiff3", ""])
def test_git_s_own_files_are_taken_apart(tmp_path: Path, style: str) -> None:
    if shutil.which("git") is None:  # pragma: no cover - git is there wherever this project is developed
        pytest.skip("git is not installed")
    for name, data in (("ours", OURS), ("base", BASE), ("theirs", THEIRS)):
        (tmp_path / name).write_bytes(data)
    options = [style] if style else []
    merged = subprocess.run(
        ["git", "merge-file", "-p", *options, "ours", "base", "theirs"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    ).stdout
    found = sides(merged)
    assert found is not None
    assert (found.ours, found.theirs) == (OURS, THEIRS)
    assert found.base == (BASE if style else None)


def test_line_ends_stay() -> None:
    found = sides(b"<<<<<<< a\r\nb1\r\n=======\r\nb2\r\n>>>>>>> b\r\nc")
    assert found is not None
    assert (found.ours, found.theirs) == (b"b1\r\nc", b"b2\r\nc")


@pytest.mark.parametrize(
    "data",
    [
        b"a\n",
        b"<<<<<<< a\nb\n",
        b"<<<<<<< a\nb\n>>>>>>> b\n",
        b"<<<<<<< a\n=======\n>>>>>>> b\n=======\n",
        b"<<<<<<<<<<<<< no marker\n",
        b"<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n",
    ],
)
def test_what_makes_no_sense_is_left(data: bytes) -> None:
    found = sides(data)
    assert found is None or found.ours == found.theirs == data


def test_the_first_marker_is_found_with_its_line() -> None:
    assert first_marker(b"a\nb\n<<<<<<< HEAD\nc\n=======\n>>>>>>> x\n<<<<<<< HEAD\n") == 3
    assert first_marker(b"<<<<<<<\r\n=======\r\n>>>>>>>\r\n") == 1
    assert first_marker(b"") == first_marker(b"msgid <<<<<<< \n<<<<<<<<\n") == 0
