"""All that is known about one string, and about one check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import EDITOR, Room, key
from tests.report.printed import body

from localize.checks.registry import OWN
from localize.errors import UsageError
from localize.flows.explain import explain_check, explain_string
from localize.flows.history import blame
from localize.flows.review import approve, edit, reject
from localize.flows.selection import select
from localize.flows.waive import waive
from localize.report.views import view
from localize.review import Who, address_of

if TYPE_CHECKING:
    from localize.model import Report

SOURCE = "Farmers lit fires in the orchards."
ADDRESS = address_of("frost", key(SOURCE))


def explained(room: Room, name: str = ADDRESS, *locales: str) -> Report:
    return explain_string(room.session(), select(room.newsroom(), (), locales), name)


def texts(report: Report) -> dict[str, Any]:
    rows: Any = report.data["texts"]
    return {row["locale"]: row for row in rows}


def test_a_check_prints_its_page() -> None:
    for name in OWN.names:
        report = explain_check(name)
        assert body(report)[0] == f"# {name}"
    with pytest.raises(UsageError) as raised:
        explain_check("numbres")
    assert raised.value.hint == "Did you mean `numbers`?"


def test_a_string_with_source_texts_state_history_and_places(room: Room) -> None:
    room.pull()
    russian = select(room.newsroom(), (), ["ru"])
    edit(room.session(), russian, ADDRESS, ("Фермеры разожгли костры в садах.",), EDITOR)
    approve(room.session(), russian, [ADDRESS], EDITOR)
    report = explained(room)
    assert report.data["source"] == SOURCE
    assert report.data["used"] == ["articles/frost.md:7 (paragraph)"]
    found = texts(report)
    assert list(found) == ["ru", "uz", "uz_Cyrl"]
    assert found["ru"]["state"] == "approved"
    assert found["ru"]["why"] == "this text was approved for this source by Malika on 2026-03-01"
    assert [(one["state"], one["text"]) for one in found["ru"]["history"]][:1] == [("approved", "this")]
    assert found["uz"]["why"] == "there is no text, or a plural form is missing"
    assert found["uz_Cyrl"]["follows"] == "uz"
    lines = body(report)
    assert lines[0] == f"{ADDRESS} (paragraph)"
    assert "    used in: articles/frost.md:7 (paragraph)" in lines
    assert any(line.startswith("ru locales/ru/LC_MESSAGES/articles/frost.po:") for line in lines)


def test_of_two_who_disagree_the_one_whose_word_binds_is_named(room: Room) -> None:
    ledger = "locales/ru/LC_MESSAGES/articles/frost.review.jsonl"
    catalog = ledger.replace(".review.jsonl", ".po")
    room.pull()
    russian = select(room.newsroom(), (), ["ru"])
    edit(room.session(), russian, ADDRESS, ("Фермеры разожгли костры в садах.",), EDITOR)
    before = {path: room.disk.read(path) for path in (ledger, catalog)}
    approve(room.session(), russian, [ADDRESS], Who("Aziz", "2026-03-05T08:00:00Z"))
    approved = room.disk.read(ledger)
    for path, data in before.items():
        room.write(path, data.decode())
    reject(room.session(), russian, [ADDRESS], Who("Bek", "2026-03-02T08:00:00Z"), note="No.")
    room.write(ledger, (room.disk.read(ledger) + approved).decode())
    found = texts(explained(room))["ru"]
    assert (found["state"], found["why"]) == ("rejected", "this text was rejected by Bek on 2026-03-02")
    strings: Any = blame(room.session(), russian, ADDRESS).data["strings"]
    assert [(one["state"], one["by"]) for one in strings] == [("rejected", "Bek")]


def test_findings_and_waivers_are_told(room: Room) -> None:
    room.pull()
    russian = select(room.newsroom(), (), ["ru"])
    edit(room.session(), russian, ADDRESS, ("Фермеры разожгли 12 костров в садах.",), EDITOR)
    before = explained(room, ADDRESS, "ru")
    assert "number-added" in {one.check for one in before.findings}
    assert any("[number-added]" in line for line in body(before))
    waive(room.session(), russian, ADDRESS, "number-added", EDITOR, reason="The agency says so.")
    after = explained(room, ADDRESS, "ru")
    assert "number-added" not in {one.check for one in after.findings}
    assert "    waived: number-added (ru): The agency says so. (Malika)" in body(after)


def test_a_label_names_the_file_it_is_from_and_the_articles_that_use_it(room: Room) -> None:
    room.pull()
    report = explained(room, address_of("ui", key("farming", "tag")))
    assert report.data["used"] == ["ui/labels.yaml", "articles/frost.md"]
    assert report.data["context"] == "tag"


def test_what_the_catalog_lacks_says_so(room: Room) -> None:
    room.pull()
    room.write("articles/frost.md", room.read("articles/frost.md") + "\nNew.\n")
    report = explained(room, address_of("frost", key("New.")), "ru")
    assert texts(report)["ru"]["why"] == "the catalog does not have it yet: `localize pull`"
    assert view(report).body


def test_an_unknown_string_or_article(room: Room) -> None:
    room.pull()
    for name in ("frost@ffffffff", "frots@0a1b2c3d"):
        with pytest.raises(UsageError, match="there is no"):
            explained(room, name)
