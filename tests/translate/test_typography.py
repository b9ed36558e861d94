from __future__ import annotations

import pytest

from localize.model import Locale
from localize.translate.typography import tidied


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("uz", "O'zbekiston va g`alaba, ma'no", "Oʻzbekiston va gʻalaba, maʼno"),
        ("uz_Cyrl", "Ўзбекистон 'ва' \"сўз\"", "Ўзбекистон 'ва' \"сўз\""),
        ("ru", 'Клуб "Пахтакор" выиграл ("2:1").', "Клуб «Пахтакор» выиграл («2:1»)."),
        ("ru", '[Клуб "Насаф"](/a "Title")', '[Клуб «Насаф»](/a "Title")'),
        ("ru", '<b class="a">Клуб "Насаф"</b>', '<b class="a">Клуб «Насаф»</b>'),
        ("ru", 'Экран 15" и "слово"', 'Экран 15" и "слово"'),
        ("ru", 'Одна " кавычка', 'Одна " кавычка'),
        ("ru", "Без кавычек", "Без кавычек"),
        ("ru", "и\u0306од\u200b\ufeff", "йод"),
        ("ru", "Мель\u00adница", "Мельница"),
        ("en", 'A "word"', 'A "word"'),
    ],
)
def test_signs_of_each_language(code: str, text: str, expected: str) -> None:
    assert tidied(text, "source", Locale.parse(code)) == expected


def test_invisible_characters_of_the_source_may_stay() -> None:
    assert tidied("а\u200bб", "a\u200bb", Locale.parse("ru")) == "а\u200bб"
