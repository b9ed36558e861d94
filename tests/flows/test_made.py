"""The report of every edition's making, for people and for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

from tests.flows.room import EDITOR, RU, UZ_CYRL, Room

from localize.flows.edition_making import makings
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


def test_the_other_script_of_an_article_was_written_by_its_author(room: Room) -> None:
    room.write("articles/frost.md", "---\nlang: uz\ntitle: Ayoz erta keldi\n---\n\nHech kim jabrlanmadi.\n")
    room.pull()
    session = room.session()
    report = made(session, select(session.newsroom, (), ["uz_Cyrl"]))
    editions: Any = report.data["editions"]
    (edition,) = editions
    texts = edition["made"]["texts"]
    assert (edition["made"]["derived_from"], texts) == ("uz", {**dict.fromkeys(texts, 0), "written": 2})
    room.translate(UZ_CYRL, "articles/frost", {"Hech kim jabrlanmadi.": "Одамлар омон қолди."})
    session = room.session()
    found = session.catalogs(session.newsroom.articles[0], (UZ_CYRL,))
    assert [one.acts != () for one in makings(found, UZ_CYRL).values()] == [False, True]
