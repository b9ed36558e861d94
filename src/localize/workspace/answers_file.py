"""Engines' answers in `.localize/answers/`, one JSON line each. Deleting this folder costs money, not texts.

Lines are only ever added, each made durable before the next request of its thread. A line that a kill tore,
or that is none of ours, is passed over: the answer is asked for again.
"""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from localize.workspace.disk import Disk

PATH: Final = ".localize/answers/answers.jsonl"


class AnswersFile:
    """The answers of one checkout; fulfils `translate.answers.Answers`."""

    def __init__(self, disk: Disk) -> None:
        """Take a newsroom's files; the answers are read when one is asked for."""
        self._disk = disk
        self._lock = Lock()
        self._answers: dict[str, str] | None = None

    def get(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none.

        Raises:
            DiskError: the file cannot be read.
        """
        with self._lock:
            return self._read().get(key)

    def put(self, key: str, answer: str) -> None:
        """Keep an answer; it is durable when this returns.

        Raises:
            DiskError: it cannot be written.
        """
        # A line end comes first: what a kill left of a line spoils no more than that.
        line = "\n" + json.dumps({"key": key, "answer": answer}) + "\n"
        with self._lock:
            self._disk.append(PATH, line.encode())
            self._read()[key] = answer

    def _read(self) -> dict[str, str]:
        if self._answers is None:
            data = self._disk.read(PATH) if self._disk.exists(PATH) else b""
            self._answers = dict(filter(None, map(_entry, data.splitlines())))
        return self._answers


def _entry(line: bytes) -> tuple[str, str] | None:
    try:
        found = json.loads(line) if line.strip() else None
    except (ValueError, RecursionError):
        return None
    key, answer = (found.get("key"), found.get("answer")) if isinstance(found, dict) else (None, None)
    return (key, answer) if isinstance(key, str) and isinstance(answer, str) else None
