"""The person at the command line: who decides, and which of the newsroom's programs they trust."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from localize.cli import wiring
from localize.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    import typer

    from localize.config import Config
    from localize.review import Who
    from localize.workspace.disk import Disk

_RESERVED = frozenset({"localize", "unknown"})
_ASK_GIT = 5.0
"""Seconds for which git may take its time to say who its user is."""


def who(ctx: typer.Context, by: str | None) -> Who:
    """Return who decides, now: `--by`, else git's user.

    Raises:
        UsageError: neither says; or the name is one of the tool's own.
    """
    from localize.review import Who  # noqa: PLC0415 - not for --help

    name = (by if by is not None else _git_user(wiring.here(ctx).directory)).strip()
    if not name:
        raise UsageError(
            "no name for who decides",
            hint='Name yourself with --by, or with `git config --global user.name "Your Name"`.',
        )
    if name.casefold() in _RESERVED or not name.isprintable():
        raise UsageError(f"«{name!a}» cannot be a person's name here", hint="Name yourself with --by.")
    return Who(name, wiring.now())


def _git_user(folder: Path) -> str:
    from localize.errors import GitError  # noqa: PLC0415 - only where nobody named themselves
    from localize.workspace.git_call import call  # noqa: PLC0415 - likewise

    try:
        found = call(folder, "config", "user.name", patience=_ASK_GIT)
    except GitError:
        return ""
    return found.out.decode("utf-8", "replace")


def trusted(disk: Disk, config: Config, said: bool | None) -> bool:  # noqa: FBT001 - as given
    """Return whether the person trusts the engines that localize.yaml names, and remember what they say.

    Args:
        disk: the newsroom's files.
        config: its configuration.
        said: what the command line says; None where it says nothing, and what was said before counts.
    """
    from localize.workspace.trust import TrustFile  # noqa: PLC0415 - not for --help

    known = TrustFile(os.environ)
    if said is None:
        return known.knows(disk.root, config)
    if said:
        known.remember(disk.root, config)
    else:
        known.forget(disk.root)
    return said
