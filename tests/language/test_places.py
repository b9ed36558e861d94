"""The places that texts name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.language import places as module
from localize.language.places import LANGUAGES, echoes, places

LISTED = module._listed()
ROWS = (*LISTED, *module._states())


def ids(text: str, language: str) -> set[str]:
    return {one.id for one in places(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "Khiva’s walls and the Bukharan carpets", {"Khiva", "Bukhara"}),
        ("ru", "из Хивы в Самару и Самарканд", {"Khiva", "Samara", "Samarkand"}),
        ("ru", "хивинские мастера и бухарцы", {"Khiva"}),
        ("uz", "Xivadagi ustalar, buxoroliklar va Qoʻqon", {"Khiva", "Bukhara", "Kokand"}),
        ("uz", "Qo'qondan Marg‘ilongacha", {"Kokand", "Margilan"}),
        ("uz", "Хивадан Бухорогача", {"Khiva", "Bukhara"}),
        (
            "ru",
            "Поезд Ташкент-Андижан, Санкт-Петербург и Нью-Йорк",
            {"Tashkent", "Andijan", "Petersburg", "York"},
        ),
        ("ru", "из Алма-Аты в Эр-Рияд", {"Almaty", "Riyadh"}),
        ("en", "Yorkshire, Romeo and a hamburger in Londonderry", set()),
        ("ru", "Гамбургер, манила и римейк", set()),
        ("en", "Chile and Niger; Nigeria", {"Chile", "Niger", "Nigeria"}),
        ("ru", "в Иране и Ираке", {"Iran", "Iraq"}),
        ("ru", "из Нигера и в Нигерии", {"Niger", "Nigeria"}),
        ("ru", "нигерийский премьер", {"Nigeria"}),
        ("de", "Berlin", set()),
    ],
)
def test_cities_regions_and_states_are_known_in_their_forms(
    language: str, text: str, named: set[str]
) -> None:
    assert ids(text, language) == named


def test_a_word_without_a_capital_may_be_a_place_and_is_none_for_certain() -> None:
    assert (ids("бухарцы", "ru"), {one.id for one in echoes("бухарцы", "ru")}) == (set(), {"Bukhara"})


def test_a_state_is_told_from_a_city() -> None:
    assert {(one.id, one.is_state) for one in places("Tunis and Chile", "en")} == {
        ("Tunis", False),
        ("Chile", True),
    }


def test_the_list_has_four_columns_and_names_no_place_twice() -> None:
    assert {len(columns) for columns in ROWS} == {4}
    for rows in (LISTED, module._states()):
        assert len(rows) == len({columns[0][0] for columns in rows})
    assert all(name and name == name.strip() for columns in ROWS for column in columns for name in column)


@pytest.mark.parametrize("column", range(4))
def test_no_beginning_stands_for_two_cities(column: int) -> None:
    owners: dict[str, str] = {}
    for columns in LISTED:
        for beginning in columns[column]:
            assert owners.setdefault(beginning.lower(), columns[0][0]) == columns[0][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_place_is_found_by_each_of_its_names(language: str) -> None:
    for columns in ROWS:
        name = columns[0][0].removesuffix(".")
        for beginning in (one for column in module._COLUMNS[language] for one in columns[column]):
            word = beginning.removesuffix(".")
            found = {one.id for one in echoes(word[:1].upper() + word[1:], language)}
            assert name in found or word.lower() in {"тунис", "tunis"}


@given(
    st.sampled_from(LANGUAGES),
    st.lists(
        st.sampled_from(["Khiva", "Xivada", "Хиву", "Tashkent-Samarkand", "бухарцы", "Niger’s", "a", "5"])
    ),
    st.sampled_from([" ", ", ", "(", "\u00a0"]),
)
def test_what_stands_between_spaces_tells_whether_a_place_is_named(
    language: str, words: list[str], between: str
) -> None:
    text = between.join(words)
    every = [found for word in module._WORD.findall(text) for found in module._of_word(word, language)]
    assert places(text, language) == {place for place, certain in every if certain}
    assert echoes(text, language) == {place for place, _ in every}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "The {} team"), ("ru", "команда {}ими"), ("uz", "Bu {} jamoasi"), ("uz", "Бу {} жамоаси")],
)
def test_adjectives_are_of_states_that_are_known(language: str, sentence: str) -> None:
    states = {row[0][0] for row in module._states()}
    for state, *adjectives in map(str.split, module._ADJECTIVES[language].splitlines()):
        assert state in states
        for adjective in adjectives:
            assert adjective.isascii() or language != "en"
            assert ids(sentence.format(adjective.replace("’", "ʻ")), language) == {state}


def test_a_people_is_an_echo_of_its_state_and_a_surname_is_no_place() -> None:
    states = {row[0][0] for row in module._states()}
    for state, *people in map(str.split, module._RUSSIAN_PEOPLES.splitlines()):
        assert state in states
        for word in people:
            assert {place.id for place in echoes(f"два {word}а", "ru")} == {state}
    assert ids("Поляков и Греков", "ru") == set()


@pytest.mark.parametrize(
    ("source", "target", "ours", "theirs"),
    [
        ("Венгерский режиссёр получил приз.", "The Bulgarian director won the prize.", "ru", "en"),
        ("Uni nemis shifokori davoladi.", "Его лечил французский врач.", "uz", "ru"),
    ],
)
def test_adjectives_of_two_states_are_two(source: str, target: str, ours: str, theirs: str) -> None:
    assert ids(source, ours) != ids(target, theirs)
    assert len(ids(source, ours)) == len(ids(target, theirs)) == 1
