"""Measures that a translator tells in another way, and wrong ones beside them."""

from __future__ import annotations

import pytest
from tests.checks.number_sentences import Row, Said, faulty_ones, right_ones, said_of_numbers

ROWS: list[Row] = [
    (
        ("ru", "en"),
        "Очередь растянулась на полтора часа.",
        ["The queue lasted 90 minutes."],
        ["The queue lasted 30 minutes."],
    ),
    (
        ("ru", "en"),
        "Потребление достигло 8,3 ГВт.",
        ["Demand hit 8,300 megawatts."],
        ["Demand hit 8,330 megawatts."],
    ),
    (
        ("en", "ru"),
        "Helpers walked six miles.",
        ["Добровольцы шли десять километров."],
        ["Добровольцы шли десять миль."],
    ),
    (
        ("en", "ru"),
        "The licence is suspended for 90 days.",
        ["Лицензию приостановили на три месяца."],
        ["Лицензию приостановили на два месяца.", "Лицензию приостановили на три недели."],
    ),
    (
        ("en", "uz"),
        "It is the highest level in two decades.",
        ["Bu yigirma yildagi eng yuqori daraja."],
        ["Bu oʻttiz yildagi eng yuqori daraja."],
    ),
    (
        ("ru", "en"),
        "Строили 24 месяца.",
        ["It took two years to build."],
        ["It took three years to build."],
    ),
    (
        ("en", "ru"),
        "He stayed for 60 minutes.",
        ["Он пробыл час.", "Он пробыл один час."],
        ["Он пробыл неделю."],
    ),
    (
        ("en", "ru"),
        "Some 100 square kilometres burned.",
        ["Сгорело 10 000 га."],
        ["Сгорело 1000 га.", "Сгорело 10 000 кг."],
    ),
    (
        ("en", "ru"),
        "Messi is out for six weeks.",
        ["Месси выбыл на полтора месяца."],
        ["Месси выбыл на два месяца."],
    ),
    (
        ("en", "ru"),
        "Rinse 1 kg of rice, then fry 500 g of lamb.",
        ["Промойте килограмм риса, обжарьте полкило баранины."],
        ["Промойте литр риса, обжарьте баранину."],
    ),
    (
        ("uz", "en"),
        "Yarim litr sut quying.",
        ["Add 500 ml of milk.", "Add half a litre of milk."],
        ["Add 300 ml of milk."],
    ),
    (
        ("en", "ru"),
        "100m: 9.79 seconds; the wall is 375 m long.",
        ["100 м: 9,79 с; длина стены — 375 метров."],
        ["100 м: 9,79 с; длина стены — 325 метров.", "100 м: 9,79 с; стоимость стены — 375 долларов."],
    ),
    (
        ("uz", "en"),
        "Minora 1 375 metr baland.",
        ["The tower is 1,375m tall."],
        ["The tower is 1,325m tall."],
    ),
]


@pytest.mark.parametrize("said", right_ones(ROWS))
def test_a_measure_told_in_another_way_is_no_finding(said: Said) -> None:
    assert said_of_numbers(*said) == []


@pytest.mark.parametrize("said", faulty_ones(ROWS))
def test_a_wrong_measure_is_a_finding(said: Said) -> None:
    assert said_of_numbers(*said) != []
