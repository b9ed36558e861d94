"""Opening the queue: who sits down, which strings wait, and before which face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.cli import hooks, identity, named_articles, output, wiring
from localize.cli.workers import EVERY_CORE
from localize.frozen import frozen
from localize.report.presentation import Line, counted, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    import typer

    from localize.flows.review_queue import Order, QueueFilter
    from localize.flows.review_session import ReviewSession


@frozen
class Wanted:
    """The wishes of the command line."""

    articles: Sequence[str]
    locales: Sequence[str]
    narrowed: QueueFilter
    order: Order
    by: str | None
    mine: bool = False
    """True if only what is assigned to the person is shown."""
    keep_going: bool = False
    trust: bool | None = None
    """What is said of the newsroom's programs."""


def open_queue(ctx: typer.Context, wanted: Wanted) -> int:
    """Open the queue in the terminal.

    Raises:
        UsageError: nobody sits at the terminal.
    """
    from localize.cli.person import TerminalPerson  # noqa: PLC0415 - not for --help
    from localize.cli.review_terminal import TerminalReview, require_terminal  # noqa: PLC0415 - likewise

    require_terminal()
    sitting = _sitting(ctx, wanted)
    TerminalReview(TerminalPerson(), sitting).run()
    return 2 if sitting.newsroom.problems else 0


def tell_next(ctx: typer.Context, wanted: Wanted) -> int:
    """Say how many strings wait, in which states, and which comes first."""
    sitting = _sitting(ctx, wanted)
    states: dict[str, int] = {}
    for item in sitting.queue.items:
        states[item.state.value] = states.get(item.state.value, 0) + 1
    if not sitting.queue.items:
        output.show([Line.of("Nothing waits for review.")])
    else:
        waits = "waits" if len(sitting.queue.items) == 1 else "wait"
        said = f"{counted(len(sitting.queue.items), 'string')} {waits}: {listed(states)}."
        first = sitting.queue.items[0]
        output.show(
            [
                Line.of(said),
                Line.of(f"Next: {first.address} ({first.locale}, {first.state}): {first.message.key.source}"),
            ]
        )
    return 2 if sitting.newsroom.problems else 0


def _sitting(ctx: typer.Context, wanted: Wanted) -> ReviewSession:
    from dataclasses import replace  # noqa: PLC0415 - not for --help

    from localize.flows.memory import open_memory  # noqa: PLC0415 - likewise
    from localize.flows.review_matches import memory_matches  # noqa: PLC0415 - likewise
    from localize.flows.review_session import open_session  # noqa: PLC0415 - likewise

    person = identity.who(ctx, wanted.by)
    narrowed = replace(wanted.narrowed, assigned=person.by) if wanted.mine else wanted.narrowed
    with wiring.session(
        ctx,
        "review",
        writes=False,
        keep_going=wanted.keep_going,
        whole=not wanted.articles,
        workers=EVERY_CORE,
    ) as session:
        selection = named_articles.selection(session, wanted.articles, wanted.locales)
        matches = memory_matches(lambda: open_memory(session.disk, session.newsroom))
        return open_session(
            session,
            selection,
            person.by,
            wiring.now,
            narrowed,
            order=wanted.order,
            matches=matches,
            tell=hooks.of_sitting(session.disk, session.config, trust=wanted.trust),
        )
