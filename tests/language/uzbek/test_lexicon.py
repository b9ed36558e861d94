from __future__ import annotations

from importlib.resources import files

import pytest

from localize.language.uzbek import Conversion, convert, cyrillic, latin
from localize.language.uzbek.casing import recased
from localize.language.uzbek.doubt import is_guess
from localize.language.uzbek.foreign import has_foreign_letters, has_foreign_sequences
from localize.language.uzbek.latin_names import is_roman
from localize.language.uzbek.lexicon import lexicon
from localize.language.uzbek.roots import with_roots
from localize.language.uzbek.suffixes import is_chain, is_derived


def entries() -> list[list[str]]:
    text = files("localize.language.uzbek").joinpath("loanwords.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if line and not line.startswith("#")]


def test_every_entry_says_what_rules_do_not() -> None:
    common = lexicon(frozenset()).cyrillic
    idle = [
        entry[0]
        for entry in entries()
        if len(entry) == 1
        and cyrillic.letters(latin.letters(entry[0].lower())) == entry[0].lower()
        and not is_guess(latin.letters(entry[0].lower()), capital=entry[0][0].isupper())
        and not has_foreign_letters(latin.letters(entry[0].lower()))
        and not (entry[0][0].isupper() and latin.letters(entry[0].lower()) in common)
        and not has_foreign_sequences(recased(entry[0], latin.letters, is_ending=is_chain))
    ]
    assert idle == []


def test_every_entry_comes_back_from_its_latin_form() -> None:
    stems = [entry[0] for entry in entries()]
    assert [stem for stem in stems if convert(convert(stem, "Latn").text, "Cyrl").text != stem] == []
    assert len(set(stems)) == len(stems)


def test_irregular_spellings_are_written_and_the_others_read() -> None:
    for stem, written, *read in (entry for entry in entries() if len(entry) > 1):
        assert convert(stem, "Latn").text == written
        assert {convert(spelling, "Cyrl").text for spelling in (written, *read)} == {stem}


def test_names_count_with_a_capital_only() -> None:
    assert convert("Olga, olganing", "Cyrl").text == "Ольга, олганинг"


@pytest.mark.parametrize(
    ("rest", "chain"),
    [
        ("", True),
        ("larimizdagi", True),
        ("chiligi", True),
        ("lashtirilgan", True),
        ("gan", False),
        ("xyz", False),
        ("a" * 60, False),
    ],
)
def test_chains(rest: str, chain: bool) -> None:
    assert is_chain(rest) is chain


def test_derivations_need_a_long_stem_in_a_consonant() -> None:
    assert is_derived("konsept", "ualizmi")
    assert not is_derived("rol", "izm")
    assert not is_derived("aksiya", "izm")
    assert not is_derived("konsept", "la")


def test_native_words_are_no_loan_words() -> None:
    latin_text = (
        "Men final kuni tan oldim, yotaman, tegdi, sardor, sari, keltirdi, olganini, doʻstiga, milliy, metr"
    )
    cyrillic_text = (
        "Мен финал куни тан олдим, ётаман, тегди, сардор, сари, келтирди, олганини, дўстига, миллий, метр"
    )
    assert convert(latin_text, "Cyrl") == Conversion(cyrillic_text)
    assert convert(latin_text.capitalize(), "Cyrl").text == cyrillic_text.capitalize()


def test_prefixes_join_to_stems() -> None:
    assert lexicon(frozenset()).cyrillic_word("kinofestivallar", capital=False) == "кинофестиваллар"
    assert lexicon(frozenset()).cyrillic_word("kinova", capital=False) is None


def test_roots() -> None:
    assert with_roots("kitob") == "kitob"
    assert with_roots("nevralgiya") == "nevrальгия"
    assert with_roots("gipotsentr") == "gipoцентр"


@pytest.mark.parametrize(
    ("word", "following", "roman"),
    [
        ("XX", ".", True),
        ("V", ".", False),
        ("V", " ", True),
        ("MIX", " ", False),
        ("IL", " ", False),
        ("SHAHAR", "", False),
    ],
)
def test_roman_numerals(word: str, following: str, roman: bool) -> None:
    assert is_roman(word, following) is roman
