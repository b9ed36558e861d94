"""The suite as a whole: how patient it is, and what it says at its end."""

from __future__ import annotations

import os
import signal
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long a draw takes says more of the machine than of the code.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

# A shell has what it begins in the background ignore Ctrl-C; the commands that tests interrupt shall not.
signal.signal(signal.SIGINT, signal.default_int_handler)

_SHARED = "needs ../shared/"


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Give the tests a home of their own: none reads or writes in that of the person who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        for name in [name for name in os.environ if name.startswith("XDG_")]:
            patch.delenv(name)
        yield


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
