"""A header that counts otherwise and the entries that follow it are converted together."""

from __future__ import annotations

import pytest

from localize.catalogs.plural_conversion import with_plural_forms
from localize.language.plurals import plural_forms
from localize.model import Catalog, Locale, Message, MessageKey
from localize.model.domain import UI

RU, UZ = Locale.parse("ru"), Locale.parse("uz")
FOUR = (
    "nplurals=4; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : "
    "n%10==0 || n%10>=5 || (n%100>=11 && n%100<=14) ? 2 : 3);"
)
BACKWARDS = (
    "nplurals=4; plural=(n%10==1 && n%100!=11 ? 3 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 2 : 1);"
)


def catalog(header: str, *targets: str, locale: Locale = RU) -> Catalog:
    message = Message(MessageKey("", "{n} day"), targets, "{n} days")
    other = Message(MessageKey("", "Home"), ("Главная",))
    return Catalog(locale, UI, (("Language", "ru"), ("plural-forms", header)), (message, other))


def converted(header: str, *targets: str, locale: Locale = RU) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = with_plural_forms(catalog(header, *targets, locale=locale))
    assert found.header == (("Language", "ru"), ("plural-forms", plural_forms(locale).header))
    assert found.messages[1] == catalog(header, *targets).messages[1]
    return found.messages[0].targets, found.messages[0].comments


def test_four_forms_become_three() -> None:
    found = converted(FOUR, "{n} день", "{n} дня", "{n} дней", "{n} дня")
    assert found == (("{n} день", "{n} дня", "{n} дней"), ())


def test_a_form_goes_where_its_numbers_go_and_the_last_is_kept_as_a_comment() -> None:
    found = converted(BACKWARDS, "ноль", "дней", "дня", "день")
    assert found == (("день", "дня", "дней"), ("was: ноль",))


def test_one_form_serves_all() -> None:
    assert converted("nplurals=1; plural=0;", "kun", locale=UZ) == (("kun", "kun"), ())


def test_empty_forms_stay_empty() -> None:
    assert converted(FOUR, "", "", "", "") == (("", "", ""), ())


@pytest.mark.parametrize("rule", ["m", "n/0", "9", "-1", "n ? 0", "n**9", "(" * 200, "__import__"])
def test_by_a_rule_that_says_nothing_forms_keep_their_order(rule: str) -> None:
    found = converted(f"nplurals=4; plural={rule};", "день", "дня", "дней", "суток")
    assert found == (("день", "дня", "дней"), ("was: суток",))


@pytest.mark.parametrize("header", ["", "nplurals=INTEGER; plural=EXPRESSION;", plural_forms(RU).header])
def test_what_counts_as_the_locale_does_or_not_at_all_stays(header: str) -> None:
    before = catalog(header, "день", "дня", "дней", "суток")
    assert with_plural_forms(before) == before


def test_an_entry_with_another_number_of_forms_is_left_for_check() -> None:
    found = with_plural_forms(catalog(FOUR, "день", "дня"))
    assert found.messages[0].targets == ("день", "дня")
