"""Locales in the spellings people type and the forms files need."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localize.errors import UsageError
from localize.model import Locale


@pytest.mark.parametrize(
    ("typed", "folder", "bcp47", "cldr", "gettext"),
    [
        ("uz", "uz", "uz", "uz", "uz"),
        ("oz", "uz", "uz", "uz", "uz"),
        ("uz-Latn", "uz", "uz", "uz", "uz"),
        ("uz_latn", "uz", "uz", "uz", "uz"),
        ("uz_Cyrl", "uz_Cyrl", "uz-Cyrl", "uz_Cyrl", "uz@cyrillic"),
        ("UZ-CYRL", "uz_Cyrl", "uz-Cyrl", "uz_Cyrl", "uz@cyrillic"),
        ("uz@cyrillic", "uz_Cyrl", "uz-Cyrl", "uz_Cyrl", "uz@cyrillic"),
        ("uz_UZ@cyrillic", "uz_Cyrl_UZ", "uz-Cyrl-UZ", "uz_Cyrl_UZ", "uz_UZ@cyrillic"),
        (" ru ", "ru", "ru", "ru", "ru"),
        ("ru-Cyrl", "ru", "ru", "ru", "ru"),
        ("en-GB", "en_GB", "en-GB", "en_GB", "en_GB"),
        ("es-419", "es_419", "es-419", "es_419", "es_419"),
        ("sr@latin", "sr_Latn", "sr-Latn", "sr_Latn", "sr@latin"),
        ("de-1996", "de_1996", "de-1996", "de", "de"),
        ("ca@valencia", "ca", "ca", "ca", "ca"),
        ("zh-Hant", "zh_Hant", "zh-Hant", "zh_Hant", "zh@hant"),
    ],
)
def test_forms(typed: str, folder: str, bcp47: str, cldr: str, gettext: str) -> None:
    locale = Locale.parse(typed)
    assert (locale.folder, locale.bcp47, locale.cldr, locale.gettext) == (folder, bcp47, cldr, gettext)
    assert str(locale) == folder


@pytest.mark.parametrize("typed", ["", "u", "english", "uz_Cyrl_", "uz cyrl", "../uz", "uz/", "u\x00z"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(UsageError, match="is not a locale code"):
        Locale.parse(typed)


def test_effective_script() -> None:
    scripts = {code: Locale.parse(code).effective_script for code in ("uz", "uz_Cyrl", "ru", "en", "xx")}
    assert scripts == {"uz": "Latn", "uz_Cyrl": "Cyrl", "ru": "Cyrl", "en": "Latn", "xx": ""}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("en-US", "en"),
        ("uz_UZ", "uz"),
        ("en-GB-oxendict", "en"),
        ("uz_Cyrll", "uz_cyrll"),
        ("de-AT", "de_AT"),
    ],
)
def test_a_region_falls_back_to_its_language_and_a_slip_to_nothing(text: str, found: str) -> None:
    known = [Locale("en"), Locale("uz"), Locale("uz", "Cyrl")]
    assert str(Locale.parse(text).nearest(known)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("en-US", "en"), ("uz-cyrl", "uz_Cyrl"), ("ru", None), ("ru_RU", None), ("uz_Cyrll", None), ("", None)],
)
def test_a_code_is_among_the_known_ones_or_not(text: str, found: str | None) -> None:
    known = [Locale("en"), Locale("uz"), Locale("uz", "Cyrl")]
    assert Locale.among(text, known) == (found and Locale.parse(found))


CODES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["uz", "ru", "en", "oz", "sr"]),
    st.sampled_from(["", "_Cyrl", "-latn", "-Arab"]),
    st.sampled_from(["", "-UZ", "_uz", "-860"]),
    st.sampled_from(["", "-1994", "-1996abcd", "-wadegile-1994"]),
)


@given(CODES, CODES)
def test_locales_are_equal_where_all_their_parts_are(one: str, other: str) -> None:
    first, second = Locale.parse(one), Locale.parse(other)
    parts = [
        (locale.language, locale.script, locale.territory, locale.variants) for locale in (first, second)
    ]
    assert (first == second) == (parts[0] == parts[1])
    assert first != second or hash(first) == hash(second)
    assert first != first.folder


def test_those_that_come_from_another_process_are_one_with_its_folder_at_hand() -> None:
    for locale in (Locale.parse("uz_Cyrl"), Locale("uz", "Latn"), Locale.parse("de-1996")):
        first, second = (pickle.loads(pickle.dumps(locale)) for _ in range(2))  # noqa: S301 - its own
        assert first is second
        assert (first, first.script, first.variants) == (locale, locale.script, locale.variants)
