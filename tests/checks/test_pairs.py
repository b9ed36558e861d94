"""Each form of a target beside its source."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.states import SUBJECT

from localize.checks.pairs import TextPair
from localize.model import Locale, Message, MessageKey

DAY = Message(MessageKey("", "{n} day"), ("{n} день", "{n} дня", ""), plural_source="{n} days")


def test_a_message_of_one_form_is_one_pair() -> None:
    (pair,) = SUBJECT.pairs
    assert pair == TextPair("The vote is over", "Ovoz berish tugadi")
    assert pair.say("is wrong") == "is wrong"


def test_the_first_form_reads_like_the_singular_and_empty_ones_are_left_out() -> None:
    found = list(replace(SUBJECT, message=DAY, locale=Locale("ru")).pairs)
    assert [(pair.source, pair.target, pair.number) for pair in found] == [
        ("{n} day", "{n} день", 1),
        ("{n} days", "{n} дня", 2),
    ]
    assert found[1].say("is wrong") == "plural form 2: is wrong"


@pytest.mark.parametrize(("locale", "rare"), [("en", [True, False]), ("ru", [False, False])])
def test_a_form_that_few_numbers_take_is_rare(locale: str, rare: list[bool]) -> None:
    found = replace(SUBJECT, message=DAY, locale=Locale(locale)).pairs
    assert [pair.rare for pair in found] == rare


def test_a_language_of_one_form_reads_like_the_plural() -> None:
    message = Message(DAY.key, ("{n} kun",), plural_source=DAY.plural_source)
    (pair,) = replace(SUBJECT, message=message, locale=Locale("ja")).pairs
    assert pair.source == "{n} days"
