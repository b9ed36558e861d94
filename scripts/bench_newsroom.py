"""Time what people run all day on a large newsroom: make bench-newsroom ARTICLES=10000.

The articles are copies of the sample newsroom's, each with a last line of its own; what the vocabulary knows
is filled in, and nothing else. Each verb is timed as a whole process: the first time, when nobody touched
anything since, when one article was changed, and asked about one article alone. Times are the processor's,
which a machine with other work to do changes less than the clock on the wall.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCALIZE = Path(sys.executable).with_name("localize")
RUNS = 3
VERBS = ("pull", "status", "check --skip untranslated", "build")
"""What is timed. Hardly anything is translated; to say so of half a million texts is not what is measured."""


def main(arguments: list[str]) -> int:
    """Make the newsroom and print the times."""
    count = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory() as folder:
        room = newsroom(Path(folder), count)
        print(f"{count} articles. Seconds of CPU; medians of {RUNS} with the least and the most.", flush=True)
        load = os.getloadavg()[0]
        print(f"Load {load:.1f} on {os.cpu_count()} cores when it began.\n")
        started = time.perf_counter()
        print(
            f"first pull: {run(room, 'pull'):.1f}, by the clock {time.perf_counter() - started:.1f}\n",
            flush=True,
        )
        run(room, "translate", "--no-engines")
        heads = (f"{head:>20}" for head in ("nobody touched", "one changed", "about one"))
        print(f"| {'verb':<25} | {'first':>6} | {' | '.join(heads)} |")
        print(f"|{'-' * 27}|{'-' * 7}:|{'-' * 21}:|{'-' * 21}:|{'-' * 21}:|")
        for verb in VERBS:
            print(row(room, verb), flush=True)
    return 0


def row(room: Path, verb: str) -> str:
    """Return one verb's times."""
    settle()
    words = verb.split()
    first = run(room, *words)
    settle()
    run(room, *words)
    untouched = [run(room, *words) for _ in range(RUNS)]
    changed = []
    for number in range(RUNS):
        settle()
        change(room, number)
        changed.append(run(room, *words))
    alone = [run(room, *words, "000/article-000001") for _ in range(RUNS)]
    cells = (f"{shown(times):>20}" for times in (untouched, changed, alone))
    return f"| {verb:<25} | {first:6.1f} | {' | '.join(cells)} |"


def settle() -> None:
    """Wait: what was touched only just now is looked at again."""
    time.sleep(2.5)


def change(room: Path, number: int) -> None:
    """Write one more line into the first article."""
    with (room / "articles/000/article-000000.md").open("a", encoding="utf-8") as file:
        file.write(f"\nOne more line, the {number}th.\n")


def shown(times: list[float]) -> str:
    """Return a median with its bounds."""
    return f"{statistics.median(times):.2f} ({min(times):.2f}–{max(times):.2f})"


def newsroom(folder: Path, count: int) -> Path:
    """Write a newsroom with so many articles."""
    shutil.copy(ROOT / "localize.yaml", folder)
    shutil.copytree(ROOT / "ui", folder / "ui")
    samples = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "articles").rglob("*.md"))]
    for number in range(count):
        path = folder / "articles" / f"{number // 1000:03}" / f"article-{number:06}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = samples[number % len(samples)]
        path.write_text(f"{text}\nThis is article number {number} of many.\n", encoding="utf-8")
    return folder


def run(room: Path, *arguments: str) -> float:
    """Run localize, and return the seconds of CPU that it took; `check` may find what it likes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(LOCALIZE), *arguments], cwd=room, check=False, capture_output=True)  # noqa: S603 - our own command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
