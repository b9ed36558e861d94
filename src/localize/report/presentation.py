"""The form of a report before anybody knows where it is printed: tables, lines and records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Cell:
    """A piece of text and how it is shown."""

    text: str
    style: str = ""
    """A rich style (`red`, `bold`, `dim`); only a terminal with colours shows it."""
    link: str = ""
    """An address that a terminal opens (OSC 8); only one with colours has it."""


@frozen
class Column:
    """A column of a table."""

    title: str
    short: str = ""
    """Its name where the title does not fit."""
    right: bool = False
    """True if its cells stand at the right, as figures do."""
    spare: bool = False
    """True if a terminal leaves it out where all its cells are `0`."""


@frozen
class Table:
    """Figures by row and column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """Each with one cell per column."""
    grouped: bool = False
    """True if a terminal shows equal first cells once, on a line above their rows."""


@frozen
class Line:
    """One line: pieces that follow each other."""

    cells: tuple[Cell, ...]

    @classmethod
    def of(cls, *pieces: str | Cell) -> Line:
        """Make a line of pieces, plain text among them."""
        return cls(tuple(Cell(piece) if isinstance(piece, str) else piece for piece in pieces))


@frozen
class Record:
    """One thing with its texts: several lines on a terminal, one line with tabs elsewhere."""

    head: tuple[Cell, ...]
    body: tuple[tuple[str, tuple[Cell, ...]], ...] = ()
    """Texts, each with a short label and made of pieces."""


Block = Table | Line | Record


@frozen
class View:
    """The whole output of a verb."""

    body: tuple[Block, ...] = ()
    """The data, for stdout."""
    talk: tuple[Line, ...] = ()
    """The remarks about it, for stderr."""


def figure(number: int, style: str = "") -> Cell:
    """Return a figure's cell; nothing is dim."""
    return Cell(str(number), style if number else "dim")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 string`, `2 strings`."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def listed(counts: Mapping[str, int]) -> str:
    """Return what was counted, in the order given: `3 added, 1 updated`; what is zero is left out."""
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count)
