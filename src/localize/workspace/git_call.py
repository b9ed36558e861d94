"""One call of the user's own git: status, output, and what it said to people."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

from localize.errors import GitError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE = 60.0
"""Seconds for what git does on this machine alone."""
LONG = 300.0
"""Seconds for what hooks or a network may hold up."""
_ENGLISH = {"LANGUAGE": "en"}
"""Messages in git's own language, which alone can be read here; the charset stays the user's."""
_QUIET = {"GIT_TERMINAL_PROMPT": "0"}
_LAST_LINES = 6
"""The number of lines of what git said that a message repeats."""
_LOCK = re.compile(r"Unable to create '(?P<file>[^'\n]*\.lock)': File exists")
_NOISE = ("hint:", "To ", "Everything up-to-date")


@frozen
class GitAnswer:
    """The answer of one call."""

    status: int
    out: bytes
    err: str

    @property
    def ok(self) -> bool:
        """Return whether git did what it was asked."""
        return self.status == 0

    @property
    def text(self) -> str:
        """Return the output as text, without the last line break."""
        return self.out.decode("utf-8", "surrogateescape").rstrip("\n")

    @property
    def is_fatal(self) -> bool:
        """Return whether git itself gave up, and not a hook that it ran."""
        return any(line.startswith("fatal:") for line in self.err.splitlines())

    def require_free(self) -> None:
        """Refuse to go on where another git is at work, or was stopped and left its lock.

        Raises:
            GitError: that is so.
        """
        found = _LOCK.search(self.err)
        if found:
            hint = f"Wait for it. If none is running, one was stopped: remove {found['file']}, then go on."
            raise GitError("another git is at work in this repository", hint=hint)

    def said(self) -> str:
        """Return the last lines that git, its hooks or the other side said, on one line."""
        lines = [line.strip() for line in self.err.splitlines() if not line.startswith(_NOISE)]
        kept = [line.removeprefix("fatal: ").removeprefix("error: ") for line in lines if line]
        return " · ".join(kept[-_LAST_LINES:]) or f"git ended with {self.status}"


def call(
    root: Path,
    *arguments: str,
    data: bytes = b"",
    environment: Mapping[str, str] | None = None,
    patience: float = PATIENCE,
    asks: bool = False,
) -> GitAnswer:
    """Have git do something, and return its answer.

    Args:
        root: the folder in which it is called.
        arguments: what it is to do.
        data: its stdin.
        environment: variables beside those of this process.
        patience: seconds after which it is stopped, with all that it started; not counted where it may ask.
        asks: whether it may ask the person at the terminal, for a password perhaps.

    Raises:
        GitError: there is no git, or it took too long.
    """
    variables = {**os.environ, **_ENGLISH, **({} if asks else _QUIET), **(environment or {})}
    try:
        running = subprocess.Popen(  # noqa: S603 - fixed words, and names that stand behind `--`
            ["git", *arguments],  # noqa: S607 - the user's own git, wherever it is
            cwd=root,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=not asks,
        )
    except OSError as error:
        raise GitError(f"git cannot be called: {error.strerror}", hint="Install git.") from None
    with running:
        try:
            out, err = running.communicate(data, None if asks else patience)
        except subprocess.TimeoutExpired:
            from localize.workspace.process_group import stop  # noqa: PLC0415 - only where git hangs

            stop(running)
            message = f"git {_verb(arguments)} took longer than {patience:.0f} seconds and was stopped"
            hint = "See whether a hook or the network hangs, then run this again."
            raise GitError(message, hint=hint) from None
    return GitAnswer(running.returncode, out, err.decode("utf-8", "replace"))


def _verb(arguments: tuple[str, ...]) -> str:
    return next((word for word in arguments if word.isalpha()), "")
