"""The programs that are told of what a command did."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from localize.cli import identity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.config import Config, HookEvent
    from localize.flows.review_news import Tell
    from localize.model import Report
    from localize.review import Who
    from localize.workspace.disk import Disk


def told(
    disk: Disk,
    config: Config,
    event: HookEvent,
    who: Who,
    items: Sequence[dict[str, object]],
    *,
    trust: bool | None,
) -> tuple[str, ...]:
    """Tell the program of an event what happened, and return what there is to warn of.

    Args:
        disk: the newsroom's files; nobody holds its lock any more.
        config: its configuration.
        event: what happened.
        who: the person who did it.
        items: what it happened to.
        trust: what the command line says of the newsroom's programs.
    """
    from localize.flows.hooks import tell  # noqa: PLC0415 - not for --help
    from localize.workspace.hook_process import run_hook  # noqa: PLC0415 - likewise

    if trust is None and event not in config.hooks.commands:
        return ()
    trusted = identity.trusted(disk, config, trust)
    return tell(disk.root, config, event, who, items, trusted=trusted, run=run_hook)


def of_sitting(disk: Disk, config: Config, *, trust: bool | None) -> Tell:
    """Return what tells the programs of a sitting; what the command line says of them is remembered now."""
    if trust is not None:
        identity.trusted(disk, config, trust)
    return partial(told, disk, config, trust=None)


def with_warnings(report: Report, warnings: Sequence[str]) -> Report:
    """Return a report that says of programs that failed, too."""
    return replace(report, notes=(*report.notes, *warnings))
