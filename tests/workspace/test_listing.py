"""Folders listed once: what is found in them is what is found on the disk."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.workspace.disk import Disk
from localize.workspace.listing import LinkedFolderError, Listing, found, found_with_left_out, listed
from localize.workspace.looks import look_of, touched
from localize.workspace.patterns import find_among
from localize.workspace.places import parts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

FILES = ("a.md", "articles/b.md", "articles/.hidden.md", "articles/deep/c.md", "articles/.localize-1.tmp")
NAMES = st.sampled_from(["a.md", "b.md", ".c.md", "d", "e.txt", ".f", ".localize-1.tmp"])
PARTS = st.sampled_from(["**", "*", "*.md", "?", ".*", "d", "[!b].md", "a.md"])


def paths(folders: Iterable[tuple[str, Collection[str]]]) -> list[str]:
    return sorted(f"{folder}/{name}" if folder else name for folder, names in folders for name in names)


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    root = tmp_path / "room"
    for path in (*FILES, ".git/config", ".localize/x.md"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"x")
    return Disk(root)


def test_each_file_is_listed_with_its_look(disk: Disk) -> None:
    listing = listed(disk.root, {"articles", "articles/deep", "nowhere"}, ("a.md", "gone.md"))
    looks = {path: look_of(os.stat(disk.root / path)) for path in FILES}  # noqa: PTH116 - likewise
    assert {path: listing.look(path) for path in FILES} == looks
    assert [listing.look(path) for path in ("gone.md", "nowhere/a.md", "articles")] == [None] * 3
    assert listing.newest == max(map(touched, looks.values()))
    assert listing.plain
    assert listing.folders.keys() == {"", "articles", "articles/deep"}


def test_what_was_touched_late_is_told() -> None:
    listing = Listing.of({"a.md": (1, 5, 2, 1), "b/c.md": (1, 2, 6, 2), "b/d.md": (1, 4, 4, 3)})
    assert [sorted(listing.touched_after(moment)) for moment in (3, 4, 5, 6)] == [
        ["a.md", "b/c.md", "b/d.md"],
        ["a.md", "b/c.md"],
        ["b/c.md"],
        [],
    ]
    assert Listing().touched_after(0) == frozenset()


@pytest.mark.parametrize("pattern", ["articles/**/*.md", "articles/*", "**/*.md", "*.md", ".git/*", "x/*"])
def test_a_listing_answers_as_the_disk_does(disk: Disk, pattern: str) -> None:
    listing = listed(disk.root, {""})
    assert (
        paths(found(disk, pattern, listing)) == list(disk.glob(pattern)) == paths(found(disk, pattern, None))
    )
    listed_paths, left_out = found_with_left_out(disk, pattern, listing)
    assert (tuple(sorted(listed_paths)), left_out) == disk.glob_with_left_out(pattern)


@given(
    files=st.sets(st.lists(NAMES, min_size=1, max_size=4).map("/".join), max_size=8),
    pattern=st.lists(PARTS, min_size=1, max_size=4).map("/".join),
)
def test_patterns_find_the_same_in_a_listing(
    tmp_path_factory: pytest.TempPathFactory, files: set[str], pattern: str
) -> None:
    disk = Disk(tmp_path_factory.mktemp("room"))
    for path in sorted(files):
        target = disk.root / path
        if not any(target.is_relative_to(disk.root / other) for other in files if other != path):
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                target.write_bytes(b"")
    folders = listed(disk.root, {""}).folders
    assert paths(find_among(folders, parts_of(pattern))) == list(disk.glob(pattern))


def test_links_are_looked_up_on_the_disk(disk: Disk, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_bytes(b"")
    (disk.root / "articles/out.md").symlink_to(tmp_path / "secret.md")
    (disk.root / "articles/in.md").symlink_to(disk.root / "a.md")
    (disk.root / "articles/lost.md").symlink_to("nowhere.md")
    linked = listed(disk.root, {"articles"})
    assert not linked.plain
    assert linked.look("articles/lost.md") is None
    inside = ["articles/b.md", "articles/deep/c.md", "articles/in.md"]
    assert paths(found(disk, "articles/**/*.md", linked)) == inside
    left_out = ("articles/lost.md", "articles/out.md")
    assert found_with_left_out(disk, "articles/**/*.md", linked) == (tuple(inside), left_out)


def test_a_folder_that_is_a_link_itself_is_not_plain(disk: Disk) -> None:
    (disk.root / "texts").symlink_to("articles")
    assert not listed(disk.root, {"texts"}).plain
    assert listed(disk.root, {"articles", "a.md"}).plain  # which is no folder, and has no files


def test_behind_a_linked_folder_nothing_can_be_told(disk: Disk) -> None:
    (disk.root / "articles/up").symlink_to("..")
    with pytest.raises(LinkedFolderError):
        listed(disk.root, {"articles"})


def test_a_folder_that_cannot_be_read_is_asked_of_the_disk(
    disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: str, flags: int) -> int:
        if str(path).endswith("deep"):
            raise PermissionError(path)
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    listing = listed(disk.root, {"articles"})
    assert not listing.plain
    assert listing.folders.keys() == {"articles"}
