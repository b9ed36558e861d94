"""Changes without their texts, for a run that tells how many there are and lists none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import APPROVAL_FELL, Change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Locale


def counted(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return one change for all of a kind in a catalog; approvals that fell are named one by one."""
    counts: dict[tuple[str, str, Locale | None], int] = {}
    named: list[Change] = []
    for change in changes:
        if change.kind == APPROVAL_FELL:
            named.append(change)
        else:
            about = (change.kind, change.path, change.locale)
            counts[about] = counts.get(about, 0) + change.count
    summed = (
        Change(kind, path, locale=locale, count=count) for (kind, path, locale), count in counts.items()
    )
    return (*summed, *named)
