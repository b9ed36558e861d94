"""What of a text is shown, and where it is underlined."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.report.excerpt import WIDTH, excerpt, holding


def test_a_short_text_is_shown_whole_with_the_spot_underlined() -> None:
    shown = excerpt("It cost 312 billion.", ["312"])
    assert (shown.text, shown.marks) == ("It cost 312 billion.", "        ^^^")


def test_a_spot_is_a_word_of_its_own_where_it_stands_as_one() -> None:
    assert excerpt("2312 and 312", ["312"]).marks == "         ^^^"
    assert excerpt("2312", ["312"]).marks == " ^^^"


def test_a_mark_that_stands_in_several_places_is_not_underlined() -> None:
    assert excerpt("one, two , three", [","]).marks == ""
    assert excerpt("one two , three", [","]).marks == "        ^"


def test_what_does_not_stand_in_the_text_is_not_underlined() -> None:
    assert excerpt("Nothing.", ["312", ""]).marks == ""


def test_a_long_text_is_cut_around_its_spot() -> None:
    shown = excerpt("ab " * 60 + "312 " + "cd " * 60, ["312"])
    assert shown.text[0] == shown.text[-1] == "…"
    assert len(shown.text) <= WIDTH
    start = shown.marks.index("^")
    assert shown.text[start : start + 3] == "312"


def test_no_word_is_cut_in_two() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    shown = excerpt(words, ["word20"])
    assert set(shown.text.strip("…").split()) <= set(words.split())
    assert len(shown.text) > WIDTH // 2


def test_a_long_text_without_a_spot_shows_its_beginning() -> None:
    shown = excerpt("ab " * 60, [])
    assert shown.text.startswith("ab ab")
    assert shown.text.endswith("…")


def test_what_a_terminal_obeys_is_spelt_and_wide_letters_are_counted_twice() -> None:
    shown = excerpt("\x1b[2J 日本 x", ["x"])
    assert (shown.text, shown.marks) == ("\\x1b[2J 日本 x", " " * 13 + "^")


def test_several_spots() -> None:
    assert excerpt("5 and 7", ["5", "7"]).marks == "^     ^"


def test_the_form_that_holds_the_spot_is_shown() -> None:
    assert holding(["one", "two 5"], ["5"]) == "two 5"
    assert holding(["", "two"], ["5"]) == "two"
    assert holding([], []) == ""


@given(st.text(max_size=300), st.lists(st.text(max_size=5), max_size=3))
def test_no_text_is_too_long_or_harmful(text: str, spots: list[str]) -> None:
    shown = excerpt(text, spots)
    assert "\n" not in shown.text
    assert "\x1b" not in shown.text
    assert set(shown.marks) <= {" ", "^"}
