from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.engines.base import Limits
from localize.model import Locale
from localize.translate.batch import batches


@pytest.mark.parametrize(
    ("texts", "limits", "expected"),
    [
        ([], Limits(10, 2), []),
        (["ab", "cd", "ef"], Limits(10, 2), [["ab", "cd"], ["ef"]]),
        (["abcd", "efgh", "ij"], Limits(8, 9), [["abcd", "efgh"], ["ij"]]),
        (["a" * 20, "b"], Limits(10, 9), [["a" * 20], ["b"]]),
        (["b", "a" * 20, "c"], Limits(10, 9), [["b"], ["a" * 20], ["c"]]),
        (["a", "b", "a"], Limits(10, 9), [["a", "b"]]),
    ],
)
def test_calls_keep_the_limits(texts: list[str], limits: Limits, expected: list[list[str]]) -> None:
    assert list(batches(texts, limits)) == expected


def test_a_model_s_answer_has_so_many_tokens_and_no_more() -> None:
    texts = ["a" * 20, "b" * 20, "c" * 20]  # 19 tokens each, as they are estimated
    limits = Limits(1000, 9, output_tokens=40)
    assert list(batches(texts, limits, Locale("ru"))) == [texts[:2], texts[2:]]
    assert list(batches(texts, replace(limits, output_tokens=1), Locale("ru"))) == [[text] for text in texts]
    assert list(batches(texts, replace(limits, output_tokens=None), Locale("ru"))) == [texts]


def test_what_goes_alone_shares_a_call_with_nothing() -> None:
    limits = Limits(1000, 9)
    assert list(batches("abcd", limits, alone={"b"})) == [["a"], ["b"], ["c", "d"]]
    assert list(batches("abcd", limits, alone={"a", "d"})) == [["a"], ["b", "c"], ["d"]]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(min_size=1, max_size=9)), st.integers(1, 12), st.integers(1, 4))
def test_every_text_comes_once_in_order(texts: list[str], characters: int, count: int) -> None:
    made = list(batches(texts, Limits(characters, count)))
    assert [text for batch in made for text in batch] == list(dict.fromkeys(texts))
    assert all(0 < len(batch) <= count for batch in made)
    assert all(len(batch) == 1 or sum(map(len, batch)) <= characters for batch in made)
