"""Measure localize beside other tools on newsrooms of several sizes: make bench SIZES=100,1000,10000.

Prints a table as each size is done, and writes table and plot into docs/benchmarks.md.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import corpus
import figures
import goals
import peers
import verbs
from measure import median, run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from measure import Cost

ROOT = Path(__file__).resolve().parents[1]
PAGE, PLOT = ROOT / "docs" / "benchmarks.md", ROOT / "docs" / "images" / "benchmarks.svg"
SIZES = "100,1000,10000"
_ONCE = 1000
"""From so many articles on, what takes long is run once."""
_STARTS = 11


def main(arguments: list[str]) -> int:
    """Measure, print, and write the page."""
    found: dict[int, dict[str, Cost]] = {}
    for size in map(int, (arguments[0] if arguments else SIZES).split(",")):
        with tempfile.TemporaryDirectory() as folder:
            found[size] = measured(Path(folder), size)
        print(figures.table(found), flush=True)
        _write(found)
    return 0


def _write(found: Mapping[int, Mapping[str, Cost]]) -> None:
    """Write what was measured so far into the page: ten thousand articles take a quarter of an hour."""
    said = f"{machine()}\n\n{figures.table(found)}\n\n{figures.ratios(found)}\n\n{_met(found)}\n"
    figures.insert(PAGE, said)
    PLOT.write_text(figures.plot(found), encoding="utf-8")


def _met(found: Mapping[int, Mapping[str, Cost]]) -> str:
    """Say which goals are met, size by size."""
    parts = (
        f"**Goals, {size:,} articles**\n\n" + "\n".join(goals.lines(found[size])) for size in sorted(found)
    )
    return "\n\n".join(parts)


def measured(folder: Path, size: int) -> dict[str, Cost]:
    """Return what each command costs on a newsroom of a size, by name."""
    runs = 3 if size < _ONCE else 1
    room, scratch = folder / "room", folder / "scratch"
    room.mkdir()
    scratch.mkdir()
    corpus.newsroom(room, size)
    help_text = [run([verbs.LOCALIZE, "--help"], folder) for _ in range(_STARTS)]
    bare = [run([sys.executable, "-c", "pass"], folder) for _ in range(_STARTS)]
    found = {"python -c pass": median(bare), "--help": median(help_text)}
    if peers.installed():
        found |= peers.costs(room, scratch, size)
    return found | dict(verbs.costs(room, runs))


def machine(what: str = "Seconds of CPU (by the clock; peak memory of one process in MiB)") -> str:
    """Say what was measured where."""
    load = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} cores, "
        f"load {load:.1f} when it ended. {what}."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
