"""Which sentences have no partner."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.checks import sentence_pairs
from localize.checks.sentence_pairs import gain_by_leaving, left_out, one_by_one, pairs_up
from localize.language.name_likeness import skeleton

SOURCE = [
    "The lake froze in December.",
    "Anna Reed skated there with 12 friends.",
    "Police warned them twice.",
]
WHOLE = [
    "Озеро замёрзло в декабре.",
    "Анна Рид каталась там с 12 друзьями.",
    "Полиция дважды их предупредила.",
]


def gain(target: list[str], source: list[str] = SOURCE, which: int = 0) -> float:
    return gain_by_leaving(source, target, 1.08, which=which)


def test_a_whole_text_leaves_none() -> None:
    assert gain(WHOLE) == 0
    assert gain(WHOLE, which=1) == 0


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_sentence_that_was_left_out_has_no_partner(gone: int) -> None:
    assert gain(WHOLE[:gone] + WHOLE[gone + 1 :]) > 0
    assert gain(WHOLE, SOURCE[:gone] + SOURCE[gone + 1 :], which=1) > 0


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_the_sentence_that_was_left_out_is_found(gone: int) -> None:
    assert left_out(SOURCE, WHOLE[:gone] + WHOLE[gone + 1 :], 1.08) == SOURCE[gone]


def test_no_sentence_is_named_where_two_may_be_the_lost_one() -> None:
    assert left_out(["The lake froze.", "The lake thawed."], ["Озеро замёрзло."], 1.08) == ""
    assert (
        left_out(SOURCE[:1], WHOLE, 1.08)
        == left_out(SOURCE, [], 1.08)
        == left_out(SOURCE * 11, WHOLE, 1.08)
        == ""
    )


def test_merged_and_split_sentences_have_one() -> None:
    merged = [f"{WHOLE[0][:-1]}, и {WHOLE[1]}", WHOLE[2]]
    assert gain(merged) <= 0
    assert gain_by_leaving(merged, WHOLE, 1.0, which=1) <= 0


def test_numbers_and_names_tell_which_belong_together() -> None:
    alike = ["Anna Reed has 12 goats.", "Peter Hill has 30 cows."]
    assert gain(["Anna Rid 12 ta echkisi bor."], alike) > gain(
        ["Piter Xill 30 ta sigiri bor, Anna Rid 12."], alike
    )


def test_nothing_and_very_much_are_not_paired() -> None:
    assert gain([]) == gain(WHOLE, []) == gain(WHOLE * 20, SOURCE * 20) == 0
    assert gain(["Всё."], SOURCE * 3) > 0


WORDS = st.lists(
    st.sampled_from(["goats", "Reed", "12", "Hill", "30", "sold", "London", "in"]), min_size=1, max_size=9
)
TEXT = st.lists(WORDS.map(" ".join), min_size=1, max_size=4)


@given(TEXT, TEXT, st.sampled_from([0.9, 1.0, 1.12]))
def test_what_pairs_up_has_no_gain(source: list[str], target: list[str], ratio: float) -> None:
    if pairs_up(source, target, ratio, gain=1.0):
        assert gain_by_leaving(source, target, ratio, which=0) < 1.0


def test_sentences_that_are_alike_pair_up() -> None:
    assert pairs_up(SOURCE, SOURCE, 1.0, gain=1.0)
    assert not pairs_up(SOURCE, SOURCE[1:], 1.0, gain=1.0)
    assert not pairs_up(
        ["Go.", "Anna Reed has 12 goats and three cows."],
        ["Anna Reed has 12 goats and three cows.", "Go."],
        1.0,
        gain=1.0,
    )


_NAMED = re.compile(r"(?<![^\W_])[^\W\d_a-zа-яёўқғҳ][^\W\d_]+")


@given(
    st.lists(st.sampled_from(["Reed", "iPod", "5A", "_A", "Ў", "x", " ", "-", "É"]) | st.characters()).map(
        "".join
    )
)
def test_a_name_begins_with_a_word(text: str) -> None:
    assert sentence_pairs._NAME.findall(text) == _NAMED.findall(text)


@given(
    st.lists(
        st.sampled_from(["Reed", "12", "«Хива»", "O'Hara", "3-MART", "\u00a0", "\n", " ", "-", "X", "a"])
    )
)
def test_what_is_written_alike_is_found_word_by_word(pieces: list[str]) -> None:
    text = "".join(pieces)
    sounds = [skeleton(name)[:3] for name in sentence_pairs._NAME.findall(text)]
    found = {*re.findall(r"\d+", text), *(sound for sound in sounds if len(sound) == 3)}
    assert sentence_pairs._written_alike(text) == found


EN, RU = ("en", "Latn"), ("ru", "Cyrl")


def test_as_many_sentences_pair_up_one_by_one() -> None:
    assert one_by_one(" ".join(SOURCE), " ".join(WHOLE), EN, RU) == tuple(zip(SOURCE, WHOLE, strict=True))


@pytest.mark.parametrize(
    ("target", "theirs"),
    [
        (WHOLE[:2], RU),
        ([*WHOLE, "Всё."], RU),
        (
            [
                WHOLE[0],
                WHOLE[1],
                "Полиция дважды их предупредила, но никто её не послушал, и лёд под ними треснул.",
            ],
            RU,
        ),
        (WHOLE, ("kk", "Cyrl")),
        (["Министр посетил школу, больницу и завод.", WHOLE[1], "Фермеры собрали хлопок."], RU),
    ],
)
def test_where_sentences_may_not_be_each_others_the_text_is_whole(
    target: list[str], theirs: tuple[str, str]
) -> None:
    texts = " ".join(SOURCE), " ".join(target)
    assert one_by_one(*texts, EN, theirs) == (texts,)


@given(st.text(max_size=80), st.text(max_size=80))
def test_pairs_have_all_letters_of_both_texts(source: str, target: str) -> None:
    pairs = one_by_one(source, target, EN, RU)
    for text, parts in ((source, [one for one, _ in pairs]), (target, [two for _, two in pairs])):
        assert "".join("".join(parts).split()) == "".join(text.split())
