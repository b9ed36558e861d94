"""The checks that read a text beside its source: markup, plural forms, characters, spaces, language."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.checks import CHECKS, Subject, broken, inspect, select
from localize.model import Locale, Message, MessageKey, ReviewState


def told(
    check: str,
    source: str,
    *targets: str,
    locale: str = "uz",
    origin: str = "en",
    plural: str = "",
    slug: str = "cup",
) -> list[str]:
    message = Message(MessageKey("", source), targets, plural_source=plural)
    subject = Subject(
        message,
        Locale.parse(locale),
        Locale.parse(origin),
        ReviewState.TRANSLATED,
        slug=slug,
        address=f"{slug}@0",
    )
    return [found.message for found in inspect(subject, select([check]))]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("A **late** goal", "Soʻnggi **daqiqa** goli", []),
        ("A **late** goal", "Soʻnggi daqiqa goli", ["markup differs: «**» missing"]),
        ("A late goal", "Soʻnggi *daqiqa* goli", ["markup differs: «*» not in the source"]),
        (
            "See [here](https://a.org/)",
            "[Bu yerga](https://b.org/) qarang",
            ["markup differs: «link:https://a.org/» missing; «link:https://b.org/» not in the source"],
        ),
        ("Run `make`", "`make` ishga tushiring", []),
        ("Run `make`", "make ishga tushiring", ["markup differs: «`make`» missing"]),
        ("One\ntwo", "Bir ikki", ["markup differs: «line break» missing"]),
        ("Hi {name}", "Salom", []),
        ("H<sub>2</sub>O", "H2O", ["markup differs: «</sub>», «<sub>» missing"]),
    ],
)
def test_markup(source: str, target: str, expected: list[str]) -> None:
    assert told("markup", source, target) == expected


def test_labels_are_no_markdown_but_may_hold_tags() -> None:
    assert told("markup", "A * B * C", "A *B* C", slug="ui") == []
    assert told("markup", "<b>Now</b>", "Hozir", slug="ui") == ["markup differs: «</b>», «<b>» missing"]


def test_markup_of_a_text_beyond_all_measure_is_refused_and_not_compared() -> None:
    long = "**a** " * 200_000
    assert told("markup", "**a**", long) == ["is, or its source is, too long for markup to be compared"]
    assert told("markup", long, "a") == ["is, or its source is, too long for markup to be compared"]
    assert told("markup", long, long) == []


def test_markup_of_a_plural_form() -> None:
    expected = ["plural form 2: markup differs: «**» missing"]
    assert told("markup", "**One** vote", "**Bir** ovoz", "%d ovoz", plural="**%d** votes") == expected


def test_the_first_of_two_forms_reads_like_the_singular_the_second_like_the_plural() -> None:
    assert told("markup", "**One** vote", "**Bitta** ovoz", "%d ovoz", plural="%d votes") == []
    assert told("markup", "**One** vote", "Bitta ovoz", "**%d** ovoz", plural="%d votes") == [
        "plural form 1: markup differs: «**» missing",
        "plural form 2: markup differs: «**» not in the source",
    ]


def test_the_only_form_of_a_language_reads_like_the_plural() -> None:
    assert told("markup", "One vote", "**%d** 票", locale="ja", plural="**%d** votes") == []
    assert told("markup", "**One** vote", "**一** 票", locale="ja", plural="%d votes") == [
        "plural form 1: markup differs: «**» not in the source"
    ]


def test_plural_forms() -> None:
    assert told("plural-forms", "vote", "ovoz", "ovoz", plural="votes") == []
    assert told("plural-forms", "vote", "голос", "голоса", locale="ru", plural="votes") == [
        "has 2 plural forms, ru wants 3 (one, few, many)"
    ]
    assert told("plural-forms", "vote", "ovoz", "ovoz") == ["has 2 plural forms, uz wants 1"]
    assert told("plural-forms", "vote", "", locale="ru", plural="votes") == []


def test_control_characters() -> None:
    check = "control-characters"
    assert told(check, "Rain", "Yom\tgʻir\u200f\u00a0\u00ad\u200d") == []
    assert told(check, "Rain", "Yom\x00gʻir") == ["holds characters that nobody sees: U+0000"]
    assert told(check, "Rain\x00\ud800", "\ud800\x00") == [
        "holds characters that nobody sees: U+0000, U+D800"
    ]
    assert told(check, "\u2067Rain\u2069\x07", "\u2067Yomgʻir\u2069\x07") == []
    assert told(check, "\u2067Rain", "\u202eYomgʻir") == ["holds characters that nobody sees: U+202E"]
    assert told(check, "Rain", "\x05\x04\x03\x02\x01") == [
        "holds characters that nobody sees: U+0001, U+0002, U+0003, U+0004, U+0005"
    ]
    assert told(check, "Rain", "\x01\x02\x03\x0d\x85\ufeff\ufffd") == [
        "holds characters that nobody sees: U+0001, U+0002, U+0003, U+000D, U+0085 and 2 more"
    ]


def test_blank() -> None:
    assert told("blank", "Rain", "Yomgʻir") == []
    assert told("blank", "Rain", " \u00a0\n") == ["is nothing but white space"]
    assert told("blank", " ", " ") == []
    assert told("whitespace", "Rain", " ") == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Rain", "Yomgʻir", []),
        (" Rain\n", " Yomgʻir\n", []),
        ("Rain", " Yomgʻir", ["begins with a space, the source with no space"]),
        ("Rain\n", "Yomgʻir", ["ends with no space, the source with a line break"]),
        (
            "\tRain\u00a0",
            "  Yomgʻir",
            [
                "begins with 2 characters of white space, the source with a tab",
                "ends with no space, the source with a no-break space",
            ],
        ),
    ],
)
def test_whitespace(source: str, target: str, expected: list[str]) -> None:
    assert told("whitespace", source, target) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Rain came.", "Пошёл дождь.", []),
        ("Rain came.", "Пошёл дождь", ["ends with no such mark, the source with a full stop"]),
        ("Rain came", "Пошёл дождь.", ["ends with a full stop, the source with no such mark"]),
        (
            "Will it rain?",
            "Будет ли дождь!",
            ["ends with an exclamation mark, the source with a question mark"],
        ),
        ("As follows:", "А именно:", []),
        ("And then...", "А потом…", []),
        ("And then...", "А потом.", ["ends with a full stop, the source with an ellipsis"]),
        ("“Rain came.”", "«Пошёл дождь».", []),
        ("**Rain came.**", "**Пошёл дождь**.", []),
        ("Read [the rules.](https://a.org/b)", "Читайте [правила.](https://a.org/b)", []),
        ("Read [the rules](https://a.org/b).", "Читайте [правила](https://a.org/b).", []),
        ("Rain (again)", "Дождь (снова)", []),
        ("In 2025", "В 2025 г.", []),
        ("At 5 p.m.", "В 17:00", []),
        ("Over the years.", "За эти годы.", []),
        ("First;", "Первое,", []),
        ("", "", []),
    ],
)
def test_punctuation(source: str, target: str, expected: list[str]) -> None:
    assert told("punctuation", source, target, locale="ru") == expected


def test_punctuation_of_other_scripts() -> None:
    assert told("punctuation", "Rain came.", "下雨了。", locale="zh") == []
    assert told("punctuation", "Rain?", "Βροχή;", locale="el") == []
    assert told("punctuation", "Rain?", "Дождь;", locale="ru") == [
        "ends with no such mark, the source with a question mark"
    ]


def test_apostrophes_are_looked_at_in_latin_uzbek_alone() -> None:
    assert told("apostrophes", "Children", "Bolalar o'yini, sanʼat, oʻyin") == [
        "wrong apostrophes in «o'yini»"
    ]
    assert told("apostrophes", "Children", "Bolalar oʻyini, sanʼat") == []
    assert told("apostrophes", "Children", "o'yin", locale="uz_Cyrl") == []
    assert told("apostrophes", "Children", "o'yin", locale="en") == []


@pytest.mark.parametrize(
    ("locale", "origin", "source", "target", "expected"),
    [
        ("en", "ru", "Ясно", "Ясно, ветер восточный, слабый", ["reads as Russian, not as English"]),
        (
            "uz",
            "en",
            "x",
            "The government said on Monday that it would raise taxes",
            ["reads as English, not as Uzbek in Latin script"],
        ),
        (
            "ru",
            "uz",
            "x",
            "Ҳукумат янги қонунни қабул қилди ва бу ҳақда маълум қилди",
            ["reads as Uzbek in Cyrillic script, not as Russian"],
        ),
        ("ru", "en", "x", "Правительство приняло новый закон о налогах", []),
        ("uz", "en", "x", "Hukumat yangi qonunni qabul qildi va bu haqda maʼlum qildi", []),
        ("en_GB", "ru", "x", "The government said on Monday that it would raise taxes", []),
        ("uz", "en", "CSKA", "ЦСКА", ["is written in Cyrillic letters"]),
        ("ru", "en", "Apple Watch", "Apple Watch", []),
        ("uz", "en", "CSKA", "CSKA (ЦСКА)", []),
        ("kk", "en", "x", "The government said on Monday that it would raise taxes", []),
    ],
)
def test_wrong_language(locale: str, origin: str, source: str, target: str, expected: list[str]) -> None:
    assert told("wrong-language", source, target, locale=locale, origin=origin) == expected


def test_a_headline_in_capitals_left_as_it_was_is_told() -> None:
    headline = "Latest News From The City"
    assert told("wrong-language", headline, headline) == ["reads as English, not as Uzbek in Latin script"]


def test_a_sentence_left_as_it_was_is_told_even_where_its_language_is_not_clear() -> None:
    sentence = "abcd efgh ijkl mnop"
    assert told("wrong-language", sentence, sentence) == ["is the source, untranslated"]
    assert told("wrong-language", "abcd efgh ijkl", "abcd efgh ijkl") == ["is the source, untranslated"]
    assert told("wrong-language", "abcd Efgh ijkl", "abcd Efgh ijkl") == []
    assert told("wrong-language", sentence, sentence, origin="uz") == []


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
        "plural form 1: markup differs: «**» missing",
        "plural form 2: markup differs: «**» missing",
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
    subject = Subject(message, Locale.parse(locale), Locale.parse("en"), ReviewState.TRANSLATED)
    for found in inspect(subject, CHECKS):
        assert found.message.isprintable()


@settings(max_examples=100, deadline=None)
@given(text=st.text("ab *_`[](){}%sd<>\n.!?&", max_size=40))
def test_a_text_that_equals_its_source_is_never_broken(text: str) -> None:
    message = Message(MessageKey("", text), (text,))
    assert broken(message, Locale.parse("uz")) == ()


@pytest.mark.parametrize("piece", ["a", "a ", "A.", ".", "](", ") ", "\u202e", "o'", "{n}", "яa "])
def test_a_long_text_is_quick(piece: str) -> None:
    long = piece * (250_000 // len(piece))
    message = Message(MessageKey("", "A **goal** {n}."), (long,))
    subject = Subject(message, Locale.parse("uz"), Locale.parse("en"), ReviewState.TRANSLATED)
    for found in inspect(subject, CHECKS):
        assert len(found.message) < 1000
