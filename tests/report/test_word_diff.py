from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from localize.report.word_diff import DiffKind, word_diff

WORDS = st.lists(st.sampled_from(["frost", "fire", "Frost", ",", " ", "  ", "ʻ", "1"]), max_size=30).map(
    "".join
)


def test_words_are_compared_and_not_letters() -> None:
    assert word_diff("Nobody was hurt.", "Nobody was badly hurt.") == (
        (DiffKind.SAME, "Nobody was "),
        (DiffKind.NEW, "badly "),
        (DiffKind.SAME, "hurt."),
    )
    assert word_diff("by 9 May", "by 10 May") == (
        (DiffKind.SAME, "by "),
        (DiffKind.GONE, "9"),
        (DiffKind.NEW, "10"),
        (DiffKind.SAME, " May"),
    )


def test_equal_and_empty_texts() -> None:
    assert word_diff("same", "same") == ((DiffKind.SAME, "same"),)
    assert word_diff("", "") == ()
    assert word_diff("", "new") == ((DiffKind.NEW, "new"),)
    assert word_diff("old", "") == ((DiffKind.GONE, "old"),)


def test_texts_beyond_measure_are_told_apart_as_wholes() -> None:
    old, new = "a " * 1001, "b " * 1001
    assert word_diff(old, new) == ((DiffKind.GONE, old), (DiffKind.NEW, new))
    assert word_diff(old, "") == ((DiffKind.GONE, old),)


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS)
def test_both_texts_can_be_made_of_the_pieces(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert "".join(text for kind, text in pieces if kind is not DiffKind.NEW) == old
    assert "".join(text for kind, text in pieces if kind is not DiffKind.GONE) == new
    assert all(text for _, text in pieces)
