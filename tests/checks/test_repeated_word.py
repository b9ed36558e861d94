"""Words that stand twice in a row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import repeated_word

TRUE = [
    ("ru", "en", "Учитель открыл окно.", "The teacher opened the window the window."),
    ("en", "ru", "They met at school.", "Они встретились в школе в школе."),
    ("en", "ru", "The farmer sold wheat at the market.", "Фермер продал на рынке продал пшеницу."),
    ("en", "uz", "The rain was heavy.", "Yomgʻir kuchli kuchli edi."),
    ("en", "ru", "The rain was heavy.", "Дождь был был сильным."),
    ("ru", "en", "Дождь шёл.", "It rained rained all day."),
    ("en", "uz", "To every guest", "Har bir bir mehmonga"),
    ("en", "ru", "They came home.", "Они пришли домой Домой."),
    ("en", "ru", "He sold the house.", "Он продал дом, он продал дом."),
    ("ru", "en", "Он ушёл.", "He went away he went away."),
    ("en", "uz", "A tall tower", "Baland minora minora"),
    ("en", "ru", "In the city", "В городе городе"),
    ("en", "uz_Cyrl", "A tall tower", "Баланд минора минора"),
    ("ru", "en", "Дождь шёл весь день.", "It rained all all day."),
    ("en", "ru", "The river is rising.", "Река река поднимается."),
    ("uz", "en", "Kema keldi.", "The ship has has arrived."),
    ("ru", "uz", "Он живёт в Хиве.", "U Xivada Xivada yashaydi."),
    ("en", "uz_Cyrl", "The river is rising.", "Дарё дарё кўтарилмоқда."),
    ("en", "ru", "He was in the garden.", "Он был в в саду."),
    ("en", "uz", "We will come and see.", "Biz kelamiz va va koʻramiz."),
]
NEAR = [
    ("en", "ru", "He does what he says.", "Он делает то что делает."),
    ("en", "ru", "He sold and sold.", "Он продал дом и продал сад."),
    ("en", "ru", "He sold it, he sold all.", "Он продал дом, продал сад."),
    ("en", "ru", "Very, very good", "Очень очень хорошо"),
    ("ru", "en", "Он знал, что тот прав.", "He knew that that man was right."),
    ("ru", "en", "Он давно жил.", "He had had a house."),
    ("en", "uz", "Slowly", "Sekin sekin yurdi"),
    ("en", "ru", "Slowly", "Еле-еле шёл"),
    ("en", "uz", "In rows", "Qator-qator"),
    ("en", "ru", "The town of Baden Baden", "Город Баден Баден"),
    ("en", "uz", "Big houses", "Katta katta uylar"),
    ("en", "ru", "New York, New York", "Нью-Йорк, Нью-Йорк"),
    ("en", "ru", "So it is", "Да да, это так"),
    ("en", "uz", "Slowly they came.", "Ular sekin-sekin keldi."),
    ("en", "ru", "A very big house", "Очень-очень большой дом"),
    ("ru", "en", "То, что он сказал", "That that he said was odd"),
    ("en", "uz", "He asked again and again.", "U qayta-qayta soʻradi."),
    ("en", "uz", "One by one", "Bitta bitta"),
    ("en", "ru", "Bye bye", "Пока пока"),
    ("uz", "en", "Ming ming odam", "Thousands and thousands"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("repeated-word", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("repeated-word", source, target, origin=origin, locale=locale) == []


_WORDS = st.lists(st.sampled_from(["he", "He", "went", "away", "5", "İz", "iz", "ΑΣ", "ας", "ασ", "x-y"]))
_TEXTS = st.tuples(_WORDS, st.sampled_from(["", "and ", "("]), st.sampled_from([" ", "  ", ", ", "-"])).map(
    lambda parts: " ".join(parts[0]) + parts[2] + parts[1] + " ".join(parts[0])
)


@given(_TEXTS)
def test_a_phrase_is_looked_for_where_something_stands_twice_between_spaces(text: str) -> None:
    assert repeated_word._phrases(text) == [match[1] for match in repeated_word._PHRASES.finditer(text)]
