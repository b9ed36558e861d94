"""Our own verbs on a newsroom: the first time, when nobody touched anything, and when one article changed."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
from measure import Cost, median, run

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCALIZE = Path(sys.executable).with_name("localize")
VERBS = (("pull",), ("status",), ("check", "--only", "blank"), ("build",))
"""Those that are run again. One check tells as much of what need not be done again as all of them."""
_ONE = "000/article-000001"
_NEW = "000/one-more"
_SETTLED = 2.5
"""Seconds after which a file that was touched counts as known."""


def costs(room: Path, runs: int) -> Iterator[tuple[str, Cost]]:
    """Yield what each verb costs, by name; the newsroom is filled on the way.

    Args:
        room: the newsroom, nothing but its sources.
        runs: how often what can be repeated is run.
    """
    yield "pull, first", median([_first_pull(room) for _ in range(runs)])
    yield "pull, first, one process", median([_first_pull(room, "--jobs", "1") for _ in range(runs)])
    yield "pull, again", _localize(room, "pull")
    corpus.fill(room)
    yield "pull, all translated elsewhere", _localize(room, "pull")
    yield "check, first", _localize(room, "check")
    yield "build, first", _localize(room, "build")
    shutil.rmtree(room / "dist")
    shutil.rmtree(room / ".localize")
    yield "build, first, one process", _localize(room, "build", "--jobs", "1")
    for words in VERBS:
        yield from _again(room, words, runs)
    yield "translate, one new article", _new_article(room)
    yield from _git(room, runs)


def _git(room: Path, runs: int) -> Iterator[tuple[str, Cost]]:
    """Yield what git's own look at the same files costs, when nobody touched anything."""
    (room / ".gitignore").write_text("/.localize/\n/dist/\n", encoding="utf-8")
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    for words in (("init",), ("add", "--all"), (*who, "commit", "--message", "all")):
        run(["git", *words], room)
    time.sleep(_SETTLED)
    run(["git", "status"], room)
    yield "git status", median([run(["git", "status"], room) for _ in range(runs)])


def _again(room: Path, words: tuple[str, ...], runs: int) -> Iterator[tuple[str, Cost]]:
    name = words[0]
    time.sleep(_SETTLED)
    for _ in range(2):  # what the first one writes, the second one knows
        _localize(room, *words)
        time.sleep(_SETTLED)
    yield f"{name}, nothing changed", median([_localize(room, *words) for _ in range(runs)])
    changed = []
    for number in range(runs):
        with (room / "articles" / f"{_ONE}.md").open("a", encoding="utf-8") as file:
            file.write(f"\nOne more line, the {number}th for {name}.\n")
        time.sleep(_SETTLED)
        changed.append(_localize(room, *words))
        time.sleep(_SETTLED)
        _localize(room, *words)
    yield f"{name}, one changed", median(changed)
    yield f"{name}, about one", median([_localize(room, *words, _ONE) for _ in range(runs)])


def _new_article(room: Path) -> Cost:
    """Return what filling a new article from memory and vocabulary costs; the memory was used before."""
    _localize(room, "translate", "--no-engines", "--dry-run")
    text = (room / "articles" / f"{_ONE}.md").read_text(encoding="utf-8")
    (room / "articles" / f"{_NEW}.md").write_text(text, encoding="utf-8")
    _localize(room, "pull", _NEW)
    time.sleep(_SETTLED)
    return _localize(room, "translate", _NEW, "--no-engines")


def _first_pull(room: Path, *words: str) -> Cost:
    """Return what a pull costs before which there was none.

    What an earlier one wrote is set aside, not deleted: for a while ext4 looks for new inodes among those
    just freed, which costs a tenth more, and other tools write into folders in which nothing was.
    """
    aside = Path(tempfile.mkdtemp(dir=room.parent))
    for name in ("locales", ".localize"):
        if (room / name).exists():
            (room / name).rename(aside / name)
    return _localize(room, "pull", *words)


def _localize(room: Path, *words: str) -> Cost:
    return run([LOCALIZE, *words], room)
