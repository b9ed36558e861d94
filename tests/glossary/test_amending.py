"""A form added to a glossary's file."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from localize.errors import InputErrors, UsageError
from localize.glossary.amending import with_form
from localize.model import Locale

EN, RU, UZ, UZ_CYRL = (Locale.parse(code) for code in ("en", "ru", "uz", "uz_Cyrl"))
FILE = """\
# Names and terms.
- term: Tashkent   # the capital
  en: Tashkent
  ru: Ташкент  # and no other
  forbidden: {uz: [Tashkent]}
  note: >
    Capital of
    the country.

# Places.
- {term: city hall, en: [city hall, town hall], ru: [мэрия]}
- term: budget
  ru:
    - бюджет   # as in the law
    - смета
# The end.
"""


def added(
    text: str, name: str, form: str, locale: Locale = RU, *, forbidden: bool = False, note: str = ""
) -> str:
    data, _ = with_form(
        text.encode(),
        "glossary.yaml",
        (EN, RU, UZ, UZ_CYRL),
        name=name,
        source=EN,
        locale=locale,
        form=form,
        forbidden=forbidden,
        note=note,
    )
    return data.decode()


@pytest.mark.parametrize(
    ("name", "form", "locale", "old", "new"),
    [
        ("Tashkent", "г. Ташкент", RU, "ru: Ташкент  #", 'ru: [Ташкент, "г. Ташкент"]  #'),
        (
            "tashkent",
            "Toshkent",
            UZ,
            "  forbidden: {uz: [Tashkent]}\n",
            "  forbidden: {uz: [Tashkent]}\n  uz: Toshkent\n",
        ),
        ("city hall", "хокимият", RU, "ru: [мэрия]}", "ru: [мэрия, хокимият]}"),
        ("Town hall", "hokimlik", UZ, "ru: [мэрия]}", "ru: [мэрия], uz: hokimlik}"),
        ("budget", "казна", RU, "    - смета\n", "    - смета\n    - казна\n"),
        ("budget", "byudjet", UZ, "- term: budget\n", "- term: budget\n  uz: byudjet\n"),
    ],
)
def test_a_form_comes_to_its_term_and_nothing_else_is_touched(
    name: str, form: str, locale: Locale, old: str, new: str
) -> None:
    assert added(FILE, name, form, locale) == FILE.replace(old, new)


@pytest.mark.parametrize(
    ("name", "form", "locale", "old", "new"),
    [
        ("Tashkent", "Тошкент", RU, "{uz: [Tashkent]}", "{uz: [Tashkent], ru: Тошкент}"),
        ("Tashkent", "Tashkand", UZ, "{uz: [Tashkent]}", "{uz: [Tashkent, Tashkand]}"),
        ("city hall", "ратуша", RU, "[мэрия]}", "[мэрия], forbidden: {ru: [ратуша]}}"),
        (
            "budget",
            "budjet",
            UZ,
            "- term: budget\n",
            "- term: budget\n  forbidden: {uz: [budjet]}\n",
        ),
    ],
)
def test_a_form_is_forbidden(name: str, form: str, locale: Locale, old: str, new: str) -> None:
    assert added(FILE, name, form, locale, forbidden=True) == FILE.replace(old, new)


def test_a_new_term_comes_at_the_end() -> None:
    assert added(FILE, "mayor", "хоким", note="The head: of a region.") == FILE + (
        '- term: mayor\n  en: mayor\n  ru: хоким\n  note: "The head: of a region."\n'
    )
    assert added("", "mayor", "мэр", forbidden=True) == (
        "- term: mayor\n  en: mayor\n  forbidden: {ru: [мэр]}\n"
    )
    assert added("- {term: a, ru: а}", "b", "в") == ("- {term: a, ru: а}\n- term: b\n  en: b\n  ru: в\n")


def test_lines_end_as_they_did_and_a_mark_at_the_start_stays() -> None:
    text = "\ufeff" + FILE.replace("\n", "\r\n")
    assert added(text, "Tashkent", "Toshkent", UZ).count("\r\n") == FILE.count("\n") + 1
    assert added(text, "Tashkent", "Toshkent", UZ).startswith("\ufeff# Names")


@pytest.mark.parametrize(("name", "form"), [("", "x"), ("x", " "), ("a\nb", "c"), ("a", "b\nc")])
def test_what_is_empty_or_has_two_lines_is_refused(name: str, form: str) -> None:
    with pytest.raises(UsageError, match="a term and its form are wanted"):
        added(FILE, name, form)


def test_what_the_glossary_has_is_refused() -> None:
    with pytest.raises(UsageError, match="the glossary has «мэрия» already"):
        added(FILE, "city hall", "мэрия")
    with pytest.raises(InputErrors):
        added("- {term: x, translate: false}\n", "x", "икс")


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_any_form_reads_as_it_was_given(name: str, form: str) -> None:
    name, form = f"k{name}k", f"ж{form}ж"
    read = yaml.safe_load(added(FILE, name, form))
    assert read[-1] == {"term": name, "en": name, "ru": form}
