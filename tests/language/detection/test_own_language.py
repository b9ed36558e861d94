"""Texts that are in their own language beyond doubt: no slower look finds another one in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.formats.gettext import parse
from localize.language.detection import detect
from localize.language.detection.own_language import OTHER_LETTER, plainly_in
from localize.language.detection.third_languages import third_language
from localize.model import Domain, Locale

ROOM = Path(__file__).parents[3] / "locales"
FORMS = {"en": ("en", "Latn"), "ru": ("ru", "Cyrl"), "uz": ("uz", "Latn"), "uz_Cyrl": ("uz", "Cyrl")}
WORDS = [
    *(
        "The",
        "the",
        "government",
        "London",
        "of",
        "Hill's",
        "o'clock",
        "It",
        "wasn't",
        "ENERGY",
        "J.",
        "U.S.",
    ),
    *("hukumat", "Toshkent", "bilan", "oʻzbek", "O‘zbekiston", "G'ALABA", "bo'lgan", "va", "Uning", "ʻ"),
    *("правительство", "Москва", "не", "он", "который", "Щи", "НОВОСТИ", "А.", "что"),
    *("ҳукумат", "Тошкент", "билан", "ўзбек", "эди", "учун", "Унинг", "ЯНГИЛИК"),
    *("le", "dans", "und", "nicht", "straße", "және", "тұрғын", "жылы", "şehir", "için", "ыйык", "мутолаа"),
    *(
        "ABBA",
        "iPhoneда",
        "Facebookда",
        "NATOnikí",
        "日本",
        "ελλ",
        "ª",
        "ʼ",
        "́",
        "e",
        "́e",
        "x" * 33,
        "5",
        "12-",
    ),
    *(
        "`code",
        "code`",
        "<b",
        "a>",
        "{n",
        "}",
        "&amp;",
        "km/h",
        "%s",
        "$x",
        "a@b.uz",
        "kun.uz",
        "p.m.",
        "…",
        "«",
    ),
    *("[a](the", "b)", "```", "<!--", "-->", "{{", "}}"),
]
SPACES = [" ", " ", " ", "  ", "\n", "\t", "\u00a0", ". ", ", ", "", "-", "'", "."]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), max_size=14).map(
    lambda pieces: "".join(map("".join, pieces))
)


def doubts(text: str, form: tuple[str, str]) -> list[str]:
    """Return what slower looks find in a text, beside its language."""
    found = detect(text)
    seen = found and (found.locale.language, found.locale.effective_script)
    other = OTHER_LETTER.search(text)
    return [
        *([str(found)] if seen not in {None, form} else []),
        third_language(text),
        other[0] if other else "",
    ]


@settings(max_examples=2000, deadline=None)
@given(TEXTS, st.sampled_from([*FORMS.values()]))
def test_what_is_beyond_doubt_has_no_other_language(text: str, form: tuple[str, str]) -> None:
    if plainly_in(text, form):
        assert not any(doubts(text, form))
        assert any(map(str.isalpha, text))


@settings(max_examples=500, deadline=None)
@given(st.sampled_from([*FORMS]), st.data())
def test_neither_has_a_text_with_strange_words_in_it(code: str, data: st.DataObject) -> None:
    own = {"en": WORDS[:12], "uz": WORDS[12:22], "ru": WORDS[22:31], "uz_Cyrl": WORDS[31:39]}[code]
    words = data.draw(st.lists(st.sampled_from(own), min_size=3, max_size=9))
    text = " ".join(data.draw(st.permutations([*words, data.draw(TEXTS), data.draw(st.text(max_size=5))])))
    if plainly_in(text, FORMS[code]):
        assert not any(doubts(text, FORMS[code]))


@pytest.mark.parametrize("code", FORMS)
def test_nearly_all_texts_of_a_newsroom_are_in_their_own_language(code: str) -> None:
    locale = Locale.parse(code)
    plain = texts = 0
    for path in sorted((ROOM / code / "LC_MESSAGES" / "articles").rglob("*.po")):
        for message in parse(path.read_bytes(), path.name, locale=locale, domain=Domain("-")).messages:
            for target in (*message.targets, *message.targets[0].split(". ")):
                for form in FORMS.values():
                    assert not plainly_in(target, form) or not any(doubts(target, form))
                texts += len(target) > 80
                plain += len(target) > 80 and plainly_in(target, FORMS[code])
    assert plain > 0.8 * texts > 0


@pytest.mark.parametrize(
    ("text", "form", "expected"),
    [
        ("The government said that it would raise taxes", "en", True),
        ("The government said that it would raise taxes", "uz", False),
        ("Hukumat yangi qonunni qabul qildi va bu haqda maʼlum qildi", "uz", True),
        ("Правительство приняло новый закон о налогах", "ru", True),
        ("Ҳукумат янги қонунни қабул қилди ва бу ҳақда маълум қилди", "uz_Cyrl", True),
        ("Правительство приняло новый закон о налогах", "uz_Cyrl", False),
        ("Новое от Google Cloud Next Platform Services Group", "ru", False),
        ("The government said «нет» and would raise taxes", "en", False),
        ("Правительство и Apple приняли новый закон о налогах", "ru", True),
        ("The government said that it would `raise` taxes", "en", False),
        ("The [government](https://gov.uk/x) said that 5 km/h would raise taxes", "en", True),
        ("The [government](/x 'The government') said that it would raise taxes", "en", False),
        ("The government said that it would raise taxes in 東京", "en", False),
        ("The government said that it would raise taxes nicht", "en", False),
        ("Alisher", "en", False),
        ("", "en", False),
        ("The government " * 600, "en", False),
    ],
)
def test_own_language(text: str, form: str, expected: bool) -> None:
    assert plainly_in(text, FORMS[form]) is expected


def test_of_other_languages_nothing_is_said() -> None:
    assert not plainly_in("Le gouvernement a dit que les taxes augmentent", ("fr", "Latn"))
    assert not plainly_in("The government said that it would raise taxes", ("en", "Cyrl"))
