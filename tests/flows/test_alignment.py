from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.flows.room import AT, EN, RU, UZ, UZ_CYRL

from localize.errors import UsageError
from localize.flows.alignment import align_file
from localize.flows.check import check
from localize.flows.pull import PullOptions
from localize.flows.selection import select
from localize.formats.registry import ReadOptions, read
from localize.model import ReviewState
from localize.model.domain import Domain

if TYPE_CHECKING:
    from tests.flows.room import Room

    from localize.model import Article

RUSSIAN = """\
---
title: Ранние заморозки
lang: ru
source: frost
---

Садоводы развели костры в садах.

Никто не пострадал.
"""
UZBEK = RUSSIAN.replace("lang: ru", "lang: uz").replace("Ранние заморозки", "Erta sovuq")
UZBEK = UZBEK.replace("Садоводы развели костры в садах.", "Bogʻbonlar bogʻlarda gulxan yoqdi.")
UZBEK = UZBEK.replace("Никто не пострадал.", "Hech kim jabrlanmadi.")


def other(text: str) -> Article:
    return read(text.encode(), path="old/frost.md", slug="frost", options=ReadOptions(EN))


def test_a_translation_is_no_article_and_seeds_the_catalog_once(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    report = room.pull()
    assert [one.slug for one in room.newsroom().articles] == ["frost"]
    assert set(room.states("frost", RU).values()) == {ReviewState.TRANSLATED}
    filled = [change for change in report.changes if change.kind == "filled"]
    assert [(one.locale, one.detail) for one in filled] == [(RU, "aligned")] * 3
    assert report.findings == ()
    ledger = room.session().file(RU, Domain("articles/frost")).ledger
    assert {(one.by, one.at, one.origin, one.note) for one in ledger.decisions} == {
        ("unknown", AT, "person", "aligned with articles/frost-ru.md")
    }
    before = room.tree()
    assert room.pull(options=PullOptions(frozen=True)).exit_code == 0
    room.pull()
    assert room.tree() == before


def test_derived_catalogs_follow(room: Room) -> None:
    room.write("articles/frost-uz.md", UZBEK)
    room.pull()
    assert room.states("frost", UZ)["Nobody was hurt."] is ReviewState.TRANSLATED
    assert room.states("frost", UZ_CYRL)["Nobody was hurt."] is ReviewState.TRANSLATED


def test_what_stands_in_the_catalog_stays(room: Room) -> None:
    room.pull()
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Пострадавших нет."})
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    assert room.states("frost", RU)["Nobody was hurt."] is ReviewState.APPROVED
    assert "Пострадавших нет." in room.read("locales/ru/LC_MESSAGES/articles/frost.po")


def test_blocks_without_a_partner_are_listed_with_their_lines(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN.replace("Никто не", "## Итоги\n\nНикто из 40 человек не"))
    report = room.pull()
    assert [(one.check, one.path, one.line, one.address[:6]) for one in report.findings] == [
        ("unaligned", "articles/frost.md", 7, "frost@"),
        ("unaligned", "articles/frost.md", 9, "frost@"),
        ("unaligned", "articles/frost-ru.md", 7, ""),
        ("unaligned", "articles/frost-ru.md", 9, ""),
        ("unaligned", "articles/frost-ru.md", 11, ""),
    ]
    assert room.states("frost", RU)["Nobody was hurt."] is ReviewState.UNTRANSLATED
    assert room.pull().findings == ()


def test_texts_that_do_not_fit_or_were_never_translated_are_left_out(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN.replace("Никто не", "<p>Никто</p> не"))
    room.pull()
    assert room.states("frost", RU)["Nobody was hurt."] is ReviewState.UNTRANSLATED
    room.write(
        "articles/frost-uz.md",
        RUSSIAN.replace("lang: ru", "lang: uz").replace("Ранние заморозки", "Frost comes early"),
    )
    room.pull()
    assert room.states("frost", UZ)["Frost comes early"] is ReviewState.UNTRANSLATED


def test_later_edits_are_a_finding_and_the_catalog_rules(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    room.write("articles/frost-ru.md", RUSSIAN.replace("пострадал", "погиб"))
    report = room.pull()
    assert [(one.check, one.path, one.line, one.locale) for one in report.findings] == [
        ("translation-edited", "articles/frost-ru.md", 9, RU)
    ]
    address = report.findings[0].address
    assert (
        report.findings[0].fix
        == f"Take it over with `localize review edit {address} -l ru`, if it is better."
    )
    assert "Никто не пострадал." in room.read("locales/ru/LC_MESSAGES/articles/frost.po")
    session = room.session()
    found = check(session, select(session.newsroom)).findings
    assert [one.line for one in found if one.check == "translation-edited"] == [9]


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (RUSSIAN.replace("Никто не пострадал.\n", ""), [1]),
        (RUSSIAN.replace("Никто", f"{'Пожар тушили до самого утра, и воды не хватало. ' * 9}Никто"), [1]),
        (RUSSIAN.replace("Никто не пострадал.", "## Никто не пострадал!"), [1]),
        (RUSSIAN.replace("Никто не пострадал.\n", "").replace("развели", "жгли"), [1, 1]),
    ],
)
def test_later_edits_that_leave_no_pair_are_findings_too(room: Room, after: str, lines: list[int]) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    room.write("articles/frost-ru.md", after)
    found = room.pull().findings
    assert [(one.check, one.line) for one in found] == [("translation-edited", line) for line in lines]
    assert "Никто не пострадал." in room.read("locales/ru/LC_MESSAGES/articles/frost.po")


