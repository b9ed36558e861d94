"""Reports for pipes and files: aligned tables, and one line per record with tabs between its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.clean import clean
from localize.report.presentation import Line, Record, Table
from localize.report.text_width import text_width

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.report.presentation import Block

_GAP = "  "


def render(blocks: Iterable[Block]) -> str:
    """Return blocks as text without colours, however wide; every line ends with a newline.

    Args:
        blocks: what is shown. An empty line stands before each table but the first block.
    """
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            lines += ["", *_table(block)] if lines else _table(block)
        else:
            lines.append(_line(block) if isinstance(block, Line) else _record(block))
    return "".join(f"{line}\n" for line in lines)


def _line(line: Line) -> str:
    return "".join(clean(cell.text) for cell in line.cells)


def _record(record: Record) -> str:
    fields = [cell.text for cell in record.head]
    fields += ["".join(cell.text for cell in cells) for _, cells in record.body]
    return "\t".join(clean(text) for text in fields)


def _table(table: Table) -> list[str]:
    rows = [[column.title for column in table.columns]]
    rows += [[clean(cell.text) for cell in row] for row in table.rows]
    widths = [max(text_width(row[place]) for row in rows) for place in range(len(table.columns))]
    return [
        _GAP.join(
            _filled(text, width, right=column.right)
            for text, width, column in zip(row, widths, table.columns, strict=True)
        ).rstrip()
        for row in rows
    ]


def _filled(text: str, width: int, *, right: bool) -> str:
    """Return a text with the spaces before or behind it that make it so wide."""
    spaces = " " * (width - text_width(text))
    return spaces + text if right else text + spaces
