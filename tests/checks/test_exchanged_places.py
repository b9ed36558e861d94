"""One place for another."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks.exchanged_places import exchanged, exchanged_names
from localize.language import places

CITIES = places._listed()
TRUE = [
    ("ru", "en", "Урал обмелел.", "The Volga has run low.", "names «Volga» where the source names «Урал»"),
    (
        "en",
        "ru",
        "Slovakia has signed.",
        "Словения подписала.",
        "names «Словения» where the source names «Slovakia»",
    ),
    (
        "ru",
        "uz",
        "Австрия ждёт.",
        "Avstraliya kutmoqda.",
        "names «Avstraliya» where the source names «Австрия»",
    ),
    ("en", "uz", "Niger waits.", "Нигерия кутмоқда.", "names «Нигерия» where the source names «Niger»"),
    (
        "en",
        "ru",
        "Khiva is open again.",
        "Бухара снова открыта.",
        "names «Бухара» where the source names «Khiva»",
    ),
    (
        "ru",
        "uz",
        "Хивинские мастера",
        "Buxorolik ustalar",
        "names «Buxorolik» where the source names «Хивинские»",
    ),
    (
        "en",
        "ru",
        "Chile's president resigned.",
        "Президент Перу ушёл.",
        "names «Перу» where the source names «Chile's»",
    ),
    (
        "uz",
        "en",
        "Nukusdagi muzey",
        "The museum of Urgench",
        "names «Urgench» where the source names «Nukusdagi»",
    ),
]
NEAR = [
    ("en", "ru", "Khiva is open again.", "Хива снова открыта."),
    ("en", "ru", "The people of Khiva", "Бухарский музей и хивинцы"),
    ("en", "ru", "Washington said no.", "США отказались."),
    ("en", "ru", "Germany won in Paris.", "Немецкая сборная победила в столице Франции."),
    ("en", "ru", "Moscow said no.", "Россия отказалась."),
    ("en", "uz", "The city is open.", "Buxoro ochiq."),
    ("en", "de", "Khiva is open.", "Berlin ist offen."),
    ("en", "ru", "Khiva and Bukhara", "Бухара и Хива"),
]


@pytest.mark.parametrize(("origin", "language", "source", "target", "said"), TRUE)
def test_a_place_for_another_is_told(origin: str, language: str, source: str, target: str, said: str) -> None:
    assert exchanged(source, target, origin, language) == said


@pytest.mark.parametrize(("origin", "language", "source", "target"), NEAR)
def test_other_ways_to_say_it_are_not(origin: str, language: str, source: str, target: str) -> None:
    assert exchanged(source, target, origin, language) == ""


def test_the_check_of_names_tells_it_in_a_long_text_too() -> None:
    source = (
        "The museum in Khiva, which was closed for three years of repairs, opens its doors again on Friday."
    )
    target = "Музей в Бухаре, который три года был закрыт на ремонт, в пятницу снова откроет свои двери."
    assert told("names", source, target, locale="ru") == ["names «Бухаре» where the source names «Khiva»"]


@given(st.sampled_from(CITIES), st.sampled_from(CITIES))
def test_any_city_for_any_other_is_told_in_russian(
    one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]
) -> None:
    assume(one != other)
    source, target = one[0][0].removesuffix("."), other[1][0].removesuffix(".")
    assert exchanged(f"We live in {source}.", f"Мы живём: {target}.", "en", "ru")


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        (
            "Apple has cut its forecast.",
            "Google снизила прогноз.",
            "names «Google» where the source names «Apple»",
        ),
        ("«Насаф»ни ютди", "обыграл «Бунёдкор»", "names «Бунёдкор» where the source names «Насаф»"),
        ("Гульнора Саидова", "Gulchehra Saidova", "names «Gulchehra» where the source names «Гульнора»"),
        ("Apple has cut its forecast.", "Apple снизила прогноз.", ""),
        ("Apple has cut its forecast.", "Эппл снизила прогноз.", ""),
        ("Apple has cut its forecast.", "Компания снизила прогноз.", ""),
        ("Apple fell", "Нодир упал", ""),
        ("Farrukh met Bakhodir", "Фаррух встретил Бахадыра", ""),
        ("It fell", "Нодир упал", ""),
    ],
)
def test_a_known_name_for_another_of_its_kind_is_told(source: str, target: str, said: str) -> None:
    assert exchanged_names(source, target) == said


def test_a_word_that_sounds_as_a_state_does_is_none() -> None:
    source = "Scientists in Norway say that whales dive deeper in autumn."
    target = "Учёные из Швеции говорят, что осенью киты ныряют глубже."
    assert exchanged(source, target, "en", "ru") == "names «Швеции» where the source names «Norway»"
