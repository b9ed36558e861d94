"""What the source denies."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "uz", "They were not warned.", "Ular ogohlantirilgan."),
    ("en", "ru", "Nobody was hurt.", "Пострадали люди."),
    ("en", "uz", "He cannot pay.", "U toʻlay oladi."),
    ("en", "ru", "There was no snow.", "Был снег."),
    ("en", "ru", "It no longer works.", "Она работает."),
    ("ru", "en", "Он не пришёл.", "He came."),
    ("ru", "uz", "Никто не видел.", "Hamma koʻrdi."),
    ("uz", "en", "U kelmadi.", "He came."),
    ("uz", "ru", "Hech kim koʻrmadi.", "Все видели."),
    ("en", "uz_Cyrl", "He did not come.", "У келди."),
    ("ru", "en", "Депутаты не поддержали закон.", "The deputies supported the law."),
    ("uz", "en", "Bolalar maktabga bormadi.", "The children went to school."),
    ("en", "ru", "The minister did not resign.", "Министр подал в отставку."),
    ("ru", "uz", "Дорогу не отремонтировали.", "Yoʻl taʼmirlandi."),
    ("uz", "ru", "Hech kim kelmadi.", "Все пришли."),
    ("en", "uz", "There is no water in the village.", "Qishloqda suv bor."),
    ("en", "uz_Cyrl", "The shop is not open.", "Дўкон очиқ."),
    ("ru", "en", "Никто не знал об этом.", "Everybody knew about it."),
    ("en", "ru", "He never returned.", "Он вернулся."),
    ("en", "ru", "They won't sign the deal.", "Они подпишут соглашение."),
    ("en", "ru", "It is not difficult.", "Это сложно."),
    ("ru", "en", "Он не работает в обычном режиме.", "It works as usual."),
    ("en", "ru", "The mayor refused to answer questions.", "Мэр согласился ответить на вопросы."),
    ("en", "ru", "The mayor refused to answer questions.", "Мэр ответил на вопросы."),
    ("en", "uz", "The mayor refused to answer questions.", "Hokim savollarga javob berdi."),
    ("ru", "en", "Никто не пришёл на инструктаж.", "Everyone came to the briefing."),
    ("ru", "en", "Никто не пришёл на инструктаж.", "Somebody came to the briefing."),
    ("uz", "en", "Bu suvni ichib boʻlmaydi.", "This water is good to drink."),
    ("uz", "en", "Bu suvni ichib boʻlmaydi.", "You can drink this water."),
    ("uz", "en", "Hech kim jarohatlanmagan.", "Several people were injured."),
    ("en", "uz_Cyrl", "The village has no school.", "Қишлоқда мактаб бор."),
    ("en", "ru", "The plant failed to deliver the pipes on time.", "Завод вовремя поставил трубы."),
    (
        "en",
        "uz",
        "The plant failed to deliver the pipes on time.",
        "Zavod quvurlarni oʻz vaqtida yetkazib berdi.",
    ),
    ("ru", "en", "Рейс не состоялся.", "The flight took place."),
    ("en", "uz", "No one expected the flood.", "Hamma toshqinni kutgan edi."),
]
NEAR = [
    ("ru", "en", "В доме никого не было, и нет.", "The house was empty."),
    ("en", "ru", "The mayor refused to answer questions.", "Мэр отказался отвечать на вопросы."),
    ("en", "ru", "The mayor refused to answer questions.", "Мэр не стал отвечать на вопросы."),
    ("en", "uz", "The mayor refused to answer questions.", "Hokim savollarga javob berishdan bosh tortdi."),
    ("en", "uz", "The mayor refused to answer questions.", "Hokim savollarga javob bermadi."),
    ("en", "ru", "The plant failed to deliver the pipes on time.", "Завод не поставил трубы вовремя."),
    ("en", "ru", "The plant failed to deliver the pipes on time.", "Завод сорвал сроки поставки труб."),
    (
        "en",
        "uz",
        "The plant failed to deliver the pipes on time.",
        "Zavod quvurlarni oʻz vaqtida yetkazib bermadi.",
    ),
    (
        "en",
        "uz",
        "The plant failed to deliver the pipes on time.",
        "Zavod quvurlarni oʻz vaqtida yetkazib bera olmadi.",
    ),
    ("en", "ru", "The committee did not accept the report.", "Комитет отклонил доклад."),
    ("en", "ru", "The committee did not accept the report.", "Комитет отверг доклад."),
    ("en", "ru", "The committee did not accept the report.", "Доклад комитет не принял."),
    ("en", "uz", "The committee did not accept the report.", "Qoʻmita hisobotni rad etdi."),
    ("en", "uz", "The committee did not accept the report.", "Qoʻmita hisobotni qabul qilmadi."),
    ("ru", "uz", "Самолёт не вылетел из-за тумана.", "Samolyot tuman tufayli uchmadi."),
    ("ru", "uz", "Самолёт не вылетел из-за тумана.", "Samolyot tuman sababli kechikdi."),
    ("uz", "ru", "Vazir isteʼfoga chiqmaydi.", "Министр не уйдёт в отставку."),
    ("uz", "ru", "Vazir isteʼfoga chiqmaydi.", "Министр останется на посту."),
    ("en", "uz", "The museum is not free.", "Muzeyga kirish pullik."),
    ("en", "uz", "The museum is not free.", "Muzeyga kirish bepul emas."),
    ("ru", "en", "Суд не признал его виновным.", "The court acquitted him."),
    (
        "uz",
        "ru",
        "Yangi jadval ish haqiga taʼsir qilmaydi.",
        "По новому графику платить будут ту же зарплату.",
    ),
    ("ru", "en", "Это ещё не предел.", "It may get much worse."),
    ("en", "uz", "They were not warned.", "Ular ogohlantirilmagan."),
    ("en", "ru", "Nobody was hurt.", "Никто не пострадал."),
    ("en", "uz", "He cannot pay.", "U toʻlay olmaydi."),
    ("en", "ru", "It no longer works.", "Она больше не работает."),
    ("en", "ru", "It no longer works.", "Она перестала работать."),
    ("en", "ru", "He was not happy.", "Он был несчастлив."),
    ("en", "ru", "Not only he came.", "Пришёл и он."),
    ("en", "uz", "He is not here.", "U yoʻq."),
    ("en", "ru", "Isn't it cold?", "Холодно?"),
    ("en", "uz", "There was no snow.", "Qor yogʻmadi."),
    ("uz", "ru", "Bu bizning omadimiz.", "Нам повезло."),
    ("ru", "en", "Они не хотят выглядеть глупо.", "They are worried about looking silly."),
    ("en", "ru", "It is not uncommon.", "Это бывает часто."),
    ("ru", "en", "Нельзя не отметить успех.", "The success must be noted."),
    ("en", "uz", "Few people came.", "Koʻp odam kelmadi."),
    ("ru", "en", "Он не прав.", "He is wrong."),
    ("uz", "ru", "U kasal emas.", "Он здоров."),
    ("en", "ru", "The door remained closed.", "Дверь не открыли."),
    ("en", "ru", "He did not survive.", "Он погиб."),
    ("ru", "en", "Не работает лифт", "The lift is out of order"),
    ("en", "ru", "Flights were not affected.", "Рейсы выполняются в обычном режиме."),
    ("ru", "en", "Угрозы цунами нет.", "The navy ruled out a tsunami."),
    ("uz", "en", "Hay'atga besh soat ham ketmadi.", "The jury took less than five hours."),
    ("uz", "ru", "U yetti soat ham uxlamaydi.", "Он спит меньше семи часов."),
    ("uz", "en", "Dars sakkizda emas, toʻqqizda boshlanadi.", "Lessons begin at nine instead of eight."),
    ("ru", "uz", "Решения в этом году не примут.", "Bu yil qaror qabul qilinishi dargumon."),
    ("ru", "en", "Школы в тот день не работали.", "Schools stayed shut that day."),
    ("uz", "en", "Ular hech kim kutmagan darajada tez keldi.", "They came faster than anyone expected."),
    ("uz", "en", "Oʻsha rekord yangilangani yoʻq.", "The old record still stands."),
    ("en", "ru", "He cannot walk easily.", "Ему трудно ходить."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("negation", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("negation", source, target, origin=origin, locale=locale) == []
