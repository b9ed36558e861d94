"""Options that narrow the queue of review, of the queue itself and of its list."""

from __future__ import annotations

# Typer reads these annotations when it runs, so they are no mere type hints.
from typing import TYPE_CHECKING, Annotated

import typer

from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.flows.review_queue import Order, QueueFilter

States = Annotated[
    list[ReviewState] | None,
    typer.Option(
        "--state",
        help="Only strings in this state. Repeatable; by default all that wait for a person.",
        show_default=False,
    ),
]
Checks = Annotated[
    list[str] | None,
    typer.Option(
        "--check", metavar="NAME", help="Only strings of which this check says something.", show_default=False
    ),
]
Decider = Annotated[
    str,
    typer.Option("--who", metavar="NAME", help="Only what this person decided on last.", show_default=False),
]
Since = Annotated[
    str,
    typer.Option("--since", metavar="DATE", help="Only what was decided on since then.", show_default=False),
]
Text = Annotated[
    str,
    typer.Option(
        "--text", metavar="TEXT", help="Only strings with this in source or text.", show_default=False
    ),
]
Mine = Annotated[bool, typer.Option("--mine", help="Only articles that are assigned to you.")]
Reading = Annotated[
    bool, typer.Option("--reading", help="Whole articles in reading order, not the most urgent first.")
]


def filter_of(
    states: Iterable[ReviewState] | None, checks: Iterable[str] | None, who: str, since: str, text: str
) -> QueueFilter:
    """Return what narrows the queue."""
    from localize.flows.review_queue import QueueFilter  # noqa: PLC0415 - not for --help

    return QueueFilter(frozenset(states or ()), frozenset(checks or ()), who, since, text)


def order_of(*, reading: bool) -> Order:
    """Return what comes first."""
    from localize.flows.review_queue import Order  # noqa: PLC0415 - not for --help

    return Order.READING if reading else Order.URGENT
