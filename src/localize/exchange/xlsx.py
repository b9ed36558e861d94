"""Strings as a workbook: sources locked, states from a list, and nothing that is taken for a formula."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from copy import copy
from datetime import datetime
from typing import TYPE_CHECKING, Any

from localize.errors import InputError, Place, UsageError
from localize.exchange import table
from localize.exchange.xlsx_safety import refuse_unsafe
from localize.exchange.xlsx_text import escaped, unescaped
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.exchange.package import Package, PackageUnit, Returned

_LONGEST = 32_767
"""Characters of a cell (Microsoft, "Excel specifications and limits")."""
_MOST_ROWS, _MOST_COLUMNS = 200_000, 60
_WIDTHS = {table.SOURCE: 60, table.TEXT: 60, table.COMMENT: 30, "note": 30, table.ARTICLE: 24}
_LOCKED, _OPEN, _HEAD = "F2F2F2", "FFFFFF", "D9E2EC"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_WHEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def holds(unit: PackageUnit) -> bool:
    """Return whether a cell can hold each of a string's texts."""
    return all(len(escaped(text)) <= _LONGEST for text in table.texts(unit))


def write(package: Package) -> bytes:
    """Return a package as a workbook; the same package gives the same bytes.

    Raises:
        UsageError: openpyxl is not installed.
    """
    openpyxl = _openpyxl()
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = str(package.locale)
    sheet.append(list(table.COLUMNS))
    rows = [[row[column] for column in table.COLUMNS] for row in table.rows(package)]
    styles = [_style(sheet, writable=column in table.WRITABLE) for column in table.COLUMNS]
    for number, row in enumerate(rows, start=2):
        for place, text in enumerate(row, start=1):
            _put(sheet.cell(number, place), text, styles[place - 1])
    _dress(sheet, len(rows))
    book.properties.creator = "localize"
    found = io.BytesIO()
    book.save(found)
    return _without_clock(found.getvalue())


def _style(sheet: Any, *, writable: bool) -> Any:  # noqa: ANN401 - openpyxl has no name for it outside
    """Return the style of a column's cells, with the sign that keeps a text one when it is edited.

    Made once, since openpyxl holds each style that is set against those it knows.
    """
    from openpyxl.cell import Cell  # noqa: PLC0415 - as openpyxl itself
    from openpyxl.styles import Alignment, PatternFill, Protection  # noqa: PLC0415 - likewise

    cell: Any = Cell(sheet, 1, 1)
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    cell.protection = Protection(locked=not writable)
    cell.fill = PatternFill("solid", fgColor=_OPEN if writable else _LOCKED)
    return cell._style  # noqa: SLF001 - its name for what styles of cells are copied by


def _put(cell: Any, text: str, style: Any) -> None:  # noqa: ANN401 - openpyxl's cells have several classes
    """Write a text that stays a text: of the type of strings."""
    if text:
        cell.value = "x"
        cell.data_type = "s"
        cell._value = escaped(text)  # noqa: SLF001 - set as a value, `=1+1` would be a formula
    cell._style = copy(style)  # noqa: SLF001 - set one by one, they take most of the time


def _dress(sheet: Any, rows: int) -> None:  # noqa: ANN401 - likewise
    """Lock the sheet, name the states, and make it pleasant to read."""
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415 - likewise
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - likewise
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - likewise

    for place, column in enumerate(table.COLUMNS, start=1):
        head, letter = sheet.cell(1, place), get_column_letter(place)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor=_HEAD)
        sheet.column_dimensions[letter].width = _WIDTHS.get(column, 14)
        sheet.column_dimensions[letter].hidden = column in table.TECHNICAL
        if column == table.STATE and rows:
            states = ",".join(state.value for state in ReviewState)
            choice = DataValidation("list", formula1=f'"{states}"', allow_blank=True, showErrorMessage=True)
            choice.add(f"{letter}2:{letter}{rows + 1}")
            sheet.add_data_validation(choice)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.autoFilter = False


def _without_clock(data: bytes) -> bytes:
    """Return a workbook in which nothing tells when it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _WHEN.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return made.getvalue()


def read(data: bytes, path: str) -> Returned:
    """Read a workbook.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is none, is hostile, or a cell holds a formula, a number or a date; with the cell.
        UsageError: openpyxl is not installed.
    """
    refuse_unsafe(data, path)
    openpyxl = _openpyxl()
    # What openpyxl lets through of what is wrong in a file; it has no error of its own for most of it.
    faults = (KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError, OSError, EOFError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of styles and extensions that nobody asks for
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            found = [row for sheet in book.worksheets for row in _rows(sheet, path)]
    except faults as error:
        hint = "Save it anew as an Excel workbook (.xlsx)."
        raise InputError(f"no workbook that can be read: {error}", place=Place(path), hint=hint) from None
    if not found:
        table.require_columns((), Place(path))
    return table.returned(found, Place(path))


def _rows(sheet: Any, path: str) -> Iterator[table.Row]:  # noqa: ANN401 - openpyxl's sheets have several classes
    """Yield the rows of a sheet; of one whose first row does not name our columns, none."""
    columns: list[str] | None = None
    for number, cells in enumerate(sheet.iter_rows(max_col=_MOST_COLUMNS), start=1):
        place = _Places(f"{path}:{sheet.title}", number)
        if columns is None:
            columns = [str(cell.value or "").strip().casefold() for cell in cells]
            if table.ID not in columns and table.TEXT not in columns:
                return
            table.require_columns(columns, place(""))
            continue
        if number > _MOST_ROWS:
            raise InputError("the sheet has too many rows", place=place(""), hint="Keep the exported rows.")
        at = dict(zip(columns, cells, strict=False))
        place = _Places(f"{path}:{sheet.title}", number, columns)
        yield table.Row(
            {column: _text(at[column], place(column)) for column in table.COLUMNS if column in at}, place
        )


class _Places:
    """Where the cells of a row are: `ru.xlsx:ru!D5`."""

    def __init__(self, sheet: str, row: int, columns: list[str] | None = None) -> None:
        self._sheet = sheet
        self._row = row
        self._columns = columns or []

    def __call__(self, column: str) -> Place:
        from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as openpyxl itself

        place = self._columns.index(column) + 1 if column in self._columns else 1
        return Place(f"{self._sheet}!{get_column_letter(place)}{self._row}")


def _text(cell: Any, place: Place) -> str:  # noqa: ANN401 - openpyxl's cells have several classes
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        raise InputError("a formula where a text is wanted", place=place, hint="Write the text itself.")
    if isinstance(value, str):
        return unescaped(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    kind = "a date" if isinstance(value, datetime) else f"the value {value!a:.40}"
    hint = "Give the cell the format «Text», and write it again."
    raise InputError(f"{kind} where a text is wanted", place=place, hint=hint)


def _openpyxl() -> Any:  # noqa: ANN401 - a module
    try:
        import openpyxl  # noqa: PLC0415 - an optional group
    except ImportError:
        hint = "Install it: pip install 'localize[xlsx]'. Or use --format csv."
        raise UsageError("spreadsheets need openpyxl, which is not installed", hint=hint) from None
    return openpyxl
