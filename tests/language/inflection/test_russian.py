from __future__ import annotations

import pytest

from localize.language.inflection import Kind, Phrases
from localize.model import Locale

EN, RU, UZ, UZ_CYRL, KK = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl", "kk"))


def found(locale: Locale, name: str, text: str) -> list[str]:
    """The words found, adjectives made of the name with a tilde."""
    return [
        text[each.start : each.end] + ("~" if each.kind is Kind.DERIVED else "")
        for each in Phrases([name], locale).find(text)
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Ташкент", "Ташкент Ташкента Ташкенту Ташкентом Ташкенте ТАШКЕНТЕ"),
        ("Мирзиёев", "Мирзиёев Мирзиёева Мирзиёеву Мирзиёевым Мирзиёеве Мирзиеева"),
        ("Тураева", "Тураева Тураевой Тураеву"),
        ("«Зенит»", "Зенит Зенита Зенитом"),
        ("Россия", "Россия России Россию Россией"),
        ("Китай", "Китай Китая Китаю Китаем Китае"),
        ("Москва", "Москва Москвы Москве Москву Москвой"),
        ("Казань", "Казань Казани Казанью"),
        ("Сурхандарья", "Сурхандарья Сурхандарьи Сурхандарье Сурхандарью Сурхандарьей"),
        ("Елец", "Елец Ельца Ельцу"),
        ("Павел", "Павел Павла Павлу Павлом"),
        ("Тюмень", "Тюмень Тюмени"),
        ("ливень", "ливень ливня ливнем"),
        ("городок", "городок городка Городке"),
        ("Европейский", "Европейский Европейского Европейскому Европейская"),
        ("Чили", "Чили"),
        ("Энрике", "Энрике"),
        ("море", "море моря морю морем морями"),
        ("Осло", "Осло"),
        ("Баку", "Баку"),
        ("Штаты", "Штаты Штатов Штатам Штатами Штатах"),
        ("США", "США"),
        ("МИД", "МИД МИДа МИДом МИДА"),
        ("Я", "Я"),
        ("регион", "регион регионов регионам"),
        ("G20", "G20"),
    ],
)
def test_russian_endings(name: str, text: str) -> None:
    assert found(RU, name, text) == text.split()
