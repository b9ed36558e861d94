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
VERBS = ("pull", "status", "check", "build")
"""Those that are run again, as people run them: `check` with all checks that are on unless asked for."""
_CATALOGS, _BUNDLE = ("locales", ".localize"), ("dist", ".localize")
"""What a first run does not find: what such a run writes, and what is remembered of earlier ones."""
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
    yield from _first(room, _CATALOGS, "pull", runs)
    yield "pull, again", _localize(room, "pull")
    corpus.fill(room)
    yield "pull, all translated elsewhere", _localize(room, "pull")
    yield from _first(room, _BUNDLE, "build", runs)
    shutil.rmtree(room / ".localize")
    yield "check, first", _localize(room, "check")
    for verb in VERBS:
        yield from _again(room, verb, runs)
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


def _again(room: Path, verb: str, runs: int) -> Iterator[tuple[str, Cost]]:
    time.sleep(_SETTLED)
    for _ in range(2):  # what the first one writes, the second one knows
        _localize(room, verb)
        time.sleep(_SETTLED)
    yield f"{verb}, nothing changed", median([_localize(room, verb) for _ in range(runs)])
    changed = []
    for number in range(runs):
        with (room / "articles" / f"{_ONE}.md").open("a", encoding="utf-8") as file:
            file.write(f"\nOne more line, the {number}th for {verb}.\n")
        time.sleep(_SETTLED)
        changed.append(_localize(room, verb))
        time.sleep(_SETTLED)
        _localize(room, verb)
    yield f"{verb}, one changed", median(changed)
    yield f"{verb}, about one", median([_localize(room, verb, _ONE) for _ in range(runs)])


def _new_article(room: Path) -> Cost:
    """Return what filling a new article from memory and vocabulary costs; the memory was used before."""
    _localize(room, "translate", "--no-engines", "--dry-run")
    text = (room / "articles" / f"{_ONE}.md").read_text(encoding="utf-8")
    (room / "articles" / f"{_NEW}.md").write_text(text, encoding="utf-8")
    _localize(room, "pull", _NEW)
    time.sleep(_SETTLED)
    return _localize(room, "translate", _NEW, "--no-engines")


def _first(room: Path, made: tuple[str, ...], verb: str, runs: int) -> Iterator[tuple[str, Cost]]:
    """Yield what a verb costs before which there was no run, in all processes and in one.

    What an earlier one wrote is set aside, not deleted: for a while ext4 looks for new inodes among those
    just freed, which costs a tenth more and at times half as much again, and other tools write into folders
    in which nothing was.

    Args:
        room: the newsroom.
        made: the folders that a run writes.
        verb: the verb.
        runs: how often it is run.
    """
    for name, words in ((f"{verb}, first", ()), (f"{verb}, first, one process", ("--jobs", "1"))):
        costs = []
        for _ in range(runs):
            _set_aside(room, made)
            costs.append(_localize(room, verb, *words))
        yield name, median(costs)


def _set_aside(room: Path, made: tuple[str, ...]) -> None:
    aside = Path(tempfile.mkdtemp(dir=room.parent))
    for name in made:
        if (room / name).exists():
            (room / name).rename(aside / name)


def _localize(room: Path, *words: str) -> Cost:
    return run([LOCALIZE, *words], room)
