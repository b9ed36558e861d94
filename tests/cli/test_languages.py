"""Which language a text is in, wherever the command asks: add, pull, check and translate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.flows.room import CONFIG

if TYPE_CHECKING:
    from tests.cli.room import Ran, Room
    from tests.loopback.server import Loopback

PAGES = Path(__file__).resolve().parents[1] / "capture" / "pages"
ANSWERS = {
    ("ru", "Frost comes early"): "Қиров эрта тушди, боғбонлар ҳайрон.",
    ("ru", "Nobody was hurt."): "Никто не пострадал.",
    ("uz", "Frost comes early"): "Ранние заморозки застали садоводов врасплох.",
    ("uz", "Nobody was hurt."): "Hech kim jabr ko'rmadi, ma`lum bo‘lishicha.",
}


def found(ran: Ran, check: str) -> list[tuple[str, int, str]]:
    every = ran.json["findings"]
    return [(one["path"], one["line"], one["message"]) for one in every if one["check"] == check]


@pytest.mark.parametrize("locale", ["en", "ru", "uz", "uz_Cyrl"])
def test_add_writes_the_language_that_it_finds(bare: Room, locale: str) -> None:
    added = bare.run("add", str(PAGES / f"{locale}.txt"), "--json").json["path"]
    assert f"\nlang: {locale}\n" in bare.read(added)
    assert found(bare.run("pull", "--json"), "article-language") == []


def test_pull_and_check_name_an_article_in_another_language(bare: Room) -> None:
    bare.write(
        "articles/b.md",
        "---\ntitle: Мост\nlang: uz\n---\n\nСовет открыл новый мост, и многие на него пришли.\n",
    )
    expected = [("articles/b.md", 1, "the text looks like ru, but the article says uz")]
    for _ in range(2):
        assert found(bare.run("pull", "--json"), "article-language") == expected
    assert found(bare.run("check", "b", "--json"), "article-language") == expected


def test_check_names_a_russian_line_on_an_english_page(pulled: Room) -> None:
    line = "ясно ветер 2.1 м/с, В"
    pulled.write("articles/frost.md", f"{pulled.read('articles/frost.md')}\n{line}\n")
    message = f"«{line}» reads as ru, in an article that says en"
    assert found(pulled.run("check", "frost", "--json"), "foreign-passage") == [
        ("articles/frost.md", 9, message)
    ]


def test_check_names_a_translation_in_another_language(pulled: Room) -> None:
    address = pulled.address("Nobody was hurt.")
    text = "Никто не пострадал в этот раз."
    assert pulled.run("review", "edit", address, "-l", "uz", "--text", text, "--by", "Malika").code == 0
    told = [
        message
        for _, _, message in found(pulled.run("check", "frost", "-l", "uz", "--json"), "wrong-language")
    ]
    assert told == ["reads as Russian, not as Uzbek in Latin script"]


def test_an_engine_that_answers_in_another_language_is_refused_and_letters_are_put_right(
    pulled: Room, server: Loopback
) -> None:
    google = f"[{{name: google, url: '{server.url}', timeout: 5}}]"
    pulled.write("localize.yaml", CONFIG.replace("engines: []", f"engines: {google}"))
    server.answer = lambda text, _, target: ANSWERS.get((target, text), "")
    ran = pulled.run("translate", "frost", "--json")
    reasons = [message for _, _, message in found(ran, "refused")]
    assert [reason for reason in reasons if "reads as" in reason] == [
        "the answer of google was not stored: the answer reads as Uzbek in Cyrillic script, not as Russian",
        "the answer of google was not stored: the answer reads as Russian, not as Uzbek in Latin script",
    ]
    assert pulled.states("uz")["Frost comes early"] == "untranslated"
    assert 'msgstr "Hech kim jabr koʻrmadi, maʼlum boʻlishicha."' in pulled.catalog("uz", "frost")
    assert 'msgstr "Ҳеч ким жабр кўрмади, маълум бўлишича."' in pulled.catalog("uz_Cyrl", "frost")
