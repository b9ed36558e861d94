from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from localize.memory.trigram_hash import trigrams_of
from localize.memory.trigrams import of_text


@given(st.text(max_size=60), st.integers(10, 17))
@example("\udc80ab", 10)
def test_the_numbers_are_those_of_the_arrays(text: str, bits: int) -> None:
    assert sorted(trigrams_of(text, bits)) == of_text(text, bits).tolist()
