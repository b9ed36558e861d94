"""Who acts of two people whom a text calls by what they are."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.checks.people_roles import exchanged_roles

EN, RU = ("en", "Latn"), ("ru", "Cyrl")
TRUE = [
    ("en", "ru", "Police threw stones at protesters.", "Протестующие забросали камнями полицейских."),
    (
        "ru",
        "en",
        "Учителя поблагодарили родителей за помощь.",
        "Parents thanked the teachers for their help.",
    ),
    ("ru", "uz", "Врач ударил пациента.", "Bemor shifokorni urdi."),
    ("uz", "ru", "Haydovchi yoʻlovchini sudga berdi.", "Пассажир подал в суд на водителя."),
    ("uz", "en", "Ishchilar direktorni aldadi.", "The director deceived the workers."),
    ("en", "uz_Cyrl", "The coach praised the referee.", "Ҳакам мураббийни мақтади."),
    ("en", "uz", "The buyers sued the sellers.", "Sotuvchilar xaridorlarni sudga berdi."),
    ("ru", "en", "Журналист обвинил редактора во лжи.", "The editor accused the journalist of lying."),
    (
        "ru",
        "uz",
        "Фермеры попросили министра снизить цену, но ответа не получили.",
        "Vazir fermerlardan narxni tushirishni soʻradi, ammo javob olmadi.",
    ),
    ("en", "ru", "A dog bit a cat.", "Кошка укусила собаку."),
    ("en", "ru", "The company sued the bank.", "Банк подал в суд на компанию."),
    ("en", "uz", "The witnesses identified the robbers.", "Qaroqchilar guvohlarni tanib oldi."),
    ("en", "ru", "Passengers rescued the driver.", "Водитель спас пассажиров."),
    (
        "ru",
        "en",
        "Арендатор пожаловался на хозяина, и дело в суде.",
        "The landlord complained about the tenant, and it is in court.",
    ),
    ("uz", "en", "Tanqidchilar rejissyorni maqtadi.", "The director praised the critics."),
    (
        "en",
        "ru",
        "The guards attacked the prisoners, according to a report sent to parliament.",
        "Заключённые напали на охранников, говорится в докладе, направленном в парламент.",
    ),
    ("en", "ru", "The witness was questioned by the lawyer.", "Свидетель допросил адвоката."),
]
NEAR = [
    ("en", "ru", "Police threw stones at protesters.", "Полицейские забросали камнями протестующих."),
    ("en", "ru", "The coach was criticised by the referee.", "Арбитр раскритиковал тренера."),
    ("ru", "en", "На водителя напал пассажир.", "A passenger attacked the driver."),
    ("en", "ru", "Police clashed with protesters.", "Демонстранты бросали камни в полицейских."),
    ("en", "ru", "The patient got a letter from the doctor.", "Врач написал пациенту письмо."),
    ("en", "uz", "The doctor was attacked by a patient.", "Shifokorga bemor hujum qildi."),
    ("ru", "en", "Банк оштрафовал суд.", "The court fined the bank."),
    ("ru", "en", "Иск к министерству подал банк.", "The bank sued the ministry."),
    ("ru", "uz", "Врач лечил мать пациента.", "Shifokor bemorning onasini davoladi."),
    ("en", "ru", "The driver's passenger sued.", "Водитель подал в суд на пассажира."),
    ("en", "uz", "The judge met the lawyer and left.", "Advokat sudya bilan uchrashdi."),
    ("en", "ru", "The ministers and the mayors met.", "Министров встретили мэры."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_exchanged_roles_are_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, locale=locale, origin=origin) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_the_same_roles_are_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, locale=locale, origin=origin) == []


def test_nothing_is_told_of_other_languages_and_of_one_person() -> None:
    assert exchanged_roles("Police saw a judge.", "Sąd", EN, ("pl", "Latn")) is None
    assert exchanged_roles("Police left.", "Полиция уехала.", EN, RU) is None
