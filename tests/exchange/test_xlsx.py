from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exchange.packages import STATES, TEXTS, package, texts, unit

from localize.errors import InputError, Place
from localize.exchange import table
from localize.exchange.xlsx import holds, read, write
from localize.model import ReviewState

SAMPLE = package(unit("Rain", "Дождь"), unit("=1+1", "=2+2", state=ReviewState.DRAFT))


def opened(data: bytes) -> tuple[Any, Any]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return book, book["ru"]


def saved(book: Any) -> bytes:  # noqa: ANN401 - openpyxl's own
    found = io.BytesIO()
    book.save(found)
    return found.getvalue()


def cell(sheet: Any, column: str, row: int) -> Any:  # noqa: ANN401 - openpyxl's own
    return sheet.cell(row, table.COLUMNS.index(column) + 1)


def test_sources_are_locked_and_texts_states_and_comments_are_not() -> None:
    _, sheet = opened(write(SAMPLE))
    assert sheet.protection.sheet
    unlocked = {column for column in table.COLUMNS if not cell(sheet, column, 2).protection.locked}
    assert unlocked == {"text", "state", "comment"}
    assert sheet.column_dimensions["K"].hidden
    assert sheet.freeze_panes == "A2"


def test_states_are_a_list() -> None:
    _, sheet = opened(write(SAMPLE))
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.type, str(choice.sqref)) == ("list", "E2:E3")
    assert choice.formula1 == '"untranslated,rejected,stale,draft,translated,approved"'


def test_nothing_is_a_formula() -> None:
    _, sheet = opened(write(SAMPLE))
    found = cell(sheet, "text", 3)
    assert (found.value, found.data_type, found.quotePrefix) == ("=2+2", "s", True)
    assert all(one.data_type != "f" for row in sheet.iter_rows() for one in row)


def test_the_same_package_is_the_same_bytes() -> None:
    assert write(SAMPLE) == write(SAMPLE)


def test_an_edited_text_arrives_to_the_letter() -> None:
    text = " Ливень «сильный»\nв горах\t_x0041_ "
    book, sheet = opened(write(SAMPLE))
    cell(sheet, "text", 2).value = text.replace("_x0041_", "_x005F_x0041_")
    cell(sheet, "state", 2).value = "approved"
    cell(sheet, "text", 3).value = 2026
    found = read(saved(book), "ru.xlsx").units
    assert [one.targets[0].shown for one in found] == [text, "2026"]
    assert found[0].state is ReviewState.APPROVED
    assert found[0].place == Place("ru.xlsx:ru!D2")


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("=1+1", "a formula where a text is wanted"),
        (2.5, "the value 2.5 where a text is wanted"),
        (True, "the value True where"),
        (datetime(2026, 3, 1, tzinfo=UTC).replace(tzinfo=None), "a date where a text is wanted"),
    ],
)
def test_what_is_no_text_is_refused_at_its_cell(value: object, message: str) -> None:
    book, sheet = opened(write(SAMPLE))
    cell(sheet, "text", 3).value = value
    with pytest.raises(InputError, match=message) as refused:
        read(saved(book), "ru.xlsx")
    assert refused.value.place == Place("ru.xlsx:ru!D3")


def test_a_sheet_of_somebody_s_own_is_passed_over_and_a_book_without_ours_refused() -> None:
    book, sheet = opened(write(SAMPLE))
    book.create_sheet("notes", 0)["A1"] = "Call Malika"
    assert len(read(saved(book), "ru.xlsx").units) == 2
    book.remove(sheet)
    with pytest.raises(InputError, match="the column «article» is missing"):
        read(saved(book), "ru.xlsx")


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(InputError, match="no workbook that can be read"):
        read(b"PK\x03\x04", "ru.xlsx")


def test_a_text_longer_than_a_cell_stays_here() -> None:
    assert not holds(unit("a", "x" * 32_768))
    assert holds(unit("a", "x" * 32_767))


@given(st.lists(st.tuples(TEXTS, TEXTS, STATES), min_size=1, max_size=4, unique_by=lambda row: row[0]))
@settings(max_examples=25, deadline=None)
def test_whatever_goes_out_comes_back_to_the_letter(rows: list[tuple[str, str, ReviewState]]) -> None:
    units = {one.id: one for one in (unit(source, target, state=state) for source, target, state in rows)}
    returned = read(write(package(*units.values())), "ru.xlsx")
    assert texts(returned, units) == {id_: one.targets for id_, one in units.items()}
    assert {one.id: (one.state, one.mark) for one in returned.units} == {
        id_: (one.state, one.mark) for id_, one in units.items()
    }
