"""Which of two named ones is acted on."""

from __future__ import annotations

import pytest

from localize.checks.name_roles import acted_on
from localize.checks.name_words import NameWord

FIRST, SECOND = 0, 1
CERTAIN = [
    ("en", "Anvar borrowed a car from Botir.", "uz", "Botir Anvardan mashina oldi.", SECOND, FIRST),
    ("en", "Anvar borrowed a car from Botir.", "ru", "Ботир взял машину у Анвара.", SECOND, FIRST),
    ("en", "Anvar replaced Botir.", "uz", "Botir oʻrnini Anvar egalladi.", SECOND, SECOND),
    ("en", "Tashkent beat Botir.", "uz", "Botir Toshkentni yutdi.", SECOND, FIRST),
    ("en", "Anvar sued Botir.", "uz", "Anvar Botirni sudga berdi.", SECOND, SECOND),
    ("en", "Anvar sued Botir.", "uz", "Botirni Anvar sudga berdi.", SECOND, SECOND),
    ("en", "Anvar sued Botir.", "ru", "Ботир подал в суд на Анвара.", SECOND, FIRST),
    ("en", "Anvar was beaten by Botir.", "ru", "Анвара побил Ботир.", FIRST, FIRST),
    ("en", "Anvar was beaten by Botir.", "uz", "Anvar Botir tomonidan urilgan.", FIRST, FIRST),
    ("en", "Anvar was beaten by Botir.", "ru", "Анвар был побит Ботиром.", FIRST, FIRST),
    ("uz", "Anvar Botirga qoʻngʻiroq qildi.", "ru", "Ботир позвонил Анвару.", SECOND, FIRST),
    ("en", "Then the coach Anvar thanked Botir.", "uz", "Botir Anvarga rahmat aytdi.", SECOND, FIRST),
    ("en", "A letter from Anvar to Botir", "uz", "Anvardan Botirga xat", SECOND, SECOND),
    ("en", "Letters to Botir, some from Anvar", "uz", "Botirga Anvardan xatlar", FIRST, FIRST),
    ("en", "Anvar is older than Botir.", "uz", "Botir Anvardan katta.", SECOND, FIRST),
    ("en", "Anvar replaced Botir.", "uz", "Anvar Botirning oʻrnini egalladi.", SECOND, SECOND),
    ("en", "Laylo praised Nodira.", "ru", "Нодиру похвалила Лайло.", SECOND, SECOND),
    ("en", "Olga praised Botir.", "uz", "Botir Olgani maqtadi.", SECOND, FIRST),
    ("en", "Botir praised Olga.", "uz", "Olga Botirni maqtadi.", SECOND, FIRST),
    ("en", "Iran attacked Iraq.", "ru", "Ирак напал на Иран.", SECOND, FIRST),
    ("en", "Iran beat Iraq.", "ru", "Ирак обыграл Иран.", SECOND, FIRST),
    ("en", "Iran helped Iraq.", "ru", "Ирак помог Ирану.", SECOND, FIRST),
    ("en", "Iran was helped by Iraq.", "ru", "Иран был спасён Ираком.", FIRST, FIRST),
    ("en", "Iran entered Iraq.", "ru", "Иран вторгся на территорию Ирака.", SECOND, SECOND),
    ("en", "Georgia helped Canada.", "ru", "Канада помогла Грузии.", SECOND, FIRST),
    ("en", "Canada helped Iran.", "ru", "Канада помогла Ирану.", SECOND, SECOND),
]
UNCERTAIN = [
    ("en", "Anvar owns Botir.", "ru", "У Анвара есть Ботир."),
    ("en", "Anvar went after Botir.", "uz", "Anvardan keyin Botir ketdi."),
    ("en", "A road from Anvar to Botir", "uz", "Botirgacha Anvardan yoʻl"),
    ("uz", "Anvardan keyin Botir ketdi.", "ru", "Ботир обыграл Анвара."),
    ("en", "Anvar thanked Botir.", "ru", "У Анвара гостил Ботир."),
    ("en", "Anvar lost to Botir.", "ru", "Ботир обыграл Анвара."),
    ("en", "Tashkent welcomed Botir.", "uz", "Botir Toshkentga keldi."),
    ("en", "Anvar's brother helped Botir.", "uz", "Anvarga Botir yordam berdi."),
    ("en", "Anvar was seen after Botir.", "uz", "Anvarni Botir koʻrdi."),
    ("en", "Anvar and Botir sang.", "uz", "Anvarga Botir qoʻshiq aytdi."),
    ("en", "For Anvar, Botir is a friend.", "uz", "Anvarni Botir doʻst biladi."),
    ("en", "Friends of Anvar helped Botir.", "uz", "Botir Anvarga yordam berdi."),
    ("en", "Anvar helped Botir.", "uz", "Anvar va Botir yordam berdi."),
    ("en", "Anvar helped Botir.", "uz", "Anvarning ukasi Botir yordam berdi."),
    ("en", "Anvar met Botir.", "uz", "Botir Anvar bilan uchrashdi."),
    ("en", "Anvar met Botir.", "ru", "Ботир встретился с Анваром."),
    ("en", "Anvar met Botir.", "ru", "Анвар и Ботир встретились."),
    ("en", "Anvar helped Botir.", "ru", "Анваром гордится отец Ботира."),
    ("en", "Anvar helped Botir.", "uz", "Anvarda Botir bor."),
    ("en", "Canada helped Iran.", "ru", "В Канаде есть Иран."),
    ("en", "Mali helped Peru.", "ru", "Перу, Мали."),
    ("en", "Iran left for Iraq.", "ru", "Иран через Ирак."),
    ("en", "Anvar helped Botir.", "de", "Botir half Anvar."),
]


