"""The fields that a site's templates read."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from localize.bundles.base import Edition, Published, Site
from localize.bundles.json_articles import LAYOUT
from localize.model import Locale

EN, RU = Locale.parse("en"), Locale.parse("ru")
SITE = Site("Самарканд", EN)
CONTENT = """\
---
title: "Мороз & снег"
description: Кратко.
teaser: Анонс.
category: Погода
tags: [земледелие]
author: {name: Шахло Эргашева, role: корреспондент}
published: 15:28, 28-04-2025
modified: 2025-04-29
views: 1204
ticker: Бегущая строка
weather: {temperature: {value: 26, unit: celsius}, condition: clear}
related:
  - title: Другая
    teaser: Ещё
    category: Погода
    published: 2025-03-04T03:36:00+05:00
---

Текст **статьи**<script>alert(1)</script>.
"""
EDITION = Edition(
    "weather/frost",
    RU,
    EN,
    CONTENT.encode(),
    Published.READY,
    {},
    {"en": "en/articles/weather/frost.json", "x-default": "en/articles/weather/frost.json"},
    {"published_text": "28 апреля", "weather_text": "+26 °C, ясно", "related_published_text": ["4 марта"]},
    {("category", "Погода"): "category/Weather", ("role", "корреспондент"): "role/correspondent"},
)


def read(edition: Edition) -> Any:  # noqa: ANN401 - JSON
    return json.loads(LAYOUT.write(edition, SITE))


def test_every_field() -> None:
    category = {"id": "category/Weather", "label": "Погода"}
    assert read(EDITION) == {
        "schema": 1,
        "slug": "weather/frost",
        "lang": "ru",
        "source_lang": "en",
        "state": "ready",
        "title": "Мороз & снег",
        "description": "Кратко.",
        "teaser": "Анонс.",
        "ticker": "Бегущая строка",
        "category": category,
        "tags": [{"id": None, "label": "земледелие"}],
        "author": {
            "name": "Шахло Эргашева",
            "role": {"id": "role/correspondent", "label": "корреспондент"},
        },
        "authors": [
            {
                "name": "Шахло Эргашева",
                "role": {"id": "role/correspondent", "label": "корреспондент"},
            }
        ],
        "published": "2025-04-28T15:28:00+05:00",
        "published_text": "28 апреля",
        "modified": "2025-04-29",
        "modified_text": None,
        "timezone": "Asia/Tashkent",
        "views": 1204,
        "weather": {"temperature": {"value": 26, "unit": "celsius"}, "condition": "clear"},
        "weather_text": "+26 °C, ясно",
        "related": [
            {
                "title": "Другая",
                "teaser": "Ещё",
                "category": category,
                "published": "2025-03-04T03:36:00+05:00",
                "published_text": "4 марта",
            }
        ],
        "body": {
            "markdown": "\nТекст **статьи**<script>alert(1)</script>.\n",
            "html": "<p>Текст <strong>статьи</strong>.</p>\n",
        },
        "alternates": dict(EDITION.alternates),
        "json_ld": {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "Мороз & снег",
            "description": "Кратко.",
            "inLanguage": "ru",
            "datePublished": "2025-04-28T15:28:00+05:00",
            "dateModified": "2025-04-29",
            "articleSection": "Погода",
            "keywords": ["земледелие"],
            "author": {"@type": "Person", "name": "Шахло Эргашева", "jobTitle": "корреспондент"},
            "publisher": {"@type": "NewsMediaOrganization", "name": "Самарканд"},
        },
    }


def test_an_article_that_has_nothing_has_the_same_keys() -> None:
    bare = read(Edition("a", EN, EN, b"# Rain in *Nukus*\n\nIt rained.\n"))
    assert bare.keys() == read(EDITION).keys()
    assert (bare["title"], bare["author"], bare["tags"], bare["related"]) == ("Rain in Nukus", None, [], [])
    assert bare["json_ld"] == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Rain in Nukus",
        "inLanguage": "en",
        "publisher": {"@type": "NewsMediaOrganization", "name": "Самарканд"},
    }


def test_cards_stay_where_their_dates_cannot_be_printed() -> None:
    cards = read(replace(EDITION, printed={}))["related"]
    assert [(card["title"], card["published_text"]) for card in cards] == [("Другая", None)]


@pytest.mark.parametrize(
    "front",
    [
        "author: 5\ntags: one\nviews: true\nrelated: text\nweather: [rain]\npublished: {a: b}",
        "author: [a]\ntags: {a: b}\nviews: .inf\nrelated: [1, {title: [x]}]\nweather: {condition: [dragons]}",
        "author: {name: {a: b}, role: [x]}\ntags: [null, {a: b}]\nviews: many\npublished: yesterday",
        "author: &a {name: *a}\ncategory: *b\nweather: {temperature: {value: .nan}}",
        "description: .nan\nteaser: 12\ncategory: 3",
    ],
)
def test_odd_values_are_no_crash(front: str) -> None:
    said = read(Edition("a", EN, EN, f"---\ntitle: A\n{front}\n---\n\nText\n".encode()))
    assert said["title"] == "A"
    assert said["weather"] is None
    assert said["views"] is None


def test_bytes_are_utf8_with_sorted_keys() -> None:
    data = LAYOUT.write(EDITION, SITE)
    assert data == LAYOUT.write(
        replace(EDITION, alternates=dict(sorted(EDITION.alternates.items(), reverse=True))), SITE
    )
    assert "Мороз & снег".encode() in data
    assert data.endswith(b"}\n")


def test_the_guide_names_every_field() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "how-to" / "json.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", guide, re.MULTILINE)
    assert sorted(re.findall("`(.*?)`", " ".join(rows))) == sorted(json.loads(LAYOUT.write(EDITION, SITE)))
