"""What stands beside numbers, in strings."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target", "words"),
    [
        ("en", "ru", "They bought 5 buses.", "Купили 5 автобуса.", "«5 автобуса»"),
        ("en", "ru", "They built 5 new pavilions.", "Построили 5 павильоны.", "«5 павильоны»"),
        ("uz", "ru", "5 ta pavilyon qurildi.", "Построили 5 павильоны.", "«5 павильоны»"),
        ("uz", "ru", "2-maktab 5-mayda ochildi.", "2-ая школа открылась 5 май.", "«5 май», «2-ая»"),
        ("en", "uz", "5 books of 2024", "2024 yilda 5 ta kitoblar", "«5 ta kitoblar», «2024 yilda»"),
        ("uz", "uz_Cyrl", "5 ta kitob", "5 та китоблар", "«5 та китоблар»"),
    ],
)
def test_it_is_told(origin: str, locale: str, source: str, target: str, words: str) -> None:
    said = told("number-agreement", source, target, origin=origin, locale=locale)
    assert [sorted(one[4:].partition(", which")[0].split(", ")) for one in said] == [
        sorted(words.split(", "))
    ]


@pytest.mark.parametrize(
    ("origin", "locale", "source", "target"),
    [
        ("en", "ru", "They bought 5 buses.", "Купили 5 автобусов."),
        ("fr", "ru", "5 pavillons", "5 павильоны"),
        ("en", "uz", "5 books of 2024", "2024-yilda 5 ta kitob"),
        ("uz", "uz_Cyrl", "2024-yil", "2024 йил"),
        ("en", "ru", "The group «5 рубля» sang.", "Пела группа «5 рубля»."),
    ],
)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("number-agreement", source, target, origin=origin, locale=locale) == []
