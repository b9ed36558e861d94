from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.language.inflection import Kind, PhraseMatch, Phrases, outermost
from localize.model import Locale

EN, RU, UZ, UZ_CYRL, KK = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl", "kk"))


def found(locale: Locale, name: str, text: str) -> list[str]:
    """The words found, adjectives made of the name with a tilde."""
    return [
        text[each.start : each.end] + ("~" if each.kind is Kind.DERIVED else "")
        for each in Phrases([name], locale).find(text)
    ]


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


@given(
    st.lists(st.sampled_from(["Toshkent", "Toshkentda", "tosh", "Yangi", "Yangi Toshkent", "ha"])), st.data()
)
def test_what_was_found_before_changes_nothing(words: list[str], data: st.DataObject) -> None:
    names = ["Toshkent", "Yangi Toshkent"]
    used = Phrases(names, UZ)
    for _ in range(3):
        text = " ".join(data.draw(st.permutations(words)))
        assert used.find(text) == Phrases(names, UZ).find(text)


def test_numbers_are_words_of_their_own_where_a_name_has_one() -> None:
    names = Phrases(["G7", "Toshkent"], UZ)
    assert [names.find(text) != () for text in ("G8", "G7", "Toshkent-2", "G8")] == [False, True, True, False]
    others = Phrases(["Toshkent"], UZ)
    assert [len(others.find(f"Toshkent {year} Toshkent-{year}")) for year in (1998, 2024)] == [2, 2]
    assert len(others._beginnings) < len({"Toshkent", "1998", "2024", "Toshkent-1998", "Toshkent-2024"})


def test_no_more_words_are_remembered_than_there_is_room_for() -> None:
    phrases = Phrases(["Toshkent", "G7"], UZ)
    for start in range(0, 40_000, 1000):
        phrases.find(" ".join(f"t{number}" for number in range(start, start + 1000)))
    assert 0 < len(phrases._beginnings) <= 1 << 15
    assert phrases.find("t1 Toshkent")


@given(
    st.lists(
        st.sampled_from(["Oʻzbekiston", "Yangi", "yoʻl", "ali", "5", "«Yangi", "yoʻl».", "(Ali)", "x-Ali"])
    ),
    st.sampled_from([" ", "\n", " - "]),
)
def test_a_text_is_the_same_to_a_list_that_has_seen_its_words(words: list[str], between: str) -> None:
    names, text = ["Yangi yoʻl", "Ali", "Oʻzbekiston"], between.join(words)
    known = Phrases(names, UZ)
    for word in words:
        known.find(word)
    slow = Phrases(names, UZ)
    slow._beginnings.looked_at = lambda word: 1  # type: ignore[method-assign]  # noqa: ARG005
    assert known.find(text) == slow.find(text)
