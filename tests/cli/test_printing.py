"""Dates and weather of articles as build prints them, and how translators change that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.cli.room import Ran, Room, copied
from tests.flows.room import CONFIG
from tests.shared import SHARED, needs

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / "captures" / "repair-evenings.txt"
SEED = SHARED / "seed" / "page.txt"
SETTINGS = "unready: source\nbundles: {layout: json, front_matter: [published_text, weather_text]}\n"
LOCALES = ("en", "ru", "uz", "uz_Cyrl")
STORM = """\
---
title: A storm
published: 03/04/2025 09:05
weather: {provider: openweathermap, code: 211, wind: {speed: 12.5, direction: ССВ}, temperature: -5}
---

The wind blew.
"""
BRIDGE = "A bridge opens\n\nThe bridge was opened on Monday. It is new.\n"


def newsroom(root: Path, settings: str = SETTINGS) -> Room:
    room = Room(root)
    room.write("localize.yaml", CONFIG + settings)
    return room


def built(room: Room, slug: str) -> dict[str, Any]:
    """Pull, fill from the vocabulary, build, and return the article's fields in each locale."""
    for verb in ("pull", "translate", "build"):
        ran = room.run(verb)
        assert (ran.code, "bug" in ran.err) == (0, False), ran.err
    return {code: json.loads(room.read(f"dist/{code}/articles/{slug}.json")) for code in LOCALES}


def said(fields: Mapping[str, Any], key: str) -> dict[str, object]:
    return {code: fields[code][key] for code in LOCALES}


def retranslate(room: Room, locale: str, context: str, source: str, text: str) -> int:
    """Change a text of `ui.po` as a PO editor would, and return the line on which its entry starts."""
    before = room.catalog(locale, "ui")
    head = f'msgctxt "{context}"\nmsgid "{source}"\nmsgstr '
    start = before.index(head)
    end = before.index("\n", start + len(head))
    room.write(f"locales/{locale}/LC_MESSAGES/ui.po", f'{before[:start]}{head}"{text}"{before[end:]}')
    return before[:start].count("\n") + 1


@pytest.fixture(scope="module")
def storm_once(tmp_path_factory: pytest.TempPathFactory) -> Room:
    room = newsroom(tmp_path_factory.mktemp("storm"))
    room.write("articles/storm.md", STORM)
    built(room, "storm")
    return room


@pytest.fixture
def storm(storm_once: Room, tmp_path: Path) -> Room:
    """A newsroom with one article, whose data is printed in four locales."""
    return copied(storm_once, tmp_path)


