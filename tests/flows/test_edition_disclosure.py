"""Editions say how they were made, as the ledger knows it, where the newsroom has a word on that."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import AT, CONFIG, EDITOR, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.facts import check_facts
from localize.flows.review import approve, edit
from localize.flows.selection import select
from localize.model.domain import Domain
from localize.review import TOOL, Who, draft

if TYPE_CHECKING:
    from localize.model import Report

MACHINE = Who(TOOL, AT)
TIMUR = Who("Timur", "2026-03-02T08:00:00Z")
RUSSIAN = {
    "Frost comes early": "Заморозки пришли рано",
    "Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах.",
    "Nobody was hurt.": "Никто не пострадал.",
}
UNREAD = "Текст переведён автоматически и не проверен редактором."
REVIEWED = "Текст переведён автоматически и проверен редактором."
DRAFTS = "publish: {title: draft, body: draft, ui: draft}\n"


def configure(room: Room, more: str, layout: str = "json") -> None:
    room.write("localize.yaml", f"{CONFIG}bundles: {{layout: {layout}}}\n{more}")


def drafted(room: Room) -> None:
    """Put an engine's drafts into the Russian catalog."""
    room.pull()
    session = room.session()
    for source, text in RUSSIAN.items():
        file = session.file(RU, Domain("articles/frost"))
        message = next(m for m in file.catalog.by_key.values() if m.key.source == source)
        step = draft(message, file.ledger, MACHINE, (text,), origin="engine:google")
        session.files.put(
            replace(
                file, catalog=file.catalog.with_message(step.message), ledger=step.recorded_in(file.ledger)
            )
        )
    session.commit()
    room.translate(RU, "ui", {"Weather": "Погода", "farming": "земледелие"})


def address(room: Room, source: str) -> str:
    session = room.session()
    article = session.newsroom.articles[0]
    view = session.catalogs(article, (RU,)).view(RU)
    key = next(unit.entry.key for unit in view.units if unit.entry.key.source == source)
    return f"frost@{key.digest[:8]}"


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def russian(room: Room) -> Any:  # noqa: ANN401 - JSON
    return json.loads(room.read("dist/ru/articles/frost.json"))


def manifest(room: Room) -> Any:  # noqa: ANN401 - JSON
    return json.loads(room.read("dist/manifest.json"))["articles"]["frost"]["editions"]


def act(room: Room, verb: Any, *words: Any, **named: Any) -> None:  # noqa: ANN401 - any of the acts
    session = room.session()
    verb(session, select(session.newsroom, (), ["ru"]), *words, **named)


@pytest.fixture
def machine(room: Room) -> Room:
    configure(room, DRAFTS)
    drafted(room)
    return room


def test_nothing_is_said_where_the_newsroom_has_no_word_on_it(machine: Room) -> None:
    built(machine)
    assert {"made", "disclosure"}.isdisjoint(russian(machine))
    assert "made" not in manifest(machine)["ru"]


def test_who_made_the_texts_stands_in_the_manifest_and_in_json(machine: Room) -> None:
    configure(machine, DRAFTS + "disclosure: off\nresponsible: {name: Malika, contact: m@example.org}\n")
    act(machine, edit, address(machine, "Nobody was hurt."), ("Никто серьёзно не пострадал.",), TIMUR)
    act(machine, approve, [address(machine, "Frost comes early")], EDITOR, drafts=True)
    built(machine)
    made = russian(machine)["made"]
    assert made == manifest(machine)["ru"]["made"]
    assert {maker: count for maker, count in made["texts"].items() if count} == {
        "edited": 1,
        "approved": 1,
        "engine": 1,
    }
    assert {maker: count for maker, count in made["words"].items() if count} == {
        "edited": 4,
        "approved": 3,
        "engine": 5,
    }
    assert made["engines"] == ["google"]
    assert made["unedited"] == 100 * (4 + 3 + 5) // 12  # every word of the draft was kept
    assert made["reviewed"] == [
        {"by": "Malika", "role": "reviewer", "texts": 1, "at": AT, "unedited": 100},
        {"by": "Timur", "role": "translator", "texts": 1, "at": TIMUR.at, "unedited": 100},
    ]
    assert made["responsible"] == {"name": "Malika", "contact": "m@example.org"}
    assert manifest(machine)["en"]["made"] == {"original": True, "responsible": made["responsible"]}
    assert "disclosure" not in russian(machine)


