"""The configuration as far as one verb reads it."""

from __future__ import annotations

from localize.config import DEFAULT_TEXT_KEYS, DEFAULT_UI_KEYS, parse
from localize.config.settings import DEFAULT_TEXT_ATTRIBUTES
from localize.formats.article import read_options
from localize.formats.inline.text_attributes import TEXT_ATTRIBUTES

TEXT = b"version: 1\nname: S\nsource_locale: en\nlocales: [en, ru]\n"


def test_what_decides_about_catalogs_is_told_from_what_does_not() -> None:
    plain = parse(TEXT, "localize.yaml").for_catalogs()
    same = b"engines: []\nunready: omit\nbundles: {layout: html}\ntimezone: Europe/Moscow\nui: [a/*.yaml]\n"
    same += b"templates: [a/*.html]\n"
    assert parse(TEXT + same, "localize.yaml").for_catalogs() == plain
    assert parse(TEXT + b"front_matter: [title]\n", "localize.yaml").for_catalogs() != plain
    assert parse(TEXT.replace(b"name: S", b"name: T"), "localize.yaml").for_catalogs() != plain


def test_checks_read_the_time_zone_and_what_is_published_as_well() -> None:
    plain = parse(TEXT, "localize.yaml")
    moscow = parse(TEXT + b"timezone: Europe/Moscow\n", "localize.yaml")
    careless = parse(TEXT + b"publish: {body: draft}\n", "localize.yaml")
    assert moscow.for_catalogs() == careless.for_catalogs() == plain.for_catalogs()
    assert len({repr(one.for_checks()) for one in (plain, moscow, careless)}) == 3


def test_articles_are_read_without_a_configuration_as_with_one_that_says_nothing() -> None:
    assert read_options.DEFAULT_TEXT_KEYS == DEFAULT_TEXT_KEYS
    assert read_options.DEFAULT_UI_KEYS == DEFAULT_UI_KEYS
    assert TEXT_ATTRIBUTES == DEFAULT_TEXT_ATTRIBUTES
