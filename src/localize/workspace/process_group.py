"""A program that was started in a session of its own, and all that it started."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen


def stop(running: Popen[bytes]) -> None:
    """Stop a program with all that it started; it alone, where the system knows no groups of processes."""
    if hasattr(os, "killpg"):  # Windows has none
        with suppress(OSError):
            os.killpg(running.pid, signal.SIGKILL)
    running.kill()
