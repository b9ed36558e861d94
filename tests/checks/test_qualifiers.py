"""What limits the source is in its translation."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The mayor promised to repair the lifts.", "Мэр отремонтировал лифты."),
    ("ru", "uz", "Завод пообещал построить детский сад.", "Zavod bolalar bogʻchasi qurdi."),
    ("uz", "en", "Hokim yoʻlni taʼmirlashga vaʼda berdi.", "The mayor repaired the road."),
    (
        "en",
        "ru",
        "The central bank cut its rate by two percentage points.",
        "Центробанк снизил ставку на два процента.",
    ),
    ("ru", "uz", "Явка выросла на 5 процентных пунктов.", "Ishtirok 5 foizga oshdi."),
    ("uz", "en", "Ishsizlik 1,5 foiz punktga pasaydi.", "Unemployment fell by 1.5 per cent."),
    (
        "en",
        "ru",
        "The deputy mayor said the road would be repaired.",
        "По словам мэра, дорогу отремонтируют.",
    ),
    ("uz", "ru", "Vazir oʻrinbosari jurnalistlar bilan uchrashdi.", "Министр встретился с журналистами."),
    ("ru", "en", "Бывший хоким приговорён к пяти годам.", "The governor was sentenced to five years."),
    ("en", "uz", "The acting rector signed the order.", "Buyruqni rektor imzoladi."),
    ("uz_Cyrl", "en", "Собиқ бош вазир ҳибсга олинди.", "The prime minister was arrested."),
    ("ru", "uz", "Помощник президента провёл брифинг.", "Prezident brifing oʻtkazdi."),
    ("en", "ru", "An adviser to the mayor resigned.", "Мэр подал в отставку."),
    ("ru", "uz", "Министр сообщил о новых рейсах.", "Vazir oʻrinbosari yangi reyslar haqida maʼlum qildi."),
    ("en", "uz_Cyrl", "The vice president opened the forum.", "Форумни президент очди."),
    ("ru", "en", "Первый вице-премьер провёл совещание.", "The prime minister held a meeting."),
    ("en", "ru", "The minister resigned on Friday.", "Бывший министр подал в отставку в пятницу."),
    ("en", "ru", "The ban may be lifted in spring.", "Запрет снимут весной."),
    (
        "ru",
        "uz",
        "Подозреваемый предположительно скрылся за границей.",
        "Gumonlanuvchi chet elga qochib ketgan.",
    ),
    ("uz", "en", "Kompaniya goʻyoki soliq toʻlamagan.", "The company failed to pay tax."),
    ("en", "uz", "The tower is to be completed by autumn.", "Minora kuzda qurib bitkazildi."),
    ("ru", "en", "Завод планируют открыть в Бухаре.", "The plant has opened in Bukhara."),
    ("en", "ru", "The alleged bribe was paid in cash.", "Взятку передали наличными."),
    ("uz", "ru", "Ehtimol, musobaqa qoldirilishi mumkin.", "Соревнования перенесены."),
    ("en", "uz", "Prices could fall in winter.", "Qishda narxlar tushadi."),
    ("ru", "en", "Авария, вероятно, произошла из-за тумана.", "The crash was caused by fog."),
    ("en", "ru", "Not all passengers were insured.", "Застрахованы были все пассажиры."),
    ("en", "ru", "The fair will go ahead unless it rains.", "Ярмарка состоится, если будет дождь."),
    ("uz", "en", "Dushanbadan tashqari har kuni ishlaymiz.", "We are open every day including Monday."),
    ("en", "uz", "Everyone except the captain was rescued.", "Hamma, shu jumladan kapitan ham qutqarildi."),
    (
        "ru",
        "en",
        "Если суд одобрит сделку, завод продадут.",
        "The court approved the deal and the plant will be sold.",
    ),
    ("en", "ru", "Only residents may use the car park.", "Парковкой могут пользоваться и жильцы."),
    ("uz", "ru", "Bu dori faqat retsept bilan sotiladi.", "Это лекарство отпускают без рецепта."),
    (
        "ru",
        "en",
        "Пожар повредил не только дома, но и школу.",
        "The fire damaged the houses but not the school.",
    ),
    ("uz", "en", "Bayramda nafaqat bolalar qatnashdi.", "Only children took part in the festival."),
    ("en", "ru", "The temple dates from the 4th century BC.", "Храм построен в IV веке нашей эры."),
    ("ru", "en", "В зал пустили лишь женщин.", "Women were let into the hall."),
    ("en", "ru", "The bridge could be closed.", "Мост закрыт."),
    ("ru", "uz", "Жители намерены судиться.", "Aholi sudlashdi."),
    ("en", "uz", "The vice mayor of Osh opened the fair.", "Oʻsh meri yarmarkani ochdi."),
    (
        "ru",
        "en",
        "Замглавы МЧС прибыл на место пожара.",
        "The head of the emergency ministry has arrived at the fire.",
    ),
    ("uz", "ru", "Sobiq rektor aybini tan oldi.", "Ректор признал вину."),
    ("en", "ru", "The acting director of the zoo was fined.", "Директора зоопарка оштрафовали."),
    ("ru", "uz_Cyrl", "Экс-министр экономики вернулся в страну.", "Иқтисодиёт вазири мамлакатга қайтди."),
    ("en", "uz", "Two suspects may have left the country.", "Ikki gumonlanuvchi mamlakatdan chiqib ketgan."),
    ("ru", "en", "Чиновник якобы получил взятку.", "The official took a bribe."),
    ("uz", "ru", "Konsert bekor qilinishi mumkin.", "Концерт отменят."),
    ("en", "ru", "Rain is likely on Sunday.", "В воскресенье пойдёт дождь."),
    ("ru", "uz", "Метро планируют продлить до аэропорта.", "Metro aeroportgacha uzaytirildi."),
    (
        "uz",
        "en",
        "Ehtimol, sovuq hafta oxirigacha davom etadi.",
        "The cold will last until the end of the week.",
    ),
    ("en", "uz_Cyrl", "The alleged attacker was held.", "Ҳужумчи ушланди."),
    ("ru", "en", "Возможно, рейс задержат.", "The flight will be delayed."),
    ("uz", "ru", "Agar yomgʻir yogʻsa, oʻyin qoldiriladi.", "Дождь пошёл, и матч перенесли."),
    (
        "en",
        "ru",
        "All members except Malta voted for the ban.",
        "За запрет проголосовали все страны, включая Мальту.",
    ),
    ("en", "uz", "Unless the rains come, the crop will fail.", "Yomgʻir yogʻsa, hosil nobud boʻladi."),
    ("en", "ru", "Women alone may enter the hall.", "В зал могут войти и женщины."),
    (
        "uz",
        "en",
        "Qoʻrgʻon miloddan avvalgi uchinchi asrda qurilgan.",
        "The fort was built in the third century AD.",
    ),
    ("uz", "ru", "Stavka 0,5 foiz bandga oshirildi.", "Ставку повысили на 0,5 процента."),
    ("uz", "ru", "Hokim muovini isteʼfo berdi.", "Хоким подал в отставку."),
]
NEAR = [
    ("en", "ru", "The mayor promised to repair the lifts.", "Мэр заверил, что лифты починят."),
    ("en", "uz", "He has pledged to support students.", "U talabalarni qoʻllab-quvvatlashini bildirdi."),
    ("ru", "en", "Завод пообещал построить детский сад.", "The plant said it would build a kindergarten."),
    ("en", "ru", "“If it rains, we dance under the roof.”", "«Пойдёт дождь — потанцуем под крышей»."),
    ("en", "uz", "Pictures are free for anyone to use.", "Suratlardan hamma foydalanishi mumkin."),
    ("ru", "uz", "Порывы ветра достигнут 25 м/с.", "Shamol sekundiga 25 metrga yetishi mumkin."),
    (
        "en",
        "ru",
        "A former West collaborator uses no hyphen.",
        "Выступавший с Уэстом рэпер обходится без дефиса.",
    ),
    ("uz", "ru", "Bu siyosat boshlanmay unutildi.", "Эта политика забыта, если она вообще и была."),
    (
        "en",
        "ru",
        "The central bank cut its rate by two percentage points.",
        "Центробанк снизил ставку на два процентных пункта.",
    ),
    ("ru", "uz", "Явка выросла на 5 процентных пунктов.", "Ishtirok 5 foiz bandga oshdi."),
    ("uz", "en", "Ishsizlik 1,5 foiz punktga pasaydi.", "Unemployment fell by 1.5 percentage points."),
    (
        "en",
        "ru",
        "The deputy mayor said the road would be repaired.",
        "По словам заместителя мэра, дорогу отремонтируют.",
    ),
    ("uz", "ru", "Vazir oʻrinbosari jurnalistlar bilan uchrashdi.", "Замминистра встретился с журналистами."),
    ("ru", "en", "Бывший хоким приговорён к пяти годам.", "The former governor was sentenced to five years."),
    ("en", "uz", "The acting rector signed the order.", "Buyruqni rektor vazifasini bajaruvchi imzoladi."),
    ("uz_Cyrl", "en", "Собиқ бош вазир ҳибсга олинди.", "The former prime minister was arrested."),
    ("uz_Cyrl", "en", "Собиқ бош вазир ҳибсга олинди.", "The ex-prime minister was arrested."),
    ("ru", "uz", "Министр сообщил о новых рейсах.", "Vazir yangi reyslar haqida maʼlum qildi."),
    ("en", "uz_Cyrl", "The vice president opened the forum.", "Форумни вице-президент очди."),
    ("ru", "en", "Первый вице-премьер провёл совещание.", "The first deputy prime minister held a meeting."),
    ("en", "ru", "The minister resigned on Friday.", "Министр подал в отставку в пятницу."),
    ("en", "ru", "The ban may be lifted in spring.", "Запрет могут снять весной."),
    ("en", "ru", "The ban may be lifted in spring.", "Весной запрет, возможно, отменят."),
    (
        "ru",
        "uz",
        "Подозреваемый предположительно скрылся за границей.",
        "Gumonlanuvchi chet elga qochib ketgani taxmin qilinmoqda.",
    ),
    ("uz", "en", "Kompaniya goʻyoki soliq toʻlamagan.", "The company allegedly failed to pay tax."),
    ("en", "uz", "The tower is to be completed by autumn.", "Minora kuzga qadar qurib bitkaziladi."),
    ("ru", "en", "Завод планируют открыть в Бухаре.", "There are plans to open the plant in Bukhara."),
    ("en", "ru", "The alleged bribe was paid in cash.", "Предполагаемую взятку передали наличными."),
    ("uz", "ru", "Ehtimol, musobaqa qoldirilishi mumkin.", "Соревнования, возможно, перенесут."),
    ("en", "uz", "Prices could fall in winter.", "Qishda narxlar tushishi mumkin."),
    ("ru", "en", "Авария, вероятно, произошла из-за тумана.", "The crash was probably caused by fog."),
    ("en", "ru", "Not all passengers were insured.", "Застрахованы были не все пассажиры."),
    ("en", "ru", "The fair will go ahead unless it rains.", "Ярмарка состоится, если не будет дождя."),
    ("uz", "en", "Dushanbadan tashqari har kuni ishlaymiz.", "We are open every day except Monday."),
    ("en", "uz", "Everyone except the captain was rescued.", "Kapitandan boshqa hamma qutqarildi."),
    (
        "ru",
        "en",
        "Если суд одобрит сделку, завод продадут.",
        "If the court approves the deal, the plant will be sold.",
    ),
    ("en", "ru", "Only residents may use the car park.", "Парковкой могут пользоваться только жильцы."),
    (
        "uz",
        "ru",
        "Bu dori faqat retsept bilan sotiladi.",
        "Это лекарство отпускают исключительно по рецепту.",
    ),
    (
        "ru",
        "en",
        "Пожар повредил не только дома, но и школу.",
        "The fire damaged not only houses but also the school.",
    ),
    (
        "uz",
        "en",
        "Bayramda nafaqat bolalar qatnashdi.",
        "It was not only children who took part in the festival.",
    ),
    ("en", "ru", "The temple dates from the 4th century BC.", "Храм построен в IV веке до н. э."),
    ("en", "ru", "If elected, she will cut taxes.", "В случае избрания она снизит налоги."),
    ("ru", "en", "Министр, возможно, уйдёт в отставку.", "The minister is reported to be on his way out."),
    ("en", "uz", "Only one witness came.", "Bittagina guvoh keldi, xolos."),
    ("en", "en_GB", "The former mayor left.", "The mayor left."),
    ("en", "de", "The former mayor left.", "Der Bürgermeister ging."),
    ("de", "ru", "Der former mayor.", "Мэр ушёл."),
    ("en", "ru", "The bridge will open in 2031.", "Мост откроют лишь в 2031 году."),
    ("ru", "en", "Отпуск дадут только через год.", "They will be given leave in a year."),
    ("ru", "uz", "Жители намерены судиться.", "Aholi sudlashishini aytdi."),
    ("en", "ru", "Smoke could be seen from Khiva.", "Дым был виден из Хивы."),
    ("en", "uz", "The vice mayor of Osh opened the fair.", "Oʻsh meri oʻrinbosari yarmarkani ochdi."),
    (
        "ru",
        "en",
        "Замглавы МЧС прибыл на место пожара.",
        "The deputy head of the emergency ministry has arrived at the fire.",
    ),
    ("uz", "ru", "Sobiq rektor aybini tan oldi.", "Бывший ректор признал вину."),
    ("uz", "ru", "Sobiq rektor aybini tan oldi.", "Экс-ректор признал вину."),
    (
        "en",
        "ru",
        "The acting director of the zoo was fined.",
        "Исполняющего обязанности директора зоопарка оштрафовали.",
    ),
    ("en", "ru", "The acting director of the zoo was fined.", "Врио директора зоопарка оштрафовали."),
    (
        "ru",
        "uz_Cyrl",
        "Экс-министр экономики вернулся в страну.",
        "Собиқ иқтисодиёт вазири мамлакатга қайтди.",
    ),
    (
        "en",
        "uz",
        "Two suspects may have left the country.",
        "Ikki gumonlanuvchi mamlakatdan chiqib ketgan boʻlishi mumkin.",
    ),
    ("ru", "en", "Чиновник якобы получил взятку.", "The official allegedly took a bribe."),
    ("uz", "ru", "Konsert bekor qilinishi mumkin.", "Концерт могут отменить."),
    ("en", "ru", "Rain is likely on Sunday.", "В воскресенье вероятен дождь."),
    ("en", "ru", "Rain is likely on Sunday.", "В воскресенье, скорее всего, пойдёт дождь."),
    (
        "ru",
        "uz",
        "Метро планируют продлить до аэропорта.",
        "Metroni aeroportgacha uzaytirish rejalashtirilgan.",
    ),
    (
        "uz",
        "en",
        "Ehtimol, sovuq hafta oxirigacha davom etadi.",
        "The cold will probably last until the end of the week.",
    ),
    ("en", "uz_Cyrl", "The alleged attacker was held.", "Ҳужумда гумон қилинган шахс ушланди."),
    ("ru", "en", "Возможно, рейс задержат.", "The flight may be delayed."),
    ("uz", "ru", "Agar yomgʻir yogʻsa, oʻyin qoldiriladi.", "Если пойдёт дождь, матч перенесут."),
    (
        "en",
        "ru",
        "All members except Malta voted for the ban.",
        "За запрет проголосовали все страны, кроме Мальты.",
    ),
    ("en", "uz", "Unless the rains come, the crop will fail.", "Yomgʻir yogʻmasa, hosil nobud boʻladi."),
    ("en", "ru", "Women alone may enter the hall.", "В зал могут войти только женщины."),
    (
        "uz",
        "en",
        "Qoʻrgʻon miloddan avvalgi uchinchi asrda qurilgan.",
        "The fort was built in the third century BC.",
    ),
    ("uz", "ru", "Stavka 0,5 foiz bandga oshirildi.", "Ставку повысили на 0,5 процентного пункта."),
    ("uz", "ru", "Hokim muovini isteʼfo berdi.", "Заместитель хокима подал в отставку."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("qualifiers", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("qualifiers", source, target, origin=origin, locale=locale) == []


def test_what_was_lost_or_added_is_named() -> None:
    said = told("qualifiers", "The **former** mayor left.", "Мэр ушёл.", locale="ru")
    assert said == ["lacks what the source says as «former mayor»"]
    said = told("qualifiers", "The mayor left.", "Бывший мэр ушёл.", locale="ru")
    assert said == ["says «Бывший», which the source does not"]


def test_a_long_sentence_may_say_in_another_way_that_it_is_uncertain() -> None:
    more = " and".join([" again"] * 6)
    assert told("qualifiers", f"Perhaps the mayor went{more}.", "Мэр ушёл.", locale="ru") == []
    said = told("qualifiers", f"Мэр уходил{more}{more}.", "Perhaps he left.", locale="en", origin="ru")
    assert said == []
    assert told("qualifiers", "Perhaps the mayor went again and again.", "Мэр ушёл.", locale="ru") != []
    assert told("qualifiers", f"The former mayor went{more}.", "Мэр ушёл.", locale="ru") != []
