"""Measure how captured weather is read: make weather DATA=DIR.

DIR holds `weather_lines_dev.jsonl`: the lines of a page's weather, as four languages print them, and their
meaning; or `listed`, where a reader that understands less may also list the line. Each stands in a captured
page. A row is right where every field that is meant comes out and no other; listed, where nothing comes out
that is not meant, and what is missing is named; wrong otherwise. Exits 2 without DIR.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from localize.capture import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from localize.capture import Capture

USAGE: Final = 2
OUTCOMES: Final = ("right", "listed", "wrong")
FILE: Final = "weather_lines_dev.jsonl"
PAGE: Final = """\
Today
The swimming pool of the third quarter opens on Sunday
{weather}

A new library is open in the third quarter

Society
214
A new library is open in the third quarter
The library of the third quarter stood behind scaffolding for two years, and readers went elsewhere by bus.

On Monday its doors were opened again, and the first readers came before eight in the morning.

Kamola Yusupova,
journalist
"""


def fields(weather: Mapping[str, Any]) -> dict[str, object]:
    """Return the fields that the rows name: temperature, condition, speed, its unit, and direction."""
    temperature, wind = weather.get("temperature") or {}, weather.get("wind") or {}
    found = {
        "t": temperature.get("value"),
        "c": weather.get("condition"),
        "s": wind.get("speed"),
        "u": wind.get("unit"),
        "d": wind.get("direction"),
    }
    return {name: value for name, value in found.items() if value is not None}


def numbers(capture: Capture) -> set[float]:
    """Return every number that is data now: single values, and the ends of ranges."""
    found: set[float] = set()
    for part in (capture.weather.get("temperature"), capture.weather.get("wind")):
        values = part.values() if isinstance(part, dict) else ()
        found |= {abs(float(value)) for value in values if isinstance(value, int | float)}
    return found


def outcome(row: Mapping[str, Any], capture: Capture) -> str:
    """Return what becomes of a row: `right`, `listed` or `wrong`."""
    have, meant = fields(capture.weather), row["expected"]
    said = " ".join((*(text for _, text in capture.unrecognised), *capture.unknown_weather))
    if meant == "listed":
        whole = {float(one) for one in row["numbers"]} <= numbers(capture)
        known = not any(word in said for word in row["words"])
        if whole and known:
            return (
                "right"
                if all(have.get(name) == value for name, value in row.get("or", {}).items())
                else "wrong"
            )
        lost = [line for line in row["lines"] if not any(one in said for one in (line, *row["words"]))]
        return "listed" if all_data(lost, capture) else "wrong"
    unit = () if "s" in meant and "u" in meant else ("u",)
    if {name: value for name, value in have.items() if name not in unit} == dict(meant):
        return "right"
    invented = any(have[name] != meant.get(name) for name in have if name not in unit)
    missing = [line for line in row["lines"] if line not in said]
    return "listed" if not invented and not missing else "wrong"


def all_data(lines: Iterable[str], capture: Capture) -> bool:
    """Return whether every number of these lines is data."""
    stand = {float(one.replace(",", ".")) for line in lines for one in re.findall(r"\d+(?:[.,]\d+)?", line)}
    return stand <= numbers(capture)


def table(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the lines of the table."""
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        text = PAGE.format(weather="\n".join(row["lines"]))
        counts.setdefault(row["kind"], Counter())[outcome(row, parse(text, path=row["id"]))] += 1
    every = sum(counts.values(), Counter())
    lines = ["| kind | rows | right | listed | wrong |", "| --- | ---: | ---: | ---: | ---: |"]
    for kind, count in [*sorted(counts.items()), ("all", every)]:
        cells = " | ".join(str(count[name]) for name in OUTCOMES)
        lines.append(f"| {kind} | {count.total()} | {cells} |")
    return lines


def main(arguments: Sequence[str]) -> int:
    """Print the table; return the exit status."""
    path = Path(arguments[0], FILE) if len(arguments) == 1 and arguments[0] else None
    if path is None or not path.is_file():
        sys.stderr.write(f"weather: no lines: say where {FILE} is, as in make weather DATA=DIR\n")
        return USAGE
    with path.open(encoding="utf-8") as lines:
        print("\n".join(table(json.loads(line) for line in lines if line.strip())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
