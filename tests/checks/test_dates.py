"""Days and months."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.checks.texts import told

from localize.checks import dates
from localize.checks.plain_text import QUOTATION, plain

TRUE = [
    ("en", "ru", "The fair opens on Nov. 5.", "Ярмарка откроется 5 марта."),
    ("en", "uz", "It closes on Dec. 9.", "U 9-yanvarda yopiladi."),
    ("en", "uz", "From Monday, 2 June", "Seshanba, 2-iyundan"),
    ("en", "ru", "It ended on Sunday.", "Закончилось в субботу."),
    ("uz", "en", "8-sentabr, dushanba", "On 8 September"),
    ("en", "ru", "On 3 May", "3 марта"),
    ("en", "uz", "On 3 July", "3-iyun kuni"),
    ("ru", "en", "В пятницу", "On Thursday"),
    ("ru", "uz", "В августе", "Sentabr oyida"),
    ("en", "uz_Cyrl", "On Friday", "Шанба куни"),
    ("en", "ru", "In October", "В ноябре"),
    ("uz", "ru", "Yakshanba kuni", "В понедельник"),
    ("ru", "en", "Выборы пройдут в марте.", "The election will be held in May."),
    ("uz", "ru", "Konsert 5-iyul kuni boʻladi.", "Концерт пройдёт 5 июня."),
    ("en", "ru", "Schools reopen on Wednesday.", "Школы откроются в четверг."),
    ("en", "uz_Cyrl", "It opens on Tuesday.", "У чоршанба куни очилади."),
    ("ru", "uz", "Ярмарка пройдёт с 3 по 5 августа.", "Yarmarka 3–5-sentabr kunlari oʻtadi."),
    ("en", "uz", "Published on 14 October.", "14-noyabrda eʼlon qilingan."),
    ("ru", "en", "Решение принято 05.07.2022.", "The decision was taken on 7 May 2022."),
    ("uz", "ru", "Hujjat 2022-07-05 da kuchga kirgan.", "Документ вступил в силу 5 июня 2022 года."),
    ("ru", "uz", "Срок истекает 12.10.2024.", "Muddat 10.12.2024 da tugaydi."),
    ("ru", "en", "Переговоры продолжатся в четверг", "TALKS TO RESUME ON TUESDAY"),
    ("ru", "en", "Парад 3 июня", "PARADE ON 3 JULY"),
    ("en", "ru", "The fire broke out on Friday night.", "Пожар начался в ночь на воскресенье."),
    ("en", "ru", "The fire broke out on Friday morning.", "Пожар начался в субботу."),
]
NEAR = [
    ("en", "uz", "From Monday, 2 June", "Dushanba, 2-iyundan"),
    ("en", "ru", "It ended on Sunday.", "Закончилось в воскресенье."),
    ("en", "ru", "The Sunday Times said", "«Санди таймс» пишет"),
    ("en", "ru", "The march took hours.", "Марш длился часы."),
    ("en", "uz", "You may go.", "Ketishingiz mumkin."),
    ("en", "ru", "Friday prayers", "Пятничная молитва"),
    ("en", "ru", "On 3 May", "3 мая"),
    ("en", "uz", "In May", "May oyida"),
    ("en", "uz", "Martin came", "Martin keldi"),
    ("en", "fr", "On Monday", "Lundi"),
    (
        "en",
        "uz",
        "The spring fair of all the villages takes place on Saturday, September 29, 2018.",
        "Barcha qishloqlarning bahor yarmarkasi 2018-yil 29-sentabrda boʻladi.",
    ),
    ("en", "ru", "It may rain in March.", "В марте возможен дождь."),
    ("en", "uz", "Sunday papers say", "Yakshanba gazetalari yozishicha"),
    ("ru", "en", "Решение принято 05.07.2022.", "The decision was taken on 5 July 2022."),
    ("uz", "ru", "Hujjat 2022-07-05 da kuchga kirgan.", "Документ вступил в силу 5 июля 2022 года."),
    ("en", "ru", "The term ends on 10/12/2024.", "Срок истекает 12 октября 2024 года."),
    ("en", "ru", "The term ends on 10/12/2024.", "Срок истекает 10.12.2024."),
    ("ru", "en", "Срок истекает 12.10.2024.", "The term ends on 10/12/2024."),
    ("ru", "en", "Переговоры продолжатся в четверг", "TALKS TO RESUME ON THURSDAY"),
    ("uz", "en", "14-mart, 2024-yil", "14 MARCH 2024"),
    ("ru", "en", "Парад 3 июня", "PARADE ON 3 JUNE"),
    ("en", "ru", "The fire broke out on Friday night.", "Пожар начался в ночь на субботу."),
    ("ru", "uz", "Дождь шёл в ночь с четверга на пятницу.", "Payshanba kuni tunda yomgʻir yogʻdi."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("dates", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("dates", source, target, origin=origin, locale=locale) == []


_PIECES = [
    "on ",
    "Sunday",
    " Times",
    "Black ",
    "Friday",
    "'s ",
    "Monday and",
    "«",
    "»",
    "“",
    "”",
    "„",
    '"',
    "*",
    "day ",
    "A",
]


@given(st.lists(st.sampled_from(_PIECES)).map("".join))
def test_quotations_and_names_with_a_day_are_left_out(text: str) -> None:
    assert dates._running(text) == dates._NAME.sub(" ", QUOTATION.sub(" ", plain(text)))