def found(text: str, number: int, names: str) -> NameWord:
    start = next(
        place for place in (text.find(name) for name in names.split()[number].split("/")) if place >= 0
    )
    end = start + next(
        (place for place, char in enumerate(text[start:]) if not (char.isalpha() or char == "'")), 0
    )
    return NameWord(text[start:end].removesuffix("'s"), start, end, first=False)


def acted(ours: str, source: str, theirs: str, target: str) -> tuple[int, int] | None:
    """Return who is acted on in two texts, of the names in the order in which the first text has them."""
    known = next(one for one in NAMES if _has(source, one))
    names = [found(source, number, known) for number in range(2)]
    others = [found(target, number, known) for number in range(2)]
    order = [0, 1] if names[0].start < names[1].start else [1, 0]
    return acted_on(
        [names[place] for place in order],
        [others[place] for place in order],
        (source, target),
        (ours, theirs),
    )


def _has(text: str, names: str) -> bool:
    return all(any(name in text for name in each.split("/")) for each in names.split())


NAMES = [
    "Anvar/Анвар Botir/Ботир",
    "Tashkent/Toshkent Botir",
    "Laylo/Лайло Nodira/Нодиру",
    "Olga Botir",
    "Iran/Иран Iraq/Ирак",
    "Georgia/Грузии Canada/Канада",
    "Canada/Канад Iran/Иран",
    "Mali/Мали Peru/Перу",
]
"""The two names of each sentence, as they begin in each language."""


@pytest.mark.parametrize(("ours", "source", "theirs", "target", "one", "other"), CERTAIN)
def test_the_one_that_is_acted_on_is_known(
    ours: str, source: str, theirs: str, target: str, one: int, other: int
) -> None:
    assert acted(ours, source, theirs, target) == (one, other)


@pytest.mark.parametrize(("ours", "source", "theirs", "target"), UNCERTAIN)
def test_a_sentence_that_tells_otherwise_tells_nothing(
    ours: str, source: str, theirs: str, target: str
) -> None:
    assert acted(ours, source, theirs, target) is None


def test_three_names_tell_nothing() -> None:
    names = [NameWord("Anvar", 0, 5, first=True)] * 3
    assert acted_on(names, names, ("Anvar sued Anvar", "Anvar sued Anvar"), ("en", "ru")) is None
