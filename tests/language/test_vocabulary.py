from __future__ import annotations

import re
from collections import defaultdict

import pytest

from localize.language import vocabulary
from localize.language.spelling import folded, skeleton
from localize.language.vocabulary import entries, keys_in, origin, resolve, spellings, translation
from localize.language.vocabulary_file import read
from localize.model import Locale, MessageKey

RU, UZ, CYRL, EN = (Locale.parse(code) for code in ("ru", "uz", "uz_Cyrl", "en"))
PATTERN_LETTERS = re.compile(r"'[^']*'|[^A-Za-z]")


def texts(locale: Locale) -> list[tuple[MessageKey, str]]:
    return [(entry.key, text) for entry in entries() for text in translation(entry.key, locale) or ("",)]


def test_keys_are_unique_and_sources_are_english() -> None:
    keys = [entry.key for entry in entries()]
    assert len(keys) == len(set(keys))
    assert all(
        key.context and key.source.isprintable() and key.source.isascii()
        for key in keys
        if "°" not in key.source
    )


@pytest.mark.parametrize(("locale", "forms"), [(RU, 3), (UZ, 2), (CYRL, 2), (EN, 2)])
def test_every_entry_is_translated_in_every_plural_form(locale: Locale, forms: int) -> None:
    for entry in entries():
        found = translation(entry.key, locale)
        assert found is not None, entry.key
        assert len(found) == (forms if entry.plural_source else 1)
        assert all(text == text.strip() and text for text in found)


@pytest.mark.parametrize("folder", vocabulary.LOCALES)
def test_files_hold_the_same_keys_in_the_same_order(folder: str) -> None:
    mine, template = (read(name) for name in (f"{folder}.po", "vocabulary.pot"))
    assert [(e.key, e.plural_source, e.note) for e in mine] == [
        (e.key, e.plural_source, e.note) for e in template
    ]


