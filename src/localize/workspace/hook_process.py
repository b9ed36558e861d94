"""A program of the person's own that is told of something: started without a shell, bounded in time."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from localize.workspace.process_group import stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SAID = 200
"""Characters of what a program says that fails."""


def run_hook(root: Path, words: Sequence[str], data: bytes, timeout: float) -> str:
    """Run a program in a folder, and return what went wrong; empty where nothing did.

    It has a session of its own, and is stopped with all that it started. What it prints is not shown.

    Args:
        root: the folder.
        words: the program and its arguments, as the system gets them.
        data: its stdin.
        timeout: seconds after which it is stopped.
    """
    try:
        running = subprocess.Popen(  # noqa: S603 - the program that the person trusts, and no shell
            words,
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        return getattr(error, "strerror", "") or "it cannot be started"
    with running:
        try:
            _, said = running.communicate(data, timeout)
        except subprocess.TimeoutExpired:
            stop(running)
            return f"it took longer than {timeout:g} seconds and was stopped"
    if running.returncode == 0:
        return ""
    last = " ".join(said.decode("utf-8", "replace").split())[-_SAID:]
    return f"it ended with {running.returncode}" + (f": {last}" if last else "")
