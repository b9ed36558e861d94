"""How far a newsroom is, as a picture."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from localize.model import Report
from localize.report import badge


def row(locale: str, words: int, done: int, held: int = 0) -> dict[str, Any]:
    return {"locale": locale, "words": words, "words_done": done, "held": held}


def title(*rows: dict[str, Any]) -> str:
    drawn = badge.render(Report("status", data={"locales": list(rows)}))
    root = ET.fromstring(drawn)  # noqa: S314 - our own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    found = root.findtext("{http://www.w3.org/2000/svg}title")
    assert root.get("aria-label") == found
    return str(found)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([row("ru", 100, 50), row("uz", 100, 100)], "localised: 75%"),
        ([row("ru", 3, 2)], "ru: 66%"),
        ([row("ru", 10, 10), row("uz", 10, 10)], "localised: 100%"),
        ([row("ru", 10, 10), row("uz", 10, 10, held=1)], "localised: 99%"),
        ([row("ru", 0, 0)], "ru: 100%"),
    ],
)
def test_the_share_of_words_of_all_locales(rows: list[dict[str, Any]], said: str) -> None:
    assert title(*rows) == said


def test_the_colour_tells_how_far() -> None:
    drawn = [
        badge.render(Report("status", data={"locales": [row("ru", 100, done)]})) for done in (10, 85, 100)
    ]
    assert len({text.split('fill="')[2][:7] for text in drawn}) == 3
