"""Prepositions, cases and commas of Russian."""

from __future__ import annotations

import pytest

from localize.language.inflection.russian_syntax import misgoverned, without_comma

WRONG = [
    ("Согласно расписания, поезд уходит.", "Согласно расписания"),
    ("Это вопреки нового закона.", "вопреки нового"),
    ("По приезду он лёг спать.", "По приезду"),
    ("Ушли. По окончанию школы он уехал.", "По окончанию"),
    ("Товары везут из Казахстан.", "из Казахстан"),
    ("Письмо в Россия пришло.", "в Россия"),
    ("Фестиваль прошёл в Самарканд.", "прошёл в Самарканд"),
    ("Завод строят на Киргизстане.", "строят на Киргизстане"),
    ("Он живёт в Кипре.", "живёт в Кипре"),
    ("Он вылетел в Бухаре.", "вылетел в Бухаре"),
    ("Доклад о итогах года.", "о итогах"),
    ("Он придёт в вторник.", "в вторник"),
    ("Приди к мне с мной.", "к мне"),
    ("Один из крупнейшие городов.", "из крупнейшие"),
]
RIGHT = [
    "Согласно расписанию, вопреки его словам и их делам, поезд уходит.",
    "Он согласно кивнула, работы по завершению строительства идут.",
    "Из Казахстана в Россию, от Москвы до Бухары.",
    "На канале Россия 24 и в эфире «Россия», у Россия-банка.",
    "Он вернулся в Ташкент, живёт в Ташкенте и на Кипре.",
    "Он уехал в Москве на такси.",
    "Об итогах, о его доме и о юге; ко мне, со мной, во вторник.",
    "После чая до края поля.",
]
COMMA = [
    ("Мост который соединяет два города, закрыли.", "Мост который"),
    ("Она сказала что река поднялась.", "сказала что"),
    ("Все хотят чтобы школа открылась.", "хотят чтобы"),
    ("Школу закрыли потому что холодно.", "потому что"),
    ("Старый дом в котором жил поэт, сгорел.", "дом в котором"),
]
NO_COMMA = [
    "Через которую неделю он ждёт.",
    "Она сказала что-то и ушла. Он сказал, что придёт.",
    "Именно потому что холодно, только потому что поздно.",
    "Дом, в котором он жил и в котором умер. Дом, жить в котором нельзя.",
    "В котором часу придёт поезд?",
    "Уже в который раз он опаздывает.",
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_misgoverned(text: str, words: str) -> None:
    assert words in list(misgoverned(text, ""))


@pytest.mark.parametrize("text", RIGHT)
def test_well_governed(text: str) -> None:
    assert list(misgoverned(text, "")) == []


def test_the_source_tells_a_preposition_from_a_participle() -> None:
    text = "Урожай спасли благодаря дождя."
    assert list(misgoverned(text, "Thanks to the rain, the harvest was saved.")) == ["благодаря дождя"]
    assert list(misgoverned(text, "They praised the rain.")) == []
    assert list(misgoverned("Благодаря дождю урожай спасён.", "Thanks to the rain it was saved.")) == []


@pytest.mark.parametrize(("text", "words"), COMMA)
def test_without_comma(text: str, words: str) -> None:
    assert list(without_comma(text)) == [words]


@pytest.mark.parametrize("text", NO_COMMA)
def test_with_comma(text: str) -> None:
    assert list(without_comma(text)) == []


def test_the_source_tells_despite_from_not_looking() -> None:
    assert list(misgoverned("Не смотря на мороз, пришли все.", "Despite the frost, all came.")) == [
        "Не смотря на"
    ]
    assert list(misgoverned("Он ушёл, не смотря на часы.", "He left without a look.")) == []
