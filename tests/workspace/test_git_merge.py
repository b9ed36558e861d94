"""Merges that touch no file before they are done, and what is left where git is killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.workspace.repository import Repository, repository

from localize.errors import GitError, RefusedError
from localize.workspace import git_merge
from localize.workspace.git_author import GitAuthor

if TYPE_CHECKING:
    from pathlib import Path

MALIKA = GitAuthor("Malika", "malika@example.org")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with two branches that changed a.txt in one place, and b.txt and c.txt each."""
    made = repository(tmp_path, monkeypatch)
    made.commit(a_txt="one\n", b_txt="b\n", c_txt="c\n")
    made.git("checkout", "-qb", "other")
    made.commit(a_txt="two\n", b_txt="B\n")
    made.git("checkout", "-q", "main")
    made.commit(a_txt="three\n", c_txt="C\n")
    return made


def test_conflicts_are_listed_and_resolved_without_a_trace_in_the_folder(made: Repository) -> None:
    head = made.git("rev-parse", "HEAD")
    merge = git_merge.merged(made.root, "main", "other")
    sides = {stage: git_merge.content(made.root, name) for stage, name in merge.conflicts["a.txt"].items()}
    assert (list(merge.conflicts), sides) == (["a.txt"], {1: b"one\n", 2: b"three\n", 3: b"two\n"})
    tree = git_merge.with_files(made.root, merge.tree, {"a.txt": b"both\n", "c.txt": None, "d/сад": b"new"})
    done = git_merge.merge_commit(made.root, tree, ("main", "other"), "merged\n", MALIKA)
    assert (made.git("rev-parse", "HEAD"), made.git("status", "--porcelain")) == (head, "")
    git_merge.bring_in(made.root, done)
    assert made.git("log", "-1", "--format=%s %P %an").split() == [
        "merged",
        *made.git("rev-parse", f"{done}^1", f"{done}^2").split(),
        "Malika",
    ]
    assert {name: (made.root / name).exists() for name in ("a.txt", "b.txt", "c.txt", "d/сад")} == {
        "a.txt": True,
        "b.txt": True,
        "c.txt": False,
        "d/сад": True,
    }
    assert made.git("status", "--porcelain") == made.git("for-each-ref", "refs/localize") == ""


def test_a_driver_in_the_settings_does_not_decide(made: Repository) -> None:
    made.git("config", "merge.localize.driver", "touch called; true")
    made.commit(_gitattributes="a.txt merge=localize\n")
    assert list(git_merge.merged(made.root, "main", "other").conflicts) == ["a.txt"]
    assert not (made.root / "called").exists()


def test_an_old_git_is_named(made: Repository) -> None:
    with pytest.raises(GitError, match="cannot merge here") as caught:
        git_merge.merged(made.root, "main", "nothing")
    assert "2.38" in caught.value.hint


@pytest.mark.parametrize("staged", [(), ("a.txt",)])
def test_what_git_left_half_brought_in_is_finished(made: Repository, staged: tuple[str, ...]) -> None:
    other = made.git("rev-parse", "other")
    made.git("checkout", "-q", "other~1")
    made.git("update-ref", "refs/localize/merge", other)
    made.write("a.txt", "two\n")  # of two files that change, one was written when git was killed
    for path in staged:
        made.git("add", path)
    git_merge.finish(made.root)
    assert (made.git("rev-parse", "HEAD"), made.git("status", "--porcelain")) == (other, "")
    git_merge.finish(made.root)
    assert made.git("rev-parse", "HEAD") == other


def test_what_was_written_since_stays(made: Repository) -> None:
    made.git("checkout", "-q", "other~1")
    made.git("update-ref", "refs/localize/merge", "other")
    made.write("b.txt", "mine\n")
    with pytest.raises(RefusedError, match=r"not committed: b\.txt"):
        git_merge.finish(made.root)
    assert (made.root / "b.txt").read_text() == "mine\n"
    made.git("update-ref", "refs/localize/merge", "main")
    made.git("checkout", "-qf", "other")  # the branch went another way
    git_merge.finish(made.root)
    assert made.git("for-each-ref", "refs/localize") == ""
