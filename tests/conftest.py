"""The suite as a whole: how patient it is, and what it says at its end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

# How long a draw takes says more of the machine than of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

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
