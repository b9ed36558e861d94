"""The words of a text, and its sentences."""

from __future__ import annotations

import pytest

from localize.checks.plain_text import OBJECT, plain, sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A **cold** [night](/x)", "A cold night"),
        ("Run `make` now", f"Run {OBJECT} now"),
        ("{n} people", f"{OBJECT} people"),
        ("Sent {when, date, short}, read", f"Sent {OBJECT}, read"),
        ("Tom &amp; Ann \\*", "Tom & Ann *"),
        ("plain", "plain"),
    ],
)
def test_markup_is_gone_and_words_stay(text: str, words: str) -> None:
    assert plain(text) == words


def test_branches_of_a_choice_are_words() -> None:
    found = plain("{n, plural, one {# day} other {# days}}")
    assert "day" in found
    assert "plural" not in found
    assert "#" not in found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("A. Navoiy was born. He wrote.", ["A. Navoiy was born.", "He wrote."]),
        ("Это стоит 5 тыс. руб. И всё.", ["Это стоит 5 тыс. руб. И всё."]),
        ("Mr. Smith came. He left.", ["Mr. Smith came.", "He left."]),
        ("“Stop!” Hill said. He ran.", ["“Stop!” Hill said.", "He ran."]),
        ("«Всё!» Он ушёл.", ["«Всё!»", "Он ушёл."]),
        ("“Ha, – dedi u. – Boraman”.", ["“Ha, – dedi u.", "– Boraman”."]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts
