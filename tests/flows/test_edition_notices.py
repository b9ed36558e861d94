"""Editions print corrections, and say where they are out of date."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, FROST, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate

if TYPE_CHECKING:
    from localize.model import Report

RUSSIAN = {
    "Frost comes early": "Заморозки пришли рано",
    "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
    "Nobody was hurt.": "Никто не пострадал.",
    "Farmers lit 12 fires.": "Фермеры разожгли 12 костров.",
    "The sum was *5* million.": "Сумма составила *5* миллионов.",
}
CORRECTED = FROST.replace(
    "tags: [farming]\n",
    "tags: [farming]\nmodified: 2026-03-01T10:00+05:00\ncorrections:\n"
    '  - {when: "2026-03-01T18:00+05:00", what: "The sum was *5* million.", by: Malika}\n'
    '  - {when: "2026-02-01", what: "Nobody was hurt."}\n',
)
OUTDATED = (
    "Оригинал этого материала изменён после публикации перевода: цифры, имена или даты здесь могли устареть."
)


def configure(room: Room, more: str = "", layout: str = "folder") -> None:
    room.write("localize.yaml", f"{CONFIG}bundles: {{layout: {layout}}}\n{more}")


def translated(room: Room, text: str) -> None:
    room.write("articles/frost.md", text)
    room.pull()
    known = set(room.states("frost", RU))
    room.translate(RU, "articles/frost", {key: RUSSIAN[key] for key in known})
    room.translate(RU, "ui", {"Weather": "Погода", "farming": "земледелие"})
    session = room.session()
    translate(session, select(session.newsroom, ["ui"]), TranslateOptions())


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def manifest(room: Room) -> Any:  # noqa: ANN401 - JSON
    return json.loads(room.read("dist/manifest.json"))["articles"]["frost"]["editions"]["ru"]


def test_corrections_are_texts_and_printed_where_the_newsroom_wants_them(room: Room) -> None:
    configure(room, "corrections: bottom\nfront_matter: [title]\n")
    translated(room, CORRECTED)
    built(room)
    russian = room.read("dist/ru/frost.md")
    assert 'what: "Сумма составила *5* миллионов."' in russian
    assert russian.endswith(
        "Никто не пострадал.\n\n"
        "> Исправление, 1 марта 2026 г.: Сумма составила \\*5\\* миллионов.\n>\n"
        "> Исправление, 1 февраля 2026 г.: Никто не пострадал.\n"
    )
    english = room.read("dist/en/frost.md")
    assert "> Correction, 1 March 2026: The sum was \\*5\\* million." in english
    configure(room, "corrections: top\n")
    built(room)
    assert "---\n\n> Исправление, 1 марта" in room.read("dist/ru/frost.md")
    configure(room)
    built(room)
    assert "Исправление" not in room.read("dist/ru/frost.md")


def test_programs_find_corrections_in_json_ld(room: Room) -> None:
    configure(room, "corrections: top\n", "json")
    translated(room, CORRECTED)
    built(room)
    said = json.loads(room.read("dist/ru/articles/frost.json"))
    assert said["json_ld"]["correction"][0] == {
        "@type": "CorrectionComment",
        "text": "Сумма составила *5* миллионов.",
        "datePublished": "2026-03-01T18:00:00+05:00",
        "author": {"@type": "Person", "name": "Malika"},
    }
    assert said["json_ld"]["dateModified"] == "2026-03-01T18:00:00+05:00"
    assert [one["heading"] for one in said["corrections"]] == [
        "Исправление, 1 марта 2026 г.",
        "Исправление, 1 февраля 2026 г.",
    ]
    configure(room, "corrections: bottom\n", "html")
    built(room)
    page = room.read("dist/ru/frost.html")
    assert '<p class="notice"><strong>Исправление, 1 марта 2026 г.:</strong> Сумма составила *5*' in page
    assert '"@type": "CorrectionComment"' in page


@pytest.mark.parametrize("layout", ["folder", "html", "json"])
def test_an_edition_that_stands_says_that_a_fact_changed_and_stops_when_it_did_not(
    room: Room, layout: str
) -> None:
    path = {"folder": "ru/frost.md", "html": "ru/frost.html", "json": "ru/articles/frost.json"}[layout]
    configure(room, layout=layout)
    translated(room, FROST.replace("in the orchards", "").replace("lit fires .", "lit 12 fires."))
    built(room)
    before = room.read(f"dist/{path}")
    changed = FROST.replace("in the orchards", "").replace("lit fires .", "lit 15 fires.")
    room.write("articles/frost.md", changed)
    room.pull()
    built(room)
    outdated = room.read(f"dist/{path}")
    assert outdated.count(OUTDATED) == 1
    assert (manifest(room)["published"], manifest(room)["outdated"]) == ("previous", OUTDATED)
    built(room)
    assert room.read(f"dist/{path}") == outdated
    configure(room, "outdated: off\n", layout)
    built(room)
    assert room.read(f"dist/{path}") == before


def test_another_wording_is_no_other_fact(room: Room) -> None:
    configure(room)
    translated(room, FROST)
    built(room)
    before = room.read("dist/ru/frost.md")
    room.write("articles/frost.md", FROST.replace("lit fires", "made fires"))
    room.pull()
    built(room)
    assert manifest(room)["published"] == "previous"
    assert room.read("dist/ru/frost.md") == before


def test_what_no_edition_can_print_is_an_error_with_its_line(room: Room) -> None:
    room.write(
        "articles/frost.md",
        "---\ntitle: T\nresponsible: [x]\ncorrections:\n  - {when: soon, what: Text.}\n"
        "  - {when: 2026-03-01, waht: Text.}\n  - Text.\n---\n\nText.\n",
    )
    room.write("articles/rain.md", "---\ntitle: R\ncorrections: none\nresponsible: {contact: x}\n---\n")
    session = room.session()
    names = ("article-corrections", "article-responsible")
    found = check(session, select(session.newsroom), names).findings
    assert [(one.where, one.message) for one in found] == [
        ("articles/frost.md:3", "`responsible` is neither a name nor a mapping with a name and a contact"),
        ("articles/frost.md:5", "a correction has no time in `when`: «soon»"),
        ("articles/frost.md:6", "a correction has an unknown key «waht». Did you mean `what`?"),
        ("articles/frost.md:6", "a correction has no text in `what`"),
        ("articles/frost.md:7", "a correction is no mapping: «Text.»"),
        ("articles/rain.md:3", "`corrections` is no list"),
        ("articles/rain.md:4", "`responsible` is neither a name nor a mapping with a name and a contact"),
    ]
