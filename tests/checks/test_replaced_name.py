"""A name in the place of another one, in sentences of any length."""

from __future__ import annotations

import pytest
from tests.checks.texts import told

from localize.checks.replaced_name import may_be_replaced

_FLOOD = (
    "When the dam at Millbrook gave way, water flooded the lower streets of Ashford within an hour, and"
    " hundreds of people had to be taken to a school in Denton."
)
_FLOOD_RU = (
    "Когда плотину в Миллбруке прорвало, нижние улицы {} за час ушли под воду, и сотни человек пришлось"
    " вывезти в школу в Дентоне."
)
_VOTE = (
    "After the vote, which lasted well past midnight, the new chairman thanked {} and promised that the"
    " archive in Uppsala would be opened to the public."
)
_VOTE_UZ = (
    "Yarim tundan oshib ketgan ovoz berishdan soʻng yangi rais {} minnatdorchilik bildirdi va Uppsaladagi"
    " arxiv omma uchun ochilishini vaʼda qildi."
)
_CHECK_RU = (
    "Гликерия Кожухова рассказала, что за год до пожара проверка склада, который стоит у вокзала, длилась"
    " всего час."
)
_CHECK = (
    "A year before the fire, as Hilda Moody has said, the inspection of the warehouse by the station"
    " lasted just an hour."
)
_TOLD = [
    ("en", "ru", _FLOOD, _FLOOD_RU.format("Карлайла"), "Карлайла", "Ashford"),
    ("en", "uz", _VOTE.format("Henrik Lindqvist"), _VOTE_UZ.format("Tomas Bergmanga"), "Tomas Bergmanga", ""),
    ("ru", "en", _CHECK_RU, _CHECK, "Hilda Moody", "Гликерия Кожухова"),
]
_QUIET = [
    ("en", "ru", _FLOOD, _FLOOD_RU.format("Эшфорда")),
    ("en", "uz", _VOTE.format("Henrik Lindqvist"), _VOTE_UZ.format("Xenrik Lindkvistga")),
    # A state stands for a city, a chamber is translated, and so is what the lexicon has.
    ("en", "uz", _VOTE.format("Worcestershire"), _VOTE_UZ.format("Britaniyaga")),
    ("en", "uz", _VOTE.format("Peru"), _VOTE_UZ.format("Limaga")),
    ("en", "ru", "They spoke of the Rocky Desert in Nevada.", "Говорили о Скалистой Пустыне в Неваде."),
    ("en", "ru", "It was the Long Silence of Nevada.", "Это было Великое Безмолвие Невады."),
    ("en", "ru", "The seat of the Labour Women is in Nevada.", "Штаб Демократок находится в Неваде."),
    # Too short to tell; more than one name may have become more than one other.
    ("en", "ru", "They all thanked Fu for what he had done.", "Все благодарили Ли за то, что он сделал."),
    (
        "en",
        "ru",
        "They all thanked Carson for it, and later Bradley too.",
        "Все благодарили за это Смита, а позднее и Дорна.",
    ),
    # At the other end of the sentence: somebody else, for whom the text has a word.
    (
        "en",
        "ru",
        "Carson came late to the meeting in the town hall, and everybody who was there thanked Carson.",
        "Смирнова поздравили: он пришёл на собрание в ратуше поздно, и все, кто там был, благодарили его.",
    ),
]


@pytest.mark.parametrize(("origin", "language", "source", "target", "new", "lost"), _TOLD)
def test_another_name_is_told(
    origin: str, language: str, source: str, target: str, new: str, lost: str
) -> None:
    (said,) = told("names", source, target, origin=origin, locale=language)
    assert said.startswith(f"names «{new}» where the source names «")
    assert lost in said


@pytest.mark.parametrize(("origin", "language", "source", "target"), _QUIET)
def test_what_may_be_the_same_is_not_told(origin: str, language: str, source: str, target: str) -> None:
    assert told("names", source, target, origin=origin, locale=language) == []


def test_a_text_with_the_names_of_its_source_is_not_looked_at() -> None:
    english_russian = "en", "ru"
    assert not may_be_replaced(_FLOOD, _FLOOD_RU.format("Эшфорда"), english_russian)
    assert not may_be_replaced(_FLOOD, "Плотину прорвало, улицы ушли под воду.", english_russian)
    assert not may_be_replaced(_FLOOD, f"{_FLOOD_RU.format('Эшфорда')} Рад Карлайл.", english_russian)
    assert may_be_replaced(_FLOOD, _FLOOD_RU.format("Карлайла"), english_russian)
