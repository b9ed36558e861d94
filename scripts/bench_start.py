"""Time how long `localize --help` takes, as a whole process: make bench-start. The promise is 250 ms."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

LOCALIZE = Path(sys.executable).with_name("localize")
RUNS = 21


def main() -> int:
    """Run it, and print the times."""
    seconds = []
    for _ in range(RUNS):
        started = time.perf_counter()
        subprocess.run([str(LOCALIZE), "--help"], check=True, capture_output=True)  # noqa: S603 - our own command
        seconds.append(1000 * (time.perf_counter() - started))
    seconds = seconds[1:]  # the first one fills the caches
    median = statistics.median(seconds)
    spread = f"{min(seconds):.0f} to {max(seconds):.0f}"
    print(f"localize --help: {median:.0f} ms, median of {len(seconds)} ({spread})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
