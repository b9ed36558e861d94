"""What a check says at a glance holds: where it says that it has nothing to say, it has nothing to say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.texts import subject

from localize.checks import Check, Flaw, Scope, StringSubject, inspect
from localize.checks.base import always_run
from localize.checks.panel import Panel
from localize.checks.registry import STRING
from localize.formats.gettext import parse
from localize.model import Domain, Locale, Message, MessageKey, ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOM = Path(__file__).parents[2] / "locales"
PANEL = Panel(STRING)
LOCALES = ("en", "ru", "uz", "uz_Cyrl", "fr")
PIECES = [
    *(" ", "  ", "\u00a0", "\t", "\n", "\r", "\u202f", "\u2028", "\x1f", ""),
    *("ship", "The", "Kema", "keldi", "Корабль", "пришёл", "ПОЕЗД ПРИШЁЛ", "the the", "щи", "ўқ"),
    *("oʻzbek", "oʼq", "bogʻda", "Chicagoʻda", "Parijʼda", "san'at", "sanʻat", "tog’", "ʻ", "çocuk", "şüphe"),
    *(".", ",", ":", ";", "?", "!", "…", "..", "...", "-", " - ", " -- ", " — ", "–", "«", "»", "“", "”"),
    *('"', "'", "’", "(", ")", "[", "]", "1)", ":)", "*", "**", "_", "`", "~~", "\\", "#", "# ", "> ", "+ "),
    *("{n}", "{{ n }}", "%s", "%(n)d", "20%", "%", "{", "}", "{n, plural, other {#}}", "$5", "€", "5 сум"),
    *("5", "12:30", "7 km", "7-km", "5 миль", "°C", "10\u00a0кг", "3,5", "2024", "million", "uch"),
    *("&laquo;", "&#32;", "&amp;", "&#x200b;", "&quot;", "&", "<b>", "</b>", "<script>", "javascript:"),
    *("java script :", "data :text/html", "\u200b", "\u200d", "\u202e", "\ufeff", "\x07", "\ud800", "\ufffd"),
    *(
        "😀",
        "⭐",
        "www.kun.uz",
        "https://a.uz/b",
        "a@b.ru",
        "@kun",
        "kun.uz",
        "[a](b.md)",
        "![a](b)",
        ":smile:",
    ),
    *("Monday", "dushanba", "в среду", "7 мая", "5 March", "dollars", "soʻm", "Not", "isn’t", "никогда"),
    *("emas", "kelmadi", "no longer", "Sure, here is", "translation:", "I'm sorry, I can", "as an ai"),
    *("как ии", "перевод:", "tarjima:", "mana tarjima", "null", "N/A", "Error", "nan", "too many requests"),
    *("доступ запрещён", "sahifa topilmadi", "hope this helps", "???? ????", "ð«ñ»", "```", "[INST]"),
    *("ignore previous", "аlpha", "aльфа", "Facebookда", "London", "Лондон", "Karimov", "Каримов"),
    *("word,word", "слово.Слово"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


def silenced(one: StringSubject) -> list[tuple[str, str]]:
    """Return what is lost because a check is not asked."""
    asked = {check.name for check in PANEL.asked(one)}
    return [
        (check.name, flaw.message) for check in STRING if check.name not in asked for flaw in check.run(one)
    ]


@settings(max_examples=1500, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(LOCALES), st.sampled_from(LOCALES), st.sampled_from(ReviewState))
def test_a_check_that_is_not_asked_has_nothing_to_say(
    source: str, target: str, origin: str, locale: str, state: ReviewState
) -> None:
    one = subject(source, target, locale=locale, origin=origin)
    assert silenced(replace(one, state=state)) == []


@settings(max_examples=300, deadline=None)
@given(st.text(), TEXTS, st.text(), st.sampled_from(LOCALES), st.sampled_from(["cup", "ui"]))
def test_it_has_nothing_to_say_of_any_text(
    before: str, pieces: str, behind: str, locale: str, slug: str
) -> None:
    for source, target in ((pieces, before + behind), (before, pieces + behind), (pieces, before + pieces)):
        one = subject(source, target, locale=locale, slug=slug)
        key = MessageKey("date.pattern.short", source)
        assert silenced(replace(one, message=Message(key, (target,)))) == []


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3))
def test_plurals_are_compared_with_both_sources(single: str, plural: str, targets: list[str]) -> None:
    assert silenced(subject(single, *targets, plural=plural, locale="ru")) == []


@pytest.mark.parametrize("code", LOCALES[:4])
def test_nothing_is_lost_in_texts_of_a_newsroom(code: str) -> None:
    locale, origin = Locale.parse(code), Locale.parse("en")
    for path in sorted((ROOM / code).rglob("*.po")):
        messages = parse(path.read_bytes(), path.name, locale=locale, domain=Domain("articles/a")).messages
        for message, other in zip(messages, messages[1:] + messages[:1], strict=True):
            for targets in (message.targets, other.targets, tuple(map(str.upper, message.targets))):
                changed = replace(message, targets=targets)
                assert silenced(StringSubject(changed, locale, origin, ReviewState.STALE)) == []


def test_of_a_plain_sentence_the_checks_of_marks_are_not_asked() -> None:
    one = subject("The ship came late and waited", "Корабль пришёл поздно и ждал", locale="ru")
    asked = {check.name for check in PANEL.asked(one)}
    of_marks = {"quotes", "brackets", "dashes", "emoji", "placeholders", "markup", "unsafe-html", "addresses"}
    assert not asked & {
        *of_marks,
        "spacing",
        "whitespace",
        "punctuation",
        "machine-residue",
        "dates",
        "units",
    }
    assert "wrong-language" in asked


def test_a_long_text_is_given_to_all_that_read_it() -> None:
    one = subject("The ship came", "Корабль пришёл " * 1000, locale="ru")
    assert {"quotes", "emoji", "spacing"} <= {check.name for check in PANEL.asked(one)}


def _run(one: StringSubject) -> Iterator[Flaw]:
    yield Flaw(f"says {one.message.key.source}")


def test_a_check_that_says_nothing_at_a_glance_is_always_run_in_its_order() -> None:
    odd = Check("odd", Scope.STRING, Severity.WARNING, "Something is odd.", _run)
    never = replace(odd, name="never", may=lambda _: False)
    checks = (odd, never, replace(always_run(never), name="even"))
    one = subject("a", "b")
    assert [found.check for found in Panel(checks).inspect(one)] == ["odd", "even"]
    assert [found.check for found in inspect(one, checks)] == ["odd", "never", "even"]
