"""The queue of review as a list, for whoever takes string by string, or hands them to a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.flows.review_queue import Order, waiting
from localize.model import Report

if TYPE_CHECKING:
    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.review_queue import QueueFilter
    from localize.flows.selection import Selection
    from localize.review import Item


def listing(
    session: NewsroomSession,
    selection: Selection,
    wanted: QueueFilter | None = None,
    order: Order = Order.URGENT,
) -> Report:
    """List the strings of the queue in its order, each with its address.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
        wanted: what narrows the queue.
        order: what comes first.

    Raises:
        UnreadableErrors: all files that cannot be read, unless the newsroom says to keep going.
        UsageError: there is no such check, or no such day.
    """
    strings = [_told(item) for item in waiting(session, selection, wanted, order)]
    return Report("review list", counts={"strings": len(strings)}, data={"strings": strings})


def _told(item: Item) -> dict[str, object]:
    message = item.message
    return {
        "address": item.address,
        "locale": str(item.locale),
        "state": item.state.value,
        "roles": list(item.roles),
        "context": message.key.context,
        "source": message.key.source,
        "plural_source": message.plural_source,
        "targets": list(message.targets),
        "previous": message.previous.source if message.previous else "",
        "path": item.path,
        "line": item.line,
    }
