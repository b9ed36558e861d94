"""The checks that know the newsroom's terms and names, on texts that concern more than one of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.glossary_texts import CHECKS, LOCALES, subject, told

from localize.checks import StringSubject, inspect
from localize.checks.registry import select
from localize.model import Message, MessageKey, ReviewState


@pytest.mark.parametrize(
    ("source", "target", "locale"),
    [
        ("Rain in Tashkent", "Toshkentda yomgʻir", "uz"),
        ("Rain in Tashkent", "Тошкентда ёмғир", "uz_Cyrl"),
        ("Rain in Tashkent", "Дождь в Ташкенте", "ru"),
        ("The Tashkent region", "Ташкентская область", "ru"),
        ("The Tashkent region", "toshkentlik", "uz"),
        ("A mahalla voted", "Сходы проголосовали", "ru"),
        ("A mahalla voted", "Маҳалла овоз берди", "uz_Cyrl"),
        ("Georgia voted", "Грузия проголосовала", "ru"),
        ("Georgia voted", "В Джорджии прошли выборы", "ru"),
        ("Georgia voted", "Saylov boʻldi", "uz"),
        ("See https://tashkent.uz/Tashkent and `Tashkent`", "https://tashkent.uz/Tashkent, `Tashkent`", "uz"),
        ("tashkent", "shahar", "uz"),
        ("Rain in Baku", "Жаңбыр", "kk"),
        ("Red Bull won", "Red Bullning gʻalabasi", "uz"),
        ("Red Bull won", "«Red Bull» победил", "ru"),
        ("A red bull", "Qizil buqa", "uz"),
        ("Nothing", "Hech narsa", "uz"),
        ("Rain in Tashkent", "", "uz"),
        ("Tashkent Times wrote", "Tashkent Times yozdi", "uz"),
    ],
)
def test_what_is_right(source: str, target: str, locale: str) -> None:
    assert told(source, target, locale=locale) == []


@pytest.mark.parametrize(
    ("source", "target", "locale", "expected"),
    [
        (
            "Rain in Tashkent",
            "Poytaxtda yomgʻir",
            "uz",
            ["glossary-missing: lacks «Toshkent», the glossary's form of «Tashkent»"],
        ),
        (
            "Rain in Tashkent",
            "Tashkentda yomgʻir",
            "uz",
            ["glossary-forbidden: «Tashkentda» is forbidden in the glossary; write «Toshkent»"],
        ),
        (
            "Rain in Samarkand, Samarkand, Tashkent",
            "Samarkandlik",
            "uz",
            [
                "glossary-forbidden: «Samarkandlik» is forbidden in the glossary; write «Samarqand»",
                "glossary-missing: lacks «Toshkent», the glossary's form of «Tashkent»",
            ],
        ),
        (
            "Tashkent and Tashkent",
            "Город",
            "ru",
            ["glossary-missing: lacks «Ташкент», the glossary's form of «Tashkent»"],
        ),
        (
            "Georgia voted",
            "Выборы",
            "ru",
            ["glossary-missing: lacks «Грузия», the glossary's form of «Georgia»"],
        ),
        (
            "Tashkent Times",
            "Gazeta",
            "uz",
            ["glossary-missing: lacks «Tashkent Times», the glossary's form of «Tashkent Times»"],
        ),
        ("Red Bull", "Red bull", "uz", ["glossary-kept: «Red Bull» is not kept as it is"]),
        ("Red\u00a0Bull", "Ред Булл", "ru", ["glossary-kept: «Red Bull» is not kept as it is"]),
        ("Rain", "Бакыда", "kk", []),
        (
            "Rain",
            "Бакы",
            "kk",
            ["glossary-forbidden: «Бакы» is forbidden in the glossary; write «Баку»"],
        ),
    ],
)
def test_what_is_wrong(source: str, target: str, locale: str, expected: list[str]) -> None:
    assert told(source, target, locale=locale) == expected


def test_a_forbidden_form_without_a_right_one() -> None:
    expected = ["glossary-forbidden: «unkle» is forbidden in the glossary"]
    assert told("дедушка", "unkle", locale="en", origin="ru") == expected


def test_plural_forms_are_told_apart() -> None:
    found = told("A day in Tashkent", "Toshkentda kun", "kun", plural="%d days in Tashkent")
    assert found == ["glossary-missing: plural form 2: lacks «Toshkent», the glossary's form of «Tashkent»"]


def test_what_to_do_next_names_the_term() -> None:
    (found,) = inspect(subject("A mahalla", "Quarter", locale="uz"), select(["glossary-missing"]).string)
    assert found.fix == ("localize review edit cup@0a1b2c3d -l uz, or add another form at glossary.yaml:2")


def test_without_a_glossary_nothing_is_told() -> None:
    one = StringSubject(
        Message(MessageKey("", "Tashkent"), ("Tashkent",)), LOCALES[2], LOCALES[0], ReviewState.DRAFT
    )
    assert inspect(one, select(CHECKS).string) == ()


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["ru", "uz", "kk"]))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_the_checks_fail(source: str, target: str, locale: str) -> None:
    told(source, f"{target} Tashkent Red Bull", locale=locale)


def test_a_text_beyond_all_measure_is_looked_at_in_part() -> None:
    assert told("Tashkent " * 200_000, "x" * 10_000_000) == [
        "glossary-missing: lacks «Toshkent», the glossary's form of «Tashkent»"
    ]
