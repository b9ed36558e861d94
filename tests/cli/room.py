"""A small newsroom, and the installed command at work in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.cli.fork_server import ForkServer
from tests.flows.room import CONFIG

from localize.flows.newsroom import read_newsroom
from localize.flows.newsroom_session import NewsroomSession
from localize.flows.review_queue import QueueFilter, waiting
from localize.flows.selection import select
from localize.model import ReviewState
from localize.workspace.config_file import read_config
from localize.workspace.disk import Disk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from localize.review import Item

COMMAND = (sys.executable, "-m", "localize")
_SECONDS = 60
"""What a run may take, on a machine that is busy."""

FROST = """\
---
title: Frost comes early
---

Farmers lit fires in the orchards.

Nobody was hurt.
"""
FINAL = """\
---
title: Финал перенесён
lang: ru
---

Матч сыграют в субботу.
"""
LABELS = """\
- {key: nav.home, text: Home}
- {key: comments, text: {one: "{n} comment", other: "{n} comments"}}
"""
PAGE = """\
Today
Registration for the spring half marathon closes on Friday
+14°
ясно ветер 4.3 м/с, СЗ

A bridge opens over the canal

Society
214
A bridge opens over the canal
A new bridge was opened over the canal on Monday, two months before the date that the builders had named.

It carries two lanes in each direction, and a path for people on foot along its southern side.

Nodira Salimova,
correspondent

Similar news

Young chess players brought home 5 medals
Young chess players brought home 5 medals
At the junior tournament that ended on Sunday, the team won two gold and three bronze medals.
Sports 18:20, 12-10-2025
"""


@dataclass(frozen=True)
class Ran:
    """What one run left behind."""

    out: str
    err: str
    code: int

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever the verb says
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


NO_HOME = f"{os.devnull}/home"
"""A home that nobody can make, not even root, who could make `/nonexistent`."""


def environment(**changes: str) -> dict[str, str]:
    """Return an environment with nothing of the machine's own but the path, and whether runs are measured."""
    names = ("PATH", "SYSTEMROOT", "TMPDIR", "COVERAGE_PROCESS_CONFIG", "PYTHONPATH")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    fixed = {
        "PYTHONWARNINGS": "error",
        "LC_ALL": "C.UTF-8",
        "HOME": NO_HOME,
        "GIT_CONFIG_NOSYSTEM": "1",
        "NO_PROXY": "127.0.0.1",
    }
    return {**kept, **fixed, **changes}


@cache
def _server() -> ForkServer:
    return ForkServer(environment())


@dataclass(frozen=True)
class Room:
    """A newsroom on disk."""

    root: Path

    def run(
        self,
        *arguments: str,
        stdin: str | bytes = b"",
        cwd: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> Ran:
        """Run the command, with stdin, stdout and stderr as pipes."""
        given = stdin.encode() if isinstance(stdin, str) else stdin
        where = cwd or self.root
        # An environment may change how Python starts and what modules read while they load; so may a measure.
        if env or "COVERAGE_PROCESS_CONFIG" in os.environ:
            done = subprocess.run(
                [*COMMAND, *arguments],
                input=given,
                capture_output=True,
                cwd=where,
                env=environment(**(env or {})),
                timeout=_SECONDS,
                check=False,
            )
        else:
            done = _server().run(arguments, given, where, environment())
        return Ran(done.stdout.decode(), done.stderr.decode(), done.returncode)

    @contextmanager
    def started(self, *words: str, **changes: str) -> Iterator[subprocess.Popen[str]]:
        """Begin `localize`, and kill it when the block ends, or after a minute: no test waits for ever."""
        with subprocess.Popen(
            [*COMMAND, *words],
            cwd=self.root,
            env=environment(**changes),
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            late = threading.Timer(_SECONDS, process.kill)
            late.start()
            try:
                yield process
            finally:
                late.cancel()
                process.kill()

    def write(self, path: str, text: str | bytes) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def catalog(self, locale: str, name: str) -> str:
        """Return a catalog's text; `name` is `ui` or a slug."""
        domain = name if name == "ui" else f"articles/{name}"
        return self.read(f"locales/{locale}/LC_MESSAGES/{domain}.po")

    def tree(self) -> dict[str, bytes]:
        """Every file but the derived ones, by path."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not {".localize", ".git"} & set(path.parts)
        }

    def address(self, source: str, slug: str = "frost") -> str:
        """Return the address of a string by its source, whatever its state."""
        return next(item.address for item in self._strings(slug) if item.message.key.source == source)

    def states(self, locale: str, slug: str = "frost") -> dict[str, str]:
        """Return the state of each string of an article."""
        return {item.message.key.source: item.state.value for item in self._strings(slug, locale)}

    def _strings(self, slug: str, *locales: str) -> tuple[Item, ...]:
        disk = Disk(self.root)
        newsroom = read_newsroom(disk, read_config(disk), keep_going=True)
        session = NewsroomSession(disk, newsroom, at="2026-03-01T08:00:00Z")
        return waiting(session, select(newsroom, [slug], locales), QueueFilter(frozenset(ReviewState)))


def bare(root: Path) -> Room:
    """Make a newsroom of two articles and two labels, of which no catalog was pulled."""
    room = Room(root)
    room.write("localize.yaml", CONFIG)
    room.write("articles/frost.md", FROST)
    room.write("articles/sport/final.md", FINAL)
    room.write("ui/labels.yaml", LABELS)
    return room


def copied(room: Room, root: Path) -> Room:
    """Return a copy of a newsroom."""
    shutil.copytree(room.root, root, dirs_exist_ok=True)
    return Room(root)
