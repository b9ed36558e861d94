"""Names under decisions and the authors of their commits."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.desks import FIRE, HURT, RECORD, TITLE, Desk, desks
from tests.flows.room import RU, UZ, Room

from localize.errors import GitError, UsageError
from localize.flows.assign import assign
from localize.flows.selection import select
from localize.flows.signatures import signatures
from localize.model import Finding, Severity
from localize.review import Who

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Desk, Desk]:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    return desks(tmp_path)


def found(desk: Desk, *names: str, locales: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    return signatures(desk.session(), select(desk.newsroom(), names, locales)).findings


def test_a_name_that_is_the_authors_is_no_finding(pair: tuple[Desk, Desk]) -> None:
    one, _ = pair
    one.say({HURT: "Все целы."})
    one.save()
    assert found(one) == ()


def test_another_name_is_an_error_and_an_unsaved_one_a_warning(pair: tuple[Desk, Desk]) -> None:
    one, two = pair
    two.say({HURT: "Все целы.", FIRE: "Жгли костры."})  # Malika's name, at Timur's desk
    two.save()
    two.say({TITLE: "Заморозки"})
    error, warning = found(two)
    commit = two.head()[:10]
    assert (error.severity, error.message) == (
        Severity.ERROR,
        f"2 lines are signed «Malika», and «Timur» committed: {commit}",
    )
    assert (warning.severity, warning.message) == (
        Severity.WARNING,
        "a line is signed «Malika» and not committed",
    )
    assert (error.path, error.locale, error.slug) == (RECORD, RU, "frost")
    lines = two.read(RECORD).splitlines()
    assert '"by":"Malika"' in lines[error.line - 1]
    assert found(two, "ui") == found(two, locales=("uz",)) == ()
    assert found(one) == ()


def test_names_of_one_person_are_one(pair: tuple[Desk, Desk]) -> None:
    one, _ = pair
    one.say({HURT: "Все целы."})
    one.save()
    one.write(".mailmap", "Malika Karimova <malika@example.org>\n")
    assert found(one) == ()  # the commit's own name still counts
    one.write(".mailmap", "Malika <timur@example.org>\n")
    one.git("config", "user.name", "T.")
    one.git("config", "user.email", "timur@example.org")
    one.say({FIRE: "Жгли костры."})
    one.git("commit", "-qam", "more")
    assert found(one) == ()


def test_the_first_commit_counts_and_neither_merge_nor_move(pair: tuple[Desk, Desk]) -> None:
    one, two = pair
    one.say({HURT: "Все целы."})
    one.save()
    one.sync()
    two.write("articles/frost.md", two.read("articles/frost.md") + "\nMore.\n")
    two.git("commit", "-qam", "more")
    two.sync()
    two.git("mv", "articles/frost.md", "articles/cold.md")
    two.pull()
    two.git("add", "-A")
    two.git("commit", "-qm", "renamed")
    assert "Malika" in two.read("locales/ru/LC_MESSAGES/articles/cold.review.jsonl")
    assert found(two) == ()


def test_what_only_a_merge_brought_has_no_author(pair: tuple[Desk, Desk]) -> None:
    one, _ = pair
    one.git("checkout", "-qb", "other")
    one.git("commit", "-q", "--allow-empty", "-m", "other")
    one.git("checkout", "-q", "main")
    one.git("merge", "-q", "--no-ff", "--no-commit", "other")
    one.say({HURT: "Все целы."})
    one.git("add", "-A")
    one.git("commit", "-qm", "merged")
    (finding,) = found(one)
    assert (finding.severity, "came with a merge" in finding.message) == (Severity.WARNING, True)


def test_remarks_are_signed_too(pair: tuple[Desk, Desk]) -> None:
    one, _ = pair
    assign(
        one.session(), select(one.newsroom(), ["frost"], ["uz"]), "Anna", Who("Timur", "2026-03-01T08:00:00Z")
    )
    one.save()
    (finding,) = found(one)
    assert (finding.locale, "signed «Timur»" in finding.message) == (UZ, True)


def test_without_the_whole_history_nothing_is_said(
    pair: tuple[Desk, Desk], tmp_path: Path, room: Room
) -> None:
    one, _ = pair
    one.say({HURT: "Все целы."})
    one.save()
    one.sync()
    shallow = Desk(tmp_path / "shallow", "Anna")
    remote = f"file://{tmp_path / 'remote.git'}"
    subprocess.run(["git", "clone", "-q", "--depth", "1", remote, str(shallow.root)], check=True)
    with pytest.raises(UsageError, match="whole history"):
        found(shallow)
    bare = Desk(room.root, "Anna")
    bare.git("init", "-q")
    with pytest.raises(UsageError, match="no commit here"):
        found(bare)


def test_without_git_nothing_is_said_of_commits(
    pair: tuple[Desk, Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git cannot be called"):
        found(pair[0])
