"""A text that addresses its reader in two ways."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("ru", "Войдите, чтобы увидеть заказы. Проверь корзину.", "Проверь", "Войдите"),
    ("ru", "Почему вы думаете, что твой план сработает?", "твой", "вы"),
    ("ru", "Подпишись и поделитесь с друзьями вашим мнением.", "Подпишись", "поделитесь"),
    ("uz", "Ismingizni kiriting. Soʻng shaharni tanla.", "tanla", "Ismingizni"),
    ("uz", "Sen keldingmi? Sizga xat bor.", "Sen", "Sizga"),
    ("uz_Cyrl", "Исмингизни киритинг. Сўнг шаҳарни танла.", "танла", "Исмингизни"),
]
NEAR = [
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
