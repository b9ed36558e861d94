"""The mark at the end of a text."""

from __future__ import annotations

import pytest
from tests.checks.texts import told


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Rain came.", "Пошёл дождь.", []),
        ("Rain came.", "Пошёл дождь", ["lacks a full stop at its end"]),
        ("Rain came", "Пошёл дождь.", ["ends with a full stop, which the source has not"]),
        (
            "Will it rain?",
            "Будет ли дождь!",
            ["ends with an exclamation mark where the source has a question mark"],
        ),
        ("As follows:", "А именно:", []),
        ("And then...", "А потом…", []),
        ("And then...", "А потом.", ["ends with a full stop where the source has an ellipsis"]),
        ("“Rain came.”", "«Пошёл дождь».", []),
        ("**Rain came.**", "**Пошёл дождь**.", []),
        ("Read [the rules.](https://a.org/b)", "Читайте [правила.](https://a.org/b)", []),
        ("Read [the rules](https://a.org/b).", "Читайте [правила](https://a.org/b).", []),
        ("Rain (again)", "Дождь (снова)", []),
        ("In 2025", "В 2025 г.", []),
        ("At 5 p.m.", "В 17:00", []),
        ("Over the years.", "За эти годы.", []),
        ("First;", "Первое,", []),
        ("", "", []),
    ],
)
def test_punctuation(source: str, target: str, expected: list[str]) -> None:
    assert told("punctuation", source, target, locale="ru") == expected


def test_punctuation_of_other_scripts() -> None:
    assert told("punctuation", "Rain came.", "下雨了。", locale="zh") == []
    assert told("punctuation", "Rain?", "Βροχή;", locale="el") == []
    assert told("punctuation", "Rain?", "Дождь;", locale="ru") == ["lacks a question mark at its end"]


def test_a_full_stop_stands_behind_a_russian_quotation() -> None:
    said = ["has a full stop inside quotation marks; Russian sets it behind them"]
    assert told("punctuation", "He said: “We build.”", "Он сказал: «Мы строим.»", locale="ru") == said
    assert told("punctuation", "He said: “In 2019.”", "Он сказал: «В 2019 г.»", locale="ru") == []
    assert told("punctuation", "He said: “We build.”", "U aytdi: «Biz quramiz.»", locale="uz") == []


@pytest.mark.parametrize("mark", "¿？，")
def test_marks_of_other_scripts_are_told(mark: str) -> None:
    said = [f"has a mark of another script: «{mark}»"]
    assert told("punctuation", "Why? They say.", f"Nega?{mark} Ular aytadi.", locale="uz") == said
    assert told("punctuation", f"Why?{mark} They say.", f"Nega?{mark} Ular aytadi.", locale="uz") == []


NEAR = [
    ("en", "ru", "It was built in 1870, he said.", "Его построили в 1870\xa0г., сказал он."),
    ("en", "ru", "Bread, cheese etc., all sold.", "Хлеб, сыр и т.д., всё продано."),
    ("en", "ru", "Who knows?", "Кто знает?.."),
    ("en", "ru", "What??", "Что??"),
    ("en", "ru", "At 5 p.m., he left.", "At 5 p.m., он ушёл."),
    ("en", "ru", "Why is it so dear? Traders blame the frost.", "Почему так дорого? Торговцы винят мороз."),
    ("en", "ru", "Why? Because.", "Вот почему."),
    ("en", "uz", "“What is taught?” he asked.", "“Nima oʻrgatiladi?” dedi u."),
    ("uz", "en", "“Yordam bering!” deb qichqirganini hamma eshitdi.", "“Help me!”"),
    ("en", "ru", "“Great,” she said.", "«Прекрасно», — сказала она. —"),
    ("en", "ru", "They cried: “Long live the lake.”", "Они кричали: «Да здравствует озеро!»."),
    ("en", "ru", "He said it was clear.", "Это понятно, сказал он:"),
    ("en", "uz", "The team had the ball, and the keeper was calm,", "Jamoa toʻpga ega edi, hamma xotirjam."),
    ("en", "uz", "Pool closes after a pipe bursts", "Hovuz yopildi. Bunga quvur sabab."),
    ("en", "ru", "Er, so what.", "Ну и что?"),
    ("uz", "en", "Qani, kim keladi.", "Well, who is coming?"),
    ("en", "ru", "They sell figs, nuts, etc.", "Продают инжир, орехи и т. д."),
    ("ru", "en", "Цена 5 руб.", "It costs 5 roubles."),
    ("en", "uz", "“Leave it.”", "«Qoʻying»."),
    ("ru", "en", "1990-е гг.", "The 1990s"),
    ("en", "uz", "The U.S.", "AQSH"),
    ("uz", "ru", "Bozorda nega narx oshdi?", "Дорогой плов: почему подскочили цены"),
    ("ru", "en", "Почему пустеет центр?", "Keys to the city: why people are leaving"),
]
TRUE = [
    ("en", "ru", "The rain stopped, and we left.", "Дождь кончился,, и мы ушли."),
    ("en", "ru", "The rain stopped, and we left.", "Дождь кончился, и мы ушли.,"),
    ("ru", "uz", "Дождь кончился!", "Yomgʻir tindi!."),
    ("ru", "en", "Кто победит? Неизвестно…", "Who will win?? Nobody knows…"),
    ("ru", "uz", "Дождь, и мы ушли.", "Yomgʻir,. biz ketdik."),
    ("en", "ru", "Why is it so dear? Traders blame the frost.", "Это очень дорого. Торговцы винят мороз."),
    ("en", "ru", "The price is not going up.", "Цена не растёт?"),
    ("en", "uz", "Come and see!", "Keling,"),
    ("uz", "en", "Poyezd kech qoldi.", "The train was late"),
    ("en", "ru", "Tickets are on sale.", "Билеты в продаже:"),
    ("en", "uz", "Farmers wait for rain", "Dehqonlar yomgʻir kutmoqda."),
    ("uz", "en", "Teatr mavsumni boshladi", "The theatre opens a season."),
    ("en", "uz", "Is bread getting smaller?", "Non kichraymoqda"),
    ("uz", "en", "Maktabni kim taʼmirlaydi?", "The school will be repaired."),
    ("en", "ru", "Did he see the ball?", "Он видел мяч!"),
    ("ru", "uz", "Дождь прошёл.", "Yomgʻir tindi"),
    ("ru", "en", "Внимание:", "Attention."),
    ("en", "ru", "The shop is closed.", "Магазин закрыт"),
    ("ru", "en", "Осторожно!", "Careful,"),
    ("uz", "ru", "Eshik yopiq.", "Дверь закрыта;"),
    ("en", "uz", "Wait for us!", "Bizni kuting"),
    ("ru", "uz", "Вот список:", "Mana roʻyxat."),
    ("en", "ru", "To be continued…", "Продолжение следует"),
    ("en", "ru", "Go now!", "Идите сейчас."),
    ("en", "ru", "Why did prices jump?", "Почему подскочили цены"),
    ("en", "ru", "Why did prices jump?", "Цены: они подскочили"),
]


@pytest.mark.parametrize(("origin", "locale", "source", "target"), TRUE)
def test_it_is_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("punctuation", source, target, origin=origin, locale=locale) != []


@pytest.mark.parametrize(("origin", "locale", "source", "target"), NEAR)
def test_it_is_not_told(origin: str, locale: str, source: str, target: str) -> None:
    assert told("punctuation", source, target, origin=origin, locale=locale) == []
