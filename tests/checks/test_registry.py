from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest

import localize.checks
from localize.checks import CHECKS, Check, select
from localize.checks.base import listed
from localize.errors import UsageError
from localize.model import Severity

NAMES = [
    "untranslated",
    "rejected",
    "stale",
    "draft",
    "unapproved",
    "disagreement",
    "blank",
    "control-characters",
    "plural-forms",
    "placeholders",
    "markup",
    "date-pattern",
    "wrong-language",
    "apostrophes",
    "glossary-forbidden",
    "glossary-kept",
    "glossary",
    "whitespace",
    "punctuation",
]
WARNINGS = {
    "unapproved",
    "disagreement",
    "wrong-language",
    "apostrophes",
    "glossary-kept",
    "glossary",
    "whitespace",
    "punctuation",
}
BREAKING = {"blank", "control-characters", "plural-forms", "placeholders", "markup", "date-pattern"}


def test_every_check_is_registered_once_with_its_weight() -> None:
    assert [check.name for check in CHECKS] == NAMES
    assert {check.name for check in CHECKS if check.severity is Severity.WARNING} == WARNINGS
    assert {check.name for check in CHECKS if check.breaks} == BREAKING


def test_every_check_of_every_module_is_registered() -> None:
    found: list[Check] = []
    for module in pkgutil.iter_modules(localize.checks.__path__):
        values = vars(import_module(f"localize.checks.{module.name}")).values()
        found += [value for value in values if isinstance(value, Check)]
    assert {check.name for check in found} == set(NAMES)


def test_every_check_says_in_one_line_what_is_wrong() -> None:
    for check in CHECKS:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
        assert re.fullmatch(r"[A-Z][^\n]{10,90}\.", check.summary)


def test_select() -> None:
    assert select() == CHECKS
    assert [check.name for check in select(["markup", "draft"])] == ["draft", "markup"]
    assert [check.name for check in select(["markup", "draft"], ["draft"])] == ["markup"]
    assert [check.name for check in select(skip=NAMES[1:])] == ["untranslated"]
    assert select(["behind"], others=["behind"]) == ()
    assert select(skip=["behind"], others=["behind"]) == CHECKS


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("placeholder", "Did you mean `placeholders`?"),
        ("Plural_Forms", "Did you mean `plural-forms`?"),
        ("zzz", f"One of: {', '.join(NAMES)}."),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, hint: str) -> None:
    for choice in ({"only": [name]}, {"skip": [name]}):
        with pytest.raises(UsageError) as caught:
            select(**choice)
        assert caught.value.message == f"there is no check «{name}»"
        assert caught.value.hint == hint


def test_listed_names_five_things_each_short_and_printable() -> None:
    assert listed([]) == ""
    assert listed("abcde") == "«a», «b», «c», «d», «e»"
    assert listed("abcdefg") == "«a», «b», «c», «d», «e» and 2 more"
    assert listed(["a\nb\x1b\ud800"]) == "«a\\x0ab\\x1b\\xd800»"
    assert listed(["x" * 60, "y" * 61]) == f"«{'x' * 60}», «{'y' * 59}…»"
