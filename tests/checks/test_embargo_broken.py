"""What nobody may see yet, and is out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, FROST, Room

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.flows.check import check
from localize.model import Locale
from localize.model.release import EditionId, Release, ReleaseRecord, ReleaseState
from localize.workspace import release_record

if TYPE_CHECKING:
    from pathlib import Path

RU, UZ = Locale.parse("ru"), Locale.parse("uz")
OUT, IN = "embargo: 2026-03-02T08:00+05:00", "embargo: 2026-03-01T08:00+05:00"


def told(live: dict[str, Locale], hidden: set[str]) -> list[str]:
    subject = NewsroomSubject(
        slugs={f"articles/{slug}.md": slug for slug in ("frost", "snow")},
        live=frozenset(live.items()),
        hidden=frozenset(hidden),
    )
    return [one.message for one in inspect(subject, select(["embargo-broken"]).newsroom)]


def test_it_is_told_of_each_edition_that_is_out() -> None:
    said = "«frost» is published in ru; its `embargo:` or `confidential:` forbids it"
    assert told({"frost": RU}, {"frost"}) == [said]
    assert told({"frost": RU, "snow": UZ}, {"frost"}) == [said]


def test_what_is_not_out_or_not_hidden_or_gone_is_not_told() -> None:
    assert told({}, {"frost"}) == []
    assert told({"frost": RU}, set()) == []
    assert told({"frost": RU}, {"snow"}) == []
    assert told({"gone": RU}, {"gone"}) == []


@pytest.mark.parametrize(
    ("head", "locales", "expected"),
    [
        (OUT, ["ru"], ["ru"]),
        (OUT, ["ru", "uz"], ["ru", "uz"]),
        ("embargo: 2027-01-01T00:00Z", ["en"], ["en"]),
        ("embargo: soon", ["ru"], ["ru"]),
        ("embargo: 2020-01-01", ["ru"], ["ru"]),  # names no zone, so it has not ended
        ("confidential: true", ["uz"], ["uz"]),
        (f"confidential: true\n{IN}", ["ru"], ["ru"]),
        (IN, ["ru"], []),
        ("embargo: 2020-01-01T00:00Z", ["ru", "uz"], []),
        ("confidential: false", ["ru"], []),
        ("source_note: embargo", ["ru"], []),
        (OUT, [], []),
    ],
)
def test_from_disk(tmp_path: Path, head: str, locales: list[str], expected: list[str]) -> None:
    room = Room(tmp_path)
    room.write("localize.yaml", "version: 2\nname: S\nsource_locale: en\nlocales: [en, ru, uz]\n")
    room.write("articles/frost.md", FROST.replace("category: Weather\ntags: [farming]", head))
    room.pull()
    out = (
        Release(EditionId("frost", Locale.parse(code)), ReleaseState.LIVE, AT, AT, "00ff") for code in locales
    )
    release_record.save(room.disk, ReleaseRecord(frozenset(out)))
    found = check(room.session(), room.all(), only=["embargo-broken"]).findings
    assert [str(one.locale) for one in found] == expected
