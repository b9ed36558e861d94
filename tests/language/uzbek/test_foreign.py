"""Words and names that are spelled as abroad."""

from __future__ import annotations

import pytest

from localize.language.uzbek import convert
from localize.language.uzbek.foreign import (
    SpellingKind,
    has_foreign_letters,
    has_foreign_sequences,
    kind,
    stem_length,
)


@pytest.mark.parametrize("word", ["Wembley", "Chicago", "Sky", "Khiva", "Boots", "Fitch", "Banks", "SkyUp"])
def test_letters_that_uzbek_lacks(word: str) -> None:
    assert has_foreign_letters(word)


@pytest.mark.parametrize(
    "word", ["Toshkent", "Zoo", "qishlogʻi", "yigitcha", "Tadqiqotchi", "SHavkat", "kVt"]
)
def test_letters_that_uzbek_has(word: str) -> None:
    assert not has_foreign_letters(word)


def test_sequences_that_uzbek_hardly_has() -> None:
    assert has_foreign_sequences("Melrose")
    assert not has_foreign_sequences("Lyuke")
    assert not has_foreign_sequences("tele")
    assert has_foreign_sequences("ligase")


def test_endings_are_cut_off_where_the_stem_tells() -> None:
    assert stem_length("Washingtonda") == (10, True)
    assert stem_length("Cordobada") == (7, False)
    assert stem_length("Google'ning") == (6, True)


def test_kinds() -> None:
    assert [kind(word)[0] for word in ("Times", "HBO", "Market", "Toshkentning", "Sanober", "Melrose")] == [
        SpellingKind.FOREIGN,
        SpellingKind.FOREIGN,
        SpellingKind.EITHER,
        SpellingKind.UZBEK,
        SpellingKind.OPEN,
        SpellingKind.SUSPECT,
    ]
    assert kind("A" + "b" * 60) == (SpellingKind.OPEN, 61)


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("New York Times yozdi", "New York Times ёзди"),
        ("Sky News kanali, Daily Mail nashri", "Sky News канали, Daily Mail нашри"),
        ("House of Cards seriali", "House of Cards сериали"),
        ("Samsung Galaxy S25 Ultra narxi", "Samsung Galaxy S25 Ultra нархи"),
        ("“Melrose” jamoasi", "“Melrose” жамоаси"),
        ("Bugun Google xabar berdi", "Бугун Google хабар берди"),
        ("Real Madrid va Inter Milan", "Реал Мадрид ва Интер Милан"),
        ("Washingtonda va Chicagoga", "Washingtonда ва Chicagoга"),
        ("Macy’s doʻkoni", "Macy’s дўкони"),
    ],
)
def test_a_run_is_decided_as_one(latin: str, cyrillic: str) -> None:
    converted = convert(latin, "Cyrl")
    assert (converted.text, converted.unsure) == (cyrillic, ())


def test_a_neighbour_of_which_nothing_tells_is_unsure() -> None:
    assert convert("Robertson Washington keldi", "Cyrl").unsure == ("Robertson",)
    assert convert("Zarate keldi", "Cyrl").unsure == ("Zarate",)


def test_a_newsrooms_own_form_is_no_foreign_name() -> None:
    assert convert("Times Square", "Cyrl", exceptions={"Square": "Сквер"}).text == "Times Сквер"
