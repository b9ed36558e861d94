"""Which locales an article is wanted in, and which catalogs that takes."""

from __future__ import annotations

import pytest

from localize.catalogs.target_locales import catalog_locales, parent_of, parents_first, target_locales
from localize.config import Config
from localize.model import Article, Locale

EN, RU, UZ, CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
ALL = (EN, RU, CYRL, UZ)


def config(**derive: str) -> Config:
    pairs = {Locale.parse(code): Locale.parse(source) for code, source in derive.items()}
    return Config("localize.yaml", "Samarqand", EN, ALL, derive=pairs)


def article(
    source: Locale, locales: tuple[Locale, ...] | None = None, *, draft: bool = False, translate: bool = True
) -> Article:
    return Article("a", "articles/a.md", source, b"", (), locales=locales, draft=draft, translate=translate)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (article(EN), (RU, CYRL, UZ)),
        (article(CYRL), (EN, RU, UZ)),
        (article(EN, (UZ, EN, RU)), (RU, UZ)),
        (article(EN, ()), ()),
        (article(EN, (Locale("fr"),)), ()),
        (article(EN, draft=True), ()),
        (article(EN, translate=False), ()),
    ],
)
def test_wanted_is_what_article_and_configuration_say(one: Article, expected: tuple[Locale, ...]) -> None:
    assert target_locales(one, config()) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (article(EN), (RU, UZ, CYRL)),
        (article(EN, (CYRL,)), (UZ, CYRL)),
        (article(EN, (RU,)), (RU,)),
        (article(UZ, (CYRL,)), (CYRL,)),
        (article(CYRL), (EN, RU, UZ)),
        (article(CYRL, (UZ,)), (UZ,)),
        (article(EN, (CYRL,), draft=True), ()),
    ],
)
def test_a_derived_locale_needs_its_parents_catalog_first(one: Article, expected: tuple[Locale, ...]) -> None:
    assert catalog_locales(one, config(uz_Cyrl="uz")) == expected


def test_derived_locales_stand_behind_the_others() -> None:
    assert parents_first(ALL, config(uz_Cyrl="uz")) == (EN, RU, UZ, CYRL)
    assert parents_first(ALL, config(uz="uz_Cyrl")) == ALL


@pytest.mark.parametrize(
    ("one", "locale", "parent"),
    [
        (None, CYRL, UZ),
        (None, UZ, None),
        (article(EN), CYRL, UZ),
        (article(EN), UZ, None),
        (article(UZ), CYRL, UZ),
        (article(CYRL), UZ, CYRL),
        (article(CYRL), RU, None),
    ],
)
def test_a_text_derives_from_its_parent_or_the_article_itself(
    one: Article | None, locale: Locale, parent: Locale | None
) -> None:
    assert parent_of(one, locale, config(uz_Cyrl="uz")) == parent