def test_a_text_that_was_rewritten_does_not_get_the_translation_of_the_former_one(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    text = room.read("articles/frost.md")
    room.write("articles/frost.md", text.replace("Nobody was hurt.", "Twelve barns burned."))
    assert room.pull().findings == ()
    assert room.states("frost", RU)["Twelve barns burned."] is ReviewState.UNTRANSLATED
    session = room.session()
    elsewhere = read(RUSSIAN.encode(), path="old/frost.md", slug="frost", options=ReadOptions(EN))
    assert align_file(session, session.newsroom.articles[0], elsewhere).counts["changes"] == 0
    assert room.states("frost", RU)["Twelve barns burned."] is ReviewState.UNTRANSLATED


def test_a_text_that_is_new_on_both_sides_is_a_finding(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    room.write("articles/frost.md", room.read("articles/frost.md") + "\n- Frost, 12 May\n")
    room.write("articles/frost-ru.md", RUSSIAN + "\n- Мороз, 12 мая\n")
    assert [(one.check, one.line) for one in room.pull().findings] == [("translation-edited", 11)]
    assert room.states("frost", RU)["Frost, 12 May"] is ReviewState.UNTRANSLATED


def test_a_catalog_edited_later_is_no_finding(room: Room) -> None:
    room.write("articles/frost-ru.md", RUSSIAN)
    room.pull()
    room.translate(RU, "articles/frost", {"Nobody was hurt.": "Пострадавших нет."})
    assert room.pull().findings == ()


def test_before_the_first_pull_check_says_that_the_catalog_is_behind(room: Room) -> None:
    room.pull()
    room.write("articles/frost-ru.md", RUSSIAN)
    session = room.session()
    found = check(session, select(session.newsroom, ["frost"], ["ru"])).findings
    assert "behind" in {one.check for one in found}


def test_a_file_from_elsewhere(room: Room) -> None:
    room.pull()
    session = room.session()
    report = align_file(session, session.newsroom.articles[0], other(RUSSIAN))
    assert report.counts == {"changes": 3, "paired": 3, "unaligned": 0}
    assert set(room.states("frost", RU).values()) == {ReviewState.TRANSLATED}


@pytest.mark.parametrize("lang", ["en", "uz_Cyrl", "de"])
def test_a_language_that_is_not_translated(room: Room, lang: str) -> None:
    room.pull()
    session = room.session()
    with pytest.raises(UsageError, match=f"«frost» is not translated into {lang}"):
        align_file(session, session.newsroom.articles[0], other(RUSSIAN.replace("lang: ru", f"lang: {lang}")))
