"""A sitting becomes one commit, and nothing else does."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from tests.flows.desks import CATALOG, FIRE, HURT, KILL, RECORD, TITLE, Desk, desks, freed

from localize.errors import GitError, UsageError
from localize.flows.save import save
from localize.workspace.config_file import read_config

if TYPE_CHECKING:
    from pathlib import Path

    from tests.flows.room import Room


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    return desks(tmp_path)[0]


def test_the_sittings_files_alone_are_committed(desk: Desk) -> None:
    desk.say({HURT: "Все целы."})
    desk.write("articles/frost.md", "# Half written\n")
    desk.write("notes.txt", "mine\n")
    desk.git("add", "notes.txt")
    desk.write("locales/ru/notes.txt", "mine too\n")
    report = desk.save()
    assert [change.path for change in report.changes] == [CATALOG, RECORD]
    assert desk.git("show", "--format=", "--name-only", "HEAD").split() == [CATALOG, RECORD]
    status = desk.git("status", "--porcelain", "--untracked-files=all").splitlines()
    assert status == [" M articles/frost.md", "A  notes.txt", "?? locales/ru/notes.txt"]


def test_what_is_gone_is_told_as_removed(desk: Desk) -> None:
    desk.say({HURT: "Все целы."})
    desk.save()
    desk.git("rm", "-q", "--cached", CATALOG)
    (desk.disk.root / CATALOG).unlink()
    report = desk.save()
    assert [(change.kind, change.path) for change in report.changes] == [("removed", CATALOG)]


def test_author_and_message_tell_who_did_what(desk: Desk) -> None:
    desk.say({HURT: "Все целы.", FIRE: "Жгли костры."})
    desk.say({TITLE: "Ранние заморозки"}, approved=True)
    report = save(desk.disk, read_config(desk.disk), "Timur")
    subject = "frost (ru): 2 written, 1 approved"
    assert desk.git("log", "-1", "--format=%an <%ae>, %cn <%ce>: %B").strip() == (
        f"Timur <>, Malika <malika@example.org>: {subject}"
    )
    made = desk.head()
    assert report.data == {"commit": made, "author": "Timur", "message": subject}
    assert report.notes[0] == f"Saved on main as {made[:10]}, by Timur: {subject}"
    assert report.notes[1].startswith("It holds decisions of Malika, too")


def test_an_address_comes_from_history(desk: Desk) -> None:
    desk.git("commit", "-q", "--allow-empty", "-m", "x", "--author", "Timur Aliev <timur@example.org>")
    desk.say({HURT: "Все целы."})
    save(desk.disk, read_config(desk.disk), "Timur Aliev", message="# Ready\n\nAll read.")
    assert desk.git("log", "-1", "--format=%ae|%B").strip() == "timur@example.org|# Ready\n\nAll read."


def test_what_is_gone_is_committed_as_gone_and_the_glossary_too(desk: Desk) -> None:
    (desk.root / CATALOG).unlink()
    desk.write("glossary.yaml", "- {source: Frost, ru: Мороз}\n")
    report = desk.save()
    assert report.data["message"] == "frost (ru): catalogs brought up to date, glossary changed"
    assert desk.git("show", "--format=", "--name-status", "HEAD").split() == [
        "A",
        "glossary.yaml",
        "D",
        CATALOG,
    ]
    assert desk.save().notes == ("There is nothing to save.",)


def test_a_repository_without_a_commit_is_begun(desk: Desk) -> None:
    desk.git("checkout", "-q", "--orphan", "fresh")
    desk.git("rm", "-rq", "--cached", ".")
    paths = desk.git("show", "--format=", "--name-only", f"{desk.save().data['commit']}").split()
    assert CATALOG in paths
    assert not [path for path in paths if not path.startswith("locales/")]


def test_a_hook_that_refuses_leaves_everything_as_it_was(desk: Desk) -> None:
    desk.say({HURT: "Все целы."})
    desk.write("notes.txt", "mine\n")
    desk.git("add", "notes.txt")
    desk.hook("pre-commit", "echo 'no tea, no commit' >&2; exit 1")
    before, tree, status = desk.head(), desk.tree(), desk.git("status", "--porcelain")
    with pytest.raises(GitError, match="no tea, no commit"):
        desk.save()
    after = {path: data for path, data in desk.tree().items() if not path.startswith(".git/")}
    assert after == {path: data for path, data in tree.items() if not path.startswith(".git/")}
    # A ledger that was new is known to git now, without a text.
    known = {line.replace("??", " A") if RECORD in line else line for line in status.splitlines()}
    assert (desk.head(), set(desk.git("status", "--porcelain").splitlines())) == (before, known)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("checkout", "-q", "--detach"), "no branch is checked out"),
        (("update-ref", "MERGE_HEAD", "HEAD"), "a merge is under way"),
    ],
)
def test_where_a_commit_could_get_lost_none_is_made(desk: Desk, words: tuple[str, ...], message: str) -> None:
    desk.say({HURT: "Все целы."})
    desk.git(*words)
    before = desk.head()
    with pytest.raises(UsageError, match=message):
        desk.save()
    assert desk.head() == before


def test_without_a_repository_there_is_nothing_to_save_in(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(room.root.parent))
    with pytest.raises(UsageError, match="no git repository"):
        save(room.disk, read_config(room.disk), "Malika")


@pytest.mark.parametrize("moment", ["pre-commit", "reference-transaction", "post-commit"])
def test_killed_at_any_moment_nothing_is_lost(desk: Desk, moment: str) -> None:
    desk.say({HURT: "Все целы."})
    desk.write("notes.txt", "mine\n")
    desk.git("add", "notes.txt")
    ours = desk.read(CATALOG), desk.read(RECORD)
    hook = desk.hook(moment, KILL)
    assert desk.killed("save") == -signal.SIGKILL
    hook.unlink()
    freed(desk.save)
    assert (desk.git("show", f"HEAD:{CATALOG}"), desk.git("show", f"HEAD:{RECORD}")) == ours
    assert desk.git("status", "--porcelain") == "A  notes.txt\n"
