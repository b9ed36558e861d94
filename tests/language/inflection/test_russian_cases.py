"""Words in all their cases, by the tables of a grammar."""

from __future__ import annotations

import pytest

from localize.language.inflection.russian_cases import CASES, SLOTS, is_adjective, paradigms


@pytest.mark.parametrize(
    ("word", "singular", "plural"),
    [
        (
            "книга",
            "книга книги книге книгу книгу книгой книге",
            "книги книг книгам книги книг книгами книгах",
        ),
        (
            "герой",
            "герой героя герою герой героя героем герое",
            "герои героев героям герои героев героями героях",
        ),
        ("новость", "новость новости новости новость новость новостью новости", "новости новостей"),
        ("санаторий", "санаторий санатория санаторию санаторий санатория санаторием санатории", "санатории"),
        (
            "здание",
            "здание здания зданию здание здание зданием здании",
            "здания зданий зданиям здания зданий",
        ),
        (
            "слово",
            "слово слова слову слово слово словом слове",
            "слова слов словам слова слов словами словах",
        ),
        ("Иванова", "иванова ивановой ивановой иванову иванову ивановой ивановой", ""),
        ("Зеленский", "зеленский зеленского зеленскому зеленский зеленского", ""),
        ("ООН", "оон оон оон оон оон оон оон", "оон"),
        ("какаду", "какаду какаду", "какаду"),
    ],
)
def test_a_word_in_its_cases(word: str, singular: str, plural: str) -> None:
    (found,) = paradigms(word)
    for slots, forms in ((SLOTS, singular), (SLOTS[len(CASES) :], plural)):
        assert ["|".join(found[slot]) for slot, _ in zip(slots, forms.split(), strict=False)] == forms.split()


def test_where_letters_leave_it_open_every_declension_is_named() -> None:
    assert [one["gen"] for one in paradigms("ночь")] == [("ночи",)]
    assert [one["gen"] for one in paradigms("рубль")] == [("рубля",), ("рубли",)]
    assert [one["gen"] for one in paradigms("рынок")] == [("рынка",), ("рынока",)]
    assert [one["nom"] for one in paradigms("рынок")] == [("рынок",), ("рынок",)]
    assert [one["gen"] for one in paradigms("Осло")] == [("осла",), ("осло",)]


def test_an_adjective_is_one_before_its_noun() -> None:
    assert is_adjective("верхний")
    assert not is_adjective("мэр")
    assert paradigms("верхний", adjective=True)[0]["gen"] == ("верхнего",)
    assert paradigms("новый")[0]["+gen"] == ("новых",)
