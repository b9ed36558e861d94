"""People and places."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "The road from Samarkand to Termez", "Buxorodan Termizgacha yoʻl"),
    ("en", "ru", "The road from Samarkand to Termez", "Дорога из Бухары в Термез"),
    ("ru", "en", "Анвар Каримов вернулся из Парижа.", "Anvar Salimov has returned from Paris."),
    ("en", "ru", "Angela Merkel praised Khiva.", "Она похвалила Хиву."),
    ("uz", "ru", "Zulfiya Nazarova Jizzaxdan keldi.", "Зульфия Назарова приехала из Гулистана."),
    ("en", "uz", "“It cracked,” said driver Tom Hill.", "«Qarsilladi»."),
    ("en", "uz", "The lake is dying, warns Ann Reed.", "Koʻl qurimoqda."),
    ("uz", "en", "Dilnoza Karimova: «Kutdim».", "“I waited.”"),
    ("en", "uz", "We drove from Nukus to Urgench.", "Biz Andijondan Urganchga bordik."),
    ("en", "ru", "We flew from Tashkent to Berlin.", "Мы летели из Ташкента в Мадрид."),
]
NEAR = [
    ("en", "uz", "The road from Samarkand to Termez", "Samarqanddan Termizgacha yoʻl"),
    ("en", "ru", "The Hague court sat in Geneva.", "Суд в Гааге заседал в Женеве."),
    ("en", "ru", "King Charles spoke to Xi Jinping.", "Король Карл говорил с Си Цзиньпином."),
    ("en", "uz", "King Charles spoke to Xi Jinping.", "Qirol Charlz Si Szinpin bilan gaplashdi."),
    ("ru", "en", "Анвар Каримов вернулся из Парижа.", "Anvar Karimov has returned from Paris."),
    ("en", "ru", "Germany beat Hungary.", "Германия обыграла Венгрию."),
    ("en", "uz", "Germany beat Hungary.", "Germaniya Vengriyani yutdi."),
    ("en", "ru", "Wait, she said.", "Подожди, сказала она."),
    ("en", "ru", "The National Bank of Georgia", "Национальный банк Грузии"),
    ("en", "ru", "He Read a Book in the Park", "Он читал книгу"),
    (
        "en",
        "ru",
        "The defendant faces the Bristol Magistrates' Court.",
        "Ответчик предстанет перед Бристольским судом.",
    ),
    ("en", "ru", "Ann Lee's first goal for Rovers", "Первый гол Энн Ли за «Роверс»"),
    ("en", "uz", "Storms cross the Pacific near Peru.", "Boʻronlar Peru yonida Tinch okeanidan oʻtadi."),
    ("en", "uz", "Again Rangers lost to Celtic.", "“Rangers” yana “Celtic”ga yutqazdi."),
    (
        "en",
        "uz",
        "Floods Wreck a Town in Peru, Leaving Hundreds Homeless",
        "Peruda toshqin shaharni vayron qildi, yuzlab odam uysiz",
    ),
    ("en", "uz", "The Boyle Society met in Leeds.", "Boyl jamiyati Lidsda yigʻildi."),
    ("ru", "uz", "Саша Уэст приехала в Термез.", "Sasha Vest Termizga keldi."),
    ("uz", "en", "Shimoliy Koreada Vanga gapirdi.", "Vanga spoke in North Korea."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, origin=origin, locale=locale) == []
