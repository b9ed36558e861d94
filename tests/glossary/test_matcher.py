"""Which terms a text has, in any of their forms."""

from __future__ import annotations

import pytest

from localize.glossary.matcher import GlossaryMatcher
from localize.glossary.terms import Glossary, Term
from localize.model import Locale

EN, RU, UZ = Locale("en"), Locale("ru"), Locale("uz")
BANK = Term("Central Bank", {EN: ("Central Bank",), RU: ("Центральный банк",), UZ: ("Markaziy bank",)})
TASHKENT = Term("Tashkent", {EN: ("Tashkent",), RU: ("Ташкент",)}, {EN: ("Toshkent",), RU: ("Тошкент",)})
KEPT = Term("Red Kamelot", keep=True)
MATCHER = GlossaryMatcher(Glossary((BANK, TASHKENT, KEPT)))


@pytest.mark.parametrize(
    ("text", "locale", "named"),
    [
        ("The Central Bank of Tashkent", EN, ["Central Bank", "Tashkent"]),
        ("в Центральном банке", RU, ["Central Bank"]),
        ("Markaziy bankning qarori", UZ, ["Central Bank"]),
        ("`Tashkent` and [x](https://Tashkent.example)", EN, []),
        ("nothing of it", EN, []),
    ],
)
def test_a_source_names_terms_in_their_cases(text: str, locale: Locale, named: list[str]) -> None:
    assert [term.name for mention in MATCHER.named(text, locale) for term in mention.terms] == named


def test_a_target_says_them_as_adjectives_too() -> None:
    assert MATCHER.said("ташкентские новости", RU) == {"Tashkent"}
    assert MATCHER.named("ташкентские новости", RU) == ()


def test_forbidden_forms_are_found_as_they_are_written() -> None:
    (mention,) = MATCHER.forbidden("в Тошкенте", RU)
    assert (mention.form, mention.written) == ("Тошкент", "Тошкенте")
    assert MATCHER.forbidden("в Ташкенте", RU) == ()


def test_an_adjective_that_both_forms_give_is_not_forbidden() -> None:
    republic = Term("Karakalpakstan", {RU: ("Каракалпакстан",)}, {RU: ("Каракалпакия",)})
    matcher = GlossaryMatcher(Glossary((republic, TASHKENT)))
    assert matcher.forbidden("на каракалпакском языке", RU) == ()
    assert [one.written for one in matcher.forbidden("в Каракалпакии", RU)] == ["Каракалпакии"]
    assert [one.written for one in matcher.forbidden("тошкентские новости", RU)] == ["тошкентские"]


def test_names_that_are_kept_are_told_once() -> None:
    assert MATCHER.kept_in("Red Kamelot met Red  Kamelot", EN) == ("Red Kamelot",)
    assert MATCHER.kept_in("`Red Kamelot`", EN) == ()


def test_endings_are_known_in_the_languages_of_the_house() -> None:
    assert MATCHER.inflects(RU)
    assert not MATCHER.inflects(Locale("ja"))
