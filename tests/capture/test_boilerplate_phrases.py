"""The words of boilerplate, in four languages, as folded texts have them."""

from __future__ import annotations

import pytest

from localize.capture import boilerplate_phrases as phrases
from localize.language.spelling import folded


@pytest.mark.parametrize(
    "text",
    [
        "If you found a mistake, select it and press Ctrl+Enter",
        "Нашли ошибку? Выделите текст",
        "Matnda xatolik topdingizmi?",
        "Follow our Telegram channel",
        "Подписывайтесь на наш канал",
        "Kanalimizga obuna boʻling",
        "Матнда хато кўрдингизми?",
    ],
)
def test_what_asks_the_reader_for_something(text: str) -> None:
    assert phrases.ASKING.search(folded(text))


@pytest.mark.parametrize(
    "table", [phrases.ADVERTISEMENT, phrases.READ_ALSO, phrases.SHARE, phrases.SHARED_BY]
)
def test_tables_hold_folded_texts(table: frozenset[str]) -> None:
    assert {"реклама", "читайте также", "поделиться", "telegram"} & table
    assert all(folded(text) == text for text in table)


@pytest.mark.parametrize(
    "text", ["2 hours ago", "3 часа назад", "5 daqiqa oldin", "сегодня, 18:20", "bugun soat 09:15"]
)
def test_times_before_now(text: str) -> None:
    assert phrases.AGO.fullmatch(folded(text))


@pytest.mark.parametrize("text", ["© 2025", "Все права защищены", "Barcha huquqlar himoyalangan"])
def test_small_print(text: str) -> None:
    assert phrases.SMALL_PRINT.search(folded(text))


@pytest.mark.parametrize(
    "text", ["A bridge opens over the canal", "Мост открыли в понедельник", "Koʻprik ochildi"]
)
def test_news_is_none_of_these(text: str) -> None:
    text = folded(text)
    assert not phrases.ASKING.search(text)
    assert not phrases.SMALL_PRINT.search(text)
    assert not phrases.AGO.fullmatch(text)
