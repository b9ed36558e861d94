from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.report.clean import clean, clean_lines, short

ANY = st.text(st.characters(codec=None) | st.sampled_from("\x1b\x9b\u202e\ud800\n\t\r\u2028\x00"))


def test_what_a_terminal_obeys_is_spelt() -> None:
    hostile = "\x1b[31mred\x1b[0m\x9b2J \u202eabc\u2066 \x00 \x7f a\tb\nc\rd \u2028 \ufeff \ud800 \U000e0041"
    assert clean(hostile) == (
        r"\x1b[31mred\x1b[0m\x9b2J \u202eabc\u2066 \x00 \x7f a\tb\nc\rd \u2028 \ufeff \ud800 \U000e0041"
    )


def test_letters_marks_and_emoji_stay() -> None:
    for text in ("Oʻzbekiston «ёлка» ʼ", "ўқғҳ é 🇺🇿 👩‍🌾", "[bold]not markup[/bold]"):
        assert clean(text) == text


def test_line_breaks_may_stay() -> None:
    assert clean_lines("a\nb\tc\x1b") == "a\nb\\tc\\x1b"


def test_short() -> None:
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 59 + "…"
    assert short("abcdef", 3) == "ab…"
    assert short("y" * 10_000_000) == "y" * 59 + "…"


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_nothing_harmful_is_left(text: str) -> None:
    for char in clean(text):
        assert unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
    assert clean(clean(text)) == clean(text)
    assert clean_lines(text).count("\n") == text.count("\n")
