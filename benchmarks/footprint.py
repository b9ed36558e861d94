"""The memory that a command and the processes it starts hold together, looked at while it runs.

A page that several processes share counts once: Linux tells each process's proportional share of it (`Pss` in
proc_pid_smaps). Elsewhere nothing is known.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROC = Path("/proc")
_EVERY = 0.2
"""Seconds between two looks: a look at 300 MiB takes some milliseconds of the machine's time."""
_SESSION = 3
"""The place of the session among the fields of `stat` behind the name (proc_pid_stat)."""
_KIB = 1024


class Footprint:
    """The most that was held at one look."""

    def __init__(self) -> None:
        self.peak = 0.0
        """MiB; 0 where nothing was seen."""

    def look(self, session: int) -> None:
        """Count what the processes of a session hold now."""
        self.peak = max(self.peak, sum(map(_share, _members(session))) / _KIB)


@contextmanager
def watched(session: int) -> Iterator[Footprint]:
    """Look at a session's processes every fifth of a second, until the block ends."""
    found, end = Footprint(), threading.Event()

    def looks() -> None:
        while not end.wait(_EVERY):
            found.look(session)

    thread = threading.Thread(target=looks, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        end.set()
        thread.join()


def _members(session: int) -> Iterator[Path]:
    """Yield the folders of a session's processes."""
    for folder in _PROC.glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[_SESSION]) == session:
                yield folder


def _share(folder: Path) -> int:
    """Return the KiB that a process holds; 0 where it has ended or may not be looked at."""
    with suppress(OSError):
        for line in (folder / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
