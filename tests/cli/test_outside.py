"""Files outside the newsroom are named from where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cli import outside
from localize.errors import InputError, Place, UsageError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def standing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_file_is_read_and_put_in_place(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    outside.write("a/b.txt", b"frost")
    assert outside.read("a/b.txt") == b"frost"
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["b.txt"]


def test_what_is_not_there_is_named_as_it_was_typed() -> None:
    with pytest.raises(InputError) as told:
        outside.read("./none.txt")
    assert told.value.place == Place("./none.txt")


@pytest.mark.parametrize("name", ["none/b.txt", "."])
def test_a_place_that_takes_no_file_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be a file"):
        outside.write(name, b"")


def test_files_of_a_folder_are_those_with_the_endings(tmp_path: Path) -> None:
    for path in ("b.po", "a/c.po", "d.txt", "e.pot"):
        (tmp_path / "in" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / path).write_text(path, "utf-8")
    assert list(outside.read_folder("in", [".po"]).items()) == [("a/c.po", b"a/c.po"), ("b.po", b"b.po")]
