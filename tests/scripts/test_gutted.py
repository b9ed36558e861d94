"""Modules without their bodies."""

from __future__ import annotations

import runpy
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "gutted.py"


def test_functions_return_none_and_tables_are_empty() -> None:
    tables = "TABLE = {1: 2}\nNAMES: tuple[str, ...] = ('a',)\nONE = 1\n"
    source = f"{tables}\ndef f(x):\n    return x\n\ndef g():\n    yield 1\n"
    found: dict[str, object] = {}
    exec(runpy.run_path(str(SCRIPT))["gutted"](source), found)  # noqa: S102 - three lines of our own
    assert (found["TABLE"], found["NAMES"], found["ONE"]) == ({}, (), 1)
    f, g = found["f"], found["g"]
    assert callable(f)
    assert callable(g)
    assert f(1) is None
    assert list(g()) == []


def test_a_module_has_the_tests_of_its_name_or_those_of_its_room() -> None:
    script = runpy.run_path(str(SCRIPT))
    names = {path.name for path in script["tests_of"](script["PACKAGE"] / "review" / "states.py")[0]}
    assert names == {"test_states.py"}
    rooms, own = script["tests_of"](script["PACKAGE"] / "review" / "nothing_of_this_name.py")
    assert ([path.name for path in rooms], own) == (["review"], False)


def test_a_module_of_nouns_and_patterns_has_no_body_to_lose() -> None:
    has_body = runpy.run_path(str(SCRIPT))["has_body"]
    assert has_body("def f(x):\n    return x\n")
    assert not has_body("class A:\n    name: str\n\nPATTERN = 'a|b'\n")
