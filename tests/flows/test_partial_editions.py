"""An edition goes out as far as it is ready, and says that the translation continues."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.flows.room import CONFIG, FROST, RU, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select

if TYPE_CHECKING:
    from localize.model import Report

LONG = FROST.replace(
    "title: Frost comes early\n", "title: Frost comes early\nteaser: It was cold.\n"
).replace("Nobody was hurt.", "Nobody was hurt.\n\n- The first item.\n- The second item.")
TITLE = {"Frost comes early": "Заморозки пришли рано"}
FIRST = {"Farmers lit fires in the orchards.": "Фермеры разожгли костры в садах."}
REST = {
    "It was cold.": "Было холодно.",
    "Nobody was hurt.": "Никто не пострадал.",
    "The first item.": "Первый пункт.",
    "The second item.": "Второй пункт.",
}
LABELS = {"Weather": "Погода", "farming": "земледелие"}
CONTINUES = "Это начало материала; перевод продолжается."


@pytest.fixture
def flash(room: Room) -> Room:
    room.write("localize.yaml", CONFIG + "unready: partial\n")
    room.write("articles/frost.md", LONG)
    room.pull()
    room.translate(RU, "ui", LABELS)
    return room


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def editions(room: Room) -> Any:  # noqa: ANN401 - JSON
    said = json.loads(room.read("dist/manifest.json"))["articles"]["frost"]["editions"]
    return {locale: one["published"] for locale, one in said.items()}


def test_the_headline_and_the_first_paragraphs_go_out(flash: Room) -> None:
    flash.translate(RU, "articles/frost", {**TITLE, **FIRST})
    report = built(flash)
    page = flash.read("dist/ru/frost.md")
    assert page.startswith("---\ntitle: Заморозки пришли рано\n")
    assert "\nteaser: …\n" in page
    assert page.endswith(f"---\n\nФермеры разожгли костры в садах.\n\n> {CONTINUES}\n")
    assert not any(text in page for text in ("cold", "Nobody", "item"))
    assert editions(flash) == {"en": "ready", "ru": "partial"}
    (told,) = [one for one in report.findings if one.locale == RU and one.check == "partial"]
    assert told.message.startswith("«frost» goes out in ru as far as it is ready: 4 texts")


def test_more_goes_out_as_more_is_ready_and_a_whole_version_stays(flash: Room) -> None:
    flash.translate(RU, "articles/frost", {**TITLE, **FIRST})
    built(flash)
    flash.translate(RU, "articles/frost", {"Nobody was hurt.": "Никто не пострадал."})
    built(flash)
    assert "Никто не пострадал.\n\n> Это начало" in flash.read("dist/ru/frost.md")
    flash.translate(RU, "articles/frost", REST)
    built(flash)
    whole = flash.read("dist/ru/frost.md")
    assert CONTINUES not in whole
    flash.write("articles/frost.md", LONG.replace("Nobody was hurt", "Nobody was hurt at all"))
    flash.pull()
    built(flash)
    assert flash.read("dist/ru/frost.md") == whole
    assert editions(flash)["ru"] == "previous"


@pytest.mark.parametrize("texts", [FIRST, TITLE])
def test_too_little_is_held(flash: Room, texts: dict[str, str]) -> None:
    flash.translate(RU, "articles/frost", texts)
    built(flash)
    assert editions(flash) == {"en": "ready"}


def test_a_page_is_held(flash: Room) -> None:
    config = flash.read("localize.yaml")
    flash.write("localize.yaml", f"{config}articles: [articles/*.md, articles/*.html]\n")
    flash.write("articles/page.html", "<html lang=en><title>T</title><h1>T</h1><p>One.</p><p>Two.</p></html>")
    flash.pull()
    flash.translate(RU, "articles/page", {"T": "Т", "One.": "Раз."})
    built(flash)
    assert not (flash.root / "dist/ru/page.html").exists()
