"""What engines say in place of a translation."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import machine_residue

TRUE = [
    ("en", "uz", "The ship is late.", "<|im_start|>Kema kechikmoqda."),
    ("en", "ru", "The ship is late.", "ÐšÐ¾Ñ€Ð°Ð±Ð»ÑŒ опаздывает."),
    ("en", "ru", "The ship’s crew", "Команда корабля&#39;"),
    ("en", "uz", "The ship is late.", "Kema kechikmoqda. [EOS]"),
    ("en", "uz", "The ship is late.", "Tarjima: Kema kechikmoqda."),
    ("en", "ru", "The ship is late.", "Перевод: Корабль опаздывает."),
    ("uz", "en", "Kema keldi.", "Here is the English translation: The ship came."),
    ("uz", "en", "Kema keldi.", "Sure! Here's your translation: The ship came."),
    ("en", "ru", "The ship came.", "Извините, я не могу перевести это."),
    ("ru", "en", "Корабль пришёл.", "As an AI language model, I cannot."),
    ("en", "uz", "Camel wins", "Service Unavailable"),
    ("ru", "uz", "Корова ушла", "500 Internal Server Error"),
    ("en", "ru", "The ship came.", "null"),
    ("en", "uz", "The ship came.", "```Kema keldi.```"),
    ("en", "ru", "The ship came.", '{"translation": "Корабль"}'),
    ("ru", "en", "Корабль.", "Ship. Let me know if you need more."),
    ("en", "ru", "The well is dry.", "Вот перевод вашего текста: Колодец высох."),
    ("en", "uz", "The well is dry.", "Mana tarjimasi: Quduq quridi."),
    ("en", "ru", "The well is dry.", "Колодец высох. Если нужно что-то ещё, обращайтесь!"),
    ("ru", "en", "Колодец высох.", "The well is dry. (Note: “колодец” can also mean a shaft.)"),
    ("uz", "en", "Quduq quridi.", "Sure, here is the English translation: The well is dry."),
    ("en", "ru", "The well is dry.", "Перевод на русский язык: «Колодец высох»."),
    ("en", "uz", "The well is dry.", "Albatta! Quyida tarjima keltirilgan: Quduq quridi."),
    ("en", "ru", "The well is dry.", "Я не могу перевести этот текст."),
    ("en", "uz", "The well is dry.", "Uzr, men bu matnni tarjima qila olmayman."),
    ("en", "ru", "The well is dry.", "<think>The user wants</think>Колодец высох."),
    ("en", "ru", "The well is dry.", "429 Too Many Requests"),
    ("en", "uz", "The well is dry.", "Error: quota exceeded"),
    ("en", "ru", "The well is dry.", "Ошибка сервера. Попробуйте позднее."),
    ("en", "ru", "The well is dry.", "502 Bad Gateway nginx"),
    ("en", "uz", "The well is dry.", "Xatolik yuz berdi. Keyinroq qayta urinib koʻring."),
    ("en", "ru", "The well is dry.", "undefined"),
    ("en", "ru", "The well is dry.", "None"),
    ("en", "ru", "The well is dry.", '{"detail": "Not found"}'),
]
NEAR = [
    ("en", "ru", "Peña’s señorita is late.", "Сеньорита Peña опаздывает."),
    ("en", "ru", "Tom &quot;The Cat&quot; is late.", "Том &quot;Кот&quot; опаздывает."),
    ("en", "uz", "The ship is late.", "Kema kechikmoqda."),
    ("en", "ru", "Page not found", "Страница не найдена"),
    ("en", "uz", "“Sure, here it is,” he said.", "«Albatta, mana», dedi u."),
    ("ru", "en", "Перевод книги вышел.", "The translation of the book is out."),
    ("en", "ru", "Translation: A. Smith", "Перевод: А. Смит"),
    ("en", "ru", "None", "Нет"),
    ("ru", "en", "Нет мест", "No seats"),
    ("en", "ru", "I cannot help you, she said", "Я не могу вам помочь, сказала она"),
    ("en", "uz", "Try again later", "Keyinroq urinib koʻring"),
    ("en", "ru", "null", "null"),
    ("en", "ru", "An error", "Ошибка"),
    ("en", "ru", "“Here is your translation,” she said.", "«Вот ваш перевод», — сказала она."),
    ("en", "uz", "Sure, said the man.", "Albatta, dedi erkak."),
    ("en", "ru", "The translation: a review", "Перевод: рецензия"),
    ("en", "ru", "Of course, it is here.", "Конечно, вот он."),
    ("en", "ru", "Error 404 is a film.", "«Ошибка 404» — фильм."),
    ("en", "uz", "Try again later, he said.", "Keyinroq urinib koʻring, dedi u."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("machine-residue", source, target, origin=origin, locale=locale) == []


@given(
    st.sampled_from(
        [(kind, one) for kind, (_, patterns) in machine_residue._KINDS.items() for one in patterns]
    ).flatmap(lambda known: st.tuples(st.just(known), st.from_regex(re.compile(known[1].pattern))))
)
def test_what_an_expression_finds_has_its_clue(found: tuple[tuple[int, re.Pattern[str]], str]) -> None:
    (kind, pattern), text = found
    if pattern.search(text.lower()):
        assert machine_residue._CLUES.of(text.lower()) & 1 << kind
