"""Hooks: programs that localize.yaml names are told of what was done, after it was done.

Nothing that a program does, or fails to do, takes anything back. Who has not said that they trust the
programs of this checkout runs none: localize.yaml may come from a stranger's branch.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

from localize.errors import in_shell
from localize.model import ReviewState
from localize.review import address_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from localize.config import Config, HookEvent
    from localize.flows.newsroom_session import NewsroomSession
    from localize.model import Report
    from localize.review import Who


class RunHook(Protocol):
    """Runs a program, and returns what went wrong."""

    def __call__(self, root: Path, words: Sequence[str], data: bytes, timeout: float, /) -> str:
        """Run it in a folder with bytes on its stdin."""


def tell(
    root: Path,
    config: Config,
    event: HookEvent,
    who: Who,
    items: Sequence[dict[str, object]],
    *,
    trusted: bool,
    run: RunHook,
) -> tuple[str, ...]:
    """Tell the program of an event what happened, all of it in one call, and return what there is to warn of.

    Args:
        root: the newsroom's folder.
        config: its configuration.
        event: what happened.
        who: the person who did it, and when.
        items: what it happened to; the program is not called where that is nothing.
        trusted: whether the person trusts the programs of this checkout.
        run: runs a program.
    """
    words = config.hooks.commands.get(event)
    if not words or not items:
        return ()
    named = f"The program that {config.path} names for `{event}`,"
    if not trusted:
        whole = " ".join(map(in_shell, words))  # whoever is to trust it has to see all of it
        return (f"{named} {whole}, was not run: it is a stranger's until you say --trust.",)
    said = {"event": str(event), "newsroom": config.name, "by": who.by, "at": who.at, "items": list(items)}
    data = json.dumps(said, ensure_ascii=False).encode("utf-8", "replace")
    problem = run(root, words, data, config.hooks.timeout)
    return (f"{named} {words[0]}, failed: {problem}. What was done is done.",) if problem else ()


def rejected_items(session: NewsroomSession, report: Report, note: str) -> list[dict[str, object]]:
    """Return what a program is told of rejected texts.

    Args:
        session: the newsroom in which they were rejected.
        report: what came of it.
        note: why.
    """
    heads = {head.slug: head for head in session.newsroom.articles}
    items: list[dict[str, object]] = []
    for change in report.changes:
        slug = change.address.partition("@")[0]
        if change.kind != ReviewState.REJECTED or change.locale is None:
            continue
        view = session.catalogs(heads.get(slug), (change.locale,)).view(change.locale)
        sources = {address_of(slug, unit.entry.key): unit.entry.key.source for unit in view.units}
        said = {
            "address": change.address,
            "locale": str(change.locale),
            "source": sources.get(change.address, ""),
        }
        items.append({**said, "text": change.detail, "note": note})
    return items
