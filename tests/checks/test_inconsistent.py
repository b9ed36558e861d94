"""Texts that are translated in several ways."""

from __future__ import annotations

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import select
from localize.checks.subjects import TranslatedText
from localize.model import Locale, MessageKey

EN, RU, UZ = (Locale.parse(code) for code in ("en", "ru", "uz"))
CONTINUED = "To be continued soon."


def text(
    slug: str, target: str, source: str = CONTINUED, context: str = "", locale: Locale = UZ
) -> TranslatedText:
    key = MessageKey(context, source)
    return TranslatedText(key, EN, locale, (target,), f"{slug}@1", f"{slug}.po", 7)


def told(*texts: TranslatedText) -> list[tuple[str, str]]:
    found = inspect(NewsroomSubject(texts=texts), select(["inconsistent"]).newsroom)
    return [(finding.where, finding.message) for finding in found]


def test_two_wordings_of_one_text_are_told_at_both() -> None:
    assert told(text("a", "Davomi bor."), text("b", "Keyin davom etadi.")) == [
        ("a.po:7", "is translated otherwise at b@1: «Keyin davom etadi.»"),
        ("b.po:7", "is translated otherwise at a@1: «Davomi bor.»"),
    ]
    (first, *_) = inspect(
        NewsroomSubject(texts=(text("a", "Davomi bor."), text("b", "Keyin."))),
        select(["inconsistent"]).newsroom,
    )
    assert (first.address, first.locale) == ("a@1", UZ)


def test_what_is_the_same_or_may_differ_is_not() -> None:
    assert told(text("a", "Davomi bor."), text("b", "Davomi bor.")) == []
    assert told(text("a", "Davomi bor."), text("b", "Продолжение следует.", locale=RU)) == []
    assert told(text("a", "Davomi bor."), text("b", "Keyin.", context="card")) == []
    assert told(text("a", "Tartib", "Order"), text("b", "Buyurtma", "Order")) == []
    assert told(text("a", "Davomi bor."), text("b", "")) == []
