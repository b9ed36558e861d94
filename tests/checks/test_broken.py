"""What breaks a text, and what any text may do to the checks."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from localize.checks import StringSubject, inspect
from localize.checks import broken as broken_texts
from localize.checks.broken import breaking, broken
from localize.checks.registry import STRING
from localize.model import Locale, Message, MessageKey, ReviewState

UZ = Locale.parse("uz")


def test_the_checks_that_break_a_text_are_those_of_all_checks_that_say_so() -> None:
    assert breaking() == tuple(check for check in STRING if check.breaks)


def test_broken_tells_everything_that_breaks_and_nothing_else() -> None:
    ru = Locale.parse("ru")
    whole = Message(MessageKey("", "**{n}** votes."), ("**{n}** голосов",))
    assert broken(whole, ru) == ()
    assert broken(Message(whole.key, ("",)), ru) == ()
    spoiled = Message(whole.key, ("\x07голосов", "x"), plural_source="**{n}** votes.")
    assert broken(spoiled, ru) == (
        "plural form 1: holds characters that nobody sees: U+0007",
        "has 2 plural forms, ru wants 3 (one, few, many)",
        "plural form 1: placeholders differ: «{n}» missing",
        "plural form 2: placeholders differ: «{n}» missing",
        "plural form 1: lacks the markup «**»",
        "plural form 2: lacks the markup «**»",
    )
    assert broken(Message(MessageKey("", "**a**"), ("b",)), ru, slug="ui") == ()
    assert broken(Message(MessageKey("", "a"), (" ",)), ru) == ("is nothing but white space",)


@settings(max_examples=100, deadline=None)
@given(
    source=st.text(st.characters(codec=None), max_size=60),
    targets=st.lists(st.text(st.characters(codec=None), max_size=60), max_size=4),
    plural=st.text(max_size=10),
    locale=st.sampled_from(["en", "ru", "uz", "uz_Cyrl", "kk", "xx"]),
)
def test_no_text_makes_a_check_fail(source: str, targets: list[str], plural: str, locale: str) -> None:
    message = Message(MessageKey("", source), tuple(targets), plural_source=plural)
    subject = StringSubject(message, Locale.parse(locale), Locale.parse("en"), ReviewState.TRANSLATED)
    for found in inspect(subject, STRING):
        assert found.message.isprintable()


@settings(max_examples=100, deadline=None)
@given(text=st.text("ab *_`[](){}%sd<>\n.!?&", max_size=40))
def test_a_text_that_equals_its_source_is_never_broken(text: str) -> None:
    message = Message(MessageKey("", text), (text,))
    assert broken(message, Locale.parse("uz")) == ()


_PIECES = st.sampled_from(
    ["a", "Яt", "9", " ", "\xa0", "% ", "%", "20%", ": ", ":", ":a:", "12:30", ".", "www.", "_", "(", ")",
     "«", "script:", "data : text/html", "java", "https://", "\u200d", "\n", "*", "{", "d", "s", "'", "—",
     "@b.uz", "**a**", "**a:**", "*b* ", "`c`", "[d](e)", "[d](f)", "[", "](", "pt: ", "t: "]
)  # fmt: skip


@settings(max_examples=3000, deadline=None)
@given(st.lists(_PIECES, max_size=6).map("".join), st.lists(_PIECES, max_size=6).map("".join))
@example("Plain", "javascript: x")
@example("20 %", "20% d")
def test_nothing_that_is_known_at_a_glance_is_broken(source: str, target: str) -> None:
    message = Message(MessageKey("", source), (target,))
    subject = StringSubject(message, UZ, UZ, ReviewState.TRANSLATED)
    flaws = [flaw.message for check in breaking() for flaw in check.run(subject)]
    assert not (flaws and broken_texts.is_plain(message))


def test_words_are_not_given_to_the_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broken_texts, "breaking", None)
    message = Message(MessageKey("", "It is 12:30, and 20% came."), ("Soat 12:30, 20 % keldi: «hammasi».",))
    assert broken(message, UZ) == ()
    marked = Message(MessageKey("", "**20** came, [see](a)."), ("[Qarang](a): **20** keldi.",))
    assert broken(marked, UZ) == ()


@pytest.mark.parametrize("piece", ["a", "a ", "A.", ".", "](", ") ", "\u202e", "o'", "{n}", "яa "])
def test_a_long_text_is_quick(piece: str) -> None:
    long = piece * (250_000 // len(piece))
    message = Message(MessageKey("", "A **goal** {n}."), (long,))
    subject = StringSubject(message, Locale.parse("uz"), Locale.parse("en"), ReviewState.TRANSLATED)
    for found in inspect(subject, STRING):
        assert len(found.message) < 1000
