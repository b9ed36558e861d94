"""A text that addresses its reader in two ways."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("ru", "Войдите, чтобы увидеть заказы. Проверь корзину.", "Проверь", "Войдите"),
    ("ru", "Почему вы думаете, что твой план сработает?", "твой", "вы"),
    ("ru", "Заполните форму и жди звонка.", "жди", "Заполните"),
    ("ru", "Заполняй форму и пишите нам.", "Заполняй", "пишите"),
    ("ru", "Вы выбираете место, когда покупаешь билет.", "покупаешь", "Вы"),
    ("uz", "Kelib tursang, sizga chipta beriladi.", "tursang", "sizga"),
    ("ru", "Подпишись и поделитесь с друзьями вашим мнением.", "Подпишись", "поделитесь"),
    ("uz", "Ismingizni kiriting. Soʻng shaharni tanla.", "tanla", "Ismingizni"),
    ("uz", "Sen keldingmi? Sizga xat bor.", "Sen", "Sizga"),
    ("uz_Cyrl", "Исмингизни киритинг. Сўнг шаҳарни танла.", "танла", "Исмингизни"),
]
CLOSER = [
    ("ru", "uz", "Вы получите ответ.", "Javob olasan.", "olasan"),
    ("ru", "uz", "Проверьте почту.", "Pochtangni tekshir.", "tekshir"),
    ("uz", "ru", "Siz kelishingiz mumkin.", "Ты можешь прийти.", "Ты"),
    ("uz_Cyrl", "ru", "Сиз келишингиз мумкин.", "Приезжай завтра.", "Приезжай"),
]
NEAR = [
    ("ru", "Случай был, и вы видели. Лишь брешь в стене."),
    ("uz", "Dengizda sen bor, Hasan."),
    ("ru", "Он сказал вам: «Ты придёшь? Хорошо."),
    ("ru", "Ты придёшь? Хорошо», — сказал он вам."),
    ("ru", "Войдите, чтобы увидеть заказы. Проверьте корзину."),
    ("ru", "Войди, чтобы увидеть заказы. Проверь корзину."),
    ("ru", "«Ты придёшь?» — спросил он вас."),
    ("ru", "Он ушёл, — скажи, ты видел? — Вы правы."),
    ("ru", "Ваши открытые двери и смотри-тест"),
    ("uz", "Ismingizni kiriting. Soʻng shaharni tanlang."),
    ("uz", "Ismingni kirit. Soʻng shaharni tanla."),
    ("uz", "Sizga xat bor. Yaqinda yoz."),
    ("en", "Do you know thee?"),
]


@pytest.mark.parametrize(("locale", "target", "one", "other"), TRUE)
def test_it_is_told(locale: str, target: str, one: str, other: str) -> None:
    said = told("reader-address", "Sign in to see your orders.", target, locale=locale)
    assert said == [f"addresses its reader in two ways: «{one}» and «{other}»"]


@pytest.mark.parametrize(("locale", "target"), NEAR)
def test_it_is_not_told(locale: str, target: str) -> None:
    origin = "ru" if locale == "en" else "en"
    assert told("reader-address", "Sign in to see.", target, locale=locale, origin=origin) == []


def test_a_source_that_tells_them_apart_itself_is_a_reason() -> None:
    assert told("reader-address", "Sen va siz.", "Ты и вы.", origin="uz", locale="ru") == []


@pytest.mark.parametrize(("origin", "locale", "source", "target", "word"), CLOSER)
def test_a_friend_is_told_where_the_source_knows_none(
    origin: str, locale: str, source: str, target: str, word: str
) -> None:
    said = told("reader-address", source, target, origin=origin, locale=locale)
    assert said == [f"addresses its reader as a friend with «{word}», the source does not"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Ты получишь ответ.", "Javob olasan."),
        ("Вы получите ответ.", "Javob olasiz, keyin kelasan."),
        ("«Вы получите ответ».", "Javob olasan."),
        ("Ответ придёт.", "Javob olasan."),
        ("— Вы получите ответ.", "Javob olasan."),
    ],
)
def test_a_source_without_a_stranger_is_no_reason(source: str, target: str) -> None:
    assert told("reader-address", source, target, origin="ru", locale="uz") == []


FRIEND = [
    ("ru", "You can renew your passport online.", "Ты можешь продлить паспорт онлайн.", "Ты"),
    ("ru", "Subscribe to our newsletter", "Подпишись на нашу рассылку", "Подпишись"),
    ("ru", "Call us if you smell gas.", "Звони, если почувствуешь запах газа.", "Звони"),
    ("uz", "You must register by Monday.", "Dushanbagacha roʻyxatdan oʻtishing kerak.", "oʻtishing"),
    ("uz_Cyrl", "Keep your ticket.", "Чиптангни сақла.", "сақла"),
]
ANYBODY = [
    ("ru", "Son, you can do it, his father told him.", "Сынок, ты справишься, сказал ему отец."),
    ("ru", "You never know.", "Никогда не знаешь."),
    ("ru", "When you are young, time is slow.", "Когда ты молод, время идёт медленно."),
    ("ru", "“You can come,” he said.", "«Ты можешь прийти», — сказал он."),
    ("ru", "I told her: you can win.", "Я сказал ей: ты можешь победить."),
    ("ru", "You can renew your passport online.", "Вы можете продлить паспорт онлайн."),
]


@pytest.mark.parametrize(("locale", "source", "target", "word"), FRIEND)
def test_the_reader_of_a_newspaper_is_no_friend(locale: str, source: str, target: str, word: str) -> None:
    said = told("reader-address", source, target, locale=locale)
    assert said == [f"addresses its reader as a friend with «{word}», the source does not"]


@pytest.mark.parametrize(("locale", "source", "target"), ANYBODY)
def test_what_is_said_to_anybody_is_not_told(locale: str, source: str, target: str) -> None:
    assert told("reader-address", source, target, locale=locale) == []
