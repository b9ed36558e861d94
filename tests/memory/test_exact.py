from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from tests.translate.samples import EN, RAIN, RU, UZ, request

from localize.memory.exact import Memory, Remembered
from localize.model import Locale, Message, MessageKey, ReviewState, Suggestion

APPROVED, TRANSLATED, DRAFT = ReviewState.APPROVED, ReviewState.TRANSLATED, ReviewState.DRAFT


def text(
    target: str, state: ReviewState = APPROVED, slug: str = "a", *, context: str = "", locale: Locale = RU
) -> Remembered:
    return Remembered(slug, EN, locale, Message(MessageKey(context, RAIN), (target,)), state)


def test_an_approved_text_is_accepted() -> None:
    assert Memory.of([text("Дождь.", slug="a"), text("Дождь.", slug="b")]).suggestions(request(RAIN)) == (
        Suggestion(("Дождь.",), "memory", accepted=True, note="approved in a, b"),
    )


@pytest.mark.parametrize("state", [TRANSLATED, DRAFT])
def test_any_other_text_is_a_draft(state: ReviewState) -> None:
    assert Memory.of([text("Дождь.", state)]).suggestions(request(RAIN)) == (
        Suggestion(("Дождь.",), "memory", accepted=False, note=f"{state.value} in a"),
    )


@pytest.mark.parametrize("state", [ReviewState.STALE, ReviewState.REJECTED, ReviewState.UNTRANSLATED])
def test_what_was_not_made_for_this_source_is_left_out(state: ReviewState) -> None:
    assert Memory.of([text("Дождь.", state)]).suggestions(request(RAIN)) == ()


def test_approved_texts_that_differ_are_drafts_the_most_frequent_first() -> None:
    texts = [
        text("Ливень.", slug="a"),
        text("Дождь.", slug="b"),
        text("Дождь.", slug="c"),
        text("Осадки.", slug="d"),
    ]
    for order in permutations(texts):
        found = Memory.of(order).suggestions(request(RAIN))
        assert [(each.targets[0], each.accepted) for each in found] == [
            ("Дождь.", False),
            ("Ливень.", False),
            ("Осадки.", False),
        ]
    assert found[0].note == "approved in b, c; 3 approved texts differ"


def test_the_better_state_goes_first_and_a_text_comes_once() -> None:
    texts = [text("Дождь.", DRAFT, "a"), text("Ливень.", TRANSLATED, "b"), text("Дождь.", APPROVED, "c")]
    found = Memory.of(texts).suggestions(request(RAIN))
    assert [each.targets[0] for each in found] == ["Дождь.", "Ливень."]
    assert found[0].accepted


def test_many_slugs_are_not_all_named() -> None:
    texts = [text("Дождь.", slug=slug) for slug in "edcba"]
    assert Memory.of(texts).suggestions(request(RAIN))[0].note == "approved in a, b, c and 2 more"


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
    assert Memory.of([text("Дождь.", slug="a")]).suggestions(asked) == ()  # type: ignore[arg-type]


def test_ui_never_fills_articles() -> None:
    assert Memory.of([text("Дождь.", slug="ui")]).suggestions(request(RAIN)) == ()


def test_empty_and_obsolete_messages_are_left_out() -> None:
    empty = text("")
    obsolete = text("Дождь.")
    obsolete = replace(obsolete, message=replace(obsolete.message, obsolete=True))
    assert Memory.of([empty, obsolete]).suggestions(request(RAIN)) == ()
    assert Memory().suggestions(request(RAIN)) == ()
