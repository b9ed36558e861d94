"""Numbers that a translator tells in another way, and wrong ones beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.checks.number_sentences import Row, Said, faulty_ones, right_ones, said_of_numbers

from localize.checks.numbered_text import NumberedText
from localize.checks.retold_numbers import without_retold
from localize.language.figures import figures

ROWS: list[Row] = [
    # Feasts that one language calls by their dates.
    (
        ("en", "uz"),
        "May Day parades were held in both cities.",
        ["Ikkala shaharda ham 1-may paradlari oʻtdi.", "Ikkala shaharda 1-mayda parad oʻtdi."],
        ["Ikkala shaharda ham 3-may paradlari oʻtdi.", "Ikkala shaharda ham 1-iyun paradlari oʻtdi."],
    ),
    (
        ("ru", "en"),
        "Магазин закрыт 8 марта.",
        ["The shop is closed on International Women's Day."],
        ["The shop is closed on Victory Day."],
    ),
    (
        ("uz", "en"),
        "Bozor Navroʻzda yopiq.",
        ["The market is closed on March 21.", "The market is closed on the 21st of March."],
        ["The market is closed on March 22."],
    ),
    # Rounded, and the words beside it say in which way.
    (
        ("en", "ru"),
        "A crowd of 60,017 filled the arena.",
        ["На арене собралось более 60 тысяч зрителей.", "На арену пришло около 60 тысяч зрителей."],
        ["На арене собралось почти 60 тысяч зрителей.", "На арене собралось более 66 тысяч зрителей."],
    ),
    (
        ("uz", "en"),
        "Korxonada 4 872 kishi ishlaydi.",
        ["The plant employs nearly 5,000 people.", "The plant employs some 4,900 people."],
        ["The plant employs over 5,000 people.", "The plant employs 5,000 people."],
    ),
    (
        ("en", "uz"),
        "The valley has 18,206 orchards.",
        ["Vodiyda 18 mingdan ortiq bogʻ bor.", "Vodiyda 18 mingga yaqin bogʻ bor."],
        ["Vodiyda 19 mingdan ortiq bogʻ bor.", "Vodiyda 16 mingga yaqin bogʻ bor."],
    ),
    (
        ("en", "ru"),
        "About 1,950 jobs will go.",
        ["Сократят около 1950 рабочих мест."],
        ["Сократят около 1900 рабочих мест."],
    ),
    (
        ("en", "uz"),
        "More than 820,000 people live there.",
        ["U yerda 820 mingdan ortiq kishi yashaydi.", "U yerda 820 452 kishi yashaydi."],
        ["U yerda 820 400 dan ortiq kishi yashaydi.", "U yerda 810 000 dan ortiq kishi yashaydi."],
    ),
    (
        ("uz", "en"),
        "Uchrashuv soat 9:30 da boshlandi.",
        ["The meeting began at about 9:30."],
        ["The meeting began at about 9:38."],
    ),
    (
        ("en", "uz"),
        "It costs about $160.",
        ["U 160 dollar atrofida turadi."],
        ["U 164 dollar atrofida turadi."],
    ),
    # Shares of people.
    (
        ("en", "uz"),
        "Nine in ten pupils passed.",
        ["Oʻquvchilarning 90 foizi imtihondan oʻtdi.", "Oʻnta oʻquvchidan toʻqqiztasi imtihondan oʻtdi."],
        ["Oʻquvchilarning 70 foizi imtihondan oʻtdi."],
    ),
    (
        ("ru", "en"),
        "Семеро из десяти фермеров довольны.",
        ["Seven in ten farmers are content.", "70% of farmers are content."],
        ["60% of farmers are content."],
    ),
    (
        ("en", "ru"),
        "Some 7 out of 10 farmers are content.",
        ["Довольны около 70 % фермеров."],
        ["Довольны около 80 % фермеров."],
    ),
    (
        ("uz", "ru"),
        "Har oʻntadan sakkiztasi yangi.",
        ["Новых — 80 %."],
        ["Новых — 90 %."],
    ),
    # Scales that two numbers share.
    (
        ("en", "ru"),
        "Between 4,000 and 6,500 bears remain.",
        ["Осталось от 4 до 6,5 тысячи медведей.", "Осталось 4–6,5 тыс. медведей."],
        ["Осталось от 5 до 6,5 тысячи медведей.", "Осталось от 4 до 6,5 медведя."],
    ),
    (
        ("ru", "en"),
        "Осталось от 4 до 6,5 тысячи медведей.",
        ["Between 4,000 and 6,500 bears remain."],
        ["Between 3,000 and 6,500 bears remain."],
    ),
    (
        ("en", "ru"),
        "The bank lent $8bn, the fund $2bn.",
        ["Банк дал 8 млрд долларов, фонд — два."],
        ["Банк дал 8 млрд долларов, фонд — три.", "Банк дал 8 млрд долларов, фонд — 2 доллара."],
    ),
    (
        ("en", "ru"),
        "The damage came to €100m.",
        ["Ущерб составил сто с небольшим миллионов евро."],
        ["Ущерб составил двести с небольшим миллионов евро."],
    ),
    (
        ("en", "uz"),
        "The villa cost $250,000.",
        ["Villa chorak million dollar turgan."],
        ["Villa yarim million dollar turgan."],
    ),
    (
        ("en", "ru"),
        "Some 400 stations opened late, the commission said on the day after.",
        ["С опозданием открылись примерно на четырёхстах участках, сообщила комиссия на другой день."],
        ["С опозданием открылись примерно на пятистах участках, сообщила комиссия на другой день."],
    ),
    (
        ("ru", "en"),
        "За 200 с лишним тысяч километров случилась одна авария.",
        ["There was one accident in over 200,000 kilometres."],
        ["There was one accident in over 300,000 kilometres.", "There was one accident in 200 kilometres."],
    ),
    # Times and scores.
    (
        ("en", "ru"),
        "I have to be there by 8.30 every day.",
        ["Мне надо быть там к 8:30 каждый день.", "Мне надо быть там к половине девятого каждый день."],
        ["Мне надо быть там к 9:30 каждый день."],
    ),
    (
        ("uz", "en"),
        "Men har kuni soat 8:30 da shu yerdaman.",
        ["I am here at 8.30 every day."],
        ["I am here at 7.30 every day."],
    ),
    (
        ("en", "ru"),
        "They came back from two goals down.",
        ["Они отыгрались со счёта 0:2.", "Они отыгрались со счёта 2:0."],
        ["Они отыгрались со счёта 0:3."],
    ),
    (
        ("ru", "uz"),
        "Они победили со счётом 2:0 в субботу.",
        ["Ular shanba kuni 2:0 hisobida yutdi."],
        ["Ular shanba kuni 2:2 hisobida yutdi."],
    ),
    (
        ("en", "ru"),
        "He won by 2.5–1.5 in the final.",
        ["Он выиграл финал со счётом 2½:1½."],
        ["Он выиграл финал со счётом 3½:1½."],
    ),
    (
        ("en", "ru"),
        "Round of 16: Uzbekistan v Egypt",
        ["1/8 финала: Узбекистан — Египет"],
        ["1/4 финала: Узбекистан — Египет"],
    ),
    (
        ("ru", "en"),
        "В 1/2 финала сыграют две команды.",
        ["Two teams play in the semi-finals."],
        ["Two teams play in the second round."],
    ),
    (
        ("en", "uz"),
        "They won after a goalless draw.",
        ["Ular 0:0 dan keyin yutdi."],
        ["Ular 2:2 dan keyin yutdi."],
    ),
    (
        ("ru", "en"),
        "В двухтысячных здесь был магазин.",
        ["In the 2000s there was a shop here."],
        ["In the 1980s there was a shop here."],
    ),
]


@pytest.mark.parametrize("said", right_ones(ROWS))
def test_a_number_told_in_another_way_is_no_finding(said: Said) -> None:
    assert said_of_numbers(*said) == []


@pytest.mark.parametrize("said", faulty_ones(ROWS))
def test_a_wrong_number_is_a_finding(said: Said) -> None:
    assert said_of_numbers(*said) != []


def test_numbers_of_both_texts_are_kept_where_nothing_tells_them() -> None:
    source, target = NumberedText("5 carts", ("en", "Latn")), NumberedText("7 телег", ("ru", "Cyrl"))
    lost, more = without_retold(source.figures, target.figures, source, target)
    assert [one.values for one in (*lost, *more)] == [{Decimal(5)}, {Decimal(7)}]


@pytest.mark.parametrize("text", ["0 to 5 thousand", "7 and 4", "10 carts, 5 thousand"])
def test_no_scale_is_shared(text: str) -> None:
    source = NumberedText(text, ("en", "Latn"))
    target = NumberedText("", ("ru", "Cyrl"))
    one = figures(text, "en")[0]
    assert without_retold([one], [], source, target) == ([one], [])
