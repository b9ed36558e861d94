"""Strings as rows: the table that spreadsheets have of a package, whatever file it is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.errors import InputError, Place, suggest
from localize.exchange.coded_text import CodedText
from localize.exchange.package import Mark, Returned, ReturnedUnit
from localize.exchange.plural_parts import UnitPart, gathered
from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from localize.exchange.package import Package, PackageArticle, PackageUnit

ARTICLE, ID, SOURCE, TEXT, STATE, COMMENT = "article", "id", "source", "text", "state", "comment"
FORM, LOCALE, SOURCE_LOCALE, NEWSROOM, MARK = "form", "locale", "source locale", "newsroom", "based on"
COLUMNS = (
    *(ARTICLE, "role", SOURCE, TEXT, STATE, COMMENT, "note", "context", "previous source", FORM),
    *(ID, LOCALE, SOURCE_LOCALE, NEWSROOM, MARK),
)
"""The titles of the columns, in order."""
WRITABLE = (TEXT, STATE, COMMENT)
"""The columns that people fill in."""
TECHNICAL = (ID, LOCALE, SOURCE_LOCALE, NEWSROOM, MARK)
"""The columns that only the way back needs."""
NEEDED = (ARTICLE, ID, SOURCE, TEXT)
"""The columns without which nothing can be read."""
_UNFIT = re.compile("[\0\ud800-\udfff]")


@frozen
class Row:
    """One row that came back."""

    cells: Mapping[str, str]
    """Column → its text; without the columns that are not there."""
    place: Callable[[str], Place]
    """Gives the place of a column's cell."""

    def get(self, column: str) -> str:
        """Return the text of a cell; empty where there is none."""
        return self.cells.get(column, "")


def rows(package: Package) -> Iterator[dict[str, str]]:
    """Yield a row for each string of a package, or one for each of its plural forms."""
    for article in package.articles:
        for unit in article.units:
            for form in range(len(unit.targets)):
                yield _row(package, article, unit, form)


def _row(package: Package, article: PackageArticle, unit: PackageUnit, form: int) -> dict[str, str]:
    return {
        ARTICLE: article.slug,
        "role": ", ".join(unit.roles),
        SOURCE: unit.source_of(form),
        TEXT: unit.targets[form],
        STATE: unit.state.value,
        COMMENT: "",
        "note": "\n".join(unit.notes),
        "context": unit.key.context,
        "previous source": unit.previous,
        FORM: f"{form + 1} of {len(unit.targets)}" if unit.plural_source else "",
        ID: unit.id,
        LOCALE: str(package.locale),
        SOURCE_LOCALE: str(article.source_locale),
        NEWSROOM: package.newsroom,
        MARK: str(unit.mark),
    }


def texts(unit: PackageUnit) -> tuple[str, ...]:
    """Return the texts of a string that may be too long for a cell."""
    return (unit.key.source, unit.plural_source, unit.previous, *unit.targets, "\n".join(unit.notes))


def require_columns(found: Collection[str], place: Place) -> None:
    """Refuse a table that lacks a column.

    Raises:
        InputError: one is missing.
    """
    missing = next((column for column in NEEDED if column not in found), None)
    if missing:
        hint = suggest(missing, found, "The first row names the columns; leave it as it was exported.")
        raise InputError(f"the column «{missing}» is missing", place=place, hint=hint)


def returned(found: Iterable[Row], head: Place) -> Returned:
    """Return what came back in a table.

    Args:
        found: its rows, in order; empty ones are passed over.
        head: the place of its first row.

    Raises:
        InputError: a cell holds what it cannot, or the rows are of several languages or newsrooms.
    """
    parts: list[UnitPart] = []
    said = {LOCALE: "", NEWSROOM: ""}
    places = {LOCALE: head, NEWSROOM: head}
    for row in found:
        if not any(row.cells.values()):
            continue
        for column, before in said.items():
            now = row.get(column)
            if before and now and now != before:
                message = f"«{now[:40]}», after rows of «{before[:40]}»"
                raise InputError(message, place=row.place(column), hint="Keep each file's rows in a file.")
            if now and not before:
                said[column], places[column] = now, row.place(column)
        parts.append(_part(row))
    return Returned(said[NEWSROOM], said[LOCALE], places[LOCALE], tuple(gathered(parts)))


def _part(row: Row) -> UnitPart:
    for column in (ARTICLE, ID):
        if not row.get(column):
            hint = "Leave the columns that are locked as they were exported."
            raise InputError("this row names no string", place=row.place(column), hint=hint)
    for column in (SOURCE, TEXT, COMMENT):
        if _UNFIT.search(row.get(column)):
            message = "a character that no catalog can hold (U+0000 or half a character)"
            raise InputError(message, place=row.place(column), hint="Remove it.")
    unit = ReturnedUnit(
        row.place(TEXT),
        row.get(ARTICLE),
        row.get(ID),
        (CodedText.of(row.get(SOURCE)),),
        (CodedText.of(row.get(TEXT)),),
        _state(row),
        Mark.parse(row.get(MARK)),
        row.get(COMMENT),
        source_locale=row.get(SOURCE_LOCALE),
    )
    number = row.get(FORM).partition(" ")[0]
    return UnitPart(unit, max(int(number[:2]) - 1, 0) if number.isdecimal() else None)


def _state(row: Row) -> ReviewState | None:
    said = row.get(STATE).strip().casefold()
    if not said:
        return None
    known = [state.value for state in ReviewState]
    if said not in known:
        hint = suggest(said, known, f"The states are {', '.join(known)}.")
        raise InputError(f"there is no state «{said[:40]}»", place=row.place(STATE), hint=hint)
    return ReviewState(said)
