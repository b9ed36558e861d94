"""Measures that a translator tells in another way, and wrong ones beside them."""

from __future__ import annotations

import pytest
from tests.checks.number_sentences import Row, Said, faulty_ones, right_ones, said_of_numbers

ROWS: list[Row] = [
    (
        ("en", "ru"),
        "She won in 2 hours, 27 minutes and 9 seconds.",
        ["Она победила с результатом 2:27.09.", "Она выиграла за 2:27:09,4."],
        ["Она победила с результатом 2:27.19.", "Она победила с результатом 1:27.09."],
    ),
    (
        ("en", "ru"),
        "The weaver died at 91.",
        ["Ткачиха умерла на 92-м году жизни."],
        ["Ткачиха умерла на 93-м году жизни."],
    ),
    (
        ("ru", "en"),
        "Скульптор скончался на 70-м году жизни.",
        ["The sculptor has died at 69.", "The sculptor has died in his 70th year."],
        ["The sculptor has died at 68."],
    ),
    (
        ("ru", "en"),
        "Пожар случился в ночь на 12 мая.",
        ["The fire broke out on the night of 11 May.", "The fire broke out in the small hours of 12 May."],
        ["The fire broke out on the night of 13 May.", "The fire broke out on the morning of 11 May."],
    ),
    (
        ("uz", "ru"),
        "Oʻgʻrilik 5-martga oʻtar kechasi sodir boʻlgan.",
        ["Кража произошла в ночь с 4 на 5 марта."],
        ["Кража произошла в ночь с 6 на 7 марта."],
    ),
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
    (
        ("en", "ru"),
        "It was goalless after 120 minutes.",
        ["Ни основное, ни дополнительное время голов не принесло."],
        ["Первый тайм голов не принёс."],
    ),
    (
        ("en", "ru"),
        "The wall is half a kilometre long.",
        ["Длина стены — 500 метров.", "Стена длиной в полкилометра."],
        ["Длина стены — 400 метров.", "Длина стены — 500 километров."],
    ),
    (
        ("ru", "uz"),
        "Собрали 500 кг слив.",
        ["Yarim tonna olxoʻri terildi."],
        ["Yarim kilo olxoʻri terildi.", "Yarim kilometr olxoʻri terildi."],
    ),
]


@pytest.mark.parametrize("said", right_ones(ROWS))
def test_a_measure_told_in_another_way_is_no_finding(said: Said) -> None:
    assert said_of_numbers(*said) == []


@pytest.mark.parametrize("said", faulty_ones(ROWS))
def test_a_wrong_measure_is_a_finding(said: Said) -> None:
    assert said_of_numbers(*said) != []
