"""One string before a person: what it says, what it said, and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.model import ReviewState
from localize.report.diff_cells import changed
from localize.report.presentation import Cell, Line, Record
from localize.report.verbs.status import STATES
from localize.report.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.model import Locale
    from localize.report.presentation import Block
    from localize.review import Item


def card(
    item: Item,
    source: Locale,
    place: int,
    total: int,
    more: Iterable[tuple[str, tuple[Cell, ...]]] = (),
) -> tuple[Block, ...]:
    """Return a string as a card.

    Args:
        item: the string.
        source: the locale of its source.
        place: which one it is, counted from 1.
        total: of how many.
        more: what else is to be seen before deciding, each with a label.
    """
    progress = Line((Cell(f"── {place}/{total} "), Cell("─" * 24, "dim")))
    head = (
        Cell(item.address, "bold"),
        Cell(str(item.locale)),
        Cell(item.state.value, STATES[item.state]),
        Cell(", ".join(item.roles), "dim"),
    )
    body = (*_known(item), *_sources(item, source), *_targets(item), *more)
    return (progress, Record(head, body))


def _known(item: Item) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    """Yield where the string stands, and what people said about it."""
    if item.message.key.context:
        yield "context", (Cell(item.message.key.context),)
    notes = [line for line in item.message.extracted if line not in item.roles]
    yield from (("note", (Cell(line),)) for line in (*notes, *item.message.comments))
    said = max((d for d in item.decisions if d.note), key=lambda d: d.at, default=None)
    if said is not None:
        yield said.state.value, (Cell(f"{said.by}: {said.note}", "yellow"),)


def _sources(item: Item, source: Locale) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    message = item.message
    yield str(source), (Cell(message.key.source),)
    if message.plural_source:
        yield "many", (Cell(message.plural_source),)
    if item.state is ReviewState.STALE and message.previous is not None:
        yield "changed", tuple(changed(word_diff(message.previous.source, message.key.source)))


def _targets(item: Item) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    if item.message.blank:
        return
    several = len(item.message.targets) > 1
    for number, target in enumerate(item.message.targets):
        label = f"{item.locale} {number}" if several else str(item.locale)
        yield label, (Cell(target, "bold"),)
