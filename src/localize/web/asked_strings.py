"""What the query of an address asks to see of an article's strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.flows.review_queue import QueueFilter
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

_STATE_PARAM = "waiting"
"""The state that stands for all in which a string waits for a person."""


def filter_of(asked: Mapping[str, str]) -> QueueFilter | None:
    """Return what an address asks for; None where it asks for everything.

    Raises:
        UsageError: there is no such state.
    """
    state, check = asked.get("state", ""), asked.get("check", "")
    who, since, text = (asked.get(name, "") for name in ("who", "since", "text"))
    if not any((state, check, who, since, text)):
        return None
    if state in {"", "any", _STATE_PARAM}:
        states = frozenset() if state == _STATE_PARAM else frozenset(ReviewState)
    elif state in set(ReviewState):
        states = frozenset({ReviewState(state)})
    else:
        raise UsageError(f"there is no state «{state[:40]}»")
    return QueueFilter(states, frozenset({check} - {""}), who, since, text)
