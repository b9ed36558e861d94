"""Markup of a text beside its source's."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.checks.broken import broken
from localize.model import Locale, Message, MessageKey


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("A **late** goal", "Soʻnggi **daqiqa** goli", []),
        ("A **late** goal", "Soʻnggi daqiqa goli", ["lacks the markup «**»"]),
        ("A late goal", "Soʻnggi *daqiqa* goli", ["has the markup «*», which the source has not"]),
        (
            "See [here](https://a.org/)",
            "[Bu yerga](https://b.org/) qarang",
            ["links to «https://b.org/» where the source links to «https://a.org/»"],
        ),
        ("Run `make`", "`make` ishga tushiring", []),
        ("Run `make`", "make ishga tushiring", ["lacks the markup «`make`»"]),
        ("One\ntwo", "Bir ikki", ["lacks a line break"]),
        ("Hi {name}", "Salom", []),
        ("H<sub>2</sub>O", "H2O", ["lacks the markup «</sub>», «<sub>»"]),
    ],
)
def test_markup(source: str, target: str, expected: list[str]) -> None:
    assert told("markup", source, target) == expected


def test_labels_are_no_markdown_but_may_hold_tags() -> None:
    assert told("markup", "A * B * C", "A *B* C", slug="ui") == []
    assert told("markup", "<b>Now</b>", "Hozir", slug="ui") == ["lacks the markup «</b>», «<b>»"]


def test_markup_of_a_text_beyond_all_measure_is_refused_and_not_compared() -> None:
    long = "**a** " * 200_000
    assert told("markup", "**a**", long) == ["is, or its source is, too long for markup to be compared"]
    assert told("markup", long, "a") == ["is, or its source is, too long for markup to be compared"]
    assert told("markup", long, long) == []


def test_markup_of_a_plural_form() -> None:
    expected = ["plural form 2: lacks the markup «**»"]
    assert told("markup", "**One** vote", "**Bir** ovoz", "%d ovoz", plural="**%d** votes") == expected


def test_the_first_of_two_forms_reads_like_the_singular_the_second_like_the_plural() -> None:
    assert told("markup", "**One** vote", "**Bitta** ovoz", "%d ovoz", plural="%d votes") == []
    assert told("markup", "**One** vote", "Bitta ovoz", "**%d** ovoz", plural="%d votes") == [
        "plural form 1: lacks the markup «**»",
        "plural form 2: has the markup «**», which the source has not",
    ]


def test_the_only_form_of_a_language_reads_like_the_plural() -> None:
    assert told("markup", "One vote", "**%d** 票", locale="ja", plural="**%d** votes") == []
    assert told("markup", "**One** vote", "**一** 票", locale="ja", plural="%d votes") == [
        "plural form 1: has the markup «**», which the source has not"
    ]


@pytest.mark.parametrize(
    ("source", "target", "names", "whole"),
    [
        ('<Note hint="Look here">x</Note>', '<Note hint="Bu yerga qarang">x</Note>', ("hint",), True),
        ('<Note hint="Look here">x</Note>', '<Note hint="Bu yerga qarang">x</Note>', (), False),
        ('<Note hint="Look" to="a">x</Note>', '<Note hint="Qara" to="b">x</Note>', ("hint",), False),
        (
            'A {{< pic src="a" credit="By Lola" >}} b',
            'A {{< pic src="a" credit="Lola" >}} b',
            ("credit",),
            True,
        ),
        (
            'A {{< pic src="a" credit="By Lola" >}} b',
            'A {{< pic src="b" credit="Lola" >}} b',
            ("credit",),
            False,
        ),
        ('A {{< pic src="a" caption="By Lola" >}} b', 'A {{< pic src="a" caption="Lola" >}} b', (), True),
        ("{% pic alt='By me' %} hi", "{% pic alt='Meniki' %} salom", (), True),
        ("{% pic to='b.md' %} hi", "{% pic to='c.md' %} salom", (), False),
        ('<p data-tip="Look here">x</p>', '<p data-tip="Qara">x</p>', ("data-tip",), True),
    ],
)
def test_values_that_the_newsroom_takes_for_texts_may_differ(
    source: str, target: str, names: tuple[str, ...], *, whole: bool
) -> None:
    message = Message(MessageKey("", source), (target,))
    assert (broken(message, Locale("uz"), text_attributes=names) == ()) is whole
