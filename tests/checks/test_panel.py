"""What a check says at a glance holds: where it says that it has nothing to say, it has nothing to say."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.checks.texts import subject

from localize.checks import Check, Flaw, Scope, StringSubject, inspect
from localize.checks.base import always_run
from localize.checks.panel import Panel
from localize.checks.registry import STRING
from localize.formats.gettext import parse
from localize.language import uzbek
from localize.model import Domain, Locale, Message, MessageKey, ReviewState, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.pairs import TextPair
    from localize.glossary.matcher import GlossaryMatcher

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
@example(" — ", "ship-\u00a0kun.uz", "en", "ru", ReviewState.TRANSLATED)
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


def test_what_texts_say_is_the_same_in_both_scripts() -> None:
    of_meaning = [check for check in STRING if check.of_meaning]
    assert not any(check.states for check in of_meaning)
    convert = uzbek.converter("Cyrl")
    for path in sorted((ROOM / "uz").rglob("*.po")):
        messages = parse(path.read_bytes(), path.name, locale=Locale.parse("uz"), domain=Domain("a")).messages
        for message, other in zip(messages, messages[1:] + messages[:1], strict=True):
            for targets in (message.targets, other.targets):
                source, texts = message.key.source, [convert(target).text for target in targets]
                latin = {one.check for one in inspect(subject(source, *targets), of_meaning)}
                cyrillic = inspect(subject(source, *texts, locale="uz_Cyrl"), of_meaning)
                assert {one.check for one in cyrillic} <= latin, (source, targets)
                own = [
                    subject(target, text, origin="uz", locale="uz_Cyrl")
                    for target, text in zip(targets, texts, strict=True)
                    if target
                ]
                assert [one for each in own for one in inspect(each, of_meaning)] == []


def test_of_the_same_text_in_another_script_checks_of_meaning_are_asked_where_they_spoke() -> None:
    odd = Check("odd", Scope.STRING, Severity.WARNING, "Something is odd.", _speaking, of_meaning=True)
    panel = Panel([odd, replace(odd, name="letters", of_meaning=False)])
    one = subject("a", "b", locale="uz_Cyrl")
    for first, told in (
        (None, ["odd", "letters"]),
        (frozenset[str](), ["letters"]),
        (frozenset({"odd"}), ["odd", "letters"]),
    ):
        for _ in range(2):
            assert [found.check for found in panel.inspect(one, first)] == told


def _speaking(_: StringSubject) -> Iterator[Flaw]:
    yield Flaw("says something")


CLUES = [clue for check in STRING for clue in (check.in_source, check.in_target) if clue is not None]


@settings(max_examples=500, deadline=None)
@given(st.lists(st.one_of(st.integers(0, 999).map(str), st.sampled_from(PIECES)), max_size=5).map("".join))
def test_a_clue_finds_as_much_in_any_number_that_is_written_alike(word: str) -> None:
    alike = re.sub("[1-9]", "0", word)
    found = [[bool(clue.search(one)) for clue in CLUES] for one in (word, alike)]
    assert found[0] == found[1]


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
    other = subject("The ship came late and waited", "The ship has come and waited", locale="ru")
    assert "wrong-language" in {check.name for check in PANEL.asked(other)} - asked


def test_a_long_text_is_given_to_all_that_read_it() -> None:
    one = subject("The ship came", "Корабль пришёл " * 1000, locale="ru")
    assert {"quotes", "emoji", "spacing"} <= {check.name for check in PANEL.asked(one)}


def _run(one: StringSubject) -> Iterator[Flaw]:
    yield Flaw(f"says {one.message.key.source}")


def test_a_check_that_says_nothing_at_a_glance_is_always_run_in_its_order() -> None:
    never = replace(ODD, name="never", may=lambda _: False)
    checks = (ODD, never, replace(always_run(never), name="even"))
    one = subject("a", "b")
    assert [found.check for found in Panel(checks).inspect(one)] == ["odd", "even"]
    assert [found.check for found in inspect(one, checks)] == ["odd", "never", "even"]


ODD = Check("odd", Scope.STRING, Severity.WARNING, "Something is odd.", _run)


@pytest.mark.parametrize(
    ("check", "asked"),
    [
        (ODD, ["draft ru", "draft uz", "stale ru", "stale uz"]),
        (replace(ODD, states=frozenset({ReviewState.STALE})), ["stale ru", "stale uz"]),
        (replace(ODD, kinds=frozenset({("uz", "Latn")})), ["draft uz", "stale uz"]),
        (
            always_run(replace(ODD, states=frozenset(), kinds=frozenset())),
            ["draft ru", "draft uz", "stale ru", "stale uz"],
        ),
    ],
    ids=["any", "state", "kind", "always"],
)
def test_a_check_is_asked_of_the_states_and_languages_that_it_is_about(
    check: Check[StringSubject], asked: list[str]
) -> None:
    panel = Panel([check])
    strings = [
        (state, locale, replace(subject("a", "b", locale=locale), state=state))
        for state in (ReviewState.DRAFT, ReviewState.STALE)
        for locale in ("ru", "uz")
    ]
    for _ in range(2):  # once more, when the texts are remembered
        assert [f"{state} {locale}" for state, locale, one in strings if panel.inspect(one)] == asked


@dataclass(frozen=True)
class Key:
    """A key without its context."""

    source: str


@dataclass(frozen=True)
class Texts:
    """The texts of a message, and nothing else of it."""

    key: Key
    plural_source: str
    targets: tuple[str, ...]
    empty: bool
    blank: bool


class Slug(str):
    """A slug that can be told from that of the interface alone."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        assert other == "ui"
        return str.__eq__(self, "ui")


