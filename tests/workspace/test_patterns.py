"""Files by pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("articles/**/*.md", ["articles/a.md", "articles/deep/er/c.md", "articles/б.md"]),
        ("articles/*.md", ["articles/a.md", "articles/б.md"]),
        ("./articles/?.md", ["articles/a.md", "articles/б.md"]),
        ("articles/[!a].md", ["articles/б.md"]),
        ("articles/**", ["articles/a.md", "articles/deep/er/c.md", "articles/notes.txt", "articles/б.md"]),
        ("**/er/**/*.md", ["articles/deep/er/c.md"]),
        ("**/**/c.md", ["articles/deep/er/c.md"]),
        ("*/deep/*/*", ["articles/deep/er/c.md"]),
        ("articles/.*.md", ["articles/.hidden.md"]),
        (".draft/*.md", [".draft/d.md"]),
        ("articles", []),
        ("articles/a.md", ["articles/a.md"]),
        ("articles/a.md/**", []),
        ("**/config", []),
        (".*/*", [".draft/d.md"]),
        ("nowhere/*.md", []),
    ],
)
def test_patterns(pattern: str, found: list[str], tmp_path: Path) -> None:
    for path in (
        "articles/a.md",
        "articles/б.md",
        "articles/notes.txt",
        "articles/.hidden.md",
        "articles/deep/er/c.md",
        "articles/.localize-1234.tmp",
        ".draft/d.md",
        ".git/config",
        ".localize/config",
        ".localize/cache/x.md",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"")
    assert Disk(tmp_path).glob(pattern) == tuple(found)


def test_links_are_followed_inside_and_no_folder_is_read_twice(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "content/posts").mkdir(parents=True)
    (root / "content/posts/a.md").write_bytes(b"")
    (root / "articles").symlink_to("content/posts")
    (root / "content/posts/up").symlink_to("..")
    (root / "content/self").symlink_to("self")
    (root / "content/nowhere.md").symlink_to("gone.md")
    (root / "b.md").symlink_to("content/posts/a.md")
    disk = Disk(root)
    assert disk.glob("articles/*.md") == ("articles/a.md",)
    assert disk.glob("**/*.md") == ("b.md", "content/posts/a.md")


def test_links_that_lead_out_or_nowhere_are_told(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "articles").mkdir(parents=True)
    (tmp_path / "far/deep").mkdir(parents=True)
    (tmp_path / "far/a.md").write_bytes(b"")
    (root / "articles/far.md").symlink_to(tmp_path / "far/a.md")
    (root / "articles/far").symlink_to(tmp_path / "far")
    (root / "articles/nowhere.md").symlink_to("gone.md")
    (root / "articles/self.md").symlink_to("self.md")
    (root / "articles/.#a.md").symlink_to("somebody@host")
    (root / "articles/notes.txt").symlink_to(tmp_path / "far/a.md")
    disk = Disk(root)
    told = ("articles/far", "articles/far.md", "articles/nowhere.md", "articles/self.md")
    assert disk.glob_with_left_out("articles/**/*.md") == ((), told)
    assert disk.glob_with_left_out("articles/*.md") == ((), told[1:])


def test_many_links_cost_no_more_than_the_folders_there_are(tmp_path: Path) -> None:
    for number in range(40):
        folder = tmp_path / f"d{number}"
        folder.mkdir()
        for name in ("left", "right"):
            (folder / name).symlink_to(f"../d{(number + 1) % 40}")
    (tmp_path / "d39/a.md").write_bytes(b"")
    assert Disk(tmp_path).glob("d0/**/*.md") == ("d0/" + "left/" * 39 + "a.md",)
