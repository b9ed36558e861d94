"""The checks that know the newsroom's terms and names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.checks import Subject, inspect, select
from localize.glossary.do_not_translate import DoNotTranslate
from localize.glossary.matcher import GlossaryMatcher
from localize.glossary.reader import parse
from localize.model import Locale, Message, MessageKey, ReviewState

LOCALES = tuple(Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl", "kk"))
GLOSSARY = """\
- {term: Tashkent, en: Tashkent, ru: Ташкент, uz: Toshkent, uz_Cyrl: Тошкент, forbidden: {uz: [Tashkent]}}
- {term: mahalla, en: mahalla, ru: [махалля, сход], uz: mahalla}
- {term: Tashkent Times, en: Tashkent Times, uz: Tashkent Times}
- {term: Georgia, en: Georgia, ru: Грузия, uz: Gruziya}
- {term: Georgia (state), en: Georgia, ru: Джорджия}
- {term: Baku, en: Baku, kk: Баку, forbidden: {kk: [Бакы]}}
- {term: uncle, forbidden: {en: [unkle]}, ru: дядя}
- {term: Red Bull, translate: false}
- {term: Samarkand, en: Samarkand, uz: Samarqand, forbidden: {uz: [Samarkand]}}
"""
TERMS = GlossaryMatcher(parse(GLOSSARY.encode(), "glossary.yaml", LOCALES))
CHECKS = ("glossary-forbidden", "glossary-kept", "glossary")


def subject(source: str, *targets: str, locale: str, plural: str = "", origin: str = "en") -> Subject:
    return Subject(
        Message(MessageKey("", source), targets, plural_source=plural),
        Locale.parse(locale),
        Locale.parse(origin),
        ReviewState.TRANSLATED,
        slug="cup",
        address="cup@0a1b2c3d",
        terms=TERMS,
    )


def told(source: str, *targets: str, locale: str = "uz", plural: str = "", origin: str = "en") -> list[str]:
    one = subject(source, *targets, locale=locale, plural=plural, origin=origin)
    return [f"{found.check}: {found.message}" for found in inspect(one, select(CHECKS))]


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
            ["glossary: «Tashkent» is «Toshkent» in the glossary"],
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
                "glossary: «Tashkent» is «Toshkent» in the glossary",
            ],
        ),
        ("Tashkent and Tashkent", "Город", "ru", ["glossary: «Tashkent» is «Ташкент» in the glossary"]),
        ("Georgia voted", "Выборы", "ru", ["glossary: «Georgia» is «Грузия» in the glossary"]),
        (
            "Tashkent Times",
            "Gazeta",
            "uz",
            ["glossary: «Tashkent Times» is «Tashkent Times» in the glossary"],
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
    assert found == ["glossary: plural form 2: «Tashkent» is «Toshkent» in the glossary"]


def test_what_to_do_next_names_the_term() -> None:
    (found,) = inspect(subject("A mahalla", "Quarter", locale="uz"), select(["glossary"]))
    assert found.fix == ("localize review edit cup@0a1b2c3d -l uz, or add another form at glossary.yaml:2")


def test_without_a_glossary_nothing_is_told() -> None:
    one = Subject(
        Message(MessageKey("", "Tashkent"), ("Tashkent",)), LOCALES[2], LOCALES[0], ReviewState.DRAFT
    )
    assert inspect(one, select(CHECKS)) == ()


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Red Bullda, Red\nBull", "uz", ("Red Bull",)),
        ("Redd Bull RedBull XRed Bull Red Bullet Red Bull2", "uz", ()),
        ("Red Bulls", "en", ()),
        ("Red Bull Four", "en", ("Red Bull Four",)),
    ],
)
def test_kept_names_stand_as_they_are(text: str, locale: str, expected: tuple[str, ...]) -> None:
    assert DoNotTranslate(["Red Bull", "Red Bull Four"]).within(text, Locale.parse(locale)) == expected


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["ru", "uz", "kk"]))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_the_checks_fail(source: str, target: str, locale: str) -> None:
    told(source, f"{target} Tashkent Red Bull", locale=locale)


def test_a_text_beyond_all_measure_is_looked_at_in_part() -> None:
    assert told("Tashkent " * 200_000, "x" * 10_000_000) == [
        "glossary: «Tashkent» is «Toshkent» in the glossary"
    ]
