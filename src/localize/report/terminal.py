"""Reports for people at a terminal: tables that fit its width, and colours."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from localize.report.blocks import Line, Record, Table
from localize.report.clean import clean, clean_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import Console, RenderableType
    from rich.table import Table as RichTable
    from rich.text import Text

    from localize.report.blocks import Block, Cell


def render(blocks: Iterable[Block], width: int, *, colour: bool) -> str:
    """Return blocks as text for a terminal.

    Args:
        blocks: what is shown.
        width: the terminal's columns.
        colour: whether it shows colours.
    """
    console = _console(width, colour=colour)
    for place, block in enumerate(blocks):
        if place and isinstance(block, Table | Record):
            console.print()
        for part in _parts(block):
            console.print(part, soft_wrap=isinstance(block, Line) and not block.hang)
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def _console(width: int, *, colour: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 - only where something is printed on a terminal

    return Console(
        file=io.StringIO(),
        width=max(width, 20),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _parts(block: Block) -> Iterator[RenderableType]:
    if isinstance(block, Table):
        yield _table(block)
    elif isinstance(block, Line):
        yield _hanging(_text(block.cells), block.hang)
    else:
        yield _text(block.head, "  ")
        yield _texts(block)


def _text(cells: Iterable[Cell], gap: str = "") -> Text:
    """Join cells to a text in which nothing is markup."""
    from rich.text import Text  # noqa: PLC0415 - see _console

    joined = Text(no_wrap=False)
    for place, cell in enumerate(cells):
        joined.append(gap if place else "")
        joined.append(clean(cell.text), style=cell.style or None)
    return joined


def _hanging(text: Text, hang: int) -> RenderableType:
    if not hang:
        return text
    from rich.padding import Padding  # noqa: PLC0415 - see _console

    return Padding(text, (0, 0, 0, hang))


def _texts(record: Record) -> RichTable:
    from rich.table import Table as RichTable  # noqa: PLC0415 - see _console
    from rich.text import Text  # noqa: PLC0415 - see _console

    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for label, cell in record.body:
        grid.add_row(Text(f"  {label}"), Text(clean_lines(cell.text), style=cell.style))
    return grid


def _table(table: Table) -> RichTable:
    from rich.table import Table as RichTable  # noqa: PLC0415 - see _console
    from rich.text import Text  # noqa: PLC0415 - see _console

    shown = [
        place for place, column in enumerate(table.columns) if not (column.spare and _empty(table, place))
    ]
    rich_table = RichTable(box=None, padding=(0, 1), pad_edge=False, header_style="bold")
    for place in shown:
        column = table.columns[place]
        figures = column.right
        rich_table.add_column(
            Text(column.title),
            justify="right" if figures else "left",
            no_wrap=figures,
            overflow="fold",
        )
    last = None
    for row in table.rows:
        texts = [Text(clean(row[place].text), style=row[place].style) for place in shown]
        if table.grouped and row[0] == last:
            texts[0] = Text("")
        last = row[0]
        rich_table.add_row(*texts)
    return rich_table


def _empty(table: Table, place: int) -> bool:
    return all(row[place].text == "0" for row in table.rows)
