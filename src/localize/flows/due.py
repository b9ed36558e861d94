"""Due: editions that have to be ready soon, and are not."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from localize.catalogs.publish_threshold import publish_threshold
from localize.errors import InputError
from localize.flows.review_queue import wanted_at
from localize.model import Report
from localize.review.assignment import assigned_to

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import ArticleHead
    from localize.workspace.disk import Disk

VERB = "due"
TOLD = ".localize/due-told.json"
"""What the program of the event was told of already. Without it the program is told once more."""


def due(session: NewsroomSession, selection: Selection, within: float) -> Report:
    """Tell which editions have to be ready within some hours, or had to be, and are not; the next first.

    Args:
        session: the newsroom at work; its time is now.
        selection: which articles and locales.
        within: hours.
    """
    until = datetime.fromisoformat(session.at) + timedelta(hours=within)
    rows = [
        row
        for head in selection.articles
        if wanted_at(head, session.config) <= until
        for row in _rows(session, selection, head)
    ]
    rows.sort(key=lambda row: (str(row["due"]), str(row["slug"]), str(row["locale"])))
    return Report(VERB, counts={"editions": len(rows)}, data={"editions": rows})


def untold(disk: Disk, rows: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Return the editions of which the program was not told yet, or not for this time."""
    known = _told(disk)
    return [row for row in rows if known.get(_name(row)) != row["due"]]


def remember(disk: Disk, rows: Sequence[dict[str, object]]) -> None:
    """Note what the program was told of. Only for who holds the lock."""
    known = {**_told(disk), **{_name(row): str(row["due"]) for row in rows}}
    disk.write(TOLD, json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True).encode())


def _told(disk: Disk) -> dict[str, str]:
    try:
        found = json.loads(disk.read(TOLD)) if disk.exists(TOLD) else {}
    except (ValueError, RecursionError, InputError):
        return {}
    return {str(name): str(due) for name, due in found.items()} if isinstance(found, dict) else {}


def _name(row: dict[str, object]) -> str:
    return f"{row['slug']} {row['locale']}"


def _rows(session: NewsroomSession, selection: Selection, head: ArticleHead) -> Iterator[dict[str, object]]:
    """Yield the editions of an article that are not ready."""
    found = session.catalogs(head, selection.locales)
    at = wanted_at(head, session.config).isoformat(timespec="minutes")
    for locale in (one for one in found.locales if one in selection.locales):
        view = found.view(locale)
        config = session.config
        left = sum(not unit.state.at_least(publish_threshold(unit.entry, config)) for unit in view.units)
        if left:
            people = list(assigned_to(view.file.ledger))
            yield {"slug": head.slug, "locale": str(locale), "due": at, "waiting": left, "assigned": people}
