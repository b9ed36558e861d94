"""Languages that the shipped vocabulary is not in: CLDR says what it has, and the rest is never silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG, Room

from localize.flows.build import BuildOptions, build
from localize.flows.selection import select
from localize.flows.translate import TranslateOptions, translate
from localize.model import Locale

if TYPE_CHECKING:
    from localize.model import Report

FROST = """\
---
title: Frost
published: 2025-03-07T10:00:00+05:00
{weather}---

Cold.
"""
WEATHER = "weather: {temperature: 5, condition: clear}\n"
GERMAN = {"Frost": "Frost am Morgen", "Cold.": "Es ist kalt."}


@pytest.fixture
def german(room: Room) -> Room:
    config = CONFIG.replace("[en, ru, uz, uz_Cyrl]", "[en, de, kk]").replace("{uz_Cyrl: uz}", "{}")
    room.write("localize.yaml", config + "bundles: {layout: html}\n")
    return room


def filled(room: Room) -> Report:
    room.pull()
    session = room.session()
    return translate(session, select(session.newsroom), TranslateOptions(engines=()))


def built(room: Room) -> Report:
    session = room.session()
    return build(session, select(session.newsroom), BuildOptions())


def test_dates_are_printed_and_a_language_is_called_by_its_own_name(german: Room) -> None:
    german.write("articles/frost.md", FROST.format(weather=""))
    report = filled(german)
    assert report.notes[-1].startswith(
        "The vocabulary is not in de, kk: weather and labels want a translator"
    )
    german.translate(Locale("de"), "articles/frost", GERMAN)
    built(german)
    page = german.read("dist/de/frost.html")
    assert "7. März 2025, 10:00" in page
    assert ">Deutsch</a>" in page


def test_weather_without_words_holds_a_translation_and_is_told(german: Room) -> None:
    german.write("articles/frost.md", FROST.format(weather=WEATHER))
    filled(german)
    german.translate(Locale("de"), "articles/frost", GERMAN)
    held = [
        one.message for one in built(german).findings if one.check == "held" and one.locale == Locale("de")
    ]
    assert held == ["«frost» is held back in de: 2 texts (2 untranslated)"]


def test_weather_without_words_is_told_of_in_the_articles_own_language(german: Room) -> None:
    text = FROST.format(weather=WEATHER).replace("title: Frost", "title: Аяз\nlang: kk")
    german.write("articles/frost.md", text)
    filled(german)
    told = [one.message for one in built(german).findings if one.check == "unprinted"]
    assert told == ["dates or weather of «frost» are left out in kk: 2 texts (2 untranslated)"]
