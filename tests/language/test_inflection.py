"""Names found in their forms, and nothing else found."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.language.inflection import Kind, PhraseMatch, Phrases, inflects, may_end, outermost
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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tashkent", "Tashkent Tashkent's Tashkent’s TASHKENT"),
        ("Rangers", "Rangers Rangers'"),
        ("budget", "budget Budgets budget's budgets'"),
        ("city", "city cities city's cities'"),
        ("match", "match matches"),
        ("PSG", "PSG PSG's"),
    ],
)
def test_english_endings(name: str, text: str) -> None:
    assert found(EN, name, text) == text.split()


@pytest.mark.parametrize(
    ("locale", "name", "text"),
    [
        (RU, "Рим", "Римма Римский-Корсаков рима"),
        (RU, "Зенит", "зенит в зените зенитка"),
        (RU, "США", "сша СШАта"),
        (RU, "МИД", "мида Мида МИДАС"),
        (RU, "Китай", "китаец Китайчук"),
        (RU, "Лондон", "Лондондерри"),
        (RU, "Карим", "Каримов Каримова"),
        (UZ, "Rim", "Rimma Rimbaud"),
        (UZ, "Ali", "Alim Alisher Aliyev alida"),
        (UZ, "Karim", "Karimov Karimova"),
        (UZ, "Karimov", "Karimova"),
        (UZ, "Fargʻona", "Fargona Farona"),
        (UZ, "AQSH", "aqsh Aqsh AQSHA"),
        (UZ, "togʻ", "tog togolok"),
        (UZ, "mer", "mergan merosi"),
        (UZ_CYRL, "Рим", "Римма Римбо"),
        (EN, "Turkey", "turkey"),
        (EN, "PSG", "psg Psg"),
        (EN, "London", "Londonderry Londo"),
        (EN, "US", "us bus U"),
    ],
)
def test_other_words_that_start_alike(locale: Locale, name: str, text: str) -> None:
    assert [each for each in found(locale, name, text) if not each.endswith("~")] == []


@pytest.mark.parametrize(
    ("locale", "name", "text", "expected"),
    [
        (RU, "Ташкент", "ташкентский Ташкентской", ["ташкентский~", "Ташкентской~"]),
        (RU, "Россия", "российского", ["российского~"]),
        (RU, "Германия", "германскую", ["германскую~"]),
        (RU, "Китай", "китайцев китайской", ["китайцев~", "китайской~"]),
        (RU, "Бухара", "бухарский бухарец", ["бухарский~", "бухарец~"]),
        (RU, "Самарканд", "Самаркандцы", ["Самаркандцы~"]),
        (UZ, "Toshkent", "toshkentlik Toshkentliklarning", ["toshkentlik~", "Toshkentliklarning~"]),
        (UZ_CYRL, "Тошкент", "тошкентлик", ["тошкентлик~"]),
        (EN, "China", "Chinese chinese", ["Chinese~"]),
        (EN, "Bolivia", "Bolivian Bolivians", ["Bolivian~", "Bolivians~"]),
        (EN, "Uzbekistan", "Uzbekistani", ["Uzbekistani~"]),
        (RU, "Нью-Йорк", "Нью-Йоркский Нью-Йорка", ["Нью-Йоркский~", "Нью-Йорка"]),
    ],
)
def test_adjectives_are_told_apart(locale: Locale, name: str, text: str, expected: list[str]) -> None:
    assert found(locale, name, text) == expected


@pytest.mark.parametrize(
    ("locale", "name", "text", "expected"),
    [
        (RU, "Соединённые Штаты", "о Соединенных\u00a0Штатах", ["Соединенных\u00a0Штатах"]),
        (RU, "Европейский союз", "Европейскому Союзу", ["Европейскому Союзу"]),
        (RU, "Кубок Райдера", "Кубка Райдера, кубок Райдера", ["Кубка Райдера"]),
        (RU, "Дж. Трамп", "с Дж. Трампом", ["Дж. Трампом"]),
        (RU, "Рустам Касимов", "Рустама. Касимова", []),
        (RU, "Рустам Касимов", "Рустам", []),
        (RU, "Святой Павел", "Святого Павла, Святой Пётр, Святой Павелецкий", ["Святого Павла"]),
        (RU, "«Унион» (Берлин)", "у «Униона» (Берлин)", ["Униона» (Берлин"]),
        (UZ, "Amerika Qoʻshma Shtatlari", "Amerika Qo'shma Shtatlarida", ["Amerika Qo'shma Shtatlarida"]),
        (UZ, "Amerika Qoʻshma Shtatlari", "Amerikaning Qoʻshma Shtatlari", []),
        (UZ, "“Ipak nafasi”", "“Ipak nafasi”ning", ["Ipak nafasi"]),
        (EN, "open budget", "An open **budget** of Open\nBudgets", ["open **budget", "Open\nBudgets"]),
        (EN, "New York", "new York", []),
    ],
)
def test_names_of_several_words(locale: Locale, name: str, text: str, expected: list[str]) -> None:
    assert found(locale, name, text) == expected


def test_a_language_without_a_table_has_words_as_they_stand() -> None:
    assert found(KK, "Алматы", "Алматы Алматыда") == ["Алматы"]
    assert [inflects(each) for each in (EN, RU, UZ, UZ_CYRL, KK, Locale.parse("uz_Arab"))] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_each_place_once_in_the_order_of_the_text() -> None:
    phrases = Phrases(["York", "New York", "New York Times", "Times", "…"], EN)
    text = "The New York Times in York"
    assert phrases.find(text) == (
        PhraseMatch(1, 4, 12, Kind.INFLECTED),
        PhraseMatch(2, 4, 18, Kind.INFLECTED),
        PhraseMatch(0, 8, 12, Kind.INFLECTED),
        PhraseMatch(3, 13, 18, Kind.INFLECTED),
        PhraseMatch(0, 22, 26, Kind.INFLECTED),
    )
    assert [each.phrase for each in outermost(phrases.find(text))] == [2, 0]
    assert Phrases([], EN).find(text) == ()


def test_equal_places_are_both_outermost() -> None:
    phrases = Phrases(["Georgia", "georgia"], EN)
    assert [each.phrase for each in outermost(phrases.find("Georgia"))] == [0, 1]


@pytest.mark.parametrize(
    ("letters", "locale", "expected"),
    [
        ("da", UZ, True),
        ("ning", UZ_CYRL, True),
        ("нинг", UZ_CYRL, True),
        ("plex", UZ, False),
        ("lik", UZ, False),
        ("а", RU, False),
        ("s", EN, False),
    ],
)
def test_endings_of_foreign_names(letters: str, locale: Locale, expected: bool) -> None:
    assert may_end(letters, locale) is expected


@pytest.mark.parametrize("text", ["Toshkent" * 500_000, "\ud800Toshkentda", "Toshkent\x00", "' " * 300_000])
def test_hostile_texts(text: str) -> None:
    names = found(UZ, "Toshkent", text)
    assert names == ([] if len(text) > 100 else [text.strip("\ud800\x00")])


@given(st.text(max_size=60), st.text(max_size=120), st.sampled_from([EN, RU, UZ, UZ_CYRL, KK]))
@settings(max_examples=100, deadline=None)
def test_places_lie_in_the_text_and_whole_words_are_found(name: str, text: str, locale: Locale) -> None:
    for each in Phrases([name, text], locale).find(text):
        assert 0 <= each.start < each.end <= len(text)


@given(st.from_regex(r"[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?", fullmatch=True))
@settings(max_examples=50, deadline=None)
def test_a_name_is_found_as_it_stands(name: str) -> None:
    for locale in (EN, RU, UZ, UZ_CYRL, KK):
        assert name in found(locale, name, f"… {name}, …")
