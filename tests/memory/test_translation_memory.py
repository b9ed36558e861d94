from __future__ import annotations

from dataclasses import replace

import pytest
from tests.memory.shelves import EN_RU, RU, UZ, memory_of, unit
from tests.translate.samples import RAIN, request

from localize.memory.translation_memory import TranslationMemory
from localize.model import ReviewState, Suggestion
from localize.model.memory import Match, NumberMark, Pair

TRANSLATED, DRAFT = ReviewState.TRANSLATED, ReviewState.DRAFT
BUDGET = "The budget of the city grew by 12,500 roubles in May."
BUDGET_RU = "Бюджет города вырос в мае на 12 500 рублей."


def test_the_very_text_of_another_article_is_suggested() -> None:
    assert memory_of({"a": [unit(RAIN)]}).suggestions(request(RAIN)) == (
        Suggestion(("Дождь.",), "memory", accepted=True, note="approved in a"),
    )


@pytest.mark.parametrize(
    "asked",
    [
        request(RAIN, slug="ui"),
        request(RAIN, context="weather"),
        request(RAIN, locale=UZ),
        request(RAIN, source_locale=UZ),
        request(RAIN, plural="Rains"),
        request(RAIN.lower()),
        request(RAIN, slug="a"),
    ],
)
def test_only_the_same_string_of_another_catalog_counts(asked: object) -> None:
    assert memory_of({"a": [unit(RAIN)]}).suggestions(asked) == ()  # type: ignore[arg-type]


def test_a_label_never_fills_an_article_nor_is_it_offered() -> None:
    memory = memory_of({"ui": [unit(RAIN, pair=replace(EN_RU, ui=True))]})
    assert memory.suggestions(request(RAIN)) == ()
    assert memory.matches(RAIN, EN_RU) == ()
    assert [match.score for match in memory.matches(RAIN, replace(EN_RU, ui=True))] == [100]


def test_a_tmx_file_s_text_is_never_accepted() -> None:
    found = memory_of({"memory/old.tmx": [unit(RAIN)]}, ending=".tmx").suggestions(request(RAIN))
    assert [(one.targets, one.accepted) for one in found] == [(("Дождь.",), False)]


def test_an_empty_memory_knows_nothing() -> None:
    assert TranslationMemory().suggestions(request(RAIN)) == ()
    assert TranslationMemory().matches(RAIN, EN_RU) == ()


def test_a_text_that_is_like_another_is_offered_with_its_number_put_right() -> None:
    memory = memory_of({"may": [unit(BUDGET, BUDGET_RU)]})
    asked = "The **budget** of the city grew by 23,611 roubles in May."
    assert memory.matches(asked, EN_RU) == (
        Match(
            "Бюджет города вырос в мае на 23\N{NO-BREAK SPACE}611 рублей.",
            BUDGET,
            99,
            "may",
            ReviewState.APPROVED,
            BUDGET_RU,
            (NumberMark("12,500", "23,611", put_right=True),),
        ),
    )


def test_a_number_that_stays_wrong_costs() -> None:
    memory = memory_of({"may": [unit(BUDGET, "Бюджет города вырос в мае.")]})
    match = memory.matches(BUDGET.replace("12,500", "13,000"), EN_RU)[0]
    assert (match.text, match.score) == ("Бюджет города вырос в мае.", 96)
    assert match.numbers == (NumberMark("12,500", "13,000", put_right=False),)


def test_only_the_very_text_scores_a_hundred() -> None:
    memory = memory_of({"may": [unit("Rain in the hills", "Дождь в горах")]})
    scores = {
        asked: [(match.score, match.exact) for match in memory.matches(asked, EN_RU)]
        for asked in ("Rain in the hills", "rain in the  hills", "*Rain* in the hills", "Rain in the hill")
    }
    assert scores == {
        "Rain in the hills": [(100, True)],
        "rain in the  hills": [(99, False)],
        "*Rain* in the hills": [(99, False)],
        "Rain in the hill": [(96, False)],
    }


def test_the_best_come_first_then_the_approved_and_a_translation_comes_once() -> None:
    memory = memory_of(
        {
            "a": [unit("Rain in the hills", "А", TRANSLATED)],
            "b": [unit("Rain in the hills", "Б")],
            "c": [unit("Rain in the hills!", "В"), unit("Rain in the hills?", "Б")],
            "d": [unit("Rain in the hills", "Г", DRAFT)],
        }
    )
    found = memory.matches("Rain in the hills", EN_RU)
    assert [(match.text, match.score, match.origin) for match in found] == [
        ("Б", 100, "b"),
        ("А", 100, "a"),
        ("В", 97, "c"),
    ]
    assert [match.text for match in memory.matches("Rain in the hills", EN_RU, most=1)] == ["Б"]


def test_an_article_is_not_offered_its_own_texts_nor_a_hidden_one_s() -> None:
    memory = memory_of({"a": [unit(RAIN)], "secret": [unit(RAIN, "Тайна.")]})
    assert [match.origin for match in memory.matches(RAIN, EN_RU, of="a")] == ["secret"]
    hidden = replace(memory, hidden=frozenset({"secret"}))
    assert [match.origin for match in hidden.matches(RAIN, EN_RU)] == ["a"]
    assert hidden.suggestions(request(RAIN, slug="a")) == ()


def test_what_is_less_like_than_asked_for_is_not_offered() -> None:
    memory = memory_of({"a": [unit("Rain in the hills")]})
    assert memory.matches("Rain on a hill", EN_RU, least=90) == ()
    assert len(memory.matches("Rain on a hill", EN_RU, least=60)) == 1
    assert memory.matches("", EN_RU) == ()
    assert memory.matches("Rain in the hills", Pair(RU, UZ)) == ()


def test_plural_texts_are_no_matches() -> None:
    memory = memory_of({"a": [unit("{n} file", plural="{n} files")]})
    assert memory.matches("{n} file", EN_RU) == ()


def test_the_very_text_is_found_among_any_number_that_differ_in_numbers_alone() -> None:
    units = [unit(f"Rain in village {number}", f"Дождь в селе {number}") for number in range(400)]
    found = memory_of({"a": units}).matches("Rain in village 321", EN_RU, most=400)
    assert (found[0].text, found[0].score) == ("Дождь в селе 321", 100)
    assert len({match.text for match in found}) == len(found)
