"""What a browser would run."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "A [page](https://a.example/)", "[Страница](javascript:alert)"),
    ("en", "ru", "A [page](https://a.example/)", "[Страница](JaVa\tScRiPt:x)"),
    ("en", "uz", "Closed.", "Yopildi<script>x</script>."),
    ("en", "uz", "Closed.", "Yopildi<iframe src=x></iframe>."),
    ("en", "ru", "Closed.", "<img src=x onerror=alert(1)>Закрыто."),
    ("en", "ru", '<a href="/x">Here</a>', '<a href="/x" onclick="y()">Здесь</a>'),
    ("en", "ru", "A [page](https://a.example/)", "[Страница](data:text/html,x)"),
    ("en", "uz", "A page", "<object data=x>Sahifa"),
    ("en", "ru", "A page", "[x](&#106;avascript:x)"),
    ("en", "ru", "A page", "<svg onload=x>Страница"),
]
NEAR = [
    ("en", "ru", "A [page](https://a.example/)", "[Страница](https://a.example/)"),
    ("en", "ru", "The language JavaScript", "Язык JavaScript"),
    ("en", "uz", "<b>Now</b>", "<b>Hozir</b>"),
    ("en", "ru", "A script was found", "Найден скрипт"),
    ("en", "ru", "<script>x</script>", "<script>x</script>"),
    ("en", "uz", "Once upon a time = long ago", "Bir zamonlar = oldin"),
    ("en", "ru", "On = off", "Вкл = выкл"),
    ("en", "ru", "Data: text", "Данные: текст"),
    ("en", "uz", "The form", "Shakl"),
    ("en", "ru", "A frame", "Рамка"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("unsafe-html", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("unsafe-html", source, target, origin=origin, locale=locale) == []
