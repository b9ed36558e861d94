"""The registry, and what holds checks, pages and tests together."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import localize.checks
from localize.checks import Check, Scope, registry
from localize.checks.registry import ARTICLE, CATALOG, NEWSROOM, OWN, STRING, installed, select
from localize.errors import UsageError
from localize.model import Severity

ROOT = Path(__file__).resolve().parents[2]
PAGES = ROOT / "docs" / "reference" / "checks"
NAMES = list(OWN.names)
BREAKING = {
    "blank",
    "control-characters",
    "plural-forms",
    "placeholders",
    "markup",
    "date-pattern",
    "unsafe-html",
}


def test_every_check_stands_in_the_list_of_its_scope_once() -> None:
    by_scope: tuple[tuple[Check[Any], ...], ...] = (STRING, ARTICLE, CATALOG, NEWSROOM)
    for scope, checks in zip(Scope, by_scope, strict=True):
        assert {check.scope for check in checks} == {scope}
    assert len(set(NAMES)) == len(NAMES)
    assert {check.name for check in STRING if check.breaks} == BREAKING


def test_every_check_is_one_module_of_its_name() -> None:
    found: dict[str, Check[Any]] = {}
    for module in pkgutil.iter_modules(localize.checks.__path__):
        values = vars(import_module(f"localize.checks.{module.name}"))
        own = [value for name, value in values.items() if isinstance(value, Check) and name == "CHECK"]
        assert all(check.name.replace("-", "_") == module.name for check in own)
        found |= {check.name: check for check in own}
    assert found == {check.name: check for check in OWN.every}


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    assert {page.stem for page in PAGES.glob("*.md")} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_why_how_to_fix_and_how_to_allow(name: str) -> None:
    text = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert text.startswith(f"# {name}\n")
    headings = ["## Why", "## Example", "## How to fix it", "## How to allow it"]
    assert re.findall(r"^## .*$", text, re.MULTILINE) == headings
    for heading in headings:
        said = text.partition(f"{heading}\n")[2].partition("\n## ")[0]
        assert len(said.strip()) > 20, heading


def test_every_check_has_a_test_of_its_name() -> None:
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert {name.replace("-", "_") for name in NAMES} <= tests


def test_every_check_says_in_one_line_what_is_wrong() -> None:
    for check in OWN.every:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
        assert re.fullmatch(r"[A-Z][^\n]{10,90}\.", check.summary)


def names(*choice: list[str]) -> list[str]:
    return list(select(*choice).names)


def test_select() -> None:
    assert names(["markup", "draft"]) == ["draft", "markup"]
    assert names(["markup", "draft"], ["draft"]) == ["markup"]
    assert names([], NAMES[1:]) == ["untranslated"]
    assert names(["unreadable", "behind", "article-date"]) == ["article-date", "behind", "unreadable"]


def test_a_check_that_is_mere_information_runs_where_it_is_named() -> None:
    assert select() == select(skip=[check.name for check in OWN.every if check.severity is Severity.INFO])
    for check in OWN.every:
        assert names([check.name]) == [check.name]


def test_which_checks_of_strings_are_off_is_known_without_loading_them() -> None:
    notes = tuple(check.name for check in STRING if check.severity is Severity.INFO)
    assert select().names == select(skip=notes).names
    assert select(notes=True).names == OWN.names
    assert select(notes).names == notes


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("placeholder", "Did you mean `placeholders`?"),
        ("Plural_Forms", "Did you mean `plural-forms`?"),
        ("Article date", "Did you mean `article-date`?"),
        ("zzz", "`localize check --list` shows all of them."),
    ],
)
def test_an_unknown_name_is_refused_with_the_nearest(name: str, hint: str) -> None:
    choices: list[tuple[list[str], ...]] = [([name],), ([], [name])]
    for choice in choices:
        with pytest.raises(UsageError) as caught:
            select(*choice)
        assert caught.value.message == f"there is no check «{name}»"
        assert caught.value.hint == hint


def test_of_checks_that_are_wanted_alone_no_others_are_had() -> None:
    found = installed({"length", "blank", "behind"})
    assert found.names == ("blank", "length", "behind")
    assert installed({"blank", "nonsense"}) == installed() == OWN
    assert OWN.names == registry.NAMES


def test_the_registry_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="NOTHING"):
        _ = registry.NOTHING
