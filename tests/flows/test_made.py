"""The report of every edition's making, for people and for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from tests.flows.room import EDITOR, RU, Room

from localize.flows.made import COLUMNS, as_csv, made
from localize.flows.selection import select
from localize.model import Report
from localize.report.verbs.made import view


def reported(room: Room) -> Report:
    session = room.session()
    return made(session, select(session.newsroom, (), ["ru"]))


def test_each_edition_has_a_row(room: Room) -> None:
    room.write(
        "localize.yaml",
        room.read("localize.yaml") + "responsible: '=HYPERLINK(1)'\n",
    )
    room.pull()
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    report = reported(room)
    (row,) = csv.DictReader(io.StringIO(as_csv(report)))
    assert tuple(row) == COLUMNS
    assert (row["slug"], row["locale"], row["written_texts"], row["written_words"]) == (
        "frost",
        "ru",
        "1",
        "3",
    )
    assert row["reviewed_by"] == f"{EDITOR.by} (translator, {EDITOR.at})"
    assert row["responsible"] == "'=HYPERLINK(1)"
    edition = {**report.data["editions"][0], "slug": "\uff1d1+1"}  # type: ignore[index]
    (wide,) = csv.DictReader(io.StringIO(as_csv(replace(report, data={"editions": [edition]}))))
    assert wide["slug"] == "'\uff1d1+1"
    shown = view(report)
    assert len(shown.body) == 1
    assert view(Report("report made", data={"editions": []})).body == ()
