from __future__ import annotations

from tests.memory.shelves import memory_of, unit
from tests.translate.samples import RAIN, SNOW, UZ, request

from localize.memory.translation_memory import TranslationMemory
from localize.model import Locale, ReviewState, Suggestion
from localize.translate.known_texts import plan, suggest

NONE = TranslationMemory()


def memory(source: str, target: str, state: ReviewState = ReviewState.APPROVED) -> TranslationMemory:
    return memory_of({"other": [unit(source, target, state)]})


def test_the_vocabulary_speaks_for_labels_in_every_locale() -> None:
    asked = {
        code: request("Sports", slug="ui", context="category", locale=Locale.parse(code))
        for code in ("ru", "uz", "uz_Cyrl")
    }
    found = {code: suggest(each, NONE) for code, each in asked.items()}
    assert found["ru"] == Suggestion(("Спорт",), "vocabulary", accepted=True)
    assert found["uz"] == Suggestion(("Sport",), "vocabulary", accepted=True)
    assert found["uz_Cyrl"] == Suggestion(("Спорт",), "vocabulary", accepted=True)


def test_cldr_is_named_where_it_is_the_origin() -> None:
    found = suggest(request("April", slug="ui", context="date.month.format.wide"), NONE)
    assert found == Suggestion(("апреля",), "cldr", accepted=True)


def test_the_vocabulary_never_speaks_for_articles() -> None:
    assert suggest(request("Sports", context="category"), NONE) is None


def test_what_the_vocabulary_lacks_is_unknown() -> None:
    assert suggest(request("Sports", slug="ui", context="category", locale=Locale.parse("fr")), NONE) is None
    assert suggest(request("Sports", slug="ui", context="category", plural="Sports"), NONE) is None
    assert suggest(request("Zzz", slug="ui", context="category"), NONE) is None


def test_memory_speaks_for_articles() -> None:
    found = suggest(request(RAIN), memory(RAIN, "Вечером дождь."))
    assert found == Suggestion(("Вечером дождь.",), "memory", accepted=True, note="approved in other")


def test_a_broken_text_is_not_proposed_even_if_it_was_approved() -> None:
    assert suggest(request("Hello, {name}!"), memory("Hello, {name}!", "Привет!")) is None


def test_a_plan_keeps_the_order() -> None:
    asked = [request(SNOW), request(RAIN), request("Sports", slug="ui", context="category", locale=UZ)]
    made = plan(asked, memory(RAIN, "Вечером дождь.", ReviewState.DRAFT))
    assert [(each.message.key.source, found.origin, found.accepted) for each, found in made.known] == [
        (RAIN, "memory", False),
        ("Sports", "vocabulary", True),
    ]
    assert made.unknown == (asked[0],)
