"""The newsroom's repository: its commit, what is not committed, and a folder as it was."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from localize.errors import GitError, InputError, UsageError
from localize.workspace import git

if TYPE_CHECKING:
    from pathlib import Path


def run(root: Path, *words: str) -> None:
    identity = ("-c", "user.name=Malika", "-c", "user.email=malika@example.org")
    subprocess.run(["git", *identity, *words], cwd=root, capture_output=True, check=True)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a newsroom in a folder of a repository."""
    root = tmp_path / "site" / "news"
    root.mkdir(parents=True)
    (root / "сад.md").write_text("one\n")
    (tmp_path / "other.md").write_text("other\n")
    run(tmp_path, "init", "-q")
    run(tmp_path, "add", "-A")
    run(tmp_path, "commit", "-qm", "one")
    return root


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    assert git.head(tmp_path) == ""
    assert git.uncommitted(tmp_path) == frozenset()
    assert git.committed_paths(tmp_path) == frozenset()
    assert git.before_merge(tmp_path, "сад.md") is None


def test_a_folder_is_laid_out_as_it_was(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit = git.head(newsroom)
    assert len(commit) == 40
    (newsroom / "сад.md").write_text("two\n")
    folder = tmp_path_factory.mktemp("was")
    git.extract(newsroom, commit, folder, hint="Fetch it.")
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"сад.md": "one\n"}


@pytest.mark.parametrize("commit", ["0" * 40, "HEAD", "", "--remote=x"])
def test_what_is_no_commit_of_this_clone_is_refused(newsroom: Path, tmp_path: Path, commit: str) -> None:
    with pytest.raises(InputError, match="is not in this clone"):
        git.extract(newsroom, commit, tmp_path, hint="Fetch it.")


def test_what_is_not_committed_is_named_from_the_newsroom(newsroom: Path) -> None:
    assert git.uncommitted(newsroom) == frozenset()
    (newsroom / "сад.md").write_text("two\n")
    (newsroom / "new.md").write_text("new\n")
    (newsroom.parent.parent / "other.md").write_text("changed\n")
    assert git.uncommitted(newsroom) == {"сад.md", "new.md"}


def test_what_is_committed_is_named_from_the_newsroom(newsroom: Path) -> None:
    (newsroom / "new.md").write_text("new\n")
    assert git.committed_paths(newsroom) == {"сад.md"}


def test_edits_are_what_somebody_did_and_no_merge(newsroom: Path) -> None:
    file = newsroom / "сад.md"
    first = file.read_bytes()
    assert list(git.edits(newsroom, "сад.md")) == [(first, first)]
    file.write_text("two\n")
    assert list(git.edits(newsroom, "сад.md")) == [(first, b"two\n")]
    run(newsroom, "commit", "-qam", "two")
    assert list(git.edits(newsroom, "сад.md")) == [(b"two\n", b"two\n"), (first, b"two\n")]
    run(newsroom, "checkout", "-q", "-b", "other", "HEAD~1")
    file.write_text("three\n")
    run(newsroom, "commit", "-qam", "three")
    with pytest.raises(subprocess.CalledProcessError):
        run(newsroom, "merge", "-q", "-")
    file.write_text("")
    assert list(git.edits(newsroom, "сад.md")) == [(first, b"three\n")]
    run(newsroom, "commit", "-qam", "merged")
    assert (b"three\n", b"") not in list(git.edits(newsroom, "сад.md"))


def test_a_merge_knows_what_both_sides_come_from(newsroom: Path) -> None:
    path = "сад.md"
    assert git.before_merge(newsroom, path) is None
    (newsroom / path).write_text("base\n")
    run(newsroom, "commit", "-qam", "base")
    base = git.head(newsroom)
    for branch in ("theirs", "ours"):
        run(newsroom, "checkout", "-qb", branch, base)
        (newsroom / path).write_text(f"{branch}\n")
        run(newsroom, "commit", "-qam", branch)
    with pytest.raises(subprocess.CalledProcessError):
        run(newsroom, "merge", "theirs")
    assert git.before_merge(newsroom, path) == b"base\n"  # while it is under way
    (newsroom / path).write_text("both\n")
    run(newsroom, "commit", "-qam", "merged")
    assert git.before_merge(newsroom, path) == b"base\n"
    (newsroom / path).write_text("later\n")
    run(newsroom, "commit", "-qam", "later")
    assert git.before_merge(newsroom, path) == b"base\n"
    assert git.before_merge(newsroom, "none.md") is None


def test_without_a_repository_there_are_no_edits(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one")
    assert list(git.edits(tmp_path, "a")) == []


def test_what_a_branch_changed(newsroom: Path) -> None:
    assert git.branched_from(newsroom, "HEAD") == git.head(newsroom)
    start = git.head(newsroom)
    (newsroom / "new.md").write_text("new\n")
    (newsroom / "сад.md").write_text("two\n")
    assert git.changed_since(newsroom, start) == {"new.md", "сад.md"}
    run(newsroom, "add", "-A")
    run(newsroom, "commit", "-qm", "two")
    assert git.changed_since(newsroom, start) == {"new.md", "сад.md"}
    assert git.committed_at(newsroom, start, "сад.md") == b"one\n"
    assert git.committed_at(newsroom, start, "new.md") is None
    assert git.committed_at(newsroom, "--help", "new.md") is None


def test_a_revision_that_is_none(newsroom: Path) -> None:
    for name in ("nowhere", "--help", ""):
        with pytest.raises(UsageError):
            git.branched_from(newsroom, name)


def test_that_there_is_no_git_is_no_word_on_the_repository(
    newsroom: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for ask in (
        git.require,
        git.install_merge_driver,
        lambda root: git.branched_from(root, "HEAD"),
    ):
        with pytest.raises(GitError, match="git cannot be called"):
            ask(newsroom)


def test_a_folder_knows_where_it_lies_in_its_repository(newsroom: Path, tmp_path: Path) -> None:
    top = subprocess.run(
        ["git", "rev-parse", "--show-toplevel"], cwd=newsroom, check=True, capture_output=True, text=True
    ).stdout.strip()
    below = newsroom.resolve().relative_to(top).as_posix()
    assert git.below(newsroom) == ("" if below == "." else f"{below}/")
    (newsroom / "inner").mkdir()
    assert git.below(newsroom / "inner").endswith("inner/")
    assert git.below(tmp_path / "none") == ""


def test_that_git_fails_is_never_that_nothing_was_changed(newsroom: Path) -> None:
    (newsroom / "сад.md").write_text("two\n")
    commit = git.head(newsroom)
    (newsroom.parent.parent / ".git/index").write_bytes(b"torn")
    with pytest.raises(GitError, match=r"git cannot tell what was changed: .*index file"):
        git.uncommitted(newsroom)
    with pytest.raises(GitError, match="git cannot tell what was changed"):
        git.changed_since(newsroom, commit)
