"""The header of a catalog: what it must have, and what may stay."""

from __future__ import annotations

import pytest

from localize.catalogs import header
from localize.language.plurals import plural_forms
from localize.model import Locale

RU, CYRL = Locale("ru"), Locale.parse("uz_Cyrl")
RUSSIAN = plural_forms(RU).header
GNU_RUSSIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
)


def test_a_new_catalog_gets_what_it_must_have_and_no_date() -> None:
    assert header((), project="Samarqand", locale=CYRL) == (
        ("Project-Id-Version", "Samarqand"),
        ("Language", "uz@cyrillic"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    )


def test_a_template_has_no_language_and_no_plural_forms() -> None:
    fields = dict(header((("Language", "ru"),), project="Samarqand", locale=None))
    assert fields["Language"] == "ru"
    assert "Plural-Forms" not in fields
    assert dict(header((), project="Samarqand", locale=None))["Language"] == ""


def test_what_stands_there_is_kept_with_its_order_and_spelling() -> None:
    found = (
        ("X-Generator", "Poedit 3.4"),
        ("language", "ru_RU"),
        ("PO-Revision-Date", "2025-01-01 10:00+0500"),
        ("plural-forms", GNU_RUSSIAN),
        ("Project-Id-Version", "other"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    )
    assert header(found, project="Samarqand", locale=RU) == found
    assert header((*found, ("X-Generator", "again")), project="Samarqand", locale=RU)[8:] == (
        ("X-Generator", "again"),
    )


@pytest.mark.parametrize("value", ["", "en", "uz", "no language", "LANGUAGE"])
def test_a_language_that_is_another_is_mended(value: str) -> None:
    assert header((("Language", value),), project="S", locale=CYRL)[0] == ("Language", "uz@cyrillic")


@pytest.mark.parametrize("value", ["uz@cyrillic", "uz_Cyrl", "uz-Cyrl-UZ", "uz_UZ@cyrillic"])
def test_another_spelling_of_the_language_is_kept(value: str) -> None:
    assert header((("Language", value),), project="S", locale=CYRL)[0] == ("Language", value)


@pytest.mark.parametrize(
    "value", ["", "nplurals=INTEGER; plural=EXPRESSION;", "nplurals=2; plural=(n != 1);", "plural=0"]
)
def test_a_number_of_forms_that_the_locale_does_not_have_is_mended(value: str) -> None:
    assert header((("Plural-Forms", value),), project="S", locale=RU)[0] == ("Plural-Forms", RUSSIAN)


@pytest.mark.parametrize("locale", [RU, CYRL, Locale("en")])
def test_a_second_time_changes_nothing(locale: Locale) -> None:
    once = header((("Language", ""), ("Plural-Forms", "")), project="S", locale=locale)
    assert header(once, project="S", locale=locale) == once
