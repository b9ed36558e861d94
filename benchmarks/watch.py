"""Measure how long `localize watch` takes from a save to the page that shows it: make bench-watch SIZES=100.

Prints milliseconds by the clock and of CPU as each size is done, and writes them into docs/benchmarks.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Thread
from typing import TYPE_CHECKING, Final
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import bench
import corpus
import figures
import verbs
from measure import run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.request import OpenerDirector

SIZES: Final = "10,100,1000"
BEGIN, END = "<!-- measured: watch -->", "<!-- end: watch -->"
_ARTICLE: Final = "articles/000/article-000001.md"
_PAGE: Final = "page/ru/000/article-000001.html"
_SAVES: Final = 7
_GOAL: Final = 200
"""Milliseconds."""
_PATIENCE: Final = 60
"""Seconds."""
_REST: Final = 1.0
"""Seconds between two saves, as long as a person takes at least."""


def main(arguments: list[str]) -> int:
    """Measure, print, and write the page."""
    lines = ["| | by the clock | CPU |", "|---|---:|---:|"]
    for size in map(int, (arguments[0] if arguments else SIZES).split(",")):
        with tempfile.TemporaryDirectory() as folder:
            room = corpus.newsroom(Path(folder), size)
            run([verbs.LOCALIZE, "pull"], room)
            clock, cpu = measured(room)
        met = "met" if clock <= _GOAL else "missed"
        lines.append(f"| {size:,} articles | {clock:.0f} ms ({_GOAL} ms: {met}) | {cpu:.0f} ms |")
        print(lines[-1], flush=True)
    said = f"{bench.machine(f'Medians of {_SAVES} saves')}\n\n" + "\n".join(lines) + "\n"
    figures.insert(bench.PAGE, said, BEGIN, END)
    return 0


def measured(room: Path) -> tuple[float, float]:
    """Return the milliseconds from a save to the renewed page, by the clock and of the watching process."""
    with _watching(room) as (process, browser, base):
        number, clock, cpu = _news(browser, base, 0), [], []
        for save in range(_SAVES):
            time.sleep(_REST)
            line = f"The page shows line {save}."
            before = _spent(process.pid)
            started = time.perf_counter()
            with (room / _ARTICLE).open("a", encoding="utf-8") as file:
                file.write(f"\n{line}\n")
            number = _news(browser, base, number)
            with browser.open(f"{base}/{_PAGE}", timeout=_PATIENCE) as answer:
                shown = answer.read().decode()
            clock.append(time.perf_counter() - started)
            cpu.append(_spent(process.pid) - before)
            if line not in shown:
                raise RuntimeError(f"{_PAGE} does not show what was saved")
    return median(clock) * 1000, median(cpu) * 1000


@contextmanager
def _watching(room: Path) -> Iterator[tuple[subprocess.Popen[str], OpenerDirector, str]]:
    """Watch a newsroom; give the process, a browser that has opened its page, and the page's address."""
    browser = build_opener(HTTPCookieProcessor(), ProxyHandler({}))
    command = [str(verbs.LOCALIZE), "watch", "--no-open"]
    with subprocess.Popen(  # noqa: S603 - ours
        command, cwd=room, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        link = next(line for line in process.stdout if line.startswith("The previews: ")).split()[-1]
        browser.open(link, timeout=_PATIENCE).close()
        Thread(target=process.stdout.read, daemon=True).start()  # a full pipe would hold it up
        try:
            yield process, browser, link.rpartition("/")[0]
        finally:
            process.terminate()


def _news(browser: OpenerDirector, base: str, known: int) -> int:
    """Return the number of the first round after one, as the page asks for it."""
    while True:
        with browser.open(f"{base}/news?since={known}", timeout=_PATIENCE) as answer:
            number = int(json.load(answer)["number"])
        if number != known:
            return number


def _spent(process: int) -> float:
    """Return the seconds of CPU that a process has used (proc_pid_stat: utime and stime)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
