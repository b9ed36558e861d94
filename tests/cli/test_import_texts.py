from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import openpyxl
import polib
import pytest
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from localize.exchange import table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.room import Room

FIRE, HURT, TITLE = "Farmers lit fires in the orchards.", "Nobody was hurt.", "Frost comes early"
TEXT = "Крестьяне жгли костры в\u00a0садах — «всю ночь»."


def edited(room: Room, path: str, kind: type[xlifffile | Xliff2File], text: str, source: str = FIRE) -> None:
    """Write a text into a file as another tool does."""
    store = kind.parsestring((room.root / path).read_bytes())
    unit = next(one for one in store.units if one.source == source)
    unit.target = text
    store.savefile(str(room.root / path))


@pytest.mark.parametrize(
    ("form", "name", "kind"), [("xliff", "ru.xlf", Xliff2File), ("xliff12", "ru.xliff", xlifffile)]
)
def test_what_another_tool_wrote_arrives_to_the_letter(
    written: Room, form: str, name: str, kind: type[xlifffile | Xliff2File]
) -> None:
    assert written.run("export", "--format", form, "-l", "ru", "frost").code == 0
    before = written.tree()
    same = written.run("import", name, "--by", "Malika")
    assert (same.code, same.out, same.err) == (0, "", "0 strings taken in; 3 as they were.\n")
    assert written.tree() == before
    edited(written, name, kind, TEXT)
    ran = written.run("import", name, "--by", "Malika")
    assert (ran.code, ran.err) == (0, "1 string taken in; 2 as they were.\n")
    assert ran.lines == [f"translated  {written.address(FIRE)} (ru)  {TEXT}"]
    assert f'msgstr "{TEXT}"' in written.catalog("ru", "frost")
    ledger = written.read("locales/ru/LC_MESSAGES/articles/frost.review.jsonl")
    assert '"by":"Malika"' in ledger
    assert f'"origin":"import:{name}"' in ledger
    after = written.tree()
    assert written.run("import", name, "--by", "Malika").err == "0 strings taken in; 3 as they were.\n"
    assert written.tree() == after


def test_what_was_changed_here_since_is_listed_and_ends_with_1(written: Room) -> None:
    written.run("export", "--format", "xliff", "-l", "ru", "frost")
    edited(written, "ru.xlf", Xliff2File, "Мороз пришёл рано", TITLE)
    address = written.address(TITLE)
    written.run("review", "edit", address, "-l", "ru", "--text", "Морозы в октябре", "--by", "Rustam")
    ran = written.run("import", "ru.xlf", "--by", "Malika")
    assert ran.code == 1
    assert "not taken: it was changed here since" in ran.out
    assert "Морозы в октябре" in ran.out
    assert "Мороз пришёл рано" in ran.out
    assert ran.err == "0 strings taken in; 2 as they were; 1 not taken, and listed.\n"
    left = written.run("import", "ru.xlf", "--by", "Malika", "--json").json["left"]
    assert left[0]["here"] == ["Морозы в октябре"]


def test_a_hostile_file_is_refused_with_its_line_and_nothing_written(written: Room) -> None:
    bomb = '<!DOCTYPE x [\n<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>\n<xliff version="1.2">&b;</xliff>'
    written.write("bad.xlf", bomb)
    before = written.tree()
    ran = written.run("import", "bad.xlf", "--by", "Malika")
    assert (ran.code, ran.out) == (2, "")
    assert "bad.xlf:2: error: the entity «a» is declared or used" in ran.err
    assert written.tree() == before


def in_workbook(path: Path, text: str) -> None:
    book = openpyxl.load_workbook(path)
    for row in book["ru"].iter_rows(min_row=2):
        if row[table.COLUMNS.index("source")].value == FIRE:
            row[table.COLUMNS.index("text")].value = text
    book.save(path)


def in_table(path: Path, text: str) -> None:
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
    for row in rows:
        row["text"] = text if row["source"] == FIRE else row["text"]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.COLUMNS)
        writer.writeheader()
        writer.writerows(rows)


def in_catalog(path: Path, text: str) -> None:
    found = polib.pofile(str(path))
    next(entry for entry in found if entry.msgid == FIRE).msgstr = text
    found.save()


@pytest.mark.parametrize(
    ("form", "name", "edit"),
    [("xlsx", "ru.xlsx", in_workbook), ("csv", "ru.csv", in_table), ("po", "ru.po", in_catalog)],
)
def test_what_was_written_in_a_table_or_a_catalog_arrives_to_the_letter(
    written: Room, form: str, name: str, edit: Callable[[Path, str], None]
) -> None:
    assert written.run("export", "--format", form, "-l", "ru").code == 0
    before = written.tree()
    same = written.run("import", name, "--by", "Malika")
    assert (same.code, same.out) == (0, "")
    assert same.err.startswith("0 strings taken in; ")
    assert written.tree() == before
    edit(written.root / name, TEXT)
    ran = written.run("import", name, "--by", "Malika")
    assert (ran.code, ran.lines) == (0, [f"translated  {written.address(FIRE)} (ru)  {TEXT}"])
    assert f'msgstr "{TEXT}"' in written.catalog("ru", "frost")
    after = written.tree()
    assert written.run("import", name, "--by", "Malika").err.startswith("0 strings taken in; ")
    assert written.tree() == after


def test_a_formula_and_macros_are_refused_with_their_cell_and_nothing_written(written: Room) -> None:
    assert written.run("export", "--format", "xlsx", "-l", "ru", "frost").code == 0
    in_workbook(written.root / "ru.xlsx", "=1+1")
    before = written.tree()
    ran = written.run("import", "ru.xlsx", "--by", "Malika")
    assert (ran.code, ran.out) == (2, "")
    assert "ru.xlsx:ru!D3: error: a formula where a text is wanted" in ran.err
    (written.root / "ru.xlsx").rename(written.root / "ru.xlsm")
    ran = written.run("import", "ru.xlsm", "--by", "Malika")
    assert (ran.code, ran.out) == (2, "")
    assert "ru.xlsm: error: a workbook that may have macros is not read" in ran.err
    (written.root / "ru.xlsm").rename(written.root / "ru.xlsx")
    assert written.tree() == before


def test_a_printed_page_does_not_come_back(written: Room) -> None:
    assert written.run("export", "--format", "html", "-l", "ru", "frost").code == 0
    assert "<td lang=" in written.read("ru.html")
    ran = written.run("import", "ru.html", "--by", "Malika")
    assert (ran.code, ran.out) == (2, "")
    assert "html is for reading; nothing is read from it" in ran.err
