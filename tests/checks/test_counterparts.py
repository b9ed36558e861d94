from __future__ import annotations

from localize.checks.counterparts import counterparts
from localize.model import Locale

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))


def said(source: str, target: str, theirs: Locale = RU) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.source, one.target) for one in counterparts(source, target, EN, theirs)]


def test_numbers_names_and_quotations_are_paired() -> None:
    source = "The mayor, Malika Rasulova, promised 1,200 trees: “Before spring.”"
    target = "Мэр Малика Расулова обещала 1 200 деревьев: «До весны»."
    assert said(source, target) == [
        ("number", "1,200", "1 200"),
        ("name", "Malika", "Малика"),
        ("name", "Rasulova", "Расулова"),
        ("quotation", "“Before spring.”", "«До весны»"),
    ]


def test_what_has_no_partner_stands_alone() -> None:
    assert said("The budget is 312 billion.", "Бюджет — 321 млрд.") == [
        ("number", "312 billion", ""),
        ("number", "", "321 млрд."),
    ]


def test_a_number_in_words_is_a_partner() -> None:
    assert said("It took 3 years.", "Uch yil ketdi.", UZ) == [("number", "3", "3")]


def test_nothing_is_paired_with_nothing() -> None:
    assert counterparts("It costs 5 dollars.", " ", EN, RU) == ()