@pytest.mark.parametrize(
    ("policy", "unread", "read"), [("always", UNREAD, REVIEWED), ("unreviewed", UNREAD, "")]
)
def test_a_label_stands_where_the_policy_wants_it(machine: Room, policy: str, unread: str, read: str) -> None:
    configure(machine, f"{DRAFTS}disclosure: {policy}\n")
    built(machine)
    assert russian(machine)["disclosure"] == {
        "label": unread,
        "digital_source_type": "TrainedAlgorithmicMediaDigitalSource",
    }
    assert russian(machine)["json_ld"]["digitalSourceType"] == (
        "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
    )
    act(machine, edit, address(machine, "Nobody was hurt."), ("Никто не ранен.",), TIMUR)
    act(machine, approve, ["frost"], EDITOR, drafts=True)
    built(machine)
    said = russian(machine).get("disclosure", {})
    assert said.get("label", "") == read
    assert said.get("digital_source_type", "") == (
        "CompositeWithTrainedAlgorithmicMediaDigitalSource" if read else ""
    )


def test_a_label_stands_near_the_headline_of_pages_and_of_markdown(machine: Room) -> None:
    configure(machine, DRAFTS + "disclosure: {label: unreviewed, meta: ai-use}\n", "html")
    built(machine)
    page = machine.read("dist/ru/frost.html")
    assert f'</h1>\n<p class="notice">{UNREAD}</p>' in page
    assert '<meta name="ai-use" content="TrainedAlgorithmicMediaDigitalSource">' in page
    assert '"digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource"' in page
    assert "notice" not in machine.read("dist/en/frost.html")
    configure(machine, DRAFTS + "disclosure: unreviewed\n", "folder")
    built(machine)
    assert f"---\n\n> {UNREAD}\n\nФермеры" in machine.read("dist/ru/frost.md")


def test_a_change_by_a_machine_voids_what_a_person_said(machine: Room) -> None:
    configure(machine, DRAFTS + "disclosure: unreviewed\n")
    act(machine, approve, ["frost"], EDITOR, drafts=True)
    session = machine.session()
    change = check_facts(session, "frost", RU, EDITOR)
    session.commit()
    assert (change.kind, change.detail) == ("facts checked", "Malika")
    built(machine)
    assert russian(machine)["made"]["facts"] == [{"by": "Malika", "at": AT}]
    path = "locales/ru/LC_MESSAGES/articles/frost.po"
    machine.write(path, machine.read(path).replace("Никто не пострадал.", "Никто не пострадал!"))
    machine.pull()
    built(machine)
    assert russian(machine)["made"]["facts"] == []


def test_what_people_hardly_edited_is_told_and_held(machine: Room) -> None:
    configure(machine, DRAFTS)
    machine.write(
        "localize.yaml",
        machine.read("localize.yaml").replace("ui: draft}", "ui: draft, unedited: {warn: 50%, hold: 95%}}"),
    )
    report = built(machine)
    assert [one.message for one in report.findings if one.slug == "frost" and one.locale == RU] == [
        (
            "«frost» is held back in ru: 1 text (1 that cannot go out); frost 100 % of its words left an "
            "engine unchanged, and `publish.unedited` holds from 95 % on"
        )
    ]
    for source in ("Nobody was hurt.", "Frost comes early"):
        act(machine, edit, address(machine, source), (f"{RUSSIAN[source][:-1]}ах.",), TIMUR)
    report = built(machine)
    (told,) = [one for one in report.findings if one.check == "unedited"]
    assert told.message.endswith("% of the words of «frost» in ru left an engine unchanged")


def test_a_language_without_a_text_for_the_label_waits_for_one(room: Room) -> None:
    room.write(
        "localize.yaml",
        CONFIG.replace("[en, ru, uz, uz_Cyrl]\nderive: {uz_Cyrl: uz}", "[en, kk]")
        + "unready: hold\ndisclosure: always\n"
        + DRAFTS,
    )
    room.pull()
    session = room.session()
    kazakh = session.config.locales[1]
    for message in session.file(kazakh, Domain("articles/frost")).catalog.messages:
        file = session.file(kazakh, Domain("articles/frost"))
        step = draft(message, file.ledger, MACHINE, ("Аяз",), origin="engine:google")
        catalog = file.catalog.with_message(step.message)
        session.files.put(replace(file, catalog=catalog, ledger=step.recorded_in(file.ledger)))
    session.commit()
    built(room)
    (held,) = json.loads(room.read("dist/manifest.json"))["held"]
    assert any(one["address"].startswith("ui@") for one in held["reasons"])
