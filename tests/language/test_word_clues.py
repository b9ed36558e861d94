"""The clues of words: whatever an expression finds has its clue."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language import (
    figure_dates,
    fractions,
    halves,
    named_things,
    number_words,
    opposites,
    places,
    spoken_times,
    word_clues,
)
from localize.language.detection import detector, own_language, third_languages
from localize.language.lexicon import COLUMNS
from localize.language.word_clues import (
    CURRENCY,
    DATE,
    DAY,
    DIGIT,
    FRACTION,
    HALF,
    HALF_HOUR,
    MONTH,
    SIGN,
    WordBeginnings,
    WordClues,
    clues,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def _compiled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern.pattern, pattern.flags)


EXPRESSIONS = [
    *((FRACTION, pattern) for rows in fractions._PATTERNS.values() for _, pattern in rows),
    *((DAY, pattern) for names in named_things._DAY_NAMES.values() for pattern in names.each.values()),
    *((MONTH, pattern) for names in named_things._MONTH_NAMES.values() for pattern in names.each.values()),
    *((CURRENCY | SIGN, pattern) for pattern in named_things._CURRENCY_NAMES.each.values()),
    *((FRACTION, pattern) for rows in fractions._SHARES.values() for pattern in rows),
    *((HALF, pattern) for rows in halves._PATTERNS.values() for _, pattern in rows),
    *((HALF_HOUR, pattern) for rows in spoken_times._PATTERNS.values() for _, pattern in rows),
    *((HALF_HOUR, pattern) for rows in spoken_times._SPAN_PATTERNS.values() for _, pattern in rows),
    (DATE, figure_dates._DATE),
    (DIGIT, named_things._NUMBERED),
]
CERTAIN = [(kind, pattern) for kind, rows in number_words._CERTAIN_PATTERNS.items() for _, pattern in rows]


@given(
    st.sampled_from(EXPRESSIONS).flatmap(
        lambda one: st.tuples(st.just(one), st.from_regex(_compiled(one[1])))
    )
)
def test_what_an_expression_finds_has_its_clue(found: tuple[tuple[int, re.Pattern[str]], str]) -> None:
    (clue, _), text = found
    assert clues(text) & clue


@given(
    st.sampled_from(CERTAIN).flatmap(
        lambda one: st.tuples(st.just(one[0]), st.from_regex(_compiled(one[1]), fullmatch=True))
    ),
    st.sampled_from([str.lower, str.upper, str.title]),
)
def test_just_a_number_in_words_has_its_clue(found: tuple[tuple[str, str], str], written: type[str]) -> None:
    kind, word = found
    text = f"a {written(word)}, b"
    certain = any(one.certain is not None for one in number_words._in_text(text, kind))
    assert bool(number_words._CLUES[kind].of(text) & number_words._CERTAINLY) == certain


@given(
    st.sampled_from(
        list(chain(*(names.each.values() for names in named_things._MEASURE_NAMES.values())))
    ).flatmap(lambda pattern: st.from_regex(_compiled(pattern)))
)
def test_a_unit_is_found_in_the_words_that_are_looked_at(text: str) -> None:
    place = next(
        place
        for place in range(len(text))
        if any(names.any.match(text, place) for names in named_things._MEASURE_NAMES.values())
    )
    slow = [
        (dimension, name)
        for dimension, names in named_things._MEASURE_NAMES.items()
        for name in names.at(text, place)
    ]
    words = named_things._FEW_WORDS.match(text, place)
    assert words
    assert [*named_things._units(words[0])] == slow


@pytest.mark.parametrize(
    "text", ["", "Nothing of that here", "Здесь ничего такого", "Bu yerda hech narsa yoʻq"]
)
def test_a_plain_text_has_none(text: str) -> None:
    assert clues(text) == 0


def test_a_clue_is_any_words() -> None:
    known = WordClues([re.compile("ox"), re.compile("^cow")])
    assert known.of("a fox,\ta cow") == 3
    assert known.of("scow") == 0


@given(st.lists(st.sampled_from(["fox", "cow", "", "ox,", "a", "\u00a0ox", "7ox", "12", "90"])).map(" ".join))
def test_the_places_of_words_with_a_clue(text: str) -> None:
    known = WordClues([re.compile("ox")])
    for _ in range(2):
        assert [text[slice(*place)] for place in known.places(text)] == [
            word for word in text.split(" ") if "ox" in word
        ]
    assert all(f" {text} "[start] == f" {text} "[end + 1] == " " for start, end in known.places(text))


def test_beginnings_are_those_of_letters_in_a_row() -> None:
    known = WordBeginnings(["so ming", "y"], [re.compile("[$]")])
    assert known.of("SOLD 10ming (İyun) blouse") == 1
    assert known.of("yes$") == 2 + 4
    assert known.of("Yıl ſold") == 3


def test_numbers_that_are_written_alike_are_looked_at_once() -> None:
    looked: list[str] = []

    class Known(WordClues):
        def looked_at(self, word: str) -> int:
            looked.append(word)
            return int("7" not in word)

    known = Known()
    assert [known.of(text) for text in ("12:45", "17:30 12:45", "7th", "8th")] == [1, 1, 1, 1]
    assert known.spoken("17:30 a7") == {"17:30", "a7"}
    assert looked == ["00:00", "0th", "a0"]
    assert [*known] == looked
    known.figures_differ = True
    assert [known.of(text) for text in ("G7", "G8")] == [0, 1]
    assert looked[3:] == ["G7", "G8"]


TABLES = [
    word_clues._CLUES,
    *number_words._CLUES.values(),
    *places._CLUES.values(),
    *own_language._EVIDENCE.values(),
    third_languages._CLUES,
    detector._FOREIGN_WORDS,
    *(opposites._table(kind).clues for kind in COLUMNS),
]


@given(
    st.lists(
        st.one_of(
            st.integers(0, 999).map(str),
            st.sampled_from(list(".,:;-/()«»%$€#&+*°'ʻ{}@")),
            st.sampled_from(["km", "am", "th", "-го", "ta", "млн", "x", "IV", "half", "&#39;", "www.", "²"]),
        ),
        min_size=1,
        max_size=6,
    ).map("".join)
)
def test_no_table_tells_numbers_apart_that_are_written_alike(word: str) -> None:
    alike = re.sub("[1-9]", "0", word)
    assert [table.looked_at(word) for table in TABLES] == [table.looked_at(alike) for table in TABLES]


def test_no_more_words_are_remembered_than_there_is_room_for() -> None:
    known = WordClues([re.compile("x")])
    most = 0
    for letter in range(33_000):
        known.of(chr(0x3400 + letter))
        most = max(most, len(known))
    assert most == 1 << 15
    assert len(known) < most
    assert known.of("x" * 100) == 1
    assert "x" * 100 not in known


def test_a_text_is_looked_at_once() -> None:
    asked: list[set[str]] = []

    class Known(WordClues):
        def of_words(self, words: Iterable[str]) -> int:
            asked.append(set(words))
            return super().of_words(words)

    known = Known([re.compile("ox")])
    assert [known.of("a fox of 1987"), known.of("a fox of 1987"), known.of("a cow")] == [1, 1, 0]
    assert known.places("a fox of 1987") == [(2, 5)]
    assert asked == [{"a", "fox", "of", "0000"}, {"a", "cow"}]


def test_many_texts_are_not_all_remembered() -> None:
    known = WordClues([re.compile("ox")])
    assert [known.of(f"{'ox' * (number % 2)} {'a' * number}") for number in range(1200)] == [0, 1] * 600
    assert len(known._texts) <= word_clues._TEXTS


def test_the_longer_of_two_beginnings_counts_beside_the_shorter() -> None:
    known = WordBeginnings(["ka kana", "kanad"])
    assert [known.of(word) for word in ("k", "kan", "Kanada", "kon")] == [0, 1, 3, 0]
