"""A program of the person's own that is told of something: started without a shell, bounded in time."""

from __future__ import annotations

import subprocess
import time
from threading import Thread
from typing import IO, TYPE_CHECKING

from localize.workspace.process_group import stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SAID = 200
"""Characters of what a program says that fails."""
_KEPT = 16 * _SAID
"""Bytes of its stderr that are kept: the last ones, however much it writes."""


class _Tail(Thread):
    """The last bytes of a stream, which is read to its end beside whoever waits for its writer."""

    def __init__(self, stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self._stream = stream
        self.last = b""

    def run(self) -> None:
        """Read to the end."""
        with self._stream:
            while data := self._stream.read(_KEPT):
                self.last = (self.last + data)[-_KEPT:]


def run_hook(root: Path, words: Sequence[str], data: bytes, timeout: float) -> str:
    """Run a program in a folder, and return what went wrong; empty where nothing did.

    It has a session of its own, and is stopped with all that it started. What it prints is not shown.

    Args:
        root: the folder.
        words: the program and its arguments, as the system gets them.
        data: its stdin.
        timeout: seconds after which it is stopped.
    """
    try:
        running = subprocess.Popen(  # noqa: S603 - the program that the person trusts, and no shell
            words,
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", "") or "it cannot be started"
    end = time.monotonic() + timeout
    stderr, running.stderr = running.stderr, None
    assert stderr is not None
    tail = _Tail(stderr)
    tail.start()
    with running:
        try:
            running.communicate(data, timeout)
            tail.join(max(0.0, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            late = True
        else:
            late = tail.is_alive()  # what it started may write on
        if late:
            stop(running)
            tail.join()
            return f"it took longer than {timeout:g} seconds and was stopped"
    if running.returncode == 0:
        return ""
    last = " ".join(tail.last.decode("utf-8", "replace").split())[-_SAID:]
    return f"it ended with {running.returncode}" + (f": {last}" if last else "")
