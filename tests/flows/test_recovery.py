"""What a catalog lost and the ledger still knows comes back from git."""

from __future__ import annotations

import pytest
from tests.flows.room import RU, Room
from tests.flows.test_branches import git

from localize.flows.check import check
from localize.flows.pull import PullOptions, pull
from localize.flows.selection import select
from localize.model import ReviewState

HURT, FIRE = "Nobody was hurt.", "Farmers lit fires in the orchards."
PATH = "locales/ru/LC_MESSAGES/articles/frost.po"


@pytest.fixture
def lost(room: Room) -> Room:
    """A newsroom under git where a commit emptied a catalog."""
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Никто не ранен.", FIRE: "Жгли костры."})
    git(room.root, "init", "-q", "-b", "main")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    room.write(PATH, "")
    git(room.root, "commit", "-qam", "emptied")
    return room


def told(room: Room) -> int:
    session = room.session()
    return len(check(session, select(session.newsroom, ["frost"], ["ru"]), ["lost-text"]).findings)


def test_check_names_what_is_lost_and_pull_brings_it_back_as_it_was(lost: Room) -> None:
    assert told(lost) == 2
    report = lost.pull()
    assert sorted(change.detail for change in report.changes if change.kind == "recovered") == [
        "Жгли костры.",
        "Никто не ранен.",
    ]
    assert lost.states("frost", RU)[HURT] is ReviewState.APPROVED
    assert told(lost) == 0


def test_without_a_history_it_stays_a_finding(lost: Room) -> None:
    (lost.root / ".git").rename(lost.root / "elsewhere")
    assert "recovered" not in {change.kind for change in lost.pull().changes}
    assert told(lost) == 2


def test_a_version_that_cannot_be_read_is_passed_over(lost: Room) -> None:
    lost.write(PATH, "no catalog\n")
    git(lost.root, "commit", "-qam", "broken")
    lost.write(PATH, "")
    lost.pull()
    assert told(lost) == 0


@pytest.fixture
def kept(room: Room) -> Room:
    """A newsroom under git with two articles that share a sentence, all of it approved in Russian."""
    room.write("articles/rain.md", f"# Rain\n\n{HURT}\n")
    room.pull()
    room.translate(RU, "articles/frost", {HURT: "Никто не ранен.", FIRE: "Жгли костры."})
    room.translate(RU, "articles/rain", {HURT: "Никто не ранен."})
    git(room.root, "init", "-q", "-b", "main")
    git(room.root, "add", "-A")
    git(room.root, "commit", "-qm", "start")
    return room


@pytest.mark.parametrize("committed", [False, True])
def test_a_text_that_somebody_cleared_stays_out(kept: Room, *, committed: bool) -> None:
    kept.write(PATH, kept.read(PATH).replace("Жгли костры.", ""))
    if committed:
        git(kept.root, "commit", "-qam", "cleared")
    report = kept.pull()
    assert [change.kind for change in report.changes] == ["cleared", "approval fell"]
    assert kept.states("frost", RU)[FIRE] is ReviewState.UNTRANSLATED
    assert told(kept) == 0
    assert kept.pull().changes == ()


def test_what_a_merge_lost_comes_back_though_others_stand(kept: Room) -> None:
    git(kept.root, "checkout", "-qb", "two")
    kept.write("articles/frost.md", kept.read("articles/frost.md") + "\nRain came.\n")
    kept.pull()
    git(kept.root, "add", "-A")
    git(kept.root, "commit", "-qm", "a sentence")
    git(kept.root, "checkout", "-qb", "three")
    kept.translate(RU, "articles/frost", {"Rain came.": "Пошёл дождь."})
    git(kept.root, "commit", "-qam", "translated")
    ledger = kept.read(PATH.replace(".po", ".review.jsonl"))
    git(kept.root, "checkout", "-q", "two")
    git(kept.root, "merge", "-q", "--no-ff", "-s", "ours", "-m", "lost", "three")
    kept.write(PATH.replace(".po", ".review.jsonl"), ledger)  # as git's union merge keeps it
    assert [change.kind for change in kept.pull().changes] == ["recovered"]
    assert kept.states("frost", RU)["Rain came."] is ReviewState.APPROVED


def test_what_git_does_not_have_comes_back_from_another_article(kept: Room) -> None:
    (kept.root / ".git").rename(kept.root / "elsewhere")
    kept.write(PATH, "")
    report = kept.pull()
    assert [change.detail for change in report.changes if change.kind == "recovered"] == ["Никто не ранен."]
    assert kept.states("frost", RU)[HURT] is ReviewState.APPROVED
    assert told(kept) == 1


def test_a_catalog_that_cannot_be_read_remembers_nothing(kept: Room) -> None:
    (kept.root / ".git").rename(kept.root / "elsewhere")
    kept.write(PATH, "")
    kept.write(PATH.replace("frost", "rain"), f'msgid "{HURT}"\nmsgstr\n')
    session = kept.session(keep_going=True)
    report = pull(session, select(session.newsroom, ["frost"], ["ru"]), PullOptions())
    assert "recovered" not in {change.kind for change in report.changes}


def test_what_no_catalog_has_comes_back_from_a_memory_in_git(kept: Room) -> None:
    (kept.root / ".git").rename(kept.root / "elsewhere")
    kept.write("memory/torn.tmx", "<tmx>")
    kept.write(
        "memory/old.tmx",
        '<tmx version="1.4"><header srclang="en"/><body><tu>'
        f'<tuv xml:lang="en"><seg>{FIRE}</seg></tuv><tuv xml:lang="ru"><seg>Жгли костры.</seg></tuv>'
        "</tu></body></tmx>",
    )
    kept.write(PATH, "")
    kept.pull()
    assert kept.states("frost", RU)[FIRE] is ReviewState.APPROVED
    assert told(kept) == 0
