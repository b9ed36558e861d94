from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.errors import UsageError
from localize.workspace.outside_files import holds_other, put

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_put_in_place_with_its_folders(tmp_path: Path) -> None:
    path = str(tmp_path / "a" / "b" / "ru.xlf")
    assert not holds_other(path, b"1")
    assert put(path, b"1")
    assert not put(path, b"1")
    assert (tmp_path / "a" / "b" / "ru.xlf").read_bytes() == b"1"
    assert not holds_other(path, b"1")
    assert holds_other(path, b"2")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file" / "ru.xlf"):
        with pytest.raises(UsageError, match="cannot be a file"):
            put(str(path), b"1")