def test_a_captured_pages_weather_and_cards_print_in_four_locales(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    assert room.run("add", str(OWN)).code == 0
    fields = built(room, "why-are-repair-evenings-becoming-popular-in-small-towns")
    assert said(fields, "weather_text") == {
        "en": "+14°C, light rain, wind 4.3 m/s from the northwest",
        "ru": "+14 °C, небольшой дождь, ветер северо-западный, 4,3 м/с",
        "uz": "+14°C, yengil yomgʻir, shamol shimoli-gʻarbdan, 4,3 m/s",
        "uz_Cyrl": "+14°C, енгил ёмғир, шамол шимоли-ғарбдан, 4,3 м/с",
    }
    cards = {code: [card["published_text"] for card in fields[code]["related"]] for code in LOCALES}
    assert cards == {
        "en": ["18:20, 12 October 2025", "09:45, 9 October 2025", "11:02, 2 October 2025"],
        "ru": ["18:20, 12 октября 2025", "09:45, 9 октября 2025", "11:02, 2 октября 2025"],
        "uz": ["18:20, 2025-yil 12-oktabr", "09:45, 2025-yil 9-oktabr", "11:02, 2025-yil 2-oktabr"],
        "uz_Cyrl": ["18:20, 2025 йил 12 октябрь", "09:45, 2025 йил 9 октябрь", "11:02, 2025 йил 2 октябрь"],
    }


@needs("seed", "page.txt")
def test_the_seed_pages_weather_and_cards_print_in_four_locales(tmp_path: Path) -> None:
    room = newsroom(tmp_path)
    added = room.run("add", str(SEED), "--json").json
    fields = built(room, Path(added["path"]).stem)
    assert said(fields, "weather_text") == {
        "en": "+26°C, clear, wind 2.1 m/s from the east",
        "ru": "+26 °C, ясно, ветер восточный, 2,1 м/с",
        "uz": "+26°C, ochiq, shamol sharqdan, 2,1 m/s",
        "uz_Cyrl": "+26°C, очиқ, шамол шарқдан, 2,1 м/с",
    }
    months = {
        "en": ("15:28, 28 April 2025", "03:36, 4 March 2025"),
        "ru": ("15:28, 28 апреля 2025", "03:36, 4 марта 2025"),
        "uz": ("15:28, 2025-yil 28-aprel", "03:36, 2025-yil 4-mart"),
        "uz_Cyrl": ("15:28, 2025 йил 28 апрель", "03:36, 2025 йил 4 март"),
    }
    for code in LOCALES:
        cards = [card["published_text"] for card in fields[code]["related"]]
        assert (len(cards), cards[0], cards[3]) == (5, *months[code])
        assert fields[code]["related"][0]["published"] == "2025-04-28T15:28:00+05:00"


def test_what_an_editor_typed_prints_in_four_locales(storm: Room) -> None:
    fields = built(storm, "storm")
    assert said(fields, "published_text") == {
        "en": "3 April 2025, 09:05",
        "ru": "3 апреля 2025 г., 09:05",
        "uz": "2025-yil 3-aprel, 09:05",
        "uz_Cyrl": "2025 йил 3 апрель, 09:05",
    }
    assert said(fields, "weather_text") == {
        "en": "−5°C, thunderstorm, wind 12.5 m/s from the north-northeast",
        "ru": "−5 °C, гроза, ветер северо-северо-восточный, 12,5 м/с",
        "uz": "−5°C, momaqaldiroq, shamol shimol-shimoli-sharqdan, 12,5 m/s",
        "uz_Cyrl": "−5°C, момақалдироқ, шамол шимол-шимоли-шарқдан, 12,5 м/с",
    }
    assert said(fields, "published") == dict.fromkeys(LOCALES, "2025-04-03T09:05:00+05:00")


def test_a_translators_change_in_ui_changes_what_build_prints(storm: Room) -> None:
    retranslate(storm, "ru", "date.pattern.long_time", "d MMMM y, HH:mm", "HH:mm | d MMMM y 'года'")
    retranslate(storm, "ru", "date.month.format.wide", "April", "Апреля")
    retranslate(storm, "ru", "weather.pattern", "wind {speed} {direction}", "{speed}, {direction}")
    retranslate(storm, "ru", "weather.condition", "thunderstorm", "грозы")
    retranslate(storm, "uz", "date.month.format.wide", "April", "aprel oyi")
    retranslate(storm, "uz", "weather.direction.from", "from the north-northeast", "shimol tomondan")
    fields = built(storm, "storm")
    assert said(fields, "published_text") == {
        "en": "3 April 2025, 09:05",
        "ru": "09:05 | 3 Апреля 2025 года",
        "uz": "2025-yil 3-aprel oyi, 09:05",
        "uz_Cyrl": "2025 йил 3 апрель ойи, 09:05",
    }
    assert said(fields, "weather_text") == {
        "en": "−5°C, thunderstorm, wind 12.5 m/s from the north-northeast",
        "ru": "−5 °C, грозы, 12,5 м/с, северо-северо-восточный",
        "uz": "−5°C, momaqaldiroq, shamol shimol tomondan, 12,5 m/s",
        "uz_Cyrl": "−5°C, момақалдироқ, шамол шимол томондан, 12,5 м/с",
    }


def test_english_may_be_overridden_too(storm: Room) -> None:
    storm.write(
        "locales/en/LC_MESSAGES/ui.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "date.pattern.long_time"\nmsgid "d MMMM y, HH:mm"\nmsgstr "MMMM d, y, HH:mm"\n',
    )
    fields = built(storm, "storm")
    assert fields["en"]["published_text"] == "April 3, 2025, 09:05"
    assert fields["ru"]["published_text"] == "3 апреля 2025 г., 09:05"


@pytest.mark.parametrize(
    ("context", "source", "text", "check", "message"),
    [
        (
            "date.pattern.long_time",
            "d MMMM y, HH:mm",
            "d QQQQ y, HH:mm",
            "date-pattern",
            "the date pattern «d QQQQ y, HH:mm» cannot print: «QQQQ» is not a field",
        ),
        (
            "weather.pattern",
            "wind {speed} {direction}",
            "ветер {speed}",
            "placeholders",
            "placeholders differ: «{direction}» missing",
        ),
        ("unit.short", "{0} m/s", "м/с", "placeholders", "placeholders differ: «{0}» missing"),
    ],
)
def test_a_pattern_that_cannot_print_is_named_and_holds_the_article_back(
    storm: Room, context: str, source: str, text: str, check: str, message: str
) -> None:
    line = retranslate(storm, "ru", context, source, text)
    storm.write(
        "localize.yaml",
        CONFIG
        + SETTINGS.replace("unready: source\n", "unready: hold\npublish: {body: draft, title: draft}\n"),
    )
    assert storm.run("pull").code == 0
    ran = storm.run("check", "ui", "-l", "ru", "--json")
    assert ran.code == 1
    found = [one for one in ran.json["findings"] if one["severity"] == "error"]
    assert [(one["check"], one["line"]) for one in found] == [(check, line)]
    assert found[0]["path"] == "locales/ru/LC_MESSAGES/ui.po"
    assert found[0]["message"].startswith(message)
    assert storm.run("build").code == 0
    held = json.loads(storm.read("dist/manifest.json"))["held"]
    flaws = [
        reason["flaw"]
        for one in held
        if one["locale"] == "ru"
        for reason in one["reasons"]
        if "flaw" in reason
    ]
    assert [flaw.startswith(message) for flaw in flaws] == [True]


def test_the_front_matter_of_a_bundle_holds_the_printed_data(storm: Room) -> None:
    storm.write("localize.yaml", CONFIG + SETTINGS.replace("layout: json, ", ""))
    assert storm.run("build").code == 0
    text = storm.read("dist/uz/storm.md")
    assert 'published_text: "2025-yil 3-aprel, 09:05"\n' in text.replace("'", '"')
    assert "shamol shimol-shimoli-sharqdan, 12,5 m/s" in text


def test_a_page_prints_them_too(storm: Room) -> None:
    storm.write("localize.yaml", CONFIG + SETTINGS.replace("layout: json", "layout: html"))
    assert storm.run("build").code == 0
    text = storm.read("dist/ru/storm.html")
    assert "−5 °C, гроза, ветер северо-северо-восточный, 12,5 м/с<" in text
    assert "3 апреля 2025 г., 09:05" in text


def test_the_order_of_day_and_month_is_the_newsrooms(storm: Room) -> None:
    storm.write("localize.yaml", f"{CONFIG}{SETTINGS}day_first: false\ntimezone: Europe/Moscow\n")
    fields = built(storm, "storm")
    assert fields["uz"]["published_text"] == "2025-yil 4-mart, 09:05"
    assert fields["uz"]["published"] == "2025-03-04T09:05:00+03:00"
    storm.write("page.txt", f"{BRIDGE}\nA tram runs\nSports 15:28, 04-28-2025\n")
    added = storm.run("add", "page.txt", "--json").json["path"]
    assert "published: 2025-04-28T15:28:00+03:00" in storm.read(added)


def findings(ran: Ran) -> list[tuple[str, str, int]]:
    return [(one["check"], one["path"], one["line"]) for one in ran.json["findings"]]


def test_unknown_weather_stays_as_it_came_and_is_named(storm: Room) -> None:
    storm.write("articles/storm.md", STORM.replace("code: 211", "code: 999"))
    storm.write(
        "page.txt",
        f"+5°\nзвездопад ветер 2 м/с, В\n\n{BRIDGE}",
    )
    added = storm.run("add", "page.txt", "--json")
    assert [one["message"] for one in added.json["findings"]] == [
        "the weather words «звездопад» are not known"
    ]
    fields = built(storm, "storm")
    assert fields["ru"]["weather_text"] == "−5 °C, ветер северо-северо-восточный, 12,5 м/с"
    page = json.loads(storm.read("dist/uz/articles/a-bridge-opens.json"))
    assert page["weather_text"] == "+5°C, звездопад, shamol sharqdan, 2 m/s"
    told = findings(storm.run("check", "--json"))
    assert ("unknown-weather", "articles/storm.md", 4) in told
    assert ("unknown-weather", "articles/a-bridge-opens.md", 4) in told


def test_what_is_no_date_is_named_and_nothing_is_printed(storm: Room) -> None:
    storm.write("articles/storm.md", STORM.replace("03/04/2025 09:05", "31-02-2025"))
    fields = built(storm, "storm")
    assert said(fields, "published_text") == dict.fromkeys(LOCALES)
    assert ("article-date", "articles/storm.md", 3) in findings(storm.run("check", "storm", "--json"))


def test_the_guides_example_prints_what_the_guide_says(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "how-to" / "dates-and-weather.md").read_text(encoding="utf-8")
    front = guide.partition("```yaml\n")[2].partition("```")[0]
    room = newsroom(tmp_path)
    room.write("articles/a.md", f"---\ntitle: A\n{front}---\n\nText.\n")
    fields = built(room, "a")
    for code in LOCALES:
        row = next(line for line in guide.splitlines() if line.startswith(f"| {code} | "))
        date, _, weather = (cell.strip() for cell in row.split("|")[2:5])
        assert (fields[code]["published_text"], fields[code]["weather_text"]) == (date, weather)
    assert fields["ru"]["modified_text"] == "28 апреля 2025 г."
    assert fields["uz"]["related"][0]["published_text"] == "09:00, 2025-yil 26-aprel"
    assert (
        findings(room.run("check", "a", "--only", "article-date", "--only", "article-weather", "--json"))
        == []
    )
