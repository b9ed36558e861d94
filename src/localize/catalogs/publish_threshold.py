"""The least state in which a string is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.formats.article.roles import publish_class

if TYPE_CHECKING:
    from localize.catalogs.entry import Entry
    from localize.config import Config
    from localize.model import ReviewState


def publish_threshold(entry: Entry, config: Config, *, ui: bool = False) -> ReviewState:
    """Return the least state in which a string goes out; one with several roles obeys the strictest.

    Args:
        entry: the string.
        config: `publish` may name a role itself, or its class.
        ui: whether it is an entry of the interface's catalog.
    """
    if ui:
        return config.publish["ui"]
    states = [config.publish.get(role) or config.least(publish_class(role)) for role in entry.roles]
    if len(states) == 1:
        return states[0]
    return max(states or [config.publish["body"]], key=lambda state: state.rank)
