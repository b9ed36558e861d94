"""Line breaks of UAX #14 as far as catalogs meet them; `test_oracles` compares with msgcat itself."""

from __future__ import annotations

from itertools import pairwise

import pytest

from localize.formats.gettext.linebreaks import classes, opportunities, widths


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("early frost", ["early ", "frost"]),
        ("сад-огород", ["сад-", "огород"]),
        ("a / b", ["a / ", "b"]),
        ("нет!", ["нет!"]),
        ("12,500 so‘m", ["12,500 ", "so‘m"]),
        ("no\u00a0break here", ["no\u00a0break ", "here"]),
        ("日本", ["日", "本"]),
        ("a (b) c", ["a ", "(b) ", "c"]),
    ],
)
def test_a_line_may_end_where_the_standard_lets_it(text: str, parts: list[str]) -> None:
    places = [0, *opportunities(text), len(text)]
    assert [text[start:end] for start, end in pairwise(places)] == parts


def test_each_character_has_one_class() -> None:
    assert classes("Я 5%") == "A Nt"
    assert classes("\u0301a") == "AA", "a mark with nothing to stand on is a letter"
    assert classes("a\u0301") == "Am"


def test_columns_are_counted_where_characters_are_not_one_wide() -> None:
    assert widths("plain") is None
    assert widths("日本") == [0, 2, 4]
    assert widths("а\u0301") == [0, 1, 1]
    assert widths("\U0001f33e!") == [0, 2, 3]


def test_more_characters_than_are_kept_in_mind_have_their_classes_too() -> None:
    ideographs = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 5000))
    assert classes(f"{ideographs}a") == classes(f"{ideographs}a") == "I" * 5000 + "A"
