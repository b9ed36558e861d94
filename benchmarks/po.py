"""Measure how fast catalogs are read and written, beside other tools: make bench-po SIZES=10000,100000.

Prints entries a second of CPU as each size is done, medians of several runs, and writes them into
docs/benchmarks.md.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import bench
import entries
import figures
import po_tools
from measure import median, run, seconds

from localize.formats import gettext

if TYPE_CHECKING:
    from collections.abc import Mapping

    from po_tools import Library

    from localize.model import Catalog

    Rates = Mapping[str, Mapping[str, float]]
    """Entries a second of CPU by tool and column."""

SIZES: Final = "10000,100000"
BEGIN, END = "<!-- measured: catalogs -->", "<!-- end: catalogs -->"
COLUMNS: Final = ("read", "write", "read and write", "one in 100 changed", "PO to MO")
_RUNS: Final = 5
_PEERS: Final = 10_000
"""Up to so many entries libraries of Python are measured beside: some take minutes for ten times as many."""
_EVERY: Final = 100
_GOALS: Final = {"read": 200_000, "write": 400_000}
"""Entries a second."""
_MSGFMT: Final = 2
"""How many times as long as msgfmt a MO file may take."""


def main(arguments: list[str]) -> int:
    """Measure, print, and write the page."""
    parts = []
    for size in map(int, (arguments[0] if arguments else SIZES).split(",")):
        for kind in entries.KINDS:
            data = gettext.serialize(entries.catalog(kind, size))
            title = f"{size:,} {kind}, {len(data) / size:.0f} bytes each"
            rates = measured(data, size)
            parts.append("\n".join([f"**{title}**", "", table(rates), "", *goals(rates)]))
            print(parts[-1], end="\n\n", flush=True)
    said = f"{bench.machine('Entries a second of CPU, medians')}\n\n" + "\n\n".join(parts) + "\n"
    figures.insert(bench.PAGE, said, BEGIN, END)
    return 0


def measured(data: bytes, size: int) -> dict[str, dict[str, float]]:
    """Return how many entries of a catalog each tool does in a second of CPU."""
    here = po_tools.ours()
    found = {
        here.name: library(here, data, size) | {"one in 100 changed": size / splicing(here.read(data), data)}
    }
    if size <= _PEERS:
        found |= {tool.name: library(tool, data, size) for tool in po_tools.libraries()}
    return found | gnu(data, size)


def splicing(catalog: Catalog, data: bytes) -> float:
    """Return what it takes to write a catalog over its file after some entries were changed."""
    edited = entries.edited(catalog, _EVERY)
    return seconds(lambda: gettext.splice(edited, data, "bench.po"), _RUNS)


def library(tool: Library, data: bytes, size: int) -> dict[str, float]:
    """Return what a library does: of the file's bytes, of what it read from them, and of both together."""
    catalog = tool.read(data)
    reading = seconds(lambda: tool.read(data), _RUNS)
    writing = seconds(lambda: tool.write(catalog), _RUNS)
    compiling = seconds(lambda: tool.compile(catalog), _RUNS if size < _PEERS else 1)
    times = {"read": reading, "write": writing}
    times |= {"read and write": reading + writing, "PO to MO": reading + compiling}
    return {column: size / time for column, time in times.items()}


def gnu(data: bytes, size: int) -> dict[str, dict[str, float]]:
    """Return what GNU's commands do, start and end of their processes included."""
    columns = {"msgcat": "read and write", "msgfmt": "PO to MO"}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "bench.po")
        source.write_bytes(data)
        return {
            name: {columns[name]: size / median([run(words, Path(folder)) for _ in range(_RUNS)]).cpu}
            for name, words in po_tools.commands(source, Path(folder, "written")).items()
        }


def table(rates: Rates) -> str:
    """Return a table in Markdown: a row a tool."""
    lines = [f"| | {' | '.join(COLUMNS)} |", f"|---|{'---:|' * len(COLUMNS)}"]
    for name, by_column in rates.items():
        cells = (f"{by_column[column]:,.0f}" if column in by_column else "" for column in COLUMNS)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def goals(rates: Rates) -> list[str]:
    """Say which goals are met."""
    ours = rates["localize"]
    lines = [
        f"- {column}, {goal:,} a second: {'met' if ours[column] >= goal else 'missed'} ({ours[column]:,.0f})"
        for column, goal in _GOALS.items()
    ]
    if "msgfmt" in rates:
        times = rates["msgfmt"]["PO to MO"] / ours["PO to MO"]
        kept = "met" if times <= _MSGFMT else "missed"
        lines.append(f"- PO to MO, within {_MSGFMT} times msgfmt: {kept} ({times:.2f} times)")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
