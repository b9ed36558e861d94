"""Uzbek in two scripts, from the article to the page: through the command."""

from __future__ import annotations

import pytest
from tests.cli.room import Room

CONFIG = """\
version: 2
name: Samarqand
source_locale: {source}
locales: [uz, uz_Cyrl]
derive: {derive}
engines: []
publish: {{title: approved, body: approved, ui: draft}}
"""
LATIN = """\
---
title: TOSHKENTda sirk va konsert
---

2025-yil 28-aprelda O'zbekiston budjeti ko`rib chiqildi, XX asrdan beri 5 yil davomida.

Google va `kod` {name} <https://kun.uz/yangilik> info@kun.uz <b>Barcelona</b>&nbsp;«maktab».
"""
CYRILLIC = """\
---
title: ТОШКЕНТда цирк ва концерт
---

2025 йил 28 апрелда Ўзбекистон бюджети кўриб чиқилди, XX асрдан бери 5 йил давомида.

Google ва `kod` {name} <https://kun.uz/yangilik> info@kun.uz <b>Barcelona</b>&nbsp;«мактаб».
"""


def newsroom(root: Room, source: str, derive: str, article: str) -> Room:
    root.write("localize.yaml", CONFIG.format(source=source, derive=derive))
    root.write("articles/a.md", article)
    return root


@pytest.fixture
def latin(tmp_path_factory: pytest.TempPathFactory) -> Room:
    """A newsroom that writes in Latin letters, pulled."""
    room = newsroom(Room(tmp_path_factory.mktemp("latin")), "uz", "{uz_Cyrl: uz}", LATIN)
    assert room.run("pull").code == 0
    return room


def test_a_latin_article_goes_out_in_cyrillic_and_stays_as_it_was_written(latin: Room) -> None:
    assert latin.run("build").code == 0
    assert latin.read("dist/uz_Cyrl/a.md") == CYRILLIC
    assert latin.read("dist/uz/a.md") == latin.read("articles/a.md") == LATIN


@pytest.mark.parametrize("derive", ["{uz: uz_Cyrl}", "{uz_Cyrl: uz}"])
def test_a_cyrillic_article_goes_out_in_latin_with_the_letters_of_the_alphabet(
    tmp_path_factory: pytest.TempPathFactory, derive: str
) -> None:
    room = newsroom(Room(tmp_path_factory.mktemp("cyrillic")), "uz_Cyrl", derive, CYRILLIC)
    assert room.run("pull").code == room.run("build").code == 0
    expected = LATIN.replace("O'zbekiston", "Oʻzbekiston").replace("ko`rib", "koʻrib")
    assert room.read("dist/uz/a.md") == expected


def test_check_names_the_apostrophes_of_a_source(latin: Room) -> None:
    findings = latin.run("check", "a", "--json").json["findings"]
    assert [(one["check"], one["path"], one["line"], one["message"]) for one in findings] == [
        ("article-apostrophes", "articles/a.md", 5, "wrong apostrophes in «O'zbekiston», «ko`rib»")
    ]


def test_an_unsure_word_makes_a_draft_and_the_glossary_settles_it(latin: Room) -> None:
    latin.write("articles/a.md", "---\ntitle: Sirk\n---\n\nAtyelning konserti boʻldi.\n")
    assert latin.run("pull").code == latin.run("translate", "ui").code == 0
    found = latin.run("check", "a", "--json").json["findings"]
    drafts = [one["message"] for one in found if one["check"] == "draft"]
    assert drafts == ["is a draft that no person has accepted (unsure: Atyelning)"]
    assert latin.run("build", "--strict").code == 1
    latin.write("glossary.yaml", "- {term: Atyel, uz: Atyel, uz_Cyrl: Атэл}\n")
    assert latin.run("pull").code == 0
    assert latin.run("build", "--strict").code == 0
    assert latin.read("dist/uz_Cyrl/a.md") == "---\ntitle: Цирк\n---\n\nАтэлнинг концерти бўлди.\n"


def test_a_persons_text_is_never_rewritten_but_named(latin: Room) -> None:
    latin.write("articles/a.md", "---\ntitle: Цирк\nlang: uz_Cyrl\n---\n\nКонцерт бўлди.\n")
    assert latin.run("pull").code == 0
    address = latin.address("Концерт бўлди.", "a")
    typed = "Konsert bo'ldi, e‘lon qilindi."
    assert latin.run("review", "edit", address, "-l", "uz", "--text", typed, "--by", "Malika").code == 0
    assert latin.run("pull").code == 0
    assert f'msgstr "{typed}"' in latin.catalog("uz", "a")
    found = latin.run("check", "a", "--only", "apostrophes", "--json").json["findings"]
    assert [one["message"] for one in found] == ["wrong apostrophes in «bo'ldi», «e‘lon»"]
