"""Names that have changed places."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

TRUE = [
    ("en", "ru", "Navbahor beat Andijon away from home.", "«Андижан» обыграл «Навбахор» в гостях."),
    ("ru", "en", "Турция поставила Ирану насосы.", "Iran supplied Turkey with pumps."),
    ("uz", "ru", "Sherzod Otabekdan kitob olib, qaytarmadi.", "Отабек взял книгу у Шерзода и не вернул."),
    (
        "en",
        "uz",
        "Nodira Aliyeva taught Kamola Yusupova to sing in Kokand.",
        "Qoʻqonda Kamola Yusupova Nodira Aliyevaga qoʻshiq oʻrgatgan.",
    ),
    ("uz", "en", "Rahimov Tursunovga hamma oldida kalit berdi.", "Tursunov handed a key to Rahimov."),
    ("en", "ru", "The road from Sariosiyo to Oltinsoy is shut.", "Дорогу от Алтынсая до Сариасии закрыли."),
    ("ru", "uz", "Караван шёл из Байсуна в Дербент.", "Karvon Darbanddan Boysunga yoʻl oldi."),
    ("uz", "en", "Poyezd Nurobaddan Qorasuvga qatnaydi.", "The train runs from Qorasuv to Nurobad."),
    ("uz", "en", "Sobirov oʻrnini Karimov egalladi.", "Sobirov replaced Karimov."),
    ("en", "uz", "China overtook Japan last year.", "Oʻtgan yili Yaponiya Xitoydan oʻzib ketdi."),
    ("en", "uz", "Gold went to Malika, silver to Zarina.", "Oltin Zarinaga, kumush Malikaga nasib etdi."),
    ("en", "ru", "Gold went to Malika, silver to Zarina.", "Золото досталось Зарине, серебро — Малике."),
    ("uz", "ru", "Bobur 2 ta, Jasur 3 ta gol urdi.", "Жасур забил 2 гола, а Бобур — 3."),
    ("en", "uz", "Rustam lent the car to Olim.", "Olim mashinani Rustamga berdi."),
    ("ru", "uz", "Анвар — 5, Дильшод — 7.", "Dilshod 5, Anvar 7 ball oldi."),
    ("en", "uz", "We gave Nodir 4 and Farhod 6 apples.", "Farhodga 4 ta, Nodirga 6 ta olma berdik."),
    ("uz", "en", "Birinchi Nargiza, ikkinchi Dilnoza.", "Dilnoza came first, Nargiza second."),
    ("ru", "en", "Золото у Тимура, серебро у Марата.", "Gold for Marat, silver for Timur."),
    ("en", "ru", "Then Nodir got 4, Farhod 6.", "Тогда Фарход получил 4, Нодир 6."),
    ("en", "uz", "A letter from Sobir to Karim", "Karimdan Sobirga xat"),
    ("en", "ru", "First was Aziz, second Bekzod.", "Первым был Бекзод, вторым — Азиз."),
    ("ru", "en", "Анна продала дом Марине.", "Marina sold the house to Anna."),
    ("en", "uz", "Laylo beat Nigora 6:2.", "Nigora Layloni 6:2 hisobida yutdi."),
    ("en", "ru", "Uzbekistan beat Iran 2:1.", "Иран обыграл Узбекистан 2:1."),
    ("ru", "uz", "Золото у Ивана, серебро у Петра.", "Oltin Pyotrda, kumush Ivanda."),
    ("uz", "ru", "Alisher 12 ball, Botir 9 ball oldi.", "Ботир получил 12 баллов, Алишер — 9."),
]
NEAR = [
    ("en", "ru", "Navbahor beat Andijon away from home.", "«Навбахор» обыграл «Андижан» в гостях."),
    ("en", "uz", "The road from Samarkand to Termez is open.", "Samarqanddan Termizgacha yoʻl ochiq."),
    ("uz", "ru", "Sherzod Otabekdan kitob olib, qaytarmadi.", "Шерзод взял книгу у Отабека и не вернул."),
    ("uz", "en", "Sobirov oʻrnini Karimov egalladi.", "Karimov replaced Sobirov."),
    ("en", "uz", "The train runs from Qorasuv to Paxtaobod.", "Poyezd Qorasuvdan Paxtaobodga qatnaydi."),
    ("en", "ru", "A letter from Sobirov reached Karimov.", "Каримов получил письмо от Собирова."),
    (
        "en",
        "uz",
        "Charles and Camilla wave, 6 May 2023",
        "Charlz va Kamilla, 2023-yil 6-may",
    ),
    (
        "en",
        "uz",
        "Bahor are top with 28 points from 11 games, two clear of Dengiz.",
        "Bahor 11 oʻyinda 28 ochko toʻplab, birinchi oʻrinda bormoqda; Dengizdan ikki ochko oldinda.",
    ),
    (
        "uz",
        "en",
        "Lola “Bahor” ustidan “Dengiz” jamoasiga 2-0 gʻalaba keltirdi",
        "Lola gives Dengiz a 2-0 win over Bahor",
    ),
    ("en", "uz", "Gold went to Malika, silver to Zarina.", "Oltin Malikaga, kumush Zarinaga nasib etdi."),
    ("uz", "ru", "Bobur 2 ta, Jasur 3 ta gol urdi.", "Жасур забил 3 гола, а Бобур — 2."),
    ("en", "uz", "Rustam lent the car to Olim.", "Rustam mashinani Olimga berdi."),
    ("en", "ru", "Rustam lent the car to Olim.", "Машину Олиму одолжил Рустам."),
    ("en", "ru", "Nodir and Farhod came.", "Пришли Фарход и Нодир."),
    ("ru", "uz", "Анвар — 5, Дильшод — 7.", "Anvar 5, Dilshod 7 ball oldi."),
    ("en", "ru", "Nodir won.", "Нодир победил."),
    ("en", "ru", "It rained.", "Шёл дождь."),
    ("en", "uz", "Nodir, 4, and Farhod, 6", "Nodir 4, Farhod 6 yoshda"),
    ("uz", "en", "Birinchi Nargiza, ikkinchi Lola.", "Nargiza came first, Lola second."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) == []


CHANGED = [
    ("en", "ru", "Karim defeated Farid in the third round.", "Фарид победил Карима в третьем раунде."),
    ("en", "ru", "Karim defeated Farid in the third round.", "Карима победил Фарид в третьем раунде."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Farid Karimni uchinchi raundda yengdi."),
    ("ru", "en", "Зафар сменил Бахтиёра на посту тренера.", "Bakhtiyor replaced Zafar as coach."),
    ("ru", "uz", "Автобус из Навои в Гулистан опоздал.", "Gulistondan Navoiyga boradigan avtobus kechikdi."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The bus from Gulistan to Navoi was late."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "Газопровод протянули из Ташкента в Бухару."),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline was laid from Tashkent to Bukhara.",
    ),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Balxdan Termizga yoʻl oldi."),
    ("ru", "en", "Марина поблагодарила Дениса за помощь.", "Denis thanked Marina for the help."),
    ("ru", "uz", "Марина поблагодарила Дениса за помощь.", "Denis Marinaga yordami uchun rahmat aytdi."),
    ("en", "uz_Cyrl", "Aziz thanked Nodir.", "Нодир Азизга раҳмат айтди."),
]
KEPT = [
    ("en", "ru", "Karim defeated Farid in the third round.", "Карим победил Фарида в третьем раунде."),
    ("en", "ru", "Karim defeated Farid in the third round.", "Фарида в третьем раунде победил Карим."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Karim Faridni uchinchi raundda yengdi."),
    ("en", "uz", "Karim defeated Farid in the third round.", "Faridni uchinchi raundda Karim yengdi."),
    ("ru", "en", "Зафар сменил Бахтиёра на посту тренера.", "Zafar replaced Bakhtiyor as coach."),
    ("ru", "uz", "Зафар сменил Бахтиёра на посту тренера.", "Zafar Baxtiyorning oʻrniga murabbiy boʻldi."),
    ("ru", "uz", "Автобус из Навои в Гулистан опоздал.", "Navoiydan Gulistonga boradigan avtobus kechikdi."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The bus from Navoi to Gulistan was late."),
    ("ru", "en", "Автобус из Навои в Гулистан опоздал.", "The Navoi–Gulistan bus was late."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "Газопровод протянули из Бухары в Ташкент."),
    ("uz", "ru", "Gaz quvuri Buxorodan Toshkentga tortildi.", "В Ташкент из Бухары протянули газопровод."),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline was laid from Bukhara to Tashkent.",
    ),
    (
        "uz",
        "en",
        "Gaz quvuri Buxorodan Toshkentga tortildi.",
        "A gas pipeline to Tashkent was laid from Bukhara.",
    ),
    ("en", "ru", "The caravan went from Termez to Balkh.", "Караван шёл из Термеза в Балх."),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Termizdan Balxga yoʻl oldi."),
    ("en", "uz", "The caravan went from Termez to Balkh.", "Karvon Balxga Termizdan yoʻl oldi."),
    ("uz", "ru", "Sherzod Otabekka qarz berdi.", "Шерзод дал в долг Отабеку."),
    ("uz", "ru", "Sherzod Otabekka qarz berdi.", "Шерзод одолжил денег Отабеку."),
    ("uz", "en", "Sherzod Otabekni maqtadi.", "Sherzod praised Otabek."),
    ("uz", "en", "Sherzod Otabekni maqtadi.", "Otabek was praised by Sherzod."),
    ("ru", "en", "Марина поблагодарила Дениса за помощь.", "Marina thanked Denis for his help."),
    ("ru", "uz", "Марина поблагодарила Дениса за помощь.", "Marina Denisga yordami uchun rahmat aytdi."),
    ("en", "uz_Cyrl", "Aziz thanked Nodir.", "Азиз Нодирга раҳмат айтди."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), CHANGED)
def test_who_does_it_and_the_way_are_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), KEPT)
def test_the_same_in_another_order_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) == []


TURNED = [
    (
        "en",
        "ru",
        "Sweden defeated Finland in extra time.",
        "Финляндия победила Швецию в дополнительное время.",
    ),
    (
        "en",
        "uz",
        "Sweden defeated Finland in extra time.",
        "Finlandiya qoʻshimcha vaqtda Shvetsiyani magʻlub etdi.",
    ),
    ("uz", "ru", "Jalilov Rustamovning taklifini rad etdi.", "Рустамов отклонил предложение Джалилова."),
    ("uz", "en", "Botirni ukasi Davron qutqardi.", "Davron was saved by his brother Botir."),
    ("en", "ru", "Norway thanked Denmark for the ships.", "Дания поблагодарила Норвегию за корабли."),
    (
        "en",
        "ru",
        "The president gave the medal to Karimov and the diploma to Rakhimov.",
        "Президент вручил медаль Рахимову, а диплом — Каримову.",
    ),
    (
        "en",
        "uz",
        "The president gave the medal to Karimov and the diploma to Rakhimov.",
        "Prezident medalni Rahimovga, diplomni Karimovga topshirdi.",
    ),
    ("uz", "en", "Anvar Botirni sudga berdi.", "Botir sued Anvar."),
    ("uz", "ru", "Anvar Botirni sudga berdi.", "Ботир подал в суд на Анвара."),
    ("en", "ru", "Nodira thanked Laylo for the rescue.", "Лайло поблагодарила Нодиру за спасение."),
    (
        "en",
        "uz",
        "Nodira thanked Laylo for the rescue.",
        "Laylo qutqargani uchun Nodiraga minnatdorlik bildirdi.",
    ),
    ("ru", "en", "Тимур обогнал Рустама на последнем круге.", "Rustam overtook Timur on the last lap."),
    (
        "ru",
        "uz",
        "Тимур обогнал Рустама на последнем круге.",
        "Rustam soʻnggi aylanishda Temurni quvib oʻtdi.",
    ),
    ("uz", "ru", "Germaniya Fransiyaga yordam yubordi.", "Франция направила помощь Германии."),
    ("uz", "en", "Germaniya Fransiyaga yordam yubordi.", "France sent aid to Germany."),
    ("en", "ru", "Kazakhstan will sell wheat to China.", "Китай продаст пшеницу Казахстану."),
    ("en", "uz", "Kazakhstan will sell wheat to China.", "Xitoy Qozogʻistonga bugʻdoy sotadi."),
    ("ru", "en", "Алиева сменила Каримову на посту министра.", "Karimova replaced Aliyeva as minister."),
    (
        "ru",
        "uz",
        "Алиева сменила Каримову на посту министра.",
        "Karimova vazir lavozimida Aliyevaning oʻrnini egalladi.",
    ),
    ("uz_Cyrl", "ru", "Турсунов Олимовга мактуб ёзди.", "Олимов написал письмо Турсунову."),
    ("uz_Cyrl", "en", "Турсунов Олимовга мактуб ёзди.", "Olimov wrote a letter to Tursunov."),
    ("en", "ru", "Marta is older than Elena.", "Елена старше Марты."),
    ("en", "uz", "Marta is older than Elena.", "Elena Martadan katta."),
    ("en", "uz", "The team flew from Baku to Tbilisi.", "Jamoa Tbilisidan Bokuga uchib ketdi."),
    ("en", "ru", "The team flew from Baku to Tbilisi.", "Команда вылетела из Тбилиси в Баку."),
    ("ru", "uz", "Сабина обвинила Лолу в краже.", "Lola Sabinani oʻgʻrilikda aybladi."),
    ("ru", "en", "Сабина обвинила Лолу в краже.", "Lola accused Sabina of theft."),
    ("en", "ru", "Mercedes will supply engines to McLaren.", "«Макларен» поставит двигатели «Мерседесу»."),
    (
        "uz",
        "ru",
        "Hokim Sobirov tadbirkor Yusupovni jarimaga tortdi.",
        "Предприниматель Юсупов оштрафовал хокима Собирова.",
    ),
    (
        "uz",
        "en",
        "Hokim Sobirov tadbirkor Yusupovni jarimaga tortdi.",
        "Businessman Yusupov fined Governor Sobirov.",
    ),
    ("en", "ru", "Iran attacked Iraq at dawn.", "Ирак на рассвете напал на Иран."),
    ("en", "uz", "Iran attacked Iraq at dawn.", "Iroq tongda Eronga hujum qildi."),
    ("ru", "en", "Данияр выше Азамата.", "Azamat is taller than Daniyar."),
    ("ru", "uz", "Данияр выше Азамата.", "Azamat Doniyordan baland."),
    ("en", "ru", "Karimov was appointed by Saidov.", "Каримов назначил Саидова."),
    ("uz_Cyrl", "ru", "Зиёда Нилуфарга гул совға қилди.", "Нилуфар подарила цветы Зиёде."),
    ("uz_Cyrl", "en", "Зиёда Нилуфарга гул совға қилди.", "Nilufar gave Ziyoda flowers."),
]
STRAIGHT = [
    (
        "en",
        "ru",
        "Sweden defeated Finland in extra time.",
        "Швеция победила Финляндию в дополнительное время.",
    ),
    (
        "en",
        "uz",
        "Sweden defeated Finland in extra time.",
        "Shvetsiya qoʻshimcha vaqtda Finlandiyani magʻlub etdi.",
    ),
    (
        "ru",
        "en",
        "Мать Дианы Светлана подала на развод.",
        "Svetlana, the mother of Diana, filed for divorce.",
    ),
    ("uz", "ru", "Jalilov Rustamovning taklifini rad etdi.", "Джалилов отклонил предложение Рустамова."),
    ("uz", "en", "Jalilov Rustamovning taklifini rad etdi.", "Jalilov turned down Rustamov's offer."),
    ("en", "ru", "Ali married Zuhra in 2019.", "Али женился на Зухре в 2019 году."),
    ("en", "uz", "Ali married Zuhra in 2019.", "Ali 2019-yilda Zuhraga uylandi."),
    ("ru", "en", "Тренер Петров доволен игрой Сидорова.", "Coach Petrov is pleased with Sidorov's game."),
    ("ru", "uz", "Тренер Петров доволен игрой Сидорова.", "Murabbiy Petrov Sidorovning oʻyinidan mamnun."),
    ("en", "ru", "Google sold Motorola to Lenovo.", "Google продала Motorola компании Lenovo."),
    ("en", "uz", "Google sold Motorola to Lenovo.", "Google Motorola kompaniyasini Lenovoga sotdi."),
    (
        "en",
        "uz",
        "Karimova interviewed Saidova for the radio.",
        "Karimova radio uchun Saidovadan intervyu oldi.",
    ),
    (
        "en",
        "ru",
        "Karimova interviewed Saidova for the radio.",
        "Каримова взяла у Саидовой интервью для радио.",
    ),
    ("uz", "ru", "Botirni ukasi Davron qutqardi.", "Ботира спас его брат Даврон."),
    ("uz", "en", "Botirni ukasi Davron qutqardi.", "Botir was saved by his brother Davron."),
    (
        "en",
        "ru",
        "The president gave the medal to Karimov and the diploma to Rakhimov.",
        "Президент вручил медаль Каримову, а диплом — Рахимову.",
    ),
    ("uz", "en", "Anvar Botirni sudga berdi.", "Anvar sued Botir."),
    ("uz", "ru", "Anvar Botirni sudga berdi.", "Анвар подал в суд на Ботира."),
    ("en", "ru", "Nodira thanked Laylo for the rescue.", "Нодира поблагодарила Лайло за спасение."),
    (
        "en",
        "uz",
        "Nodira thanked Laylo for the rescue.",
        "Nodira qutqargani uchun Layloga minnatdorlik bildirdi.",
    ),
    ("ru", "en", "Тимур обогнал Рустама на последнем круге.", "Timur overtook Rustam on the last lap."),
    (
        "ru",
        "uz",
        "Тимур обогнал Рустама на последнем круге.",
        "Temur soʻnggi aylanishda Rustamni quvib oʻtdi.",
    ),
    ("uz", "ru", "Germaniya Fransiyaga yordam yubordi.", "Германия направила помощь Франции."),
    ("uz", "en", "Germaniya Fransiyaga yordam yubordi.", "Germany sent aid to France."),
    ("en", "uz", "Kazakhstan will sell wheat to China.", "Qozogʻiston Xitoyga bugʻdoy sotadi."),
    ("ru", "en", "Алиева сменила Каримову на посту министра.", "Aliyeva replaced Karimova as minister."),
    (
        "ru",
        "uz",
        "Алиева сменила Каримову на посту министра.",
        "Aliyeva vazir lavozimida Karimovaning oʻrnini egalladi.",
    ),
    ("uz_Cyrl", "ru", "Турсунов Олимовга мактуб ёзди.", "Турсунов написал письмо Олимову."),
    ("en", "ru", "Marta is older than Elena.", "Марта старше Елены."),
    ("en", "uz", "The team flew from Baku to Tbilisi.", "Jamoa Bokudan Tbilisiga uchib ketdi."),
    ("ru", "uz", "Сабина обвинила Лолу в краже.", "Sabina Lolani oʻgʻrilikda aybladi."),
    ("en", "ru", "Mercedes will supply engines to McLaren.", "«Мерседес» поставит двигатели «Макларену»."),
    (
        "uz",
        "ru",
        "Hokim Sobirov tadbirkor Yusupovni jarimaga tortdi.",
        "Хоким Собиров оштрафовал предпринимателя Юсупова.",
    ),
    ("en", "ru", "Turkey expelled two diplomats from Greece.", "Турция выслала двух греческих дипломатов."),
    (
        "en",
        "uz",
        "Turkey expelled two diplomats from Greece.",
        "Turkiya Gretsiyaning ikki diplomatini chiqarib yubordi.",
    ),
    ("en", "ru", "Iran attacked Iraq at dawn.", "Иран на рассвете напал на Ирак."),
    ("en", "uz", "Iran attacked Iraq at dawn.", "Eron tongda Iroqqa hujum qildi."),
    ("ru", "en", "Данияр выше Азамата.", "Daniyar is taller than Azamat."),
    ("en", "ru", "Karimov was appointed by Saidov.", "Каримова назначил Саидов."),
    ("en", "uz", "Karimov was appointed by Saidov.", "Karimovni Saidov tayinladi."),
    ("uz_Cyrl", "ru", "Зиёда Нилуфарга гул совға қилди.", "Зиёда подарила цветы Нилуфар."),
    ("en", "ru", "Tolipov borrowed money from Ergashev.", "Эргашев одолжил деньги Толипову."),
    ("en", "uz", "Tolipov borrowed money from Ergashev.", "Tolipov Ergashevdan qarz oldi."),
    (
        "en",
        "ru",
        "Salimov, who heads the club, praised Yoqubov.",
        "Салимов, возглавляющий клуб, похвалил Ёкубова.",
    ),
    ("en", "uz", "Salimov, who heads the club, praised Yoqubov.", "Klub rahbari Salimov Yoqubovni maqtadi."),
    (
        "ru",
        "en",
        "Каримову понравился концерт Юлдуз Усмановой.",
        "Karimov liked the concert by Yulduz Usmanova.",
    ),
    ("en", "ru", "According to Nazarov, Ismoilov left early.", "По словам Назарова, Исмоилов ушёл рано."),
    (
        "en",
        "uz",
        "According to Nazarov, Ismoilov left early.",
        "Nazarovning aytishicha, Ismoilov erta ketgan.",
    ),
    ("uz", "en", "Toshkentda Ahmedov Qodirov bilan uchrashdi.", "Kodirov met Akhmedov in Tashkent."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TURNED)
def test_whoever_acts_in_another_one_s_place_is_told(
    origin: str, locale: str, source: str, target: str
) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), STRAIGHT)
def test_whoever_acts_as_in_the_source_is_not_told(
    origin: str, locale: str, source: str, target: str
) -> None:
    assert told("name-order", source, target, origin=origin, locale=locale) == []


SOURCE = "See the [map](map.html) and the [timetable](times.html)."


@pytest.mark.parametrize(
    "target",
    [
        "[Xarita](times.html) va [jadval](map.html)ga qarang.",
        "Смотрите [карту](times.html), [расписание](map.html).",
    ],
)
def test_links_that_lead_where_the_other_one_did_are_told(target: str) -> None:
    assert told("name-order", SOURCE, target) == ["mixes up the links «map.html» and «times.html»"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (SOURCE, "[Xarita](map.html) va [jadval](times.html)ga qarang."),
        (SOURCE, "[Jadval](times.html)da, keyin esa [xarita](map.html)da koʻring."),
        ("[Tashkent](a) and [Bukhara](b)", "[Buxoro](b) va [Toshkent](a)"),
        ("[One](a) and [two](a)", "[Bir](a) va [ikki](a)"),
        ("[One](a), [two](b) and [three](c)", "[Bir](b), [ikki](a) va [uch](c)"),
        ("[One](a) and two", "[Bir](a) va ikki"),
    ],
)
def test_links_in_another_order_with_their_words_are_not_told(source: str, target: str) -> None:
    assert told("name-order", source, target) == []
