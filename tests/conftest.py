"""What the whole suite says at its end: what was skipped, each reason once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

_SHARED = "needs ../shared/"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many tests were skipped, and why."""
    skipped = [report.longrepr for report in terminalreporter.stats.get("skipped", [])]
    reasons = Counter(
        str(place[2]).removeprefix("Skipped: ") for place in skipped if isinstance(place, tuple)
    )
    beside = sum(count for reason, count in reasons.items() if reason.startswith(_SHARED))
    if beside:
        terminalreporter.write_line(f"{beside} skipped: they need ../shared, which is not here")
    for reason, count in sorted(reasons.items()):
        if not reason.startswith(_SHARED):
            terminalreporter.write_line(f"{count} skipped: {reason}")
