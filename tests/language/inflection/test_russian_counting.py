"""Russian words beside numbers."""

from __future__ import annotations

import pytest

from localize.language.inflection.russian_counting import miscounted, miscounted_in_words, miswritten


@pytest.mark.parametrize(
    "text",
    [
        "5 автобуса",
        "130 фильмы",
        "12 года",
        "11 рубль",
        "22 грузовики",
        "3 метр",
        "21 рублей",
        "31 люди",
        "1,5 километров",
        "6 месяца",
        "5 новых автобуса",
        "1 250 километра",
        "12 самолета",
        "5 рубли",
    ],
)
def test_no_case_has_the_form_beside_the_number(text: str) -> None:
    assert list(miscounted(f"Закупили {text}.", ())) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "за 2 часов",
        "через 3 недель",
        "стоит 21 рубля",
        "ему 4 лет",
        "длился 2 часов",
        "оплатил 3 компьютеров",
    ],
)
def test_the_words_before_it_ask_for_the_accusative(text: str) -> None:
    assert list(miscounted(text, ())) == [text.partition(" ")[2]]


@pytest.mark.parametrize(
    "text",
    [
        "5 автобусов, 2 автобуса, 21 автобус",
        "к 5 рублям, около 2 рублей, более 21 рубля",
        "за 2 человек, за 3 студентов",
        "1,5 километра, 250 килограмм",
        "2024 год, в 2022 жители, 2005 года",
        "с 6 месяца, 5 минута",
        "в статье 105 страны, рейс 104 пассажиры, № 5 школы",
        "3 сёла, 22 сел",
        "на 5 выше, в 12 когда",
        "в 1.5 метров и 3:5 рублей",
    ],
)
def test_some_case_has_the_form_beside_the_number(text: str) -> None:
    assert list(miscounted(text, ())) == []


def test_other_nouns_are_told_of_where_the_source_counts() -> None:
    text = "Построили 5 павильоны и 12 фонтана."
    assert list(miscounted(text, {"5", "12"})) == ["5 павильоны", "12 фонтана"]
    assert list(miscounted(text, {"7"})) == []
    assert list(miscounted("На 5 января и 2 павильоны.", {"5", "2"})) == []


@pytest.mark.parametrize(
    "text",
    [
        "2-ая",
        "3-ую",
        "9-ом",
        "1990-ые",
        "5-ого",
        "2024-го года",
        "5 май",
        "мая 5, 2024",
        "1990х",
        "Март 5, 2024",
    ],
)
def test_it_is_written_otherwise(text: str) -> None:
    assert list(miswritten(f"Это {text} вот.")) == [text]


def test_a_day_has_no_preposition() -> None:
    assert list(miswritten("Приняли в 5 мая.")) == ["в 5 мая"]


@pytest.mark.parametrize(
    "text",
    ["2-я школа, 5-го", "в 1990-е годы, 19-летний", "5 мая 2024 года", "за май 2024 года", "10-метровый"],
)
def test_it_is_written_so(text: str) -> None:
    assert list(miswritten(text)) == []


def test_numbers_in_words_are_told_of_as_well() -> None:
    assert list(miscounted_in_words("Купили пять рубля.")) == ["пять рубля"]
    assert list(miscounted_in_words("Купили пять рублей и два рубля.")) == []
    assert list(miscounted_in_words("Пришло десятка два человек, дюжины три рублей.")) == []
