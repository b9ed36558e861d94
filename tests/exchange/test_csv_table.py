from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from tests.exchange.packages import STATES, TEXTS, package, texts, unit

from localize.errors import InputError, Place
from localize.exchange.csv_table import holds, read, write

if TYPE_CHECKING:
    from localize.model import ReviewState

SAMPLE = package(unit("Rain", "Дождь"), unit("=1+1", "=cmd|' /C calc'!A0"))


def test_the_file_is_what_spreadsheets_and_the_standard_want() -> None:
    data = write(SAMPLE)
    assert data.startswith(b'\xef\xbb\xbf"article",')
    assert data.count(b"\r\n") == 3
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [(row["source"], row["text"]) for row in rows] == [
        ("Rain", "Дождь"),
        ("'=1+1", "'=cmd|' /C calc'!A0"),
    ]


def test_no_cell_is_a_formula() -> None:
    for row in csv.reader(io.StringIO(write(SAMPLE).decode("utf-8-sig"), newline="")):
        assert not any(cell[:1] in set("=+-@\t\r") for cell in row if cell)


def test_an_edited_text_arrives_to_the_letter_however_the_table_was_saved() -> None:
    text = 'Ливень; «сильный»,\n"в\tгорах" '
    rows = list(csv.reader(io.StringIO(write(SAMPLE).decode("utf-8-sig"), newline="")))
    rows[1][rows[0].index("text")] = text
    for delimiter, encoding in ((",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16")):
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=delimiter).writerows(rows)
        found = read(out.getvalue().encode(encoding), "ru.csv")
        assert found.units[0].targets[0].shown == text


@pytest.mark.parametrize("line", ["sep=;\r\n", '"sep=;"\n', "SEP=;\n"])
def test_the_line_that_tells_excel_of_semicolons_is_no_row(line: str) -> None:
    table = write(SAMPLE).decode("utf-8-sig").replace('","', '";"')
    found = read((line + table).encode(), "ru.csv")
    assert [one.place for one in found.units] == [Place("ru.csv", 3), Place("ru.csv", 4)]
    assert found.units[0].targets[0].shown == "Дождь"


def test_places_are_lines_of_the_file() -> None:
    data = write(package(unit("a", "1\n2\n3"), unit("b", "4")))
    assert [one.place for one in read(data, "ru.csv").units] == [Place("ru.csv", 2), Place("ru.csv", 5)]


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        (b"a,b\r\n\xff,c\r\n", 2, "not UTF-8"),
        (b"article,id,source,text\r\na\0", 2, "a NUL character"),
        (b"article,id,source\r\n", 1, "the column «text» is missing"),
        (b"", 1, "the column «article» is missing"),
        (b'article,id,source,text\r\na,b,c,"' + b"x" * 140_000, 2, "no CSV that can be read"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(data: bytes, line: int, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        read(data, "ru.csv")
    assert refused.value.place == Place("ru.csv", line)


def test_a_text_that_no_reader_takes_stays_here() -> None:
    assert not holds(unit("a", "x" * 100_000))
    assert holds(unit("a", "x" * 99_999))


@given(TEXTS, TEXTS, STATES)
@settings(max_examples=100, deadline=None)
def test_whatever_goes_out_comes_back_to_the_letter(source: str, target: str, state: ReviewState) -> None:
    one = unit(source, target, state=state, context="menu")
    returned = read(write(package(one)), "ru.csv")
    assert texts(returned, {one.id: one}) == {one.id: one.targets}
    assert returned.units[0].sources[0].shown == source
    assert (returned.units[0].state, returned.units[0].mark) == (state, one.mark)
