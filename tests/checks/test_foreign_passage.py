"""Texts and lines of an article in another language than it."""

from __future__ import annotations

import pytest
from tests.checks.articles import findings

ENGLISH = "The council opened a new bridge over the canal, and many people came to see it."
RUSSIAN = "Совет открыл новый мост через канал, и многие пришли на него посмотреть."
UZBEK = "Kengash kanal ustidagi yangi koʻprikni ochdi, koʻpchilik uni koʻrgani keldi."
CYRILLIC = "Кенгаш канал устидаги янги кўприкни очди, кўпчилик уни кўргани келди."
WEATHER = "ясно ветер 2.1 м/с, В"
TEXTS = {"en": ENGLISH, "ru": RUSSIAN, "uz": UZBEK, "uz_Cyrl": CYRILLIC}
HEAD = "---\ntitle: A\n---\n\n"


def told(locale: str, body: str) -> list[tuple[str, int]]:
    found = findings("foreign-passage", text=f"{HEAD}{body}", locale=locale)
    return [(finding.check, finding.line) for finding in found]


@pytest.mark.parametrize("claimed", TEXTS)
@pytest.mark.parametrize("written", TEXTS)
def test_a_paragraph_of_another_language_is_named_with_its_line(claimed: str, written: str) -> None:
    own = TEXTS[claimed]
    body = f"{own}\n\n{own} {own} {own}\n\n> {TEXTS[written]}\n"
    assert told(claimed, body) == ([] if claimed == written else [("foreign-passage", 9)])


def test_a_line_of_weather_in_a_page_is_named_and_belongs_into_the_front_matter() -> None:
    text = f"{HEAD}{ENGLISH}\n\n{WEATHER}\n\n{ENGLISH}\n"
    (finding,) = findings("foreign-passage", text=text)
    assert (finding.where, finding.message) == (
        "a.md:7",
        f"«{WEATHER}» reads as ru, in an article that says en",
    )
    assert finding.fix == "Move the weather to the front matter: `weather:` prints in every language."


def test_a_line_inside_a_paragraph_counts_too() -> None:
    assert told("en", f"{ENGLISH}\n{ENGLISH}\n{WEATHER}\n{ENGLISH}\n") == [("foreign-passage", 7)]
    assert told("en", f"> {ENGLISH}\n> {WEATHER}\n> {ENGLISH}\n") == [("foreign-passage", 6)]
    assert told("uz_Cyrl", f"{CYRILLIC}\n{CYRILLIC}\nясно, ветер 2,1 м/с, восточный\n") == [
        ("foreign-passage", 7)
    ]
    assert told("uz", f"{UZBEK}\r\n{WEATHER}\r\n{UZBEK}\r\n") == [("foreign-passage", 6)]


def test_names_commands_and_borrowed_words_are_no_passages() -> None:
    for locale, own in TEXTS.items():
        headings = "## Red Bull Four 2 Score\n\n## docker commit\n\n`git commit --all`\n\n**Зенит**"
        assert told(locale, f"{own}\n\n{headings}\n\n{own}\n") == []


def test_other_languages_are_not_judged() -> None:
    assert told("de", f"{ENGLISH}\n\n{RUSSIAN}\n") == []
