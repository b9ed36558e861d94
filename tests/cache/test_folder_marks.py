"""A chunk stands where no file in its folders was touched, and what is kept of it is what was marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.cache import store
from localize.cache.fingerprint import Fingerprint
from localize.cache.folder_marks import FolderMarks
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path

PATHS = ("articles/frost.md", "locales/ru/LC_MESSAGES/articles/frost.po", "localize.yaml")
SEEN = {"articles": "a", "locales/ru/LC_MESSAGES/articles": "b", "": "c", "ui": "d"}


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def marks(disk: Disk, digests: dict[str, str]) -> FolderMarks:
    return FolderMarks(disk, "marks", Fingerprint("", 0, digests=digests))


def noted(disk: Disk) -> None:
    kept = marks(disk, SEEN)
    kept.note("first", "what is kept", PATHS)
    kept.keep()


@pytest.mark.parametrize(
    ("digests", "content", "stands"),
    [
        (SEEN, "what is kept", True),
        ({**SEEN, "ui": "another folder", "more": "e"}, "what is kept", True),
        (SEEN, "something else", False),
        *(({**SEEN, folder: "touched"}, "what is kept", False) for folder in SEEN if folder != "ui"),
        ({key: SEEN[key] for key in ("articles", "")}, "what is kept", False),
    ],
)
def test_a_chunk_stands_where_no_folder_of_it_was_touched(
    disk: Disk, digests: dict[str, str], content: str, *, stands: bool
) -> None:
    noted(disk)
    assert marks(disk, digests).stands("first", content) is stands
    assert not marks(disk, digests).stands("another", content)


def test_a_folder_that_appears_is_one_that_was_touched(disk: Disk) -> None:
    kept = marks(disk, {})
    kept.note("first", "", ["articles/frost.md"])
    kept.keep()
    assert marks(disk, {}).stands("first", "")
    assert not marks(disk, {"articles": "a"}).stands("first", "")


def test_marks_that_stand_are_kept_and_others_go(disk: Disk) -> None:
    noted(disk)
    kept = marks(disk, SEEN)
    kept.note("second", "", PATHS)
    assert kept.stands("first", "what is kept")
    kept.keep()
    assert marks(disk, SEEN).stands("second", "")
    marks(disk, SEEN).keep()
    assert not marks(disk, SEEN).stands("first", "what is kept")


@pytest.mark.parametrize(
    "said", [[], {"first": 1}, {"first": ["x"]}, {"first": [1, []]}, {"first": ["x", 1]}]
)
def test_marks_of_somebody_else_are_none(disk: Disk, said: object) -> None:
    store.put_json(disk, "marks", said)
    assert not marks(disk, SEEN).stands("first", "what is kept")
