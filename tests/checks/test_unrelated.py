"""Texts that have nothing of their sources."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

HOSPITAL = "The hospital in the north of the city has bought new equipment to treat patients."
TREES = "Школьники посадили деревья вдоль дороги, по которой зимой и летом ездят автобусы."
PLAYERS = "Toʻrt nafar oʻyinchi jamoani tark etdi, murabbiy esa yangi mavsumga tayyorlanmoqda."
TRUE = [
    ("en", "ru", HOSPITAL, TREES),
    ("en", "uz", "Farmers will have less water for their cotton fields this summer, he warned.", PLAYERS),
    ("ru", "uz", TREES, PLAYERS),
    ("uz", "ru", PLAYERS, TREES),
    ("en", "uz_Cyrl", HOSPITAL, "Ўқувчилар йўл бўйида дарахт экишди, у ердан автобуслар ўтади."),
    ("uz", "en", PLAYERS, "In 2019 the museum in Khiva showed 26,750 coins that were found in a river."),
    (
        "ru",
        "en",
        "Ещё двое рабочих ждут зарплату и пишут письма прокурору.",
        "Snow closed the mountain road at night.",
    ),
    ("en", "uz", "The truce in the north has held for 48 hours, doctors in the hospital say.", PLAYERS),
]
NEAR = [
    ("en", "ru", HOSPITAL, "Больница на севере города купила новое оборудование для лечения пациентов."),
    ("en", "ru", HOSPITAL, "Северная клиника приобрела технику и будет лучше лечить больных."),
    ("en", "uz", HOSPITAL, "Shahar shimolidagi shifoxona bemorlarni davolash uchun yangi uskunalar oldi."),
    ("en", "uz_Cyrl", HOSPITAL, "Шаҳар шимолидаги шифохона беморларни даволаш учун янги ускуналар олди."),
    ("en", "ru", "Break a leg!", "Ни пуха ни пера!"),
    ("en", "ru", "It rained cats and dogs in 1987.", "В 1987 году лило как из ведра."),
    ("ru", "uz", "В музее 26 750 монет.", "Muzeyda 26 750 ta tanga bor."),
    ("uz", "uz_Cyrl", PLAYERS, "Ўқувчилар йўл бўйида дарахт экишди, у ердан автобуслар ўтади."),
    ("de", "ru", HOSPITAL, TREES),
    ("en", "kk", HOSPITAL, TREES),
    ("en", "ru", HOSPITAL, HOSPITAL),
    ("en", "ru", "Fares vary from 8,000 to 15,000 soums a trip.", "За проезд просят от 8 до 15 тысяч сумов."),
    ("en", "uz", "The truce has held for 48 hours.", "Sulhga ikki kundan beri amal qilinmoqda."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    expected = ["has hardly anything of its source: is it the translation of another text?"]
    assert told("unrelated", source, target, origin=origin, locale=locale) == expected


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("unrelated", source, target, origin=origin, locale=locale) == []


def test_a_sentence_in_the_place_of_another_one_is_told() -> None:
    other = "Министр подписал с компанией договор о поставках газа в соседние области."
    source = f"Snow closed the mountain road at night. {HOSPITAL} The bus will not run on Monday."
    target = f"Ночью снег закрыл горную дорогу. {other} В понедельник автобус ходить не будет."
    assert told("unrelated", source, target, locale="ru") == [f"says something else in «{other[:59]}…»"]


def test_sentences_that_are_more_or_fewer_are_not_compared() -> None:
    source = f"Snow closed the mountain road at night. {HOSPITAL}"
    target = (
        "Ночью снег закрыл горную дорогу. Больница купила новое. Она на севере города. Там лечат пациентов."
    )
    assert told("unrelated", source, target, locale="ru") == []
