"""Articles that are HTML files, from pull to bundle."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, RU

from localize.flows.build import BuildOptions, build
from localize.flows.check import check
from localize.flows.selection import select

if TYPE_CHECKING:
    from tests.flows.room import Room

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Snow in the desert</title></head>
<body><nav>Menu here</nav><main><h1>Snow in the desert</h1>
<p>It fell on <b>Monday</b> night.</p></main></body></html>
"""
TEXTS = {
    "Snow in the desert": "Снег в пустыне",
    "Menu here": "Меню",
    "It fell on <b>Monday</b> night.": "Он выпал в ночь на <b>понедельник</b>.",
}


@pytest.fixture
def pages(room: Room) -> Room:
    room.write("localize.yaml", CONFIG + 'articles: ["articles/**/*.md", "articles/**/*.html"]\n')
    room.write("articles/news/snow.html", PAGE)
    room.pull()
    room.translate(RU, "articles/news/snow", TEXTS)
    return room


def _build(room: Room) -> None:
    session = room.session()
    build(session, select(session.newsroom), BuildOptions(tool="localize 1.0"))


def test_the_folder_layout_keeps_the_ending(pages: Room) -> None:
    _build(pages)
    assert pages.read("dist/en/news/snow.html") == PAGE
    russian = PAGE.replace('lang="en"', 'lang="ru"')
    for source, target in TEXTS.items():
        russian = russian.replace(source, target)
    assert pages.read("dist/ru/news/snow.html") == russian


def test_what_does_not_fit_is_a_finding(pages: Room) -> None:
    pages.translate(RU, "articles/news/snow", {"Menu here": "<p>Меню"}, approved=False)
    session = pages.session()
    found = check(session, select(session.newsroom, ["news/snow"], ["ru"])).findings
    assert [one.message for one in found if one.check == "structure"] == [
        "the text does not fit its place: adds: tag <p>"
    ]


def test_json_has_the_main_part(pages: Room) -> None:
    pages.write("localize.yaml", pages.read("localize.yaml") + "bundles: {layout: json}\n")
    _build(pages)
    data = json.loads(pages.read("dist/ru/articles/news/snow.json"))
    assert data["title"] == "Снег в пустыне"
    assert data["body"]["markdown"] == ""
    assert "<p>Он выпал в ночь на <b>понедельник</b>.</p>" in data["body"]["html"]
    assert "Меню" not in data["body"]["html"]