@dataclass(frozen=True)
class TextsAlone:
    """All that a check of texts alone may look at; of anything else it has no attribute."""

    message: Texts
    locale: Locale
    source_locale: Locale
    kind: tuple[str, str]
    source_kind: tuple[str, str]
    pairs: tuple[TextPair, ...]
    slug: str
    terms: GlossaryMatcher | None
    text_attributes: tuple[str, ...]

    @classmethod
    def of(cls, one: StringSubject) -> StringSubject:
        """Return what is left of a string."""
        message = one.message
        key = Key(message.key.source)
        texts = Texts(key, message.plural_source, message.targets, message.empty, message.blank)
        return cast(
            "StringSubject",
            cls(
                texts,
                one.locale,
                one.source_locale,
                one.kind,
                one.source_kind,
                one.pairs,
                Slug(one.slug),
                one.terms,
                one.text_attributes,
            ),
        )

    def command(self, act: str) -> str:
        """Return what stands in what is told, and decides nothing."""
        return act


OF_TEXTS = [check for check in STRING if check.of_texts]


def speaks(check: Check[StringSubject], one: StringSubject) -> bool:
    return (check.may is None or check.may(one)) and bool([*check.run(one)])


def wrong(one: StringSubject) -> list[str]:
    """Return the checks of texts alone that speak of them, and not of the string, or the other way round."""
    texts = TextsAlone.of(one)
    return [check.name for check in OF_TEXTS if speaks(check, texts) != speaks(check, one)]


@settings(max_examples=500, deadline=None)
@given(
    TEXTS, st.lists(TEXTS, min_size=1, max_size=2), st.sampled_from(LOCALES), st.sampled_from(["cup", "ui"])
)
def test_checks_of_texts_alone_look_at_nothing_else(
    source: str, targets: list[str], locale: str, slug: str
) -> None:
    plural = "The ships {n}" if len(targets) > 1 else ""
    one = subject(source, *targets, locale=locale, slug=slug, plural=plural)
    assert wrong(one) == []


@pytest.mark.parametrize("code", LOCALES[:4])
def test_nor_do_they_in_texts_of_a_newsroom(code: str) -> None:
    locale, origin = Locale.parse(code), Locale.parse("en")
    for path in sorted((ROOM / code).rglob("*.po")):
        messages = parse(path.read_bytes(), path.name, locale=locale, domain=Domain("articles/a")).messages
        for message, other in zip(messages, messages[1:] + messages[:1], strict=True):
            for targets in (message.targets, other.targets):
                one = StringSubject(replace(message, targets=targets), locale, origin, ReviewState.STALE)
                assert wrong(one) == []


FEW = st.sampled_from(["The ship came", "5 ships  came", "Корабль пришёл", "Кема 7 keldi «", ""])


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(FEW, FEW, st.sampled_from(LOCALES[:4]), st.sampled_from(["cup", "ui"]), st.booleans()),
        max_size=12,
    )
)
def test_what_was_said_of_the_same_texts_changes_nothing(
    every: list[tuple[str, str, str, str, bool]],
) -> None:
    panel = Panel(STRING)
    for source, target, locale, slug, draft in every:
        one = subject(source, target, locale=locale, slug=slug)
        one = replace(one, state=ReviewState.DRAFT if draft else ReviewState.TRANSLATED)
        assert panel.inspect(one) == inspect(one, panel.asked(one))


def test_of_texts_of_which_it_said_nothing_a_check_is_not_asked_again() -> None:
    calls = Counter[str]()

    def counted(check: Check[Any], *, found: bool) -> Check[Any]:
        def run(_: StringSubject) -> Iterator[Flaw]:
            calls[check.name] += 1
            yield from [Flaw("says something")] if found else []

        return replace(check, run=run)

    odd = Check("silent", Scope.STRING, Severity.WARNING, "Something is odd.", _run)
    panel = Panel(
        [
            counted(odd, found=False),
            counted(replace(odd, name="loud"), found=True),
            counted(replace(odd, name="wide", of_texts=False), found=False),
        ]
    )
    one = subject("a", "b", locale="ru")
    for again in (one, replace(one, state=ReviewState.STALE, slug="tea"), one):
        assert [found.check for found in panel.inspect(again)] == ["loud"]
    assert calls == {"silent": 1, "loud": 3, "wide": 3}
    others = (subject("a", "b", locale="uz"), subject("a", "b", locale="ru", slug="ui"), subject("a", "c"))
    for other in (*others, replace(one, text_attributes=("alt",)), subject("a" * 1001, "b")):
        panel.inspect(other)
    assert calls["silent"] == 1 + 5
    panel.inspect(subject("a" * 1001, "b"))
    assert calls["silent"] == 1 + 6


def test_no_more_texts_are_remembered_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("localize.checks.panel._REMEMBERED", 2)
    calls = Counter[str]()

    def run(one: StringSubject) -> Iterator[Flaw]:
        calls[one.message.key.source] += 1
        return iter(())

    panel = Panel([replace(ODD, run=run)])
    for source in "abbcba":
        panel.inspect(subject(source, "b"))
    assert calls == {"a": 2, "b": 1, "c": 1}
