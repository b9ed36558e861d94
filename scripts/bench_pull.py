"""Time `localize pull` on many articles that nobody touched: make bench-pull ARTICLES=10000.

The articles are copies of the sample newsroom's, each with a last line of its own. The first pull writes
their catalogs, the second one finds nothing to do; those after it are timed, as whole processes.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCALIZE = Path(sys.executable).with_name("localize")
RUNS = 7


def main(arguments: list[str]) -> int:
    """Make the newsroom, pull it, and print the times."""
    count = int(arguments[0]) if arguments else 10_000
    with tempfile.TemporaryDirectory() as folder:
        room = newsroom(Path(folder), count)
        print(f"{count} articles, {len(list(room.rglob('*.*')))} files before the first pull")
        print(f"first pull:     {pull(room):8.2f} s")
        time.sleep(2.5)  # what was touched only just now is looked at again
        print(f"nothing to do:  {pull(room):8.2f} s, everything read")
        times = [pull(room) for _ in range(RUNS)]
        median, least, most = statistics.median(times), min(times), max(times)
        print(f"nobody touched: {median:8.2f} s, median of {RUNS} ({least:.2f} to {most:.2f})")
    return 0


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


def pull(room: Path) -> float:
    """Pull, and return the seconds that it took."""
    started = time.perf_counter()
    subprocess.run([str(LOCALIZE), "pull"], cwd=room, check=True, capture_output=True)  # noqa: S603 - our own command
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
