from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from localize.memory.postings import bits_of, few, many

TEXTS = st.lists(st.text(max_size=30), max_size=20)


@given(TEXTS)
@example(["\udc80ab", ""])
def test_few_texts_and_many_have_the_same_trigrams(texts: list[str]) -> None:
    assert few(texts) == many(texts)


def test_more_texts_have_finer_trigrams_within_bounds() -> None:
    assert [bits_of(count) for count in (0, 1 << 10, 1 << 12, 1 << 30)] == [10, 11, 13, 17]
