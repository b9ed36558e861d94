"""The sample newsroom's texts, as print should have them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
RUSSIAN = (
    "economy/kokand-shared-oven",
    "economy/margilan-silk-cooperative-exports",
    "weather/early-frost-fergana-orchards",
)
"""The articles that are written in Russian."""


def entries(locale: str, name: str = "**/*") -> Iterator[polib.POEntry]:
    for path in sorted((ROOT / "locales" / locale / "LC_MESSAGES").glob(f"{name}.po")):
        yield from (entry for entry in polib.pofile(path) if not entry.obsolete)


def texts(locale: str) -> str:
    return "\n".join(
        text for entry in entries(locale) for text in (entry.msgstr, *entry.msgstr_plural.values())
    )


def ui(locale: str, context: str, source: str) -> str:
    return next(e.msgstr for e in entries(locale, "ui") if (e.msgctxt, e.msgid) == (context, source))


def test_russian_has_one_way_with_yo() -> None:
    written = texts("ru") + "".join((ROOT / f"articles/{name}.md").read_text("utf-8") for name in RUSSIAN)
    assert re.findall(r"\w*[ёЁ]\w*", written.replace("ёнбош", "")) == []  # a word of wrestling, in Uzbek


def test_names_in_english_keep_uzbeks_vowels() -> None:
    written = texts("en") + "".join(path.read_text("utf-8") for path in ROOT.glob("articles/**/*.md"))
    assert re.findall(r"Yuldashev\w*|Matchanova|Mohlaroim\b", written) == []
    assert "Yuldosheva" in written


@pytest.mark.parametrize(
    ("locale", "right", "wrong"),
    [
        ("uz", "oʻnlab yillardan beri", "oʻn yillardan beri"),
        ("uz_Cyrl", "ўнлаб йиллардан бери", "ўн йиллардан бери"),
        ("ru", "Канатоходцы у западных ворот", "Канатоходцев"),
        ("ru", "Мохларойим", "Мохлароим"),
        ("uz", "Mohlaroyim", "Mohlaroim"),
    ],
)
def test_forms(locale: str, right: str, wrong: str) -> None:
    written = texts(locale)
    assert right in written
    assert wrong not in written


def test_weather_percentages_and_cards() -> None:
    assert ui("ru", "weather.condition", "snow grains") == "снежные зерна"
    assert ui("ru", "weather.condition", "freezing drizzle") == "замерзающая морось"
    assert {ui(locale, "unit.short", "{0}%") for locale in ("ru", "uz", "uz_Cyrl")} == {"{0}%"}
    assert ui("uz", "date.pattern.card", "HH:mm, d MMMM y") == "HH:mm, y-'yil' d-MMMM"
    assert ui("uz_Cyrl", "date.pattern.card", "HH:mm, d MMMM y") == "HH:mm, y 'йил' d MMMM"


def test_the_author_is_spelled_alike_in_both_scripts() -> None:
    article = (ROOT / "articles/society/andijan-evening-readers.md").read_text("utf-8")
    assert "Моҳларойим Юсупова" in article
    assert "Моҳлароим" not in article
