"""A small glossary, for the tests of the checks that know it."""

from __future__ import annotations

from localize.checks import StringSubject, inspect
from localize.checks.registry import select
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
CHECKS = ("glossary-forbidden", "glossary-kept", "glossary-missing")


def subject(source: str, *targets: str, locale: str, plural: str = "", origin: str = "en") -> StringSubject:
    return StringSubject(
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
    return [f"{found.check}: {found.message}" for found in inspect(one, select(CHECKS).string)]
