"""Slugs of editions: from titles in two Uzbek scripts and Russian, and as authors write them."""

from __future__ import annotations

import pytest

from localize.bundles.public_slug import beside, from_title, said_in
from localize.config import SlugScript
from localize.errors import InputError
from localize.formats.registry import ReadOptions, read
from localize.model import Article, Locale

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))


def article(said: str) -> Article:
    content = f"---\ntitle: Frost\n{said}---\n\nText.\n".encode()
    return read(content, path="articles/frost.md", slug="frost", options=ReadOptions(EN))


@pytest.mark.parametrize(
    ("title", "locale", "expected"),
    [
        ("Oʻzbekiston gʻalabasi", UZ, "ozbekiston-galabasi"),
        ("Ўзбекистон ғалабаси", UZ_CYRL, "ozbekiston-galabasi"),
        ("Yer sanʼati", UZ, "yer-sanati"),
        ("Ер санъати", UZ_CYRL, "yer-sanati"),
        ("Ранние заморозки: что делать?", RU, "rannie-zamorozki-chto-delat"),
        ("**Early** frost & rain", EN, "early-frost-rain"),
        ("…", EN, ""),
    ],
)
def test_titles_in_latin_letters(title: str, locale: Locale, expected: str) -> None:
    assert from_title(title, locale, SlugScript.LATIN) == expected


@pytest.mark.parametrize(
    ("title", "locale", "expected"),
    [
        ("Ўзбекистон ғалабаси", UZ_CYRL, "ўзбекистон-ғалабаси"),
        ("Oʻzbekiston gʻalabasi!", UZ, "ozbekiston-galabasi"),
        ("Ранние «заморозки»", RU, "ранние-заморозки"),
    ],
)
def test_titles_in_their_own_letters(title: str, locale: Locale, expected: str) -> None:
    assert from_title(title, locale, SlugScript.OWN) == expected


def test_a_long_title_ends_at_a_word() -> None:
    found = from_title("слово " * 40, RU, SlugScript.OWN)
    assert len(found) <= 80
    assert set(found.split("-")) == {"слово"}
    assert len(from_title("а" * 200, RU, SlugScript.OWN)) == 80


def test_an_author_gives_one_slug_or_one_per_language() -> None:
    assert said_in(article("slug: cold-snap\n"), RU) == "cold-snap"
    assert said_in(article("slug: 2026\n"), EN) == "2026"
    per_language = article("slug: {ru: moroz, uz-Cyrl: qirov}\n")
    assert [said_in(per_language, one) for one in (RU, UZ_CYRL, UZ)] == ["moroz", "qirov", ""]
    assert said_in(article(""), RU) == ""


@pytest.mark.parametrize(
    "said",
    ["slug: a/b\n", "slug: two words\n", "slug: ''\n", "slug: [a]\n", "slug: true\n", "slug: {ru: ../x}\n"],
)
def test_a_slug_that_cannot_stand_in_an_address_is_named_with_its_line(said: str) -> None:
    with pytest.raises(InputError, match="`slug` cannot be") as caught:
        said_in(article(said), RU)
    assert caught.value.place is not None
    assert caught.value.place.line == 3


def test_a_language_that_is_none_is_named() -> None:
    with pytest.raises(InputError):
        said_in(article("slug: {russian!: moroz}\n"), RU)


def test_a_slug_stays_in_its_folder() -> None:
    assert beside("weather/frost", "qirov") == "weather/qirov"
    assert beside("frost", "qirov") == "qirov"
