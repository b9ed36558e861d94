"""Pages that are laid out otherwise, as sites have them; what belongs to no part is listed, not taken."""

from __future__ import annotations

from localize.capture import Capture, RelatedArticle, parse


def read(text: str) -> Capture:
    return parse(text, path="page.txt")


def test_a_page_with_all_that_stands_around_an_article() -> None:
    capture = read("""\
We use cookies to make this site better. By continuing you agree to that.
Accept

World
Society
Culture

Old cinema opens its doors again after repairs
2 hours ago
129
Photo: press service
The cinema had been closed for eleven years. Its roof was mended by a team of volunteers.

The first film will be shown on Friday, and the tickets are free for schools.

Facebook

Similar news

The library moves to a new building
The library moves to a new building
It will have room for two hundred readers
Culture 15:28, 28-04-2025

Comments (2)
Anvar
I remember the old seats very well, thank you for this article.

© 2025 Gijduvan Times. All rights are the editors' own.
""")
    assert capture.title == "Old cinema opens its doors again after repairs"
    assert (capture.category, capture.views) == ("", 129)
    assert [text[:9] for text in capture.paragraphs] == ["The cinem", "The first"]
    assert [card.category for card in capture.cards] == ["Culture"]
    left = [line for line, _ in capture.unrecognised]
    assert left == [1, 2, 4, 5, 6, 9, 11, 16, 25, 26, 27, 29]


def test_category_date_and_views_in_one_line() -> None:
    capture = read("""\
Sport
Madaniyat
Jamiyat
Dunyo

Jamiyat · 28-aprel, 2025 · 1 204 marta oʻqildi
Nega novvoylar tandirga qaytmoqda?
Sardor Tursunov

Tandir pechga qaraganda ikki baravar kam oʻtin sarflaydi. Bir yilda mahallada toʻrttasi qurildi.

Non unda yetti daqiqada pishadi, deydi usta Anvar Rahimov.
""")
    assert capture.title == "Nega novvoylar tandirga qaytmoqda?"
    assert (capture.category, capture.published, capture.views) == ("Jamiyat", "2025-04-28", 1204)
    assert (capture.author_name, str(capture.locale)) == ("Sardor Tursunov", "uz")
    assert len(capture.paragraphs) == 2
    assert [text for _, text in capture.unrecognised] == ["Sport", "Madaniyat", "Jamiyat", "Dunyo"]


def test_a_title_that_stands_twice_above_byline_and_date() -> None:
    capture = read("""\
Почему пекари возвращаются к тандыру?
Почему пекари возвращаются к тандыру?
Анвар Рахимов, корреспондент
Экономика  •  28.04.2025  •  1,2 тыс. просмотров

Тандыр расходует вдвое меньше дров, чем печь. За год в махалле построили четыре новых.

Похожие материалы
Мельница на ручье снова мелет муку
Мельница на ручье снова мелет муку
Её остановили двадцать лет назад. Колесо починили сами жители
Общество 11:02, 22-03-2025
""")
    assert capture.title == "Почему пекари возвращаются к тандыру?"
    assert (capture.category, capture.published, capture.views) == ("Экономика", "2025-04-28", 1200)
    assert (capture.author_name, capture.author_role) == ("Анвар Рахимов", "корреспондент")
    assert [card.title for card in capture.cards] == ["Мельница на ручье снова мелет муку"]
    assert capture.labels == ("Похожие материалы",)
    assert capture.unrecognised == ()


def test_everything_in_one_block() -> None:
    capture = read("""\
Farmers try a new way of storing onions
Sardor Tursunov
Apr 28, 2025 3:28 PM
👁 3.4K
Farmers in two districts store onions in paper sacks. The sacks cost a tenth of a cold room.
"We learned it from our grandfathers," says Karim Nurmatov, who has farmed here for thirty years.
""")
    assert capture.title == "Farmers try a new way of storing onions"
    assert (capture.published, capture.views) == ("2025-04-28T15:28:00+05:00", 3400)
    assert capture.author_name == "Sardor Tursunov"
    assert len(capture.paragraphs) == 2
    assert (capture.cards, capture.unrecognised) == ((), ())


def test_a_title_that_ends_in_a_date() -> None:
    capture = read("""\
Выборы в совет махалли пройдут 27 октября 2025 года
Опубликовано: 28.04.2025 15:28
Обновлено: 29.04.2025 10:00
👁 1,2K

Жители выберут девять человек. Голосовать можно с семи утра.

Нилуфар Саидова, специально для «Газеты»
""")
    assert capture.title == "Выборы в совет махалли пройдут 27 октября 2025 года"
    assert (capture.category, capture.published) == ("", "2025-04-28T15:28:00+05:00")
    assert (capture.author_name, capture.author_role) == ("Нилуфар Саидова", "специально для «Газеты»")
    assert capture.unrecognised == ((3, "Обновлено: 29.04.2025 10:00"),)


def test_a_byline_in_two_lines_above_the_text() -> None:
    capture = read("""\
City reopens its oldest tram depot as a museum

By Laura Whitfield
Culture correspondent
28 April 2025, 15:28
1,204 views

The depot had stood empty since the last trams ran in the city. Volunteers spent six years on it.
""")
    assert (capture.author_name, capture.author_role) == ("Laura Whitfield", "Culture correspondent")
    assert (capture.category, capture.views) == ("", 1204)
    assert capture.unrecognised == ()