def fields(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{\w+\}", text)))


@pytest.mark.parametrize("locale", [RU, UZ, CYRL])
def test_named_parts_are_the_same_in_every_locale(locale: Locale) -> None:
    for key, text in texts(locale):
        assert fields(text) == fields(key.source)


@pytest.mark.parametrize("locale", [RU, UZ, CYRL])
def test_date_patterns_have_the_same_fields_in_every_locale(locale: Locale) -> None:
    for key, text in texts(locale):
        if key.context.startswith("date.pattern."):
            assert sorted(PATTERN_LETTERS.sub("", text)) == sorted(PATTERN_LETTERS.sub("", key.source))


def words(key: MessageKey, text: str) -> str:
    if key.context.startswith("date.pattern."):
        return " ".join(re.findall(r"'([^']*)'", text))
    return re.sub(r"\{\w+\}|°[CF]", "", text)


def test_uzbek_has_its_own_apostrophes_and_scripts() -> None:
    for key, text in texts(UZ):
        assert not re.search(r"['‘’`´]|[А-я]", words(key, text)), text
        assert not re.search(r"[oOgG]ʼ|[^oOgG]ʻ", text), text
    for locale in (RU, CYRL):
        for key, text in texts(locale):
            assert not re.search(r"[A-Za-z'‘’ʻʼ`]", words(key, text)), text


@pytest.mark.parametrize("fold", [folded, skeleton])
def test_no_spelling_names_two_entries(fold: object) -> None:
    assert callable(fold)
    meanings = defaultdict(set)
    for context in {entry.key.context for entry in entries()}:
        for source, spelled in spellings(context).items():
            for text in spelled:
                meanings[context, fold(text)].add(source)
    assert {key: found for key, found in meanings.items() if len(found) > 1} == {}


def test_what_every_newsroom_gets() -> None:
    required = {entry.key.context.partition(".")[0] for entry in entries() if entry.required}
    others = {entry.key.context for entry in entries() if not entry.required}
    assert required == {"date", "unit", "weather"}
    assert others == {"category", "label", "role", "notice"}


@pytest.mark.parametrize(
    ("context", "source", "expected"),
    [
        ("date.pattern.long", "d MMMM y", ("d MMMM y 'г'.", "y-'yil' d-MMMM", "y 'йил' d MMMM")),
        ("date.month.format.wide", "April", ("апреля", "aprel", "апрель")),
        ("date.month.standalone.wide", "April", ("апрель", "Aprel", "Апрель")),
        ("date.relative", "Now", ("Сейчас", "Hozir", "Ҳозир")),
        ("unit.short", "{0} m/s", ("{0} м/с", "{0} m/s", "{0} м/с")),
        ("weather.condition", "clear", ("ясно", "ochiq", "очиқ")),
        ("weather.direction.from", "from the east", ("восточный", "sharqdan", "шарқдан")),
        ("category", "Education", ("Образование", "Taʼlim", "Таълим")),
        ("role", "political scientist", ("политолог", "siyosatshunos", "сиёсатшунос")),
    ],
)
def test_translations(context: str, source: str, expected: tuple[str, str, str]) -> None:
    key = MessageKey(context, source)
    assert tuple(translation(key, locale) for locale in (RU, UZ, CYRL)) == tuple((text,) for text in expected)


def test_translation_of_plurals_regions_and_strangers() -> None:
    views = MessageKey("label", "{n} view")
    assert translation(views, Locale.parse("ru_UZ")) == ("{n} просмотр", "{n} просмотра", "{n} просмотров")
    assert translation(views, Locale.parse("en-GB")) == ("{n} view", "{n} views")
    assert translation(views, Locale.parse("fr")) is None
    assert translation(views, Locale.parse("uz_Arab")) is None
    assert translation(MessageKey("label", "Nothing of ours"), EN) is None
    assert translation(MessageKey("", "Sports"), RU) is None


@pytest.mark.parametrize(
    ("context", "text", "source"),
    [
        ("category", "Узбекистан", "Uzbekistan"),
        ("category", "O'zbekiston", "Uzbekistan"),
        ("category", "Oʻzbekiston", "Uzbekistan"),
        ("category", "O‘ZBEKISTON", "Uzbekistan"),
        ("category", "Ўзбекистон", "Uzbekistan"),
        ("category", "SPORT", "Sports"),
        ("category", "  sports ", "Sports"),
        ("category", "В мире", "World"),
        ("category", "Ta'lim", "Education"),
        ("tag", "Спорт", "Sports"),
        ("label", "Похожие\u00a0новости", "Similar news"),
        ("role", "muxbir", "correspondent"),
        ("weather.condition", "бир оз булутли", "few clouds"),
    ],
)
def test_resolve_reads_all_four_languages(context: str, text: str, source: str) -> None:
    found = resolve(context, text)
    assert found == MessageKey("category" if context == "tag" else context, source)
    assert resolve(context, text, UZ) == found


@pytest.mark.parametrize("text", ["", "Chess", "\ud800", "a\x00b", "Sport " * 100, "ʻ"])
def test_resolve_knows_nothing_else(text: str) -> None:
    assert resolve("category", text) is None
    assert resolve("category", text, Locale.parse("fr")) is None
    assert resolve("nowhere", "Sports") is None


def test_origins() -> None:
    assert origin(MessageKey("date.relative", "Now")) == "cldr"
    assert origin(MessageKey("unit.short", "{0} m/s")) == "cldr"
    assert origin(MessageKey("weather.condition", "clear")) == "vocabulary"
    assert origin(MessageKey("category", "Sports")) == "vocabulary"


def test_keys_in_a_context_stand_in_order() -> None:
    assert keys_in("date.pattern.card") == (MessageKey("date.pattern.card", "HH:mm, d MMMM y"),)
    assert [key.source for key in keys_in("date.month.format.wide")][:4] == [
        "January",
        "February",
        "March",
        "April",
    ]
    assert keys_in("date.weekday.format.wide")[0].source == "Monday"
    assert keys_in("nowhere") == ()
