"""Severities and limits of checks."""

from __future__ import annotations

import pytest
from tests.config.minimal import MINIMAL, mistakes, read

from localize.config.settings import CheckSetting
from localize.model import Severity


def test_what_is_set_for_checks() -> None:
    said = "checks: {dashes: off, quotes: error, length: {severity: info, title: 70, push: 1.5}}\n"
    assert read(MINIMAL + said).checks == {
        "dashes": CheckSetting(off=True),
        "quotes": CheckSetting(Severity.ERROR),
        "length": CheckSetting(Severity.INFO, limits={"title": 70, "push": 1.5}),
    }
    assert read(MINIMAL + said).checks["length"].line == 5
    assert read(MINIMAL).checks == {}


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("checks: {dashes: loud}", "a check cannot be «loud»"),
        ("checks: {length: {title: long}}", "the limit `title` must be a number, 0 or more"),
        ("checks: {length: {title: -1}}", "the limit `title` must be a number, 0 or more"),
        ("checks: {length: {title: true}}", "the limit `title` must be a number, 0 or more"),
    ],
)
def test_each_mistake_is_named_with_its_line(text: str, mistake: str) -> None:
    line = 5 + text.count("\n")
    assert mistakes(MINIMAL + text + "\n")[0] == f"localize.yaml:{line}: {mistake}"
