"""Sentences that are missing."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "The winner gets a car and a flat.", "Победитель получит автомобиль и."),
    ("en", "uz", "The mayor promised buses and roads.", "Hokim avtobuslar va."),
    ("ru", "en", "Мэр пообещал дороги.", "The mayor promised the."),
    (
        "en",
        "ru",
        "The committee approved the plan, raised the fees for parking and ordered a new report in May.",
        "Комитет одобрил план.",
    ),
    ("en", "uz", "The hall is new. It shows bowls. Entry is free.", "Zal yangi. Unda kosalar bor."),
    ("en", "ru", "The road is closed. Use the bridge. Buses run.", "Дорога закрыта. Автобусы ходят."),
    ("ru", "uz_Cyrl", "Ворота сломаны. Забор упал. Сад сохнет.", "Дарвоза бузилган. Боғ қуримоқда."),
    ("en", "ru", "Drink water. Stay at home.", "Пейте воду."),
    ("uz", "en", "Suv koʻp. Koʻprik yopiq. Kuting.", "Wait."),
    ("en", "ru", "Snow fell in the hills. Roads were closed. Schools too.", "В горах выпал снег."),
    ("ru", "en", "Дождь идёт. Река растёт. Люди ждут.", "Rain. People wait."),
    ("uz", "ru", "Bogʻ ochildi. Kirish bepul. Keling.", "Сад открыли."),
    (
        "en",
        "uz",
        (
            "The potters of the district sell their bowls through a shop, which a student built for "
            "them in the summer, and customers ask above all for blue glaze."
        ),
        "Kulollar kosa sotadi.",
    ),
    (
        "en",
        "ru",
        (
            "Engineers who inspected the tunnel found that water seeps through the lining, that the "
            "lights are old, and that the exits are blocked by building material."
        ),
        "Инженеры осмотрели туннель.",
    ),
    (
        "uz",
        "ru",
        "Festival boshlandi. Unga minglab mehmon keldi. Kirish bepul.",
        "Фестиваль начался. Вход свободный.",
    ),
    ("uz", "en", "Qor yogʻdi. Yoʻllar yopildi. Maktablar ishlamadi.", "Snow fell. Roads were closed."),
    ("en", "ru", "The vote is over. Results come on Friday.", "Голосование завершено."),
    (
        "en",
        "uz",
        "He came home late. His mother was waiting. Nobody spoke.",
        "U uyga kech keldi. Hech kim gapirmadi.",
    ),
    (
        "ru",
        "en",
        (
            "Жители трёх кварталов, которые уже второй месяц остаются без горячей воды, вышли к зданию "
            "управления и потребовали назвать точные сроки ремонта, наказать виновных и пересчитать "
            "счета за весь период отключения."
        ),
        "Residents protested about hot water.",
    ),
    (
        "uz",
        "en",
        (
            "Tuman markazidagi eski bozor oʻrnida quriladigan yangi savdo majmuasi ikki qavatli "
            "boʻlib, unda toʻqson doʻkon, bolalar maydonchasi va yer osti toʻxtash joyi boʻladi, "
            "qurilish esa kelasi yil bahorida tugaydi."
        ),
        "A new shopping centre will be built.",
    ),
    (
        "ru",
        "uz",
        (
            "Археологи, которые с весны работают на городище, нашли печь для обжига, несколько целых "
            "кувшинов, монеты и фрагмент стены с росписью, и теперь хотят продлить раскопки до "
            "глубокой осени."
        ),
        "Arxeologlar topilma haqida gapirdi.",
    ),
    ("en", "uz", "The potter died at home in Rishtan. She was 79.", "Kulol Rishtondagi uyida olamdan oʻtdi."),
    ("en", "ru", "There were 9 boats. The harbour master lost his temper.", "Было 9 лодок."),
]
NEAR = [
    (
        "en",
        "uz",
        "Doctors say patients should walk more.",
        "Shifokorlar bemorlarga koʻproq yurishni maslahat beradi.",
    ),
    ("en", "ru", "The union says pay must rise.", "Профсоюз требует поднять зарплату."),
    ("en", "ru", "The winner gets a car, and …", "Победитель получит автомобиль и…"),
    ("en", "ru", "All voted for it.", "Все голосовали за."),
    ("en", "ru", "Cure for hiccups? Researchers are still looking", "Лекарства от икоты так и не нашли"),
    (
        "ru",
        "en",
        "Партия больше не представляет собой организацию, которая придерживается самых разных взглядов.",
        "The party is not the broad church it used to be.",
    ),
    (
        "ru",
        "uz",
        "«Ночью я не спал, — признался он. — Сейчас мне хочется одного: поехать домой и увидеть маму».",
        "“Kecha uxlamadim, – dedi u. – Hozir faqat uyga qaytib, onamni koʻrgim kelyapti”.",
    ),
    (
        "en",
        "ru",
        "The boat sank at dawn. All passengers were saved. The captain has been questioned.",
        "Лодка затонула на рассвете, все пассажиры спасены. Капитана допросили.",
    ),
    (
        "en",
        "uz",
        "The rain stopped. Children ran outside. The old men stayed under the porch.",
        "Yomgʻir tindi, bolalar tashqariga yugurdi. Keksalar ayvonda qoldi.",
    ),
    ("en", "uz", "The hall is new. Entry is free.", "Zal yangi ochildi. Kirish bepul."),
    ("en", "ru", "The road is closed. Use the bridge.", "Дорога закрыта, поэтому поезжайте через мост."),
    ("en", "ru", "Mr. Brown came. He sat.", "Пришёл мистер Браун. Он сел."),
    ("en", "uz", "One sentence.", "Bitta gap."),
    ("en", "ru", "It costs 3.5 million. No more.", "Стоит 3,5 миллиона. Не больше."),
    ("en", "uz", "Wait! Go.", "Kuting! Boring."),
    ("ru", "en", "Это г. Ташкент. Тепло.", "This is Tashkent. It is warm."),
    ("en", "ru", "“Go!” he said. She left.", "«Иди!» — сказал он. Она ушла."),
    ("en", "ru", "A headline", "Заголовок"),
    ("en", "uz", "The U.S. team won. It rained.", "AQSH jamoasi yutdi. Yomgʻir yogʻdi."),
    ("en", "ru", "“Out of the water!” Tom Hill shouted.", "«Вон из воды!» — крикнул Том Хилл."),
    ("ru", "en", "Это MWP (англ. Member of Parliament).", "It is an MWP (Member of Parliament)."),
    ("en", "ru", "It rained. We stayed.", "Шёл дождь, и мы остались."),
    ("ru", "en", "Он ушёл. И не вернулся.", "He left and never came back."),
    ("en", "ru", "He said he would be there in the evening.", "Сказал: вечером буду."),
    (
        "en",
        "uz",
        "The potter died at home in Rishtan. She was 79.",
        "Kulol Rishtondagi uyida 79 yoshida olamdan oʻtdi.",
    ),
]


CLAUSES = (
    "On Monday the minister visited the hospital, promised doctors higher wages, cars and gifts, "
    "and opened a bridge over the river."
)
SCHOOL = (
    "Учителя и родители собрали деньги, купили компьютеры и книги, открыли стадион, провели воду, "
    "посадили деревья, позвали известного тренера."
)
LEFT_OUT = [
    ("en", "ru", CLAUSES, "higher wages", "В понедельник министр посетил больницу и открыл мост через реку."),
    (
        "en",
        "uz",
        CLAUSES,
        "higher wages",
        "Dushanba kuni vazir shifoxonaga bordi, daryo ustida koʻprik ochdi.",
    ),
    ("ru", "en", SCHOOL, "стадион", "Teachers and parents raised money and invited a famous coach."),
]
WHOLE = [
    ("en", "ru", CLAUSES, "В понедельник министр был в больнице, обещал врачам плату и машины, открыл мост."),
    ("en", "kk", CLAUSES, "Дүйсенбіде министр ауруханаға барып, өзен үстіндегі көпірді ашып берді, сөйледі."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "passage", "target"), LEFT_OUT)
def test_a_clause_left_out_is_named(origin: str, locale: str, source: str, passage: str, target: str) -> None:
    (said,) = told("omission", source, target, origin=origin, locale=locale)
    assert said.startswith("says nothing of «")
    assert passage in said


@pytest.mark.parametrize(("origin", "locale", "source", "target"), WHOLE)
def test_a_text_in_fewer_words_is_whole(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []


UNSAID = [
    ("en", "ru", "“We need more buses,” said driver Olga Kim.", "«Нам нужно больше автобусов»."),
    ("ru", "uz", "«Цены не вырастут», — пообещал министр.", "«Narxlar oshmaydi»."),
    ("ru", "en", "«Цены не вырастут», — пообещал министр.", "“Prices will not rise.”"),
    ("uz", "ru", "«Yoʻl kuzgacha bitadi», — deydi usta Rahim.", "«Дорогу достроят до осени»."),
    ("uz", "en", "«Yoʻl kuzgacha bitadi», — deydi usta Rahim.", "“The road will be ready by autumn.”"),
]
SAID = [
    ("ru", "en", "«Мне нравится «Война и мир».", "“I like ‘War and Peace’.”"),
    ("uz", "en", "“Menga “Urush va tinchlik” yoqadi”.", "“I like ‘War and Peace’.”"),
    (
        "en",
        "ru",
        "“We need more buses,” said driver Olga Kim.",
        "«Нам нужно больше автобусов», — сказала водитель Ольга Ким.",
    ),
    ("ru", "uz", "«Цены не вырастут», — пообещал министр.", "«Narxlar oshmaydi», — deb vaʼda berdi vazir."),
    ("ru", "en", "«Цены не вырастут», — пообещал министр.", "“Prices will not rise,” the minister promised."),
    (
        "uz",
        "ru",
        "«Yoʻl kuzgacha bitadi», — deydi usta Rahim.",
        "«Дорогу достроят до осени», — говорит мастер Рахим.",
    ),
    (
        "uz",
        "en",
        "«Yoʻl kuzgacha bitadi», — deydi usta Rahim.",
        "“The road will be ready by autumn,” says foreman Rahim.",
    ),
    ("en", "ru", "“We will return.”", "«Мы вернёмся»."),
    ("en", "ru", "“Snow” opens", "«Снег»"),
    ("en", "ru", "“Come,” he said, “and see.”", "«Приходите, — сказал он, — и увидите»."),
    ("en", "ru", '"They say "O.K." and go," he said.', "«Говорят „ладно“ и уходят»."),
    ("en", "ru", "We will return, they say.", "«Мы вернёмся»."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), UNSAID)
def test_a_quotation_without_its_speaker_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == ["leaves out who says it"]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), SAID)
def test_a_quotation_with_its_speaker_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []


LOST = [
    ("ru", "en", "По словам мастера, мост крепок.", "The bridge is strong."),
    ("en", "ru", "The bridge is strong, the builders said.", "Мост крепок."),
    ("en", "uz", "According to the builders, the bridge is strong.", "Koʻprik mustahkam."),
    ("uz", "ru", "Ustalar soʻzlariga koʻra, koʻprik mustahkam.", "Мост крепок."),
    ("ru", "uz_Cyrl", "Мост крепок, сообщили строители.", "Кўприк мустаҳкам."),
]
KEPT = [
    ("uz", "ru", "Politsiya maʼlumotiga koʻra, u uyda edi.", "По сведениям полиции, он был дома."),
    ("ru", "en", "По словам мастера, мост крепок.", "The bridge is strong, says the foreman."),
    ("en", "ru", "The bridge is strong, the builders said.", "Строители уверены, что мост крепок."),
    (
        "en",
        "uz",
        "According to the builders, the bridge is strong.",
        "Quruvchilar fikricha, koʻprik mustahkam.",
    ),
    ("uz", "ru", "Ustalar soʻzlariga koʻra, koʻprik mustahkam.", "Мастера считают, что мост крепок."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), LOST)
def test_a_text_without_its_speaker_is_told(origin: str, locale: str, source: str, target: str) -> None:
    said = told("omission", source, target, origin=origin, locale=locale)
    assert [words.partition(" who")[0] for words in said] == ["leaves out"]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), KEPT)
def test_a_text_with_its_speaker_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []


WITHOUT_SPEAKER = [
    ("en", "ru", "Scientists say the glacier will vanish.", "Ледник исчезнет."),
    ("ru", "en", "Врачи уверены, что пациент выживет.", "The patient will survive."),
    ("uz", "ru", "Prezident qarorni imzoladi, dedi matbuot kotibi.", "Президент подписал указ."),
    ("en", "ru", "The minister said the hospital would open in spring.", "Больница откроется весной."),
    ("en", "uz", "The minister said the hospital would open in spring.", "Shifoxona bahorda ochiladi."),
    ("ru", "uz", "По словам прокурора, деньги были похищены.", "Pul oʻgʻirlangan."),
    ("ru", "en", "По словам прокурора, деньги были похищены.", "The money was stolen."),
    ("uz", "ru", "«Biz tayyor edik», — dedi murabbiy.", "«Мы были готовы»."),
    ("uz", "en", "«Biz tayyor edik», — dedi murabbiy.", "“We were ready.”"),
    ("en", "ru", "Police say the driver fled.", "Водитель скрылся."),
    ("en", "uz", "Police say the driver fled.", "Haydovchi qochib ketdi."),
    ("en", "ru", "Officials reportedly took bribes.", "Чиновники брали взятки."),
    ("en", "uz", "Officials reportedly took bribes.", "Mansabdorlar pora olgan."),
    ("ru", "en", "Мэр заявил, что метро построят за год.", "The metro will be built within a year."),
    ("ru", "uz", "Мэр заявил, что метро построят за год.", "Metro bir yilda quriladi."),
    ("uz", "ru", "Mutaxassislarning fikricha, narxlar yana oshadi.", "Цены снова вырастут."),
    ("en", "ru", "The bank allegedly hid its losses.", "Банк скрывал убытки."),
    ("ru", "en", "Якобы в городе закончился бензин.", "The city has run out of petrol."),
]
WITH_SPEAKER = [
    ("en", "uz", "Scientists say the glacier will vanish.", "Olimlar muzlik yoʻqoladi, deyishmoqda."),
    ("en", "ru", "Scientists say the glacier will vanish.", "Учёные: ледник исчезнет."),
    ("ru", "en", "Врачи уверены, что пациент выживет.", "Doctors are sure the patient will survive."),
    ("en", "ru", "The court said no.", "Суд ответил отказом."),
    (
        "uz",
        "ru",
        "Prezident qarorni imzoladi, dedi matbuot kotibi.",
        "Президент подписал указ, сообщил пресс-секретарь.",
    ),
    (
        "en",
        "ru",
        "The minister said the hospital would open in spring.",
        "Министр сообщил, что больница откроется весной.",
    ),
    (
        "en",
        "uz",
        "The minister said the hospital would open in spring.",
        "Vazirning aytishicha, shifoxona bahorda ochiladi.",
    ),
    (
        "ru",
        "uz",
        "По словам прокурора, деньги были похищены.",
        "Prokurorning soʻzlariga koʻra, pul oʻgʻirlangan.",
    ),
    (
        "ru",
        "en",
        "По словам прокурора, деньги были похищены.",
        "According to the prosecutor, the money was stolen.",
    ),
    ("uz", "ru", "«Biz tayyor edik», — dedi murabbiy.", "«Мы были готовы», — сказал тренер."),
    ("en", "ru", "Police say the driver fled.", "По данным полиции, водитель скрылся."),
    ("en", "uz", "Police say the driver fled.", "Politsiya maʼlumotiga koʻra, haydovchi qochib ketgan."),
    ("en", "ru", "Officials reportedly took bribes.", "Чиновники, как сообщается, брали взятки."),
    ("en", "uz", "Officials reportedly took bribes.", "Aytilishicha, mansabdorlar pora olgan."),
    (
        "ru",
        "en",
        "Мэр заявил, что метро построят за год.",
        "The mayor said the metro would be built within a year.",
    ),
    (
        "uz",
        "ru",
        "Mutaxassislarning fikricha, narxlar yana oshadi.",
        "По мнению специалистов, цены снова вырастут.",
    ),
    ("uz", "en", "Mutaxassislarning fikricha, narxlar yana oshadi.", "Experts think prices will rise again."),
    ("en", "uz", "The bank allegedly hid its losses.", "Aytilishicha, bank zararlarini yashirgan."),
    ("ru", "en", "Якобы в городе закончился бензин.", "The city has allegedly run out of petrol."),
    ("en", "ru", "The sign says the beach is closed.", "Табличка гласит, что пляж закрыт."),
    ("uz", "ru", "Direktor suv kelishini aytdi.", "Директор заверил, что воду дадут."),
    ("uz", "en", "Direktor suv kelishini aytdi.", "The director assured us of water."),
    ("uz", "en", "Onaxon siri mehnatda ekanini aytadi.", "She credits it to hard work."),
    (
        "en",
        "ru",
        "The fans polled said that the coach should go.",
        "За отставку тренера — опрошенные болельщики.",
    ),
    ("en", "ru", "The winner will be announced at noon.", "Победителя назовут в полдень."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), WITHOUT_SPEAKER)
def test_a_speaker_left_out_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), WITH_SPEAKER)
def test_a_speaker_named_in_any_way_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("omission", source, target, origin=origin, locale=locale) == []


def test_the_lost_sentence_is_named_where_it_is_clear() -> None:
    source = "The lake froze in December. Anna Reed skated there with 12 friends. Police warned them twice."
    target = "Озеро замёрзло в декабре. Полиция дважды их предупредила."
    said = "has 1 sentence less than the source; look for «Anna Reed skated there with 12 friends.»"
    assert told("omission", source, target, locale="ru") == [said]


@pytest.mark.parametrize("target", ["…", "—", "(?)", "***"])
def test_a_sentence_of_signs_alone_is_told(target: str) -> None:
    assert told("omission", "The lake froze.", target, locale="ru") == [f"has no words: «{target}»"]


@pytest.mark.parametrize(("source", "target"), [("Not known", "—"), ("* * *", "***")])
def test_a_sign_for_a_word_or_a_sign_is_not_told(source: str, target: str) -> None:
    assert told("omission", source, target, locale="ru") == []