def test_a_town_beside_the_weather_is_no_running_headline() -> None:
    capture = read("""\
Хива
+28°
очиқ ҳаво, шамол 2 м/с

Нега новвойлар тандирга қайтмоқда?

Тандир печга қараганда икки баравар кам ўтин сарфлайди. Бир йилда маҳаллада тўртта янгиси қурилди.

Матн: Дилшод Каримов
""")
    assert (capture.ticker, capture.unrecognised) == ("", ((1, "Хива"),))
    assert capture.weather["condition"] == "clear"
    assert (capture.author_name, str(capture.locale)) == ("Дилшод Каримов", "uz_Cyrl")


def test_one_card_in_the_midst_of_the_text_does_not_end_it() -> None:
    text = "The bridge was closed for two years. Now it may be used again by everyone."
    card = "A tram runs to Chirchik\nSociety 27.04.2025"
    capture = read(f"A bridge is opened\n\n{text}\n\n{card}\n\n{text} It is made of steel.")
    assert len(capture.paragraphs) == 2
    assert capture.cards == (RelatedArticle("A tram runs to Chirchik", "", "Society", "2025-04-27"),)
    two = read(f"A bridge is opened\n\n{text}\n\n{card}\n\nA boat sails\nSociety 27.04.2025\n\n{text}")
    assert len(two.paragraphs) == 1
    assert two.unrecognised == ((11, text),)


def test_an_interview_with_a_numbered_list_beside_it() -> None:
    capture = read("""\
Главная / Общество / Образование

«Дети сами просят ещё задачу». Как сельская школа победила на олимпиаде

28.04.2025, 15:28
Малика Юнусова
Время чтения: 4 минуты

Школа в горном кишлаке третий год подряд привозит медали. Мы поговорили с учителем математики.

— С чего всё началось?

— С шахмат. Сначала была одна доска на весь класс.

Самое читаемое
1
Мост закрыли на ремонт
2
Цены на лук упали вдвое
""")
    assert capture.title.startswith("«Дети сами просят ещё задачу»")
    assert (capture.category, capture.views) == ("Образование", None)
    assert (capture.author_name, capture.published) == ("Малика Юнусова", "2025-04-28T15:28:00+05:00")
    assert len(capture.paragraphs) == 3
    assert capture.labels == ("Главная", "Самое читаемое")
    assert [line for line, _ in capture.unrecognised] == [1, 7, 16, 17, 18, 19]


def test_cards_whose_dates_stand_above_their_titles() -> None:
    capture = read("""\
Jamiyat   |   16:20 / 28.04.2025
5412
2 daqiqa o‘qiladi
Buxoroda bolalar kutubxonasi ko‘chma avtobusga joylashdi
Avtobus har kuni beshta qishloqqa boradi. Unda uch mingta kitob bor.
Kitoblar bir haftaga beriladi va keyingi safar yangisiga almashtiriladi.
Teglar: kitob, Buxoro
Mavzuga doir:
15:10 / 27.04.2025
Maktablarda yangi o‘quv qo‘llanmalari tarqatildi
11:45 / 26.04.2025
Yozgi oromgohlarga ro‘yxat ochildi
""")
    assert capture.title == "Buxoroda bolalar kutubxonasi ko‘chma avtobusga joylashdi"
    assert (capture.category, capture.views) == ("Jamiyat", 5412)
    assert len(capture.paragraphs) == 2
    assert [(card.title.split()[0], card.published[:10]) for card in capture.cards] == [
        ("Maktablarda", "2025-04-27"),
        ("Yozgi", "2025-04-26"),
    ]
    assert [line for line, _ in capture.unrecognised] == [3, 7, 8]


def test_a_longer_line_under_the_title_is_no_title() -> None:
    capture = read("""\
Samarqand +17 °C, cloudy

OPINION
Why we should keep the slow train
Gulnora Tashmatova
Four hours on the rails, and what the passengers say about them
The slow train takes four hours where the bus takes two. And yet it is full on every market day.

3.1K views
""")
    assert capture.title == "Why we should keep the slow train"
    assert (capture.category, capture.views) == ("OPINION", 3100)
    assert capture.weather["temperature"] == {"value": 17, "unit": "celsius", "explicit_plus": True}
    assert capture.author_name == "Gulnora Tashmatova"
    assert [text[:10] for text in capture.paragraphs] == ["Four hours", "The slow t"]
    assert [line for line, _ in capture.unrecognised] == [1]


def test_a_list_of_the_day_s_news_above_the_article() -> None:
    capture = read("""\
Latest news
15:40 Bakery reopens in the old quarter of the town
15:05 Bus line 9 runs at night again

Society
Night bus returns to the old quarter
Updated: 29.04.2025
Published: 28 April 2025 at 15:28
By Nodira Aliyeva and Peter Hall

Bus line 9 runs at night again from this week. It stops at the market, the hospital and the station.

Related articles
The market gets a roof
A roof of steel and glass will cover the old market by autumn.
Economy, 26.04.2025
""")
    assert capture.title == "Night bus returns to the old quarter"
    assert (capture.category, capture.published) == ("Society", "2025-04-28T15:28:00+05:00")
    assert capture.author_name == "Nodira Aliyeva and Peter Hall"
    assert [card.title for card in capture.cards] == ["The market gets a roof"]
    assert [line for line, _ in capture.unrecognised] == [2, 3, 7]


def test_a_menu_above_category_and_date_has_no_card() -> None:
    capture = read("""\
Спорт
Футбол
Теннис

Футбол | 28.04.2025 15:28 | Просмотры: 1 204 | Комментарии: 3

«Нефтчи» вышел в финал кубка после серии пенальти

Матч в Фергане закончился со счётом 1:1, и судьбу путёвки решили одиннадцатиметровые удары.
""")
    assert capture.title == "«Нефтчи» вышел в финал кубка после серии пенальти"
    assert (capture.category, capture.views) == ("Футбол", 1204)
    assert (capture.published, capture.cards) == ("2025-04-28T15:28:00+05:00", ())
