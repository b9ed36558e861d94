"""Texts in capitals."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The writer moved to Paris.", "Писатель переехал в париж."),
    ("en", "ru", "She was born in Moscow.", "Она родилась в москве."),
    ("en", "uz", "The writer lives in Bukhara.", "Yozuvchi buxoroda yashaydi."),
    ("en", "uz_Cyrl", "The writer lives in Tashkent.", "Ёзувчи тошкентда яшайди."),
    ("en", "ru", "Farmers Demand Lower Tariffs", "Фермеры Требуют Снизить Тарифы"),
    ("en", "ru", "Farmers Win on Water", "Фермеры Победили В Споре"),
    ("en", "uz", "Schools Will Reopen After Repairs", "Maktablar Taʼmirdan Keyin Ochiladi"),
    ("en", "uz_Cyrl", "New Park Opens Near River", "Дарё Бўйида Янги Боғ Очилди"),
    ("en", "ru", "The clinic opened in March.", "Клиника открылась в Марте."),
    ("en", "ru", "The clinic opens on Monday.", "Клиника откроется в Понедельник."),
    ("en", "uz", "The team plays on Friday in May.", "Jamoa May oyida oʻynaydi."),
    ("en", "uz", "The team plays on Friday.", "Jamoa Juma kuni oʻynaydi."),
    ("en", "uz_Cyrl", "The team plays on Friday.", "Жамоа Жума куни ўйнайди."),
    ("en", "ru", "The ministry opened a clinic.", "министерство открыло клинику."),
    ("ru", "en", "Сборная играет в понедельник.", "The team plays on monday."),
    ("ru", "en", "Узбекская сборная играет.", "The uzbek team plays."),
    ("en", "uz", "Baker wins a medal", "NOVVOY MEDAL OLDI"),
    ("en", "ru", "Baker wins a medal", "ПЕКАРЬ ПОЛУЧИЛ МЕДАЛЬ"),
    ("uz", "en", "Bogʻ ochildi bugun", "GARDEN OPENS TODAY"),
    ("en", "uz_Cyrl", "Baker wins a medal", "НОВВОЙ МЕДАЛЬ ОЛДИ"),
    ("en", "ru", "A fox.", "ЛИСА БЕЖИТ."),
    ("ru", "uz", "Снег в горах", "TOGʻDA QOR YOGʻDI"),
    ("ru", "en", "Снег в горах", "SNOW IN THE MOUNTAINS"),
    ("en", "ru", "Read more here", "ЧИТАЙТЕ ПОДРОБНЕЕ"),
    ("en", "uz", "Read more here", "BATAFSIL OʻQING"),
    ("uz", "ru", "Yangi maktab", "НОВАЯ ШКОЛА"),
    ("en", "ru", "Breaking news today", "СРОЧНЫЕ НОВОСТИ ДНЯ"),
    ("en", "uz", "Breaking news today", "BUGUNGI SHOSHILINCH XABAR"),
    ("ru", "en", "Срочные новости", "BREAKING NEWS"),
]
SENTENCE = [
    ("en", "ru", "Parliament Approves New Law on Water", "Парламент Утвердил Новый Закон о Воде"),
    ("en", "ru", "They play on 5 March.", "Они играют 5 Марта."),
    ("en", "uz", "They play on Tuesday, 5 March.", "Ular Seshanba, 5-mart kuni oʻynaydi."),
    ("en", "uz", "They have played since 5 March.", "Ular 5-Martdan beri oʻynaydi."),
    ("en", "ru", "Many Kazakhs speak English.", "Многие Казахи говорят по-английски."),
    ("en", "ru", "Many speak English.", "Многие говорят по-Английски."),
    ("en", "uz", "Many Uzbeks came.", "Koʻplab Oʻzbeklar keldi."),
    ("en", "ru", "He speaks Uzbek. His wife came.", "Он говорит. его жена пришла."),
]
"""Capitals of English within a sentence, and a sentence that begins without one."""
LOUD = [
    ("en", "ru", "Teachers to get a bonus", "УЧИТЕЛЯ получат премию"),
    ("en", "uz", "Teachers to get a bonus", "Bugun OʻQITUVCHILAR mukofot oladi"),
]
NEAR = [
    ("en", "ru", "A cube and a pass", "Без куба и вены, московский и ташкентский, пекин-утка"),
    ("en", "uz", "The Londoners came.", "Kecha londonlik va toshkentlik mehmonlar keldi."),
    ("uz", "ru", "Eng yuqori harorat, °C", "Макс. температура, °C"),
    (
        "en",
        "ru",
        "The Manchester United Youth Club won",
        "Клуб Манчестер Юнайтед Юс, Лига Чемпионов Европы Победа",
    ),
    ("en", "ru", "It costs 3 thousand sums.", "Стоит 350 долл. в день, около 3 тыс. сумов."),
    ("en", "ru", "The Group Казахи sang.", "Группа Казахи пела."),
    ("en", "ru", "The United Arab Emirates agreed", "Объединённые Арабские Эмираты договорились"),
    ("en", "ru", "The Rains of May opens", "Фильм «Дожди В Мае» вышел"),
    ("en", "ru", "The holiday of 8 March", "Праздник 8 Марта"),
    ("en", "uz", "Memory day is 9 May.", "Xotira kuni 9-May."),
    ("en", "ru", "Yesterday it rained. On Monday it snowed.", "Вчера был дождь. В понедельник — снег."),
    ("en", "ru", "Ago", "назад"),
    ("ru", "en", "Компания iPhone выросла снова.", "iPhone grew once again today."),
    ("en", "uz", "Anvar Will met Karim", "Anvar Ochilov Karim bilan uchrashdi"),
    ("ru", "en", "Пишите на monday@a.uz", "Write to monday@a.uz"),
    ("en", "ru", "Unesco lists the town", "ЮНЕСКО внесла город в список"),
    ("en", "ru", "The USA votes", "АМЕРИКА голосует"),
    ("en", "ru", "Nickname of Nasadem", "Прозвище NASADEM"),
    ("en", "ru", "The 28th part", "Часть XXVIII книги"),
    ("en", "ru", "LOUD voices", "ГРОМКИЕ голоса"),
    ("en", "ru", "A day " + "and a day " * 9, "ДЕНЬГИ " + "и ещё день " * 9),
    ("en", "uz", "Baker wins a medal", "Novvoy medal oldi"),
    ("en", "ru", "STOP THE PRESS", "ОСТАНОВИТЕ ПЕЧАТЬ"),
    ("en", "ru", "The UN", "ООН"),
    ("en", "uz", "Yes", "HA"),
    ("en", "ru", "NATO and the EU met", "НАТО и ЕС встретились"),
    ("en", "ru", "Press", "СМИ"),
    ("en", "ru", "12:30", "12:30"),
    ("en", "uz", "PDF", "PDF"),
    ("en", "ru", "The USA", "США"),
    ("ru", "en", "ООН в Женеве", "UN in Geneva"),
    ("en", "ru", "NASA and ESA", "НАСА и ЕКА"),
    ("ru", "en", "США и ООН", "USA, UN"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE + SENTENCE + LOUD)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("capitals", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("capitals", source, target, origin=origin, locale=locale) == []


def test_a_word_that_touches_an_address_is_looked_at() -> None:
    said = told("capitals", "Write to a@b.ru tomorrow.", "Пишите на a@b.ruПОЕЗД завтра утром.", locale="ru")
    assert said == ["has «ПОЕЗД» in capitals, the source has no such word"]
