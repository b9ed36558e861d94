from __future__ import annotations

import pytest

from localize.language.plurals import plural_forms
from localize.model import Locale

RUSSIAN = (
    "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
)


@pytest.mark.parametrize(
    ("code", "header", "names"),
    [
        ("en", "nplurals=2; plural=(n != 1);", ("one", "other")),
        ("uz", "nplurals=2; plural=(n != 1);", ("one", "other")),
        ("uz_Cyrl", "nplurals=2; plural=(n != 1);", ("one", "other")),
        ("en_GB", "nplurals=2; plural=(n != 1);", ("one", "other")),
        ("ru", RUSSIAN, ("one", "few", "many")),
        ("fr", "nplurals=2; plural=(n > 1);", ("one", "other")),
        ("ja", "nplurals=1; plural=(0);", ("other",)),
        ("xx", "nplurals=2; plural=(n != 1);", ("one", "other")),
    ],
)
def test_header_and_names(code: str, header: str, names: tuple[str, ...]) -> None:
    forms = plural_forms(Locale.parse(code))
    assert (forms.count, forms.header, forms.names) == (len(names), header, names)


@pytest.mark.parametrize(
    ("code", "by_number"),
    [
        ("en", {0: "other", 1: "one", 2: "other", 21: "other"}),
        ("uz_Cyrl", {0: "other", 1: "one", 21: "other"}),
        ("ru", {0: "many", 1: "one", 3: "few", 5: "many", 11: "many", 12: "many", 21: "one", 122: "few"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other"}),
    ],
)
def test_which_number_takes_which_form(code: str, by_number: dict[int, str]) -> None:
    forms = plural_forms(Locale.parse(code))
    assert {number: forms.names[forms.index(number)] for number in by_number} == by_number
    assert forms.index(-1) == forms.index(1)
