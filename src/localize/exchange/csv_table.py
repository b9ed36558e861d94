"""Strings as CSV (RFC 4180), in UTF-8 with the byte order mark by which spreadsheets know it."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place
from localize.exchange import table
from localize.exchange.formula_guard import guarded, unguarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from localize.exchange.package import Package, PackageUnit, Returned

_BOM = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_LONGEST = 100_000
"""Characters of a cell; Python's reader takes 131,072."""
_DELIMITERS = (",", ";", "\t")
_SAID = re.compile(r'"?sep=([,;\t])"?\r?\n', re.IGNORECASE)
"""The line by which Excel is told what stands between cells; it is no row."""


def holds(unit: PackageUnit) -> bool:
    """Return whether a cell can hold each of a string's texts."""
    return all(len(text) < _LONGEST for text in table.texts(unit))


def write(package: Package) -> bytes:
    """Return a package as a file: every cell in quotes, none of them a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(table.COLUMNS)
    for row in table.rows(package):
        writer.writerow([guarded(row[column]) for column in table.COLUMNS])
    return f"{_BOM}{text.getvalue()}".encode()


def read(data: bytes, path: str) -> Returned:
    """Read a file, with commas, semicolons or tabs between its cells, as spreadsheets write it.

    Args:
        data: its bytes.
        path: the file, for messages.

    Raises:
        InputError: it is no such table, or in another charset; with its line.
    """
    text = _decoded(data, path)
    return table.returned(_rows(text, path), Place(path, 1))


def _decoded(data: bytes, path: str) -> str:
    if data.startswith(_UTF_16):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = 1 + data.count(b"\n", 0, error.start)
            hint = "Save it as CSV UTF-8."
            raise InputError("the file is not UTF-8", place=Place(path, line), hint=hint) from None
    nul = text.find("\0")
    if nul >= 0:
        place = Place(path, 1 + text.count("\n", 0, nul))
        raise InputError("a NUL character", place=place, hint="Save the table as CSV UTF-8.")
    return text


def _rows(text: str, path: str) -> Iterator[table.Row]:
    said = _SAID.match(text)
    first = text.partition("\n")[0]
    delimiter = said[1] if said else max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    before = 0
    columns: list[str] | None = None
    try:
        for cells in reader:
            place = Place(path, before + 1)
            before = reader.line_num
            if said and before == 1:
                continue
            if columns is None:
                columns = [cell.strip().casefold() for cell in cells]
                table.require_columns(columns, place)
            else:
                found = dict(zip(columns, map(unguarded, cells), strict=False))
                yield table.Row(found, _always(place))
    except csv.Error as error:
        place = Place(path, reader.line_num)
        raise InputError(f"no CSV that can be read: {error}", place=place, hint="Save it anew.") from None
    if columns is None:
        table.require_columns((), Place(path, 1))


def _always(place: Place) -> Callable[[str], Place]:
    return lambda _column: place
