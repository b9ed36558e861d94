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
        ("Toshkent", "Toshkent Toshkentda Toshkentning Toshkentga Toshkentdan Toshkentdagi Toshkentgacha"),
        ("Toshkent", "Toshkenti Toshkentimiz Toshkentlar Toshkentdagilarning Toshkentdek TOSHKENTDA"),
        ("Fargʻona", "Fargʻonada Farg'onaga Farg‘ona Farg’onaning Farg`onadan FARGʻONA"),
        ("Mirziyoyev", "Mirziyoyevga Mirziyoyevning Mirziyoyevdir Mirziyoyevni Mirziyoyevmi"),
        ("Google", "Google Googleʼning Google'da Googleda"),
        ("AQSH", "AQSH AQSHda AQSHning AQShga AQSH-da"),
        ("budjet", "budjet Budjetni budjetimizdan BUDJETGA"),
        ("yurak", "yurak yuragi yuragimizda yurakda yuraklar"),
        ("shahar", "shahar shahri shahrining shaharlar"),
        ("togʻ", "togʻ tog‘da togʻi togʻlarning"),
        ("Alisher Navoiy", "Alisher_Navoiyning"),
    ],
)
def test_uzbek_endings(name: str, text: str) -> None:
    expected = text.replace("-da", "").replace("_", " ").split() if "_" not in text else [text]
    shown = text.replace("_", " ")
    assert found(UZ, name, shown) == [each.replace("_", " ") for each in expected]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Тошкент", "Тошкентда Тошкентнинг ТОШКЕНТГА Тошкентдаги Тошкентимиз"),
        ("Мирзиёев", "Мирзиёевга Мирзиёевнинг Мирзиёев"),
        ("АҚШ", "АҚШ АҚШда АҚШнинг"),
        ("юрак", "юрак юраги юрагимизда юракка"),
        ("шаҳар", "шаҳар шаҳри шаҳрига"),
    ],
)
def test_uzbek_endings_in_cyrillic(name: str, text: str) -> None:
    assert found(UZ_CYRL, name, text) == text.split()
