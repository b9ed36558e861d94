"""Engines' answers in `.localize/answers/`, one JSON line each. Deleting this folder costs money, not texts.

With each stands what was paid for it, and when. They may lie in a folder elsewhere that several checkouts
share.

Lines are only ever added, each made durable before the next request of its thread. A line that a kill tore,
or that is none of ours, is passed over: the answer is asked for again.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from dataclasses import asdict
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from localize.translate.answers import Paid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from localize.translate.answers import Entry
    from localize.workspace.disk import Disk

NAME: Final = "answers.jsonl"
_CLAIMED: Final = 30.0
"""Seconds for which a run is waited for that says that it asks."""
_LOOKED_FOR: Final = 0.05
"""Seconds between two looks at whether an answer came."""
PATH: Final = f".localize/answers/{NAME}"


class AnswersFile:
    """The answers of one checkout; fulfils `translate.answers.Answers`."""

    def __init__(
        self,
        disk: Disk,
        path: str = PATH,
        *,
        at: str = "",
        clock: Callable[[], float] | None = None,
    ) -> None:
        """Take the files among which they are; the answers are read when one is asked for.

        Args:
            disk: a newsroom's files, or those of a shared folder.
            path: the file.
            at: now, ISO 8601 in UTC, for the bills.
            clock: seconds, the same for the runs of several checkouts that may be at work with it at once;
                None where no other run is.
        """
        self._disk = disk
        self._path = path
        self._at = at
        self._lock, self._writing = Lock(), Lock()
        self._waiting: list[bytes] = []
        self._queued = self._written = 0
        self._answers: dict[str, str] = {}
        self._offset = 0
        self._begun = False
        self._clock = clock
        self._run = os.urandom(8).hex()
        self._claims: dict[str, tuple[str, float]] = {}

    def get(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none.

        Where runs share the file, that may be another's, however late it came. In a checkout of its own a
        run reads the file once: the lock keeps others from it.

        Raises:
            DiskError: the file cannot be read.
        """
        with self._lock:
            if key not in self._answers and (self._clock is not None or not self._begun):
                self._begun = True
                self._read_on()
            return self._answers.get(key)

    def put(self, key: str, answer: str | None, paid: Paid | None = None) -> None:
        """Keep an answer; see `put_all`."""
        self.put_all([(key, answer, paid)])

    def put_all(self, entries: Sequence[Entry]) -> None:
        """Keep answers, and what was paid for each; they are durable when this returns.

        Args:
            entries: key, answer and bill; the answer is None where something was paid, and none came.

        Raises:
            DiskError: they cannot be written.
        """
        lines = [self._line(*entry).encode() for entry in entries]
        with self._lock:
            self._waiting += lines
            self._queued += len(lines)
            ticket = self._queued
        with self._writing:
            if self._written < ticket:
                self._write()
        with self._lock:
            self._answers.update((key, answer) for key, answer, _ in entries if answer is not None)

    def claim(self, keys: Sequence[str]) -> frozenset[str]:
        """Say that this run asks now, and return those keys that another run is asking for already.

        Of two that say so at once the one whose line comes first in the file does. A run that was killed
        holds its claims for some seconds.

        Raises:
            DiskError: the file cannot be read or written.
        """
        if self._clock is None:
            return frozenset()
        until = self._clock() + _CLAIMED
        lines = (json.dumps({"key": key, "claim": self._run, "until": until}) for key in keys)
        with self._writing:
            self._disk.append(self._path, "".join(f"\n{line}\n" for line in lines).encode())
        with self._lock:
            self._read_on()
            return frozenset(key for key in keys if self._is_claimed(key))

    def awaited(self, key: str) -> str | None:
        """Return the answer that another run is asking for, once it came; None where it does not come.

        Raises:
            DiskError: the file cannot be read.
        """
        while (answer := self.get(key)) is None and self._is_claimed(key):
            time.sleep(_LOOKED_FOR)
        return answer

    def _is_claimed(self, key: str) -> bool:
        run, until = self._claims.get(key, (self._run, 0.0))
        return self._clock is not None and run != self._run and until > self._clock()

    def _line(self, key: str, answer: str | None, paid: Paid | None) -> str:
        """Return an entry as it is written; a line end comes first, so that a torn line spoils no other."""
        bill = {"at": self._at, **asdict(paid)} if paid else {}
        return "\n" + json.dumps({"key": key, "answer": answer, **bill}) + "\n"

    def _write(self) -> None:
        """Write the lines that wait, of all threads: making several durable takes as long as one."""
        with self._lock:
            lines, upto = self._waiting, self._queued
            self._waiting = []
        try:
            self._disk.append(self._path, b"".join(lines))
        except BaseException:
            with self._lock:
                self._waiting = [*lines, *self._waiting]
            raise
        self._written = upto

    def bills(self) -> Iterator[tuple[str, Paid]]:
        """Yield when each answer came, and what was paid for it; those without a bill are left out.

        Raises:
            DiskError: the file cannot be read.
        """
        for line in self._lines():
            said = _object(line)
            with suppress(KeyError, TypeError, ValueError):
                price = None if said["price"] is None else float(said["price"])
                engine, source, target = (str(said[name]) for name in ("engine", "source", "target"))
                usd = None if said.get("usd") is None else float(said["usd"])
                yield str(said["at"]), Paid(engine, source, target, int(said["characters"]), price, usd)

    def _read_on(self) -> None:
        """Read what came to the file since the last time, as far as its lines are whole."""
        data = self._disk.read_from(self._path, self._offset)
        whole = data[: data.rfind(b"\n") + 1]
        self._offset += len(whole)
        for said in map(_object, whole.splitlines()):
            key, answer, run, until = (said.get(name) for name in ("key", "answer", "claim", "until"))
            if isinstance(key, str) and isinstance(answer, str):
                self._answers[key] = answer
            elif isinstance(key, str) and isinstance(run, str) and isinstance(until, float):
                self._take_claim(key, run, until)

    def _take_claim(self, key: str, run: str, until: float) -> None:
        """Take in that a run asks for an answer, unless another said so before and still does."""
        if self._clock is None:
            return
        now, first = self._clock(), self._claims.get(key)
        if first is None or first[1] <= now:
            self._claims[key] = run, min(until, now + _CLAIMED)

    def _lines(self) -> list[bytes]:
        return self._disk.read(self._path).splitlines() if self._disk.exists(self._path) else []


def _object(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line) if line.strip() else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
