"""Passages in another language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checks.texts import subject, told

from localize.checks.base import inspect
from localize.checks.untranslated_passage import CHECK
from localize.glossary.matcher import GlossaryMatcher
from localize.glossary.reader import parse
from localize.model import Locale

EN, UZ = Locale("en"), Locale("uz")

TRUE = [
    ("en", "ru", "Bakers went on strike.", "Bakers бастуют."),
    ("en", "uz", "Teachers ask for more.", "Teachers koʻproq soʻramoqda."),
    ("uz", "en", "Kulollar kosa sotmoqda.", "Kulollar sell bowls."),
    ("uz", "ru", "Kulollar kosa sotmoqda.", "Kulollar продают миски."),
    ("en", "ru", "Cut and paste", "Вырезать and вставить"),
    ("en", "ru", "The plumber lost the key.", "Plumber потерял ключ."),
    ("en", "uz_Cyrl", "A beekeeper won the race.", "Beekeeper пойгада ютди."),
    ("en", "ru", "The council approved the plan.", "Совет approved этот план."),
    ("en", "ru", "The council rejected the proposal.", "Совет отклонил proposal вчера."),
    ("en", "uz", "The market draws crowds.", "Bozor crowds yigʻmoqda."),
    ("ru", "uz_Cyrl", "Берег укрепили мешками.", "Қирғоқни мешками мустаҳкамлашди."),
    ("ru", "uz_Cyrl", "Посадили сто деревьев.", "Юз туп деревьев экилди."),
    ("uz", "en", "Qoʻylar yaylovda.", "The qoʻylar are grazing today."),
    ("uz", "en", "Qoʻylar oʻtlamoqda. Choʻpon uxladi.", "The sheep are grazing. Choʻpon uxladi."),
    ("ru", "uz_Cyrl", "Сад цветёт. Дети поливают клумбы.", "Боғ гулламоқда. Дети поливают клумбы."),
    (
        "en",
        "uz",
        "Bees died. A cold spring is to blame.",
        "Asalarilar nobud boʻldi. A cold spring is to blame.",
    ),
    ("ru", "uz", "Дети пели, а родители варили плов.", "Bolalar kuyladi, а родители варили плов."),
    ("en", "ru", "The app is made by a lab and works.", "Приложение is made by a lab и works."),
    ("en", "uz", "They left. Only the old stay.", "Ular ketdi. Остаются одни старики."),
    ("en", "ru", "It strikes again. A watchmaker mended it.", "Часы бьют. Ularni soatsoz tuzatdi."),
    ("uz", "en", "Ular tingladi. Jim edi.", "They listened. Они внимательно слушали."),
    ("en", "uz_Cyrl", "The bridge is open to all now.", "Кўприк is open to all now."),
    ("en", "uz", "The river is high and the bridge is closed.", "Daryo toshdi and the bridge is closed."),
    ("ru", "en", "Снег выпал ночью в горах.", "Snow fell ночью в горах."),
    ("en", "ru", "He paid for the whole family.", "Он for the whole family заплатил."),
    (
        "en",
        "ru",
        "The market is open until six, the mayor said.",
        "Рынок открыт until six, сказал the mayor said мэр.",
    ),
    ("ru", "uz", "Концерт отменили из-за дождя и ветра.", "Konsert из-за дождя и ветра bekor qilindi."),
    ("en", "uz", "The library lends books for two weeks.", "Kutubxona books for two weeks muddatga beradi."),
    (
        "uz",
        "ru",
        "Bozor dushanba kuni ishlamaydi, dedi hokim.",
        "Рынок dushanba kuni ishlamaydi, сказал хоким.",
    ),
    ("en", "uz_Cyrl", "The bus stops near the old mill.", "Автобус near the old mill тўхтайди."),
]
SHORT = [
    (
        "en",
        "ru",
        "Officials sealed the warehouse near the hospital.",
        "Чиновники опечатали склад у hospital.",
    ),
    ("en", "uz", "The teacher left the village.", "Oʻqituvchi qishloqni left etdi, dedi u."),
    ("en", "uz_Cyrl", "The weather is fine.", "Ҳозир weather яхши."),
    ("uz", "en", "Qishloq ahli quduq qazdi.", "The qishloq residents dug a well."),
    ("uz", "ru", "Yomgʻir tufayli oʻyin qoldirildi.", "Из-за дождя oʻyin отложили."),
    ("ru", "uz_Cyrl", "Учитель купил книгу.", "Ўқитувчи книгу сотиб олди."),
    ("uz", "ru", "Doʻkonlar yopildi, shahar tinch.", "Магазины yopildi, город спокоен."),
    ("uz", "ru", "Hosil yigʻildi, omborlar toʻldi.", "Урожай собран, omborlar toʻldi."),
    ("uz", "ru", "Yoʻl taʼmirlandi.", "Дорогу taʼmirlandi."),
    ("uz", "en", "Bozorlar ochiq, banklar yopiq.", "Markets are open, banklar yopiq."),
    ("uz", "en", "Bayram kuni bozorlar ochiq.", "Bayram kuni markets are open."),
    ("uz", "en", "Bayram kuni Toshkent bozori ochiq.", "Toshkent bozori and bayram kuni bozori ochiq."),
    ("ru", "en", "Паводок разрушил дамбу.", "The flood destroyed дамбу."),
    ("en", "ru", "The road was closed.", "Дорога was closed."),
    ("ru", "uz_Cyrl", "Сети пусты, дорога открыта.", "Тўрлар бўш, дорога открыта."),
    (
        "ru",
        "en",
        "Лавина сошла. Дорогу расчистили.",
        "It came down. Die Straße wurde bis zum Morgen geräumt.",
    ),
]
NEAR = [
    ("en", "ru", "Reuters said so.", "Reuters сообщает об этом."),
    ("en", "ru", "Farmers Union agreed.", "Farmers Union согласился."),
    ("en", "ru", "The Brick and Lamp pub", "Паб Brick and Lamp открыт"),
    ("en", "ru", "Apple sued, and an apple fell.", "Apple подала в суд, и яблоко упало."),
    ("en", "ru", "The Plumber is his first film.", "Его первый фильм — The Plumber."),
    ("en", "ru", "Cut and paste", "Вырезать и вставить"),
    ("en", "ru", "The band Silver talking left.", "Группа Silver talking ушла."),
    ("en", "uz", "The firm does marketing.", "Firma marketing bilan shugʻullanadi."),
    ("ru", "uz_Cyrl", "Театр открыл музей.", "Театр музей очди."),
    ("en", "ru", "Use the tool online.", "Пользуйтесь online где угодно."),
    ("uz", "en", "Narxi ming soʻm.", "It costs a thousand soʻm."),
    ("ru", "uz", "Пишите с тегом #мойгород сюда.", "Bu yerga #мойгород tegi bilan yozing."),
    ("en", "uz", "The film festival has a video and a radio.", "Film festivalida video va radio bor."),
    ("en", "ru", "A brand called weather", "Марка «weather»"),
    ("en", "kk", "The weather is fine.", "Қазір weather жақсы."),
    ("uz", "en", "Sobir aka non yopdi.", "Sobir aka baked bread."),
    ("en", "ru", "He won. Bravo, Lee!", "Он победил. Bravo, Lee!"),
    ("en", "ru", "It sells fast food and live music.", "Там продают fast food и играет live music."),
    ("en", "uz", "It is open source, he said.", "Bu open source, dedi u."),
    ("ru", "en", "Слово «хлеб» забыли.", "The word “хлеб” is forgotten."),
    ("en", "ru", "Sent {when, date, long}", "Отправлено {when, date, long}"),
    ("uz", "en", "Kanalimiz: t.me/bogbon_uz.", "Our channel: t.me/bogbon_uz."),
    ("en", "uz", "Buy at shop.theatre.com/all/tickets.", "shop.theatre.com/all/tickets saytidan oling."),
    (
        "uz",
        "en",
        "ʻs when he was thereʼ Anvar bu haqda keyin gapirib berdi.",
        "Anvar told us what it was like there and when he was there.",
    ),
    ("en", "uz", "Bees died. A cold spring is to blame.", "Asalarilar nobud boʻldi. Sovuq bahor aybdor."),
    ("en", "ru", "The app by Open Data Lab", "Приложение Open Data Lab"),
    ("en", "ru", "Their motto is “Per aspera ad astra”.", "Девиз — «Per aspera ad astra»."),
    ("en", "uz", "A film by Red Star Movie House", "Red Star Movie House filmi"),
    ("en", "ru", "He said “no way out”.", "Он сказал «no way out»."),
    ("en", "ru", "The Beatles song Let It Be", "Песня Let It Be группы Beatles"),
    ("en", "uz", "Coca-Cola and Pepsi", "Coca-Cola va Pepsi"),
    ("en", "ru", "Windows and macOS", "Windows и macOS"),
    ("ru", "en", "Москва", "Moscow"),
    ("en", "uz", "One word", "Bitta soʻz"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE + SHORT)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("untranslated-passage", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("untranslated-passage", source, target, origin=origin, locale=locale) == []


def test_a_word_of_the_glossary_is_no_passage() -> None:
    told_of = subject("U kurash chempioni.", "He is a kurash champion.", locale="en", origin="uz")
    assert inspect(told_of, [CHECK])
    glossary = parse(b"- {term: kurash, en: kurash, uz: kurash}\n", "glossary.yaml", [EN, UZ])
    assert inspect(replace(told_of, terms=GlossaryMatcher(glossary)), [CHECK]) == ()
