from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language.detection import detect
from localize.language.detection import text as module
from localize.language.detection.text import _NOISE, LIMIT, without_noise, words
from localize.model import Locale


def told(text: str, *candidates: str) -> str | None:
    found = detect(text, tuple(map(Locale.parse, candidates)) if candidates else None)
    return str(found.locale) if found else None


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("`the code of the day` Янги кўприк очилди", "uz_Cyrl"),
        ("```\nif this then that\n```\nYangi koʻprik ochildi", "uz"),
        ("См. https://example.org/the/news/of/the/day и почту the.press@example.org", "ru"),
        ("[Янги кўприк](https://example.org/the-new-bridge-of-the-city) очилди", "uz_Cyrl"),
        ("<div class='the news of the day'>Новый мост открыли сегодня</div>", "ru"),
        ("Осталось {number_of_the_days} и ещё %(name_of_the_user)s дней, не больше", "ru"),
        ("Сегодня на example.org и www.news.example.com открыли новые разделы", "ru"),
    ],
)
def test_markup_code_and_addresses_are_not_evidence(text: str, locale: str) -> None:
    assert told(text) == locale


def test_what_is_too_long_for_a_word_says_nothing() -> None:
    assert words("bir " + "a" * 33) == ["bir"]


def test_words_keep_their_apostrophes() -> None:
    assert words("o'quv G'ALABA Oʻzbek ma’no don’t ‘quote’ O'Brien") == [
        "oʻquv",
        "GʻALABA",
        "Oʻzbek",
        "ma'no",
        "don't",
        "quote",
        "O'Brien",
    ]


def test_only_the_beginning_of_a_long_text_is_looked_at() -> None:
    assert words("bir " * LIMIT) == ["bir"] * (LIMIT // 4)


_SIGNS = """
a Oʻz km 5 / h ` ``` ~~~ < b> <!-- --> &amp; [ ] ]( ) { {{ }} {% %} %s %( $x :// http @ . uz kun.uz \\
"""
_PIECES = (*_SIGNS.split(), " ", "\n", "\t", "\xa0")


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
def test_noise_is_found_as_if_it_was_looked_for_everywhere(text: str) -> None:
    noise = re.compile(_NOISE.pattern.removeprefix(r"(?P<end>[ \n])|"), re.DOTALL | re.IGNORECASE)
    assert without_noise(text) == noise.sub(" ", text)


def test_an_initial_is_one_capital_alone_with_its_stop() -> None:
    assert words("J. Smith, U.S., Ў. Ҳошимов, NATO. Vitamin C.") == [
        "Smith", "Ҳошимов", "NATO", "Vitamin",
    ]  # fmt: skip


_LETTERS = st.text(st.sampled_from("aogzsOG .\nAЖЎ'’ʼ´`ʹʻ‘ы"), max_size=30)


@given(_LETTERS)
def test_initials_are_looked_for_where_a_capital_stands_before_a_full_stop(text: str) -> None:
    if any(before[-1:] in module._CAPITALS for before in text.split(".")):
        return
    assert module._INITIAL.sub(" ", text) == text


_LETTER_WITH_ITS_SIGN = re.compile(
    r"[og][ʻ‘]|[og]['’ʼ´`](?!(?:s|d|ll|re|ve|clock)(?![a-z]))"
    r"(?:(?-i:(?=[a-z]))|(?-i:(?<=G.)(?=[A-Z])|(?<=O.)(?=[A-Z]{2})))",
    re.IGNORECASE,
)


@given(_LETTERS)
def test_all_apostrophes_become_one_of_two(text: str) -> None:
    slow = _LETTER_WITH_ITS_SIGN.sub(lambda match: match[0][0] + "ʻ", text)
    slow = re.sub("['’ʼ´`ʹʻ‘]", lambda match: "ʻ" if match[0] == "ʻ" else "'", slow)
    assert module._apostrophes(text) == slow
