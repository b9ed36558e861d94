"""Reports for people at a terminal: tables that fit its width, and colours."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING

from localize.report.clean import clean, clean_lines
from localize.report.presentation import Cell, Line, Record, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console, RenderableType
    from rich.style import Style
    from rich.table import Table as RichTable
    from rich.text import Text

    from localize.report.presentation import Block, Column

_NARROW = 20
_GAP = 2
_LEAST = 10
"""The columns that a text has at least in a table; where it has fewer, rows are told as lines."""


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
        for part in _parts(block, console.width):
            # A long line is left to the terminal to break, so that what is copied from it is one line.
            console.print(part, soft_wrap=isinstance(block, Line))
    file = console.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def _console(width: int, *, colour: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 - not for --help

    return Console(
        file=io.StringIO(),
        width=max(width, _NARROW),
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _parts(block: Block, width: int) -> Iterator[RenderableType]:
    if isinstance(block, Table):
        yield from _table(block, width)
    elif isinstance(block, Line):
        yield _text(block.cells)
    else:
        yield _text(block.head, "  ")
        yield _texts(block)


def _text(cells: Iterable[Cell], gap: str = "", *, lines: bool = False) -> Text:
    """Join cells to a text in which nothing is markup."""
    from rich.text import Text  # noqa: PLC0415 - not for --help

    joined = Text()
    for place, cell in enumerate(cells):
        joined.append(gap if place else "")
        joined.append(clean_lines(cell.text) if lines else clean(cell.text), style=_style(cell))
    return joined


def _style(cell: Cell) -> Style | None:
    if not cell.style and not cell.link:
        return None
    from rich.style import Style  # noqa: PLC0415 - not for --help

    style = Style.parse(cell.style)
    return style + Style(link=clean(cell.link)) if cell.link else style


def _texts(record: Record) -> RichTable:
    from rich.table import Table as RichTable  # noqa: PLC0415 - not for --help
    from rich.text import Text  # noqa: PLC0415 - not for --help

    grid = RichTable.grid(padding=(0, 1))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, cells in record.body:
        if any(cell.text for cell in cells):
            grid.add_row(Text(f"  {label}", style="dim"), _text(cells, lines=True))
    return grid


def _table(table: Table, width: int) -> Iterator[RenderableType]:
    """Yield a table; a grouped one without its first column, which gets lines of its own."""
    places = [place for place in range(len(table.columns)) if _is_shown(table, place)]
    columns = [table.columns[place] for place in places]
    rows = [[row[place] for place in places] for row in table.rows]
    titles = [column.title for column in columns]
    if sum(_widths(titles, rows)) + _GAP * len(titles) > width:
        titles = [column.short or column.title for column in columns]
    widths = _widths(titles, rows)
    if _is_cramped(columns, widths, width):
        yield from _told(table, columns, rows, width)
        return
    if not table.grouped:
        yield _grid(columns, titles, rows, widths)
        return
    yield _grid(columns, titles, (), widths)
    numbered = groupby(zip(table.rows, rows, strict=True), key=lambda pair: pair[0][0])
    for heading, group in numbered:
        yield _text((heading,))
        yield _grid(columns, None, [row for _, row in group], widths)


def _is_cramped(columns: Sequence[Column], widths: Sequence[int], width: int) -> bool:
    """Return whether a terminal has no room for a table's figures: they would be left out without a word."""
    pairs = zip(columns, widths, strict=True)
    least = sum(own if column.right else min(own, _LEAST) for column, own in pairs)
    return least + _GAP * (len(columns) - 1) > width


def _told(
    table: Table, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int
) -> Iterator[RenderableType]:
    """Yield each row as its texts and, beside them, its figures with their names, those that are not zero."""
    from rich.table import Table as RichTable  # noqa: PLC0415 - not for --help
    from rich.text import Text  # noqa: PLC0415 - not for --help

    numbered = zip(table.rows, rows, strict=True)
    for heading, group in groupby(numbered, key=lambda pair: pair[0][0] if table.grouped else None):
        if heading is not None:
            yield _text((heading,))
        told = [(_texts_of(columns, row), row) for _, row in group]
        grid = RichTable.grid(padding=(0, _GAP, 0, 0))
        grid.add_column(overflow="fold", width=min(max(texts.cell_len for texts, _ in told), width // 2))
        grid.add_column(overflow="fold")
        for texts, row in told:
            pairs = list(zip(columns, row, strict=True))
            figures = [
                Text.assemble(_text((cell,)), f" {column.title}")
                for column, cell in pairs
                if column.right and cell.text not in {"", "0"}
            ]
            grid.add_row(texts, Text(", ").join(figures))
        yield grid


def _texts_of(columns: Sequence[Column], row: Sequence[Cell]) -> Text:
    return _text([cell for column, cell in zip(columns, row, strict=True) if not column.right], "  ")


def _is_shown(table: Table, place: int) -> bool:
    if table.grouped and not place:
        return False
    return not table.columns[place].spare or any(row[place].text != "0" for row in table.rows)


def _widths(titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> list[int]:
    from rich.cells import cell_len  # noqa: PLC0415 - not for --help

    columns = zip(*([Cell(title) for title in titles], *rows), strict=True)
    return [max(cell_len(clean(cell.text)) for cell in column) for column in columns]


def _grid(
    columns: Sequence[Column],
    titles: Sequence[str] | None,
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[int],
) -> RichTable:
    """Return rows under their titles, or without any; figures are never broken, texts are."""
    from rich.table import Table as RichTable  # noqa: PLC0415 - not for --help
    from rich.text import Text  # noqa: PLC0415 - not for --help

    grid = RichTable(
        box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold", show_header=titles is not None
    )
    for column, title, width in zip(columns, titles or [""] * len(columns), widths, strict=True):
        grid.add_column(
            Text(title),
            justify="right" if column.right else "left",
            no_wrap=column.right,
            overflow="fold",
            min_width=width if column.right else None,
            width=None if column.right else width,
        )
    for row in rows:
        grid.add_row(*(_text((cell,)) for cell in row))
    return grid
