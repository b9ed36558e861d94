"""Categories, tags, roles and names on pages of every language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, EN, RU, UZ, UZ_CYRL, Room, key

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import ReviewState, Severity

if TYPE_CHECKING:
    from localize.model import Report

RUSSIAN = """\
---
lang: ru
title: Хлопок убран
category: economy
tags: [Football, tag.farming, хлопкоробы]
author: {name: Лола Каримова, role: Reporter}
---

Поля пусты.
"""
UZBEK = """\
---
lang: uz
title: Paxta terildi
category: Общество
tags: [paxtakorlar, sport]
author: Lola Karimova
---

Dalalar boʻsh.
"""


@pytest.fixture
def fields(room: Room) -> Room:
    """A newsroom with an article in Russian and one in Uzbek, whose labels are written in other languages."""
    (room.root / "articles/frost.md").unlink()
    room.write("articles/cotton.md", RUSSIAN)
    room.write("articles/paxta.md", UZBEK)
    room.write("localize.yaml", CONFIG + "bundles: {layout: json}\n")
    room.pull()
    session = room.session()
    translate(session, select(session.newsroom, ["ui"]), TranslateOptions(engines=()))
    room.translate(RU, "ui", {"farming": "земледелие"})
    return room


def built(room: Room, *, layout: str = "json") -> Report:
    room.write("localize.yaml", CONFIG + f"bundles: {{layout: {layout}}}\n")
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def page(room: Room, path: str) -> dict[str, Any]:
    return dict(json.loads(room.read(f"dist/{path}")))


def labels(said: dict[str, Any]) -> list[str]:
    return [said["category"]["label"], *(tag["label"] for tag in said["tags"])]


def test_a_page_prints_its_labels_in_its_own_language(fields: Room) -> None:
    built(fields)
    russian, uzbek = page(fields, "ru/articles/cotton.json"), page(fields, "uz/articles/paxta.json")
    assert labels(russian) == ["Экономика", "Футбол", "земледелие", "хлопкоробы"]
    assert russian["author"] == {
        "name": "Лола Каримова",
        "role": {"id": "role/reporter", "label": "репортёр"},
    }
    assert labels(uzbek) == ["Jamiyat", "paxtakorlar", "sport"]
    assert russian["json_ld"]["articleSection"] == "Экономика"
    assert russian["json_ld"]["keywords"] == ["Футбол", "земледелие", "хлопкоробы"]
    assert russian["json_ld"]["author"]["jobTitle"] == "репортёр"


def test_a_list_of_articles_prints_labels_in_its_own_language(fields: Room) -> None:
    built(fields, layout="html")
    listed = fields.read("dist/ru/index.html")
    assert "Экономика" in listed
    assert "economy" not in listed


def test_what_an_author_spells_in_the_pages_language_stays(fields: Room) -> None:
    text = RUSSIAN.replace("economy", "экономика").replace("Football", "футбол")
    fields.write(
        "articles/cotton.md", text.replace("tag.farming", "ЗЕМЛЕДЕЛИЕ").replace("Reporter", "репортер")
    )
    built(fields, layout="folder")
    assert fields.read("dist/ru/cotton.md") == fields.read("articles/cotton.md")


def test_a_label_without_a_text_in_the_pages_language_is_told_once(fields: Room) -> None:
    fields.write("ui/more.yaml", "- {key: quiz, text: Quiz of the week, context: tag}\n")
    fields.write("articles/cotton.md", RUSSIAN.replace("Football", "quiz"))
    fields.write("articles/second.md", RUSSIAN.replace("Football", "quiz"))
    fields.pull()
    told = [one for one in built(fields).findings if one.check == "as-written" and one.locale == RU]
    assert [(one.message, one.severity) for one in told] == [
        ("without a text in ru, so that it stands as written: tag «quiz»", Severity.WARNING)
    ]
    assert labels(page(fields, "ru/articles/cotton.json"))[1] == "quiz"


def test_a_tag_that_nobody_knows_holds_no_edition(fields: Room) -> None:
    for locale in (EN, UZ):
        fields.translate(
            locale,
            "articles/cotton",
            {"Хлопок убран": "A", "Поля пусты.": "B", "Лола Каримова": "Lola Karimova"},
        )
    report = built(fields)
    assert labels(page(fields, "en/articles/cotton.json")) == ["Economy", "Football", "farming", "хлопкоробы"]
    assert labels(page(fields, "uz/articles/cotton.json"))[3] == "хлопкоробы"
    told = [one.message for one in report.findings if one.check == "as-written" and one.locale == EN]
    assert told == ["without a text in en, so that it stands as written: tag «хлопкоробы»"]


def test_a_tag_and_a_name_follow_into_the_other_script(fields: Room) -> None:
    built(fields)
    said = page(fields, "uz_Cyrl/articles/paxta.json")
    assert labels(said) == ["Жамият", "пахтакорлар", "Спорт"]
    assert said["author"]["name"] == "Лола Каримова"


def test_check_tells_of_an_unknown_tag_once_and_lets_it_pass(fields: Room) -> None:
    fields.write("articles/second.md", RUSSIAN)
    session = fields.session()
    found = check(session, select(session.newsroom), only=["unknown-label"]).findings
    assert [(one.path, one.severity) for one in found] == [
        ("articles/cotton.md", Severity.WARNING),
        ("articles/paxta.md", Severity.WARNING),
    ]
    assert found[0].message == "the tag «хлопкоробы» is not in the interface: editions print it as written"


def test_an_english_tag_that_nobody_translated_is_no_error(room: Room) -> None:
    room.write("articles/frost.md", room.read("articles/frost.md").replace("farming", "orchards"))
    room.pull()
    session = room.session()
    found = check(session, select(session.newsroom, ["ui"], ["ru"]), only=["untranslated"]).findings
    told = [(one.severity, one.message) for one in found if "orchards" in one.message]
    assert told == [(Severity.WARNING, "the tag «orchards» is not translated: editions print it as written")]


def test_names_are_texts_since_version_2(fields: Room) -> None:
    assert fields.states("cotton", EN)["Лола Каримова"] is ReviewState.UNTRANSLATED
    assert fields.states("paxta", UZ_CYRL)["Lola Karimova"] is ReviewState.APPROVED
    fields.write("localize.yaml", CONFIG.replace("version: 2", "version: 1"))
    assert "Лола Каримова" not in fields.states("cotton", EN)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("author: Lola Karimova", ["Lola Karimova"]),
        ("author: [Lola Karimova, Ali Valiyev]", ["Lola Karimova", "Ali Valiyev"]),
        (
            "author: [{name: Lola Karimova}, {name: Ali Valiyev, role: editor}]",
            ["Lola Karimova", "Ali Valiyev"],
        ),
        ("authors: [lkarimova, ali-valiyev]", []),  # ids, by which a site finds its authors
        ("authors:\n  - name: Lola Karimova\n    url: https://example.org", ["Lola Karimova"]),
    ],
)
def test_names_in_every_form(room: Room, written: str, names: list[str]) -> None:
    room.write("articles/frost.md", f"---\ntitle: Frost\n{written}\n---\n\nCold.\n")
    room.pull()
    assert [text for text in room.states("frost", RU) if text not in {"Frost", "Cold."}] == names


def test_names_in_toml(room: Room) -> None:
    room.write(
        "articles/frost.md", '+++\ntitle = "Frost"\nauthors = ["Lola Karimova", "ali"]\n+++\n\nCold.\n'
    )
    room.pull()
    assert "Lola Karimova" in room.states("frost", RU)
    assert "ali" not in room.states("frost", RU)


def test_a_name_that_the_glossary_has_is_proposed(room: Room) -> None:
    room.write("glossary.yaml", "- {term: Lola Karimova, en: Lola Karimova, ru: Лола Каримова}\n")
    room.write("articles/frost.md", "---\ntitle: Frost\nauthor: Lola Karimova\n---\n\nCold.\n")
    room.pull()
    session = room.session()
    translate(session, select(session.newsroom), TranslateOptions(engines=()))
    file = room.session().file(RU, session.newsroom.articles[0].domain)
    assert file.catalog.by_key[key("Lola Karimova")].targets == ("Лола Каримова",)
    assert room.states("frost", RU)["Lola Karimova"] is ReviewState.DRAFT


def test_a_name_that_was_printed_until_now_takes_nothing_down(room: Room) -> None:
    room.write("localize.yaml", CONFIG.replace("version: 2", "version: 1\nunready: hold"))
    room.write("articles/frost.md", "---\ntitle: Frost\nauthor: Lola Karimova\n---\n\nCold.\n")
    room.pull()
    room.translate(RU, "articles/frost", {"Frost": "Мороз", "Cold.": "Холодно."})
    for layout in ("folder", "json", "html"):
        for text in (CONFIG.replace("version: 2", "version: 1\nunready: hold"), CONFIG):
            room.write("localize.yaml", text + f"bundles: {{layout: {layout}, folder: dist-{layout}}}\n")
            room.pull()
            session = room.session()
            report = build(session, select(session.newsroom), BuildOptions())
            assert ("frost", "ru") in [(one["slug"], one["locale"]) for one in report.data["editions"]]  # type: ignore[attr-defined]
            assert [one.check for one in report.findings if one.locale == RU] == ["left-out"]
