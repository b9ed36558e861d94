"""Different texts with one translation."""

from __future__ import annotations

import pytest

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.checks.subjects import TranslatedText
from localize.model import Locale, MessageKey

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
TRUE = [
    ("The bridge is closed.", "The road is closed.", "Мост закрыт."),
    ("Names have been changed.", "Names have been withheld.", "Ismlar oʻzgartirilgan."),
    ("Read the whole story", "Watch the whole film", "Читайте полностью"),
    ("Frost comes early", "Snow comes early", "Заморозки"),
    ("It opened in 2024.", "It opened in 2025.", "Открылся в 2024 году."),
    ("A photo of the lake", "A photo of the dam", "Koʻl surati"),
    ("Written by our staff", "Photos by our staff", "Tahririyat"),
    ("No water on Monday", "No light on Monday", "В понедельник без воды"),
    ("The team has won.", "The team has lost.", "Jamoa yutdi."),
    ("Prices rose again today.", "Prices fell again today.", "Цены снова выросли."),
]
NEAR = [
    ("The bridge is closed.", "The bridge is closed", "Мост закрыт."),
    ("THE BRIDGE IS CLOSED", "The bridge is closed.", "Мост закрыт."),
    ("“The bridge is closed”", "The bridge is closed", "Мост закрыт."),
    ("Go home", "Go back", "Назад"),
    ("Home", "Main page", "Главная"),
    ("Bridge closed", "Road closed", "Закрыто"),
    ("The bridge is closed.", "The road is closed.", ""),
    ("Read — more here", "Read more here", "Подробнее"),
    ("Search", "Find", "Qidiruv"),
    ("It’s open today", "It's open today", "Bugun ochiq"),
]


def text(slug: str, source: str, target: str, locale: Locale = RU, context: str = "") -> TranslatedText:
    return TranslatedText(MessageKey(context, source), EN, locale, (target,), f"{slug}@1", f"{slug}.po", 7)


def told(*texts: TranslatedText) -> list[str]:
    found = inspect(NewsroomSubject(texts=texts), select(["conflated"]).newsroom)
    return [f"{finding.where}: {finding.message}" for finding in found]


@pytest.mark.parametrize(("one", "other", "target"), TRUE)
def test_it_is_told_at_both(one: str, other: str, target: str) -> None:
    assert told(text("a", one, target), text("b", other, target)) == [
        f"a.po:7: is the translation of another text, too, at b@1: «{other}»",
        f"b.po:7: is the translation of another text, too, at a@1: «{one}»",
    ]


@pytest.mark.parametrize(("one", "other", "target"), NEAR)
def test_it_is_not_told(one: str, other: str, target: str) -> None:
    assert told(text("a", one, target), text("b", other, target)) == []


def test_other_locales_and_contexts_are_other_texts() -> None:
    one, other, target = TRUE[0]
    assert told(text("a", one, target), text("b", other, target, UZ)) == []
    assert told(text("a", one, target), text("b", other, target, context="card")) == []
