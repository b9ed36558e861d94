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
    ("ru", "uz", "Ансамбль приехал из Ферганы в Ургенч.", "Ansambl Namangandan Urganchga keldi."),
    ("uz", "en", "Olimjon Rahimov Berlinga uchdi.", "Olimjon Karimov flew to Berlin."),
    ("en", "ru", "Emma Watson visited Khiva.", "Эмма Стоун посетила Хиву."),
    ("uz", "ru", "Toshkentdan Nukusga avtobus", "Автобус из Ташкента в Навои"),
    (
        "en",
        "uz",
        "The president of Chile met the king of Norway.",
        "Peru prezidenti Norvegiya qiroli bilan uchrashdi.",
    ),
    ("en", "ru", "Sweden beat Denmark.", "Швеция обыграла Норвегию."),
    ("en", "uz_Cyrl", "Dilshod Umarov came from Jizzakh.", "Дилшод Усмонов Жиззахдан келди."),
    ("ru", "uz", "Сбор у площади Навои в Термезе.", "Yigʻilish Termizdagi Bobur maydonida."),
    ("ru", "uz", "Он живёт в Алма-Ате и Ташкенте.", "U Qoʻqon va Toshkentda yashaydi."),
]
NEAR = [
    ("uz", "ru", "Loyihani Jahon banki moliyalashtiradi.", "Проект финансирует Всемирный банк."),
    ("en", "ru", "Press Send once.", "Нажмите «Отправить» один раз."),
    ("en", "uz", "Open Settings first.", "Avval «Sozlamalar»ni oching."),
    ("ru", "uz", "Что надо знать о новом Налоговом кодексе", "Yangi Soliq kodeksi haqida bilish kerak"),
    (
        "uz",
        "ru",
        "Shahrisabzdagi Hunarmandlar uyida darslar boshlandi.",
        "В Доме ремесленников Шахрисабза начались уроки.",
    ),
    ("en", "ru", "Artists met at Zarafshan Art Palace.", "Художники собрались во Дворце искусств Зарафшана."),
    (
        "en",
        "ru",
        "Paragraph 2 of Resolution No. 145 is repealed.",
        "Пункт 2 постановления № 145 утратил силу.",
    ),
    ("uz", "ru", "Arzon Rossiya doni tufayli narxlar tushdi.", "Цены упали из-за дешёвого зерна."),
    ("ru", "en", "Это первое золото на этих Играх.", "It is the first gold of these Games."),
    ("en", "ru", "China plans to put people on the Moon by 2030.", "К 2030 году КНР высадит на Луну людей."),
    (
        "en",
        "uz",
        "China plans to put people on the Moon by 2030.",
        "Xitoy 2030-yilgacha Oyga odam tushiradi.",
    ),
    ("ru", "uz", "Грунт на Землю доставил лишь Китай.", "Tuproqni Yerga faqat Xitoy olib kelgan."),
    ("ru", "uz", "Певица Мария Уилсон выбрала имя: Ия.", "Qoʻshiqchi Mariya Vilson Iya degan nom oldi."),
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
    ("en", "ru", "Mr Johnson of Leeds", "Г-н Джонсон из Лидса"),
    ("en", "uz", "George Washington", "Jorj Vashington"),
    ("ru", "uz", "Юрий Гагарин родился в Клушине.", "Yuriy Gagarin Klushinoda tugʻilgan."),
    ("uz", "en", "Oʻzbekiston va Qozogʻiston", "Uzbekistan and Kazakhstan"),
    ("en", "ru", "The White House said", "В Белом доме сказали"),
    ("en", "uz", "Prince William came to Wales.", "Shahzoda Uilyam Uelsga keldi."),
    ("en", "ru", "Joan of Arc", "Жанна д’Арк"),
    ("ru", "en", "Екатерина II", "Catherine II"),
    ("en", "uz", "Netherlands beat Switzerland.", "Niderlandiya Shveysariyani yutdi."),
    ("en", "ru", "Samsung and Apple", "Samsung и Apple"),
    ("uz", "ru", "Amir Temur bogʻi", "Сквер Амира Темура"),
    ("en", "uz", "A walk from Bukhara to Gijduvan", "Buxorodan Gʻijduvongacha sayr"),
    ("ru", "en", "Жители Сырдарьи", "People of Syrdarya"),
    ("en", "ru", "Lionel Messi left Miami.", "Лионель Месси покинул Майами."),
    (
        "en",
        "uz",
        "Chinese leader Xi met Putin in Beijing.",
        "Xitoy rahbari Si Pekinda Putin bilan uchrashdi.",
    ),
    ("ru", "uz", "Сбор у площади Независимости в Термезе.", "Yigʻilish Termizdagi Mustaqillik maydonida."),
    ("en", "ru", "They met in Friendship Park in Termez.", "Встретились в термезском парке Дружбы."),
    ("ru", "uz", "Он живёт в Алма-Ате и Ташкенте.", "U Olmaota va Toshkentda yashaydi."),
    ("uz", "ru", "U Olmaota va Toshkentda yashaydi.", "Он живёт в Алма-Ате и Ташкенте."),
    ("ru", "en", "До Нового года музей в Хиве закрыт.", "The museum in Khiva is shut until New Year."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("names", source, target, origin=origin, locale=locale) == []


OTHERS = [
    ("uz", "en", "Sherzodning singlisi Nilufar shifokor.", "Sherzod's sister Nigora is a doctor."),
    (
        "ru",
        "uz",
        "Министр Лавров и премьер Мишустин вылетели в Минск.",
        "Vazir Lavrov va bosh vazir Medvedev Minskka uchdi.",
    ),
    ("en", "ru", "Chelsea drew with Arsenal.", "«Челси» сыграл вничью с «Тоттенхэмом»."),
    ("ru", "en", "Нодир Тошев открыл выставку в музее.", "Kamol Toshev opened an exhibition at the museum."),
    ("ru", "uz", "Нодир Тошев открыл выставку в музее.", "Nodir Boboyev muzeyda koʻrgazma ochdi."),
    ("uz", "ru", "Toʻra Murodov yangi kitobini taqdim etdi.", "Тура Каримов представил свою новую книгу."),
    ("en", "ru", "Apple has cut its forecast.", "Google снизила прогноз."),
    ("en", "uz", "Apple has cut its forecast.", "Google oʻz prognozini pasaytirdi."),
    ("en", "ru", "The delegation from Norway arrived in Tashkent.", "Делегация из Швеции прибыла в Ташкент."),
    ("en", "uz", "The delegation from Norway arrived in Tashkent.", "Daniya delegatsiyasi Toshkentga keldi."),
    ("uz", "ru", "Prezident Xorazm viloyatiga bordi.", "Президент посетил Наманганскую область."),
    ("uz", "en", "Prezident Xorazm viloyatiga bordi.", "The president visited the Andijan region."),
    ("ru", "uz", "Гульнора Саидова живёт в Ургенче.", "Gulnora Saidova Navoiyda yashaydi."),
    ("ru", "en", "Гульнора Саидова живёт в Ургенче.", "Gulchehra Saidova lives in Urgench."),
    (
        "en",
        "ru",
        "Prime Minister Keir Starmer met Emmanuel Macron in London.",
        "Премьер-министр Кир Стармер встретился с Олафом Шольцем в Лондоне.",
    ),
    (
        "uz_Cyrl",
        "ru",
        "«Пахтакор» «Насаф»ни 2:1 ҳисобида ютди.",
        "«Пахтакор» обыграл «Бунёдкор» со счётом 2:1.",
    ),
    ("uz", "ru", "Gulbahor Rahimova tanlovda gʻolib boʻldi.", "Дилбар Рахимова победила в конкурсе."),
    ("uz", "en", "Gulbahor Rahimova tanlovda gʻolib boʻldi.", "Gulbahor Karimova won the contest."),
    ("en", "ru", "Samsung will open a plant near Navoi.", "Toyota откроет завод под Навои."),
    ("en", "uz", "Samsung will open a plant near Navoi.", "Huawei Navoiy yaqinida zavod ochadi."),
    ("ru", "en", "Лавров вылетел в Каир.", "Putin has flown to Cairo."),
    ("ru", "uz", "Лавров вылетел в Каир.", "Lavrov Bagʻdodga uchib ketdi."),
    ("uz", "ru", "Surxondaryoda kuchli yomgʻir yogʻdi.", "В Кашкадарье прошёл сильный дождь."),
    ("en", "ru", "The Dutch ambassador opened the fair.", "Ярмарку открыл посол Бельгии."),
]
THE_SAME = [
    ("en", "ru", "Sony and Nintendo raised prices.", "Sony и Nintendo подняли цены."),
    ("uz", "ru", "Sherzodning singlisi Nilufar shifokor.", "Сестра Шерзода Нилуфар — врач."),
    (
        "ru",
        "uz",
        "Министр Лавров и премьер Мишустин вылетели в Минск.",
        "Vazir Lavrov va bosh vazir Mishustin Minskka uchdi.",
    ),
    ("en", "ru", "Chelsea drew with Arsenal.", "«Челси» сыграл вничью с «Арсеналом»."),
    ("en", "ru", "Apple juice is cheaper this year.", "Яблочный сок в этом году дешевле."),
    ("uz", "en", "Umida Rahimova va Lola Karimova kelishdi.", "Umida Rahimova and Lola Karimova came."),
    ("en", "uz", "Alexander Petrov won.", "Aleksandr Petrov gʻolib boʻldi."),
    ("ru", "en", "Нодир Тошев открыл выставку в музее.", "Nodir Toshev opened an exhibition at the museum."),
    ("uz", "ru", "Toʻra Murodov yangi kitobini taqdim etdi.", "Тура Муродов представил свою новую книгу."),
    ("uz", "en", "Toʻra Murodov yangi kitobini taqdim etdi.", "Tura Murodov presented his new book."),
    ("en", "ru", "Apple has cut its forecast.", "Apple снизила прогноз."),
    (
        "en",
        "ru",
        "The delegation from Norway arrived in Tashkent.",
        "Делегация из Норвегии прибыла в Ташкент.",
    ),
    (
        "en",
        "uz",
        "The delegation from Norway arrived in Tashkent.",
        "Norvegiya delegatsiyasi Toshkentga keldi.",
    ),
    ("uz", "ru", "Prezident Xorazm viloyatiga bordi.", "Президент посетил Хорезмскую область."),
    ("ru", "uz_Cyrl", "Гульнора Саидова живёт в Ургенче.", "Гулнора Саидова Урганчда яшайди."),
    (
        "en",
        "ru",
        "Prime Minister Keir Starmer met Emmanuel Macron in London.",
        "Премьер-министр Кир Стармер встретился с Эммануэлем Макроном в Лондоне.",
    ),
    (
        "en",
        "uz",
        "Prime Minister Keir Starmer met Emmanuel Macron in London.",
        "Bosh vazir Kir Starmer Londonda Emmanuel Makron bilan uchrashdi.",
    ),
    ("uz_Cyrl", "ru", "«Пахтакор» «Насаф»ни 2:1 ҳисобида ютди.", "«Пахтакор» обыграл «Насаф» со счётом 2:1."),
    ("uz", "ru", "Gulbahor Rahimova tanlovda gʻolib boʻldi.", "Гулбахор Рахимова победила в конкурсе."),
    ("en", "ru", "Samsung will open a plant near Navoi.", "Samsung откроет завод под Навои."),
    ("ru", "en", "Лавров вылетел в Каир.", "Lavrov has flown to Cairo."),
    ("uz", "ru", "Surxondaryoda kuchli yomgʻir yogʻdi.", "В Сурхандарье прошёл сильный дождь."),
    ("en", "ru", "The Dutch ambassador opened the fair.", "Ярмарку открыл посол Нидерландов."),
    ("en", "uz", "The Dutch ambassador opened the fair.", "Yarmarkani Niderlandiya elchisi ochdi."),
    ("ru", "en", "Учитель Турсунов получил премию.", "Teacher Tursunov won a prize."),
    ("ru", "uz", "Учитель Турсунов получил премию.", "Oʻqituvchi Tursunov mukofot oldi."),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), OTHERS)
def test_people_and_organisations_that_are_others_are_told(
    origin: str, locale: str, source: str, target: str
) -> None:
    assert told("names", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), THE_SAME)
def test_people_and_organisations_that_are_the_same_are_not_told(
    origin: str, locale: str, source: str, target: str
) -> None:
    assert told("names", source, target, origin=origin, locale=locale) == []
