"""Spaces between words and beside marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import spacing

TRUE = [
    ("ru", "uz", "Цены выросли (на 5%) и упали.", "Narxlar(5% ga) oshdi va tushdi."),
    ("ru", "uz", "Цены выросли (на 5%) и упали.", "Narxlar (5% ga)oshdi va tushdi."),
    ("en", "ru", "A goat sleeps here.", "Здесь\xa0 спит коза."),
    ("en", "uz", "Where is it?", "U qayerda ?"),
    ("ru", "en", "Просто: жди.", "It is simple : wait."),
    ("en", "ru", "Come (it is free).", "Приходите ( вход свободный)."),
    ("en", "ru", "Come (it is free).", "Приходите (вход свободный )."),
    ("en", "uz", "Bread, salt and tea.", "Non,tuz va choy."),
    ("en", "ru", "It is low: 5%.", "Она низкая:5%."),
    ("en", "ru", "It was 8%, a record.", "Это 8%,что рекорд."),
    ("en", "uz", "Late? Go.", "Kechmi?Ketdik."),
    ("en", "ru", "He left. She stayed.", "Он ушёл.Она осталась."),
    ("uz", "en", "Qush uchdi.", "The\xa0bird\xa0flew\xa0far away."),
    ("en", "ru", "Yes, it is here.", "Да , это здесь."),
    ("ru", "uz", "Кто пришёл?", "Kim keldi ?"),
    ("uz", "en", "Toʻxtang!", "Stop !"),
    ("en", "ru", "He said: wait.", "Он сказал : ждите."),
    ("en", "uz", "The end.", "Tamom ."),
    ("en", "ru", "The list (short)", "Список ( короткий)"),
    ("en", "ru", "Read «The Fox».", "Читайте « Лису »."),
    ("en", "ru", "Bread, milk and eggs", "Хлеб,молоко и яйца"),
    ("ru", "en", "Да, это он.", "Yes,it is him."),
    ("uz", "ru", "Toʻxta! Kim u?", "Стой!Кто там?"),
    ("en", "uz", "He left. She stayed.", "U ketdi.Ayol qoldi."),
    ("en", "ru", "Note: bring water.", "Важно:возьмите воду."),
    ("ru", "uz", "Снег; дождь; ветер", "Qor;yomgʻir;shamol"),
]
PERCENT = [("ru", "uz", "Скидка 20 %, но не всем.", "Chegirma 20% , lekin hammaga emas.")]
NEAR = [
    ("en", "ru", "Choose the file(s) you need.", "Выберите нужный(е) файл(ы)."),
    ("en", "ru", "He is (not) guilty of it.", "Он (не)виновен в этом."),
    ("en", "ru", "The rule f(x, 2) holds.", "Правило f(x, 2) верно."),
    ("en", "ru", "A goat sleeps here.", "Здесь спит коза."),
    ("en", "ru", "Prices rose by 5,000.", "Цены выросли на 5\xa0000."),
    ("en", "uz", "The match ended 2:1.", "Oʻyin 2:1 hisobida tugadi."),
    ("en", "ru", "Read news.example.", "Читайте news.example."),
    ("en", "ru", "The .uz domain", "Домен .uz"),
    ("en", "ru", "Wait...", "Подожди ..."),
    ("en", "ru", "A ; b", "А ; б"),
    ("en", "ru", "Dr. Who, 3 p.m.", "Доктор Кто, 15.00"),
    ("en", "fr", "Really?", "Vraiment ?"),
    ("en", "ru", "At 10:30, sharp", "Ровно в 10:30"),
    ("en", "uz", "a, b, c", "a, b, c"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE + PERCENT)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("spacing", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("spacing", source, target, origin=origin, locale=locale) == []


@given(st.text("ab .,;:!?…)]»([«„\u00a0\u202f\u2007\u2009", max_size=12))
def test_a_mark_at_the_wrong_end_of_a_word_has_its_clue(text: str) -> None:
    assert spacing.CHECK.in_target is not None
    has_clue = any(map(spacing.CHECK.in_target.search, text.split(" ")))
    patterns = (spacing._BEFORE, spacing._INSIDE, spacing._BEHIND)
    assert has_clue or not any(pattern.search(text) for pattern in patterns)
