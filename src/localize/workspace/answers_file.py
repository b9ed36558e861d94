"""Engines' answers in `.localize/answers/`, one JSON line each. Deleting this folder costs money, not texts.

With each stands what was paid for it, and when. They may lie in a folder elsewhere that several checkouts
share.

Lines are only ever added, each made durable before the next request of its thread. A line that a kill tore,
or that is none of ours, is passed over: the answer is asked for again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from localize.translate.answers import Paid

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.workspace.disk import Disk

NAME: Final = "answers.jsonl"
PATH: Final = f".localize/answers/{NAME}"


class AnswersFile:
    """The answers of one checkout; fulfils `translate.answers.Answers`."""

    def __init__(self, disk: Disk, path: str = PATH, *, at: str = "") -> None:
        """Take the files among which they are; the answers are read when one is asked for.

        Args:
            disk: a newsroom's files, or those of a shared folder.
            path: the file.
            at: now, ISO 8601 in UTC, for the bills.
        """
        self._disk = disk
        self._path = path
        self._at = at
        self._lock, self._writing = Lock(), Lock()
        self._waiting: list[bytes] = []
        self._queued = self._written = 0
        self._answers: dict[str, str] | None = None

    def get(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none.

        Raises:
            DiskError: the file cannot be read.
        """
        with self._lock:
            return self._read().get(key)

    def put(self, key: str, answer: str | None, paid: Paid | None = None) -> None:
        """Keep an answer, and what was paid for it; it is durable when this returns.

        Args:
            key: the answer's.
            answer: None where something was paid, and no answer came.
            paid: the bill.

        Raises:
            DiskError: it cannot be written.
        """
        # A line end comes first: what a kill left of a line spoils no more than that.
        bill = {"at": self._at, **asdict(paid)} if paid else {}
        line = "\n" + json.dumps({"key": key, "answer": answer, **bill}) + "\n"
        with self._lock:
            self._waiting.append(line.encode())
            self._queued += 1
            ticket = self._queued
        with self._writing:
            if self._written < ticket:
                self._write()
        if answer is not None:
            with self._lock:
                self._read()[key] = answer

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

    def _read(self) -> dict[str, str]:
        if self._answers is None:
            self._answers = dict(filter(None, map(_entry, self._lines())))
        return self._answers

    def _lines(self) -> list[bytes]:
        return self._disk.read(self._path).splitlines() if self._disk.exists(self._path) else []


def _entry(line: bytes) -> tuple[str, str] | None:
    found = _object(line)
    key, answer = found.get("key"), found.get("answer")
    return (key, answer) if isinstance(key, str) and isinstance(answer, str) else None


def _object(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line) if line.strip() else None
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
