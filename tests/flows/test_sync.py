"""Two desks exchange what they saved, and nothing that anybody saved is lost."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.flows.desks import CATALOG, FIRE, HURT, KILL, RECORD, TITLE, Desk, desks, freed
from tests.flows.room import FROST, RU

from localize.errors import GitError, RefusedError, UsageError
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Pair = tuple[Desk, Desk]


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pair:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    return desks(tmp_path)


def wrote(desk: Desk, **texts: str) -> None:
    """Write texts and save them: HURT, FIRE or TITLE by name."""
    desk.say({{"hurt": HURT, "fire": FIRE, "title": TITLE}[name]: text for name, text in texts.items()})
    desk.save()


def test_what_others_saved_comes_in_and_ours_goes_out(pair: Pair) -> None:
    one, two = pair
    wrote(one, hurt="Все целы.")
    assert one.sync().counts == {"came": 0, "sent": 1}
    report = two.sync()
    assert (report.counts, report.data["merged"]) == ({"came": 1, "sent": 0}, False)
    assert two.read(CATALOG) == one.read(CATALOG)
    assert two.sync().notes == ("Nothing went to origin.",)


def test_both_sides_of_one_catalog_become_one(pair: Pair) -> None:
    one, two = pair
    wrote(one, hurt="Все целы.", fire="Жгли костры.")
    wrote(two, hurt="Никто не ранен.", title="Ранние заморозки")
    one.sync()
    report = two.sync()
    assert report.counts == {"came": 1, "sent": 2}
    assert {change.path for change in report.changes} >= {CATALOG}
    assert two.git("log", "-1", "--format=%an|%s").strip() == "Timur|Merge origin/main into main"
    one.sync()
    assert (one.head(), one.git("status", "--porcelain")) == (two.head(), "")
    states = one.states("frost", RU)
    assert states[FIRE] is states[TITLE] is ReviewState.TRANSLATED
    assert states[HURT] is ReviewState.DRAFT  # two people wrote two texts, and a third has to choose
    assert all(text in one.read(CATALOG) for text in ("Все целы.", "Никто не ранен."))
    assert one.read(RECORD).count('"by":"Malika"') == 4


def test_it_comes_to_what_pull_makes_of_a_merge(pair: Pair) -> None:
    one, two = pair
    wrote(one, hurt="Все целы.", fire="Жгли костры.")
    wrote(two, hurt="Никто не ранен.", fire="Фермеры жгли костры.")
    one.sync()
    two.git("fetch", "-q")
    merge = ["git", "merge", "-q", "--no-edit", "origin/main"]
    assert subprocess.run(merge, cwd=two.root, capture_output=True, check=False).returncode == 1
    two.pull()
    by_pull = two.read(CATALOG)
    two.git("reset", "-q", "--hard")
    two.sync()
    assert two.read(CATALOG) == by_pull


def test_an_article_in_conflict_is_left_to_a_person(pair: Pair) -> None:
    one, two = pair
    for desk, place in ((one, "vineyards"), (two, "gardens")):
        desk.write("articles/frost.md", FROST.replace("orchards", place))
        desk.git("commit", "-qam", place)
        wrote(desk, hurt=f"{place}.")
    one.sync()
    before, tree = two.head(), two.read("articles/frost.md")
    with pytest.raises(RefusedError, match=r"the same place was changed: articles/frost\.md"):
        two.sync()
    assert (two.head(), two.read("articles/frost.md"), two.git("status", "--porcelain")) == (before, tree, "")


def test_what_is_not_committed_is_never_overwritten(pair: Pair) -> None:
    one, two = pair
    one.write("articles/frost.md", FROST.replace("orchards", "vineyards"))
    one.git("commit", "-qam", "vineyards")
    one.sync()
    two.write("articles/frost.md", "# Half written\n")
    with pytest.raises(RefusedError, match=r"changed here and not committed: articles/frost\.md"):
        two.sync()
    assert two.read("articles/frost.md") == "# Half written\n"
    wrote(two, hurt="Все целы.")  # now both sides have something new, too
    with pytest.raises(RefusedError, match="not committed"):
        two.sync()
    assert two.git("status", "--porcelain") == " M articles/frost.md\n"


def test_who_pushed_meanwhile_comes_first(pair: Pair, tmp_path: Path) -> None:
    one, two = pair
    wrote(one, hurt="Все целы.")
    wrote(two, fire="Жгли костры.")
    once = tmp_path / "once"
    two.hook("pre-push", f'[ -e {once} ] || {{ touch {once}; git -C "{one.root}" push -q origin main; }}')
    report = two.sync()
    assert report.counts == {"came": 1, "sent": 2}
    one.sync()
    assert one.head() == two.head()
    assert {one.states("frost", RU)[source] for source in (HURT, FIRE)} == {ReviewState.TRANSLATED}


def test_who_is_always_overtaken_is_told(pair: Pair) -> None:
    one, two = pair
    wrote(two, fire="Жгли костры.")
    one.git("config", "user.name", "Malika")
    two.hook(
        "pre-push",
        f'cd "{one.root}" && unset GIT_DIR && git commit -q --allow-empty -m more && git push -q origin main',
    )
    with pytest.raises(GitError, match="5 times in between"):
        two.sync()
    assert two.states("frost", RU)[FIRE] is ReviewState.TRANSLATED


def remote_hook(desk: Desk) -> None:
    hook = desk.root.parent / "remote.git" / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'the desk is closed' >&2; exit 1\n")
    hook.chmod(0o755)


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (
            lambda desk: desk.git("remote", "set-url", "origin", "/nonexistent"),
            "«origin» cannot be reached: ",
        ),
        (
            lambda desk: desk.git("remote", "set-url", "origin", "http://127.0.0.1:9/x.git"),
            "«origin» cannot be reached: ",
        ),
        (lambda desk: desk.hook("pre-push", "echo 'not on Fridays' >&2; exit 1"), "a hook .* not on Fridays"),
        (remote_hook, r"«origin» refused: .*pre-receive hook declined.*the desk is closed"),
    ],
)
def test_a_remote_that_does_not_take_it(pair: Pair, fault: Callable[[Desk], object], message: str) -> None:
    desk = pair[0]
    wrote(desk, hurt="Все целы.")
    before = desk.head()
    fault(desk)
    with pytest.raises(GitError, match=message) as caught:
        desk.sync()
    assert "safe in this folder" in caught.value.hint
    assert (desk.head(), desk.git("status", "--porcelain")) == (before, "")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("remote", "remove", "origin"), "no remote to sync with"),
        (("checkout", "-q", "--detach"), "no branch is checked out"),
        (("rm", "-q", "--cached", CATALOG), "is not saved yet"),
    ],
)
def test_where_nothing_can_be_synced_it_is_said(pair: Pair, words: tuple[str, ...], message: str) -> None:
    pair[0].git(*words)
    with pytest.raises(UsageError, match=message):
        pair[0].sync()


def test_of_several_remotes_one_has_to_be_chosen(pair: Pair) -> None:
    one, _ = pair
    one.git("remote", "rename", "origin", "home")
    one.git("remote", "add", "away", "/nonexistent")
    one.git("branch", "--unset-upstream")
    with pytest.raises(UsageError, match="none of several remotes"):
        one.sync()
    one.git("branch", "-q", "--set-upstream-to", "home/main")
    assert one.sync().data["remote"] == "home"


def test_a_branch_that_the_remote_lacks_is_made_there_and_followed(pair: Pair) -> None:
    one, _ = pair
    one.git("checkout", "-qb", "russian", "--no-track")
    wrote(one, hurt="Все целы.")
    one.sync()
    assert one.git("rev-parse", "--abbrev-ref", "@{upstream}").strip() == "origin/russian"


def test_a_catalog_that_one_side_renamed_keeps_what_the_other_wrote(pair: Pair) -> None:
    one, two = pair
    one.git("mv", "articles/frost.md", "articles/cold.md")
    one.git("commit", "-qm", "renamed")
    one.pull()
    one.save()
    one.sync()
    wrote(two, hurt="Все целы.")
    two.sync()
    two.pull()
    assert two.states("cold", RU)[HURT] is ReviewState.TRANSLATED


@pytest.mark.parametrize("moment", ["fetched", "merged", "post-merge", "pre-push"])
def test_killed_at_any_moment_both_sides_are_there_in_the_end(pair: Pair, moment: str) -> None:
    one, two = pair
    wrote(one, hurt="Все целы.")
    wrote(two, fire="Жгли костры.")
    one.sync()
    reference = {"fetched": "refs/remotes", "merged": "refs/heads"}.get(moment)
    only = f"[ $1 = prepared ] && grep -q {reference}/ || exit 0; " if reference else ""
    hook = two.hook("reference-transaction" if reference else moment, only + KILL)
    assert two.killed("sync") == -signal.SIGKILL
    hook.unlink()
    freed(two.sync)
    one.sync()
    for desk in pair:
        assert {desk.states("frost", RU)[source] for source in (HURT, FIRE)} == {ReviewState.TRANSLATED}
        assert desk.git("status", "--porcelain") == ""
    assert one.head() == two.head()
