from __future__ import annotations

import pytest

from localize.language.detection import detect
from localize.language.detection.text import LIMIT, words
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
