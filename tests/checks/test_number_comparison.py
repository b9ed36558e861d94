"""The comparison of numbers, beside the long way."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.number_sentences import ROWS
from tests.checks.texts import told

from localize.checks import number_comparison
from localize.checks.number_comparison import NumberDifference
from localize.language.figures import Figure, figures, spoken

if TYPE_CHECKING:
    import re

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
            or number_comparison._told(one, own, text, ENGLISH)
            or any(number_comparison._same(one, other) for other in theirs)
        ):
            missing.append(one)
    return missing


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "a",
                    "per",
                    "another",
                    "one",
                    "first",
                    "bir",
                    "a'b",
                    "o'one",
                    "two-",
                    "a two",
                    "hundred and",
                    "5",
                ),
                *(
                    "5 a.m.",
                    "7 per",
                    "a million",
                    "half",
                    "XIV",
                    "a'one",
                    "birinchi",
                    "oʻn",
                    "ikki",
                    "’a",
                    "5a",
                ),
            ]
        )
    ).map(" ".join),
    st.sampled_from([1, 2, 5, 7, 10, 14, 100, 102, 300, 1_000_000]),
    st.sampled_from([number_comparison._ARTICLE, number_comparison._ARTICLE_OR_ONE]),
    st.sampled_from([ENGLISH, ("uz", "Latn"), ("fr", "Latn")]),
)
def test_a_number_is_told_by_the_text_without_its_articles(
    text: str, value: int, articles: re.Pattern[str], kind: tuple[str, str]
) -> None:
    bare = articles.sub(" ", text)
    every = spoken(bare, kind).union(*(one.values for one in figures(bare, kind[0])))
    assert number_comparison._tells(text, kind, Decimal(value), articles) == (value in every)


def test_numbers_before_the_other_s_unit_are_told_in_the_order_of_the_text() -> None:
    source, target = "5 days, 6 weeks, 7 tonnes", "6 days, 7 weeks, 5 tonnes"
    lost, more = number_comparison._exchanged(source, target, ENGLISH, ENGLISH)
    assert [one.written for one in lost] == ["5", "6", "7"]
    assert [one.written for one in more] == ["6", "7", "5"]


def test_texts_without_numbers_differ_in_none() -> None:
    assert number_comparison._compared("a", "b", ENGLISH, ENGLISH) == NumberDifference()


CHECKS = ("numbers", "number-missing", "number-added", "dates", "units")


def said(origin: str, locale: str, source: str, target: str) -> list[str]:
    return [words for check in CHECKS for words in told(check, source, target, origin=origin, locale=locale)]


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target"),
    [(origin, locale, source, fault) for origin, locale, source, faults, _ in ROWS for fault in faults],
)
def test_a_number_that_is_another_one_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert said(origin, locale, source, target) != []


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target"),
    [(origin, locale, source, right) for origin, locale, source, _, rights in ROWS for right in rights],
)
def test_a_number_said_in_another_way_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert said(origin, locale, source, target) == []
