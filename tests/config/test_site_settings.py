"""The address of the site, and the edition for all other languages."""

from __future__ import annotations

import pytest
from tests.config.minimal import EN, MINIMAL, RU, UZ, UZ_CYRL, mistakes, read

from localize.config.site_settings import SiteSettings, XDefault


def test_a_newsroom_without_an_address_has_none() -> None:
    config = read(MINIMAL)
    assert config.site == SiteSettings()
    assert config.default_edition(UZ) == UZ
    assert read(MINIMAL + "site:\n").site == SiteSettings()


def test_a_site_has_an_address_and_locales_may_have_their_own() -> None:
    config = read(
        MINIMAL + "site:\n  url: https://Vodiy.example/news/\n"
        "  per_locale: {uz-Cyrl: 'http://пример.vodiy.example:8080/а'}\n"
    )
    assert config.site.url == "https://vodiy.example/news"
    assert config.site.per_locale == {UZ_CYRL: "http://xn--e1afmkfd.vodiy.example:8080/%D0%B0"}
    assert config.site.line == 6


@pytest.mark.parametrize(
    ("said", "mistake"),
    [
        ("site: vodiy.example", "5: `site` must be a mapping"),
        ("site: {address: https://a.example}", "5: unknown key `address` in `site`"),
        ("site:\n  per_locale: {}", "6: `url` is missing in `site`"),
        ("site:\n  url: vodiy.example", "6: «vodiy.example» is no address of a site"),
        ("site:\n  url: ftp://a.example", "6: «ftp://a.example» is no address of a site"),
        ("site:\n  url: 'https://a example'", "6: «https://a example» is no address of a site"),
        ("site:\n  url: https://a.example:no", "6: «https://a.example:no» is no address of a site"),
        ("site:\n  url: [https://a.example]", "6: «» is no address of a site"),
        (
            "site:\n  url: https://me:secret@a.example",
            "6: the address «https://me:secret@a.example» has more than a host and a path",
        ),
        (
            "site:\n  url: https://a.example/?x",
            "6: the address «https://a.example/?x» has more than a host and a path",
        ),
        (
            "site:\n  url: https://a.example\n  per_locale:\n    ru: https://a.example#x",
            "8: the address «https://a.example#x» has more than a host and a path",
        ),
        (
            "site:\n  url: https://a.example\n  per_locale:\n    de: https://de.a.example",
            "8: locale `de` is not among `locales`",
        ),
        ("x_default: de", "5: `x_default` cannot be «de»"),
        ("x_default: [ru]", "5: `x_default` must be a text"),
        ("x_default:", "5: `x_default` must be a text"),
    ],
)
def test_mistakes_are_told_with_their_lines(said: str, mistake: str) -> None:
    assert f"localize.yaml:{mistake}" in mistakes(f"{MINIMAL}{said}\n")


@pytest.mark.parametrize(
    ("said", "choice", "of_uzbek"),
    [
        ("source", XDefault.SOURCE, UZ),
        ("none", XDefault.NONE, None),
        ("ru", RU, RU),
        ("uz-Cyrl", UZ_CYRL, UZ_CYRL),
    ],
)
def test_the_edition_for_all_other_languages(said: str, choice: object, of_uzbek: object) -> None:
    config = read(f"{MINIMAL}x_default: {said}\n")
    assert config.x_default == choice
    assert config.default_edition(UZ) == of_uzbek
    assert config.default_edition(EN) == (EN if said == "source" else of_uzbek)


def test_pages_have_a_pattern_that_names_their_slug() -> None:
    start = MINIMAL + "site:\n  url: https://a.example\n"
    assert read(start + '  pages: "/{locale}/{slug}/"\n').site.pages == "{locale}/{slug}/"
    assert read(start).site.pages == ""
    for pattern in ("{locale}/", "{slug}/{lang}", "{slug}?a", "../{slug}"):
        assert mistakes(start + f'  pages: "{pattern}"\n') == [
            f"localize.yaml:7: «{pattern}» is no pattern of pages"
        ]
