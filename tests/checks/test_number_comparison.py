"""The comparison of numbers, beside the long way."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from localize.checks import number_comparison
from localize.language.figures import Figure, figures, spoken

ENGLISH = ("en", "Latn")
TEXTS = st.lists(
    st.sampled_from(["5", "17", "1,250", "1.250", "30", "1930", "4:00", "4 pm", "hours", "a day", "five"])
).map(" ".join)


@given(TEXTS, TEXTS)
def test_a_number_is_left_alone_where_no_other_is_the_same_and_no_word_says_it(own: str, text: str) -> None:
    ours, theirs = figures(own, "en"), figures(text, "en")
    assert number_comparison._unmatched(ours, theirs, own, text, ENGLISH) == _greedily(
        list(ours), list(theirs), own, text
    )


def _greedily(ours: list[Figure], theirs: list[Figure], own: str, text: str) -> list[Figure]:
    """Give each number a partner of its own; who gets none may share one."""
    left, missing = list(theirs), []
    for one in ours:
        partner = next((other for other in left if number_comparison._same(one, other)), None)
        if partner is not None:
            left.remove(partner)
        elif not (
            one.values & spoken(text, ENGLISH)
            or number_comparison._told(one, own, text)
            or any(number_comparison._same(one, other) for other in theirs)
        ):
            missing.append(one)
    return missing
