"""An edition as a line: for lists what they print, for feeds and posts all that they say."""

from __future__ import annotations

from dataclasses import replace

from localize.bundles.base import ArticleCard, Edition, PrintedCorrection, Site
from localize.bundles.cards import card_of, full_card_of
from localize.model import Locale

RU = Locale("ru")
SITE = Site("News", Locale("en"))
CONTENT = """\
---
title: Мороз
teaser: Костры.
tags: [холод, сады]
authors: [{name: Н. Каримова}, {name: О. Юсупов}]
published: 2026-03-01T08:00:00+05:00
modified: 2026-03-02T08:00:00+05:00
headlines: {social: Мороз!}
image: {src: "https://vodiy.example/f.jpg", alt: Сад}
---

Текст.
"""
EDITION = Edition("frost", RU, Locale("en"), CONTENT.encode())
LINE = ArticleCard("Мороз", "Костры.", "", "2026-03-01T08:00:00+05:00")


def test_a_list_prints_a_line() -> None:
    assert card_of(EDITION, SITE) == LINE


def test_feeds_and_posts_say_more() -> None:
    assert full_card_of(EDITION, SITE) == replace(
        LINE,
        modified="2026-03-02T08:00:00+05:00",
        authors=("Н. Каримова", "О. Юсупов"),
        tags=("холод", "сады"),
        social="Мороз!",
        picture="https://vodiy.example/f.jpg",
    )


def test_a_correction_is_a_change() -> None:
    correction = PrintedCorrection("Не 5.", "2026-03-05T08:00:00+05:00", "Исправление")
    card = full_card_of(replace(EDITION, corrections=(correction,)), SITE)
    assert card.modified == "2026-03-05T08:00:00+05:00"


def test_a_picture_without_a_whole_address_is_none() -> None:
    content = CONTENT.replace("https://vodiy.example/f.jpg", "f.jpg").encode()
    assert full_card_of(replace(EDITION, content=content), SITE).picture == ""
