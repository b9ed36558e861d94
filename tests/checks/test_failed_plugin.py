"""Third parties' checks: found, run, and named where they fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.checks.texts import subject
from tests.plugin_package import install

from localize.checks import NewsroomSubject, inspect
from localize.checks.registry import OWN, STRING, installed, select
from localize.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

FAILED = "the plug-in «missing» of localize-acme 1.2 failed: AttributeError:"
SOURCE = """
from localize.checks import Check, Flaw, Scope
from localize.model import Severity


def shouting(subject):
    for target in subject.message.targets:
        if target.isupper():
            yield Flaw("is shouted")


def broken(subject):
    yield Flaw("before")
    raise RuntimeError("no\\x1b[31m\\nidea")


def silly(subject):
    yield "not a flaw"


CHECK = Check("shouting", Scope.STRING, Severity.WARNING, "A text is shouted.", shouting, "Whisper.", api=1)
BROKEN = Check("acme-broken", Scope.STRING, Severity.WARNING, "It is broken.", broken, api=1)
GLANCING = Check(
    "acme-glancing", Scope.STRING, Severity.WARNING, "It is.", shouting, may=lambda subject: 1 / 0, api=1
)
SILLY = Check("acme-silly", Scope.STRING, Severity.WARNING, "It is silly.", silly, api=1)
OLD = Check("old", Scope.STRING, Severity.WARNING, "It is old.", shouting, api=0)
UNSAID = Check("unsaid", Scope.STRING, Severity.WARNING, "It says nothing.", shouting)
TAKEN = Check("markup", Scope.STRING, Severity.WARNING, "It has a name of ours.", shouting, api=1)


class Other:
    api = 1
"""


@pytest.fixture
def acme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    points = {
        "shouting": "CHECK",
        "broken": "BROKEN",
        "glancing": "GLANCING",
        "silly": "SILLY",
        "old": "OLD",
        "unsaid": "UNSAID",
        "taken": "TAKEN",
        "other": "Other",
        "missing": "NOTHING",
        "twin": "CHECK",
    }
    install(monkeypatch, tmp_path / "acme", SOURCE, {"localize.checks": points})


@pytest.mark.usefixtures("acme")
def test_a_package_adds_checks() -> None:
    checks = installed()
    assert checks.names == (
        *(check.name for check in STRING),
        "acme-broken",
        "acme-glancing",
        "shouting",
        "acme-silly",
        *OWN.names[len(STRING) :],
    )
    chosen = select(["shouting"], among=checks).string
    (found,) = inspect(subject("Rain", "YOMGʻIR"), chosen)
    assert (found.check, found.severity, found.message, found.fix) == (
        "shouting",
        Severity.WARNING,
        "is shouted",
        "Whisper.",
    )
    assert inspect(subject("Rain", "Yomgʻir"), chosen) == ()


@pytest.mark.usefixtures("acme")
def test_a_check_of_a_package_is_run_for_every_string_whatever_it_says_at_a_glance() -> None:
    panel = select(["acme-glancing"], among=installed()).panel
    assert [one.message for one in panel.inspect(subject("Rain", "YOMGʻIR"))] == ["is shouted"]


@pytest.mark.usefixtures("acme")
def test_a_check_that_raises_is_a_finding_of_its_name_and_hides_no_other() -> None:
    chosen = select(["markup", "acme-broken", "acme-silly"], among=installed()).string
    found = inspect(subject("**Rain**", "Yomgʻir"), chosen)
    assert [(one.check, one.severity, one.message) for one in found] == [
        ("markup", Severity.ERROR, "lacks the markup «**»"),
        (
            "acme-broken",
            Severity.ERROR,
            "the check «broken» of localize-acme 1.2 failed: RuntimeError: no [31m idea",
        ),
        (
            "acme-silly",
            Severity.ERROR,
            "the check «silly» of localize-acme 1.2 failed: TypeError: it yields str where a Flaw is wanted",
        ),
    ]


@pytest.mark.usefixtures("acme")
def test_what_cannot_be_loaded_is_named() -> None:
    checks = installed()
    found = inspect(NewsroomSubject((), checks.problems), select(["failed-plugin"]).newsroom)
    assert [one.message for one in found] == [
        f"{FAILED} module 'acme_plugin' has no attribute 'NOTHING'",
        "the plug-in «old» of localize-acme 1.2 is for version 0",
        "the plug-in «unsaid» of localize-acme 1.2 does not say for which version it was written",
        "the check «other» of localize-acme 1.2 is no check, but type",
        "the check «taken» of localize-acme 1.2 is called markup, as another check is",
        "the check «twin» of localize-acme 1.2 is called shouting, as another check is",
    ]
    assert (
        found[1].fix == "Version 1 of localize.checks is spoken here: update localize-acme 1.2, or localize."
    )


def test_without_packages_there_are_the_houses_own() -> None:
    assert installed() == OWN
    assert inspect(NewsroomSubject(), select(["failed-plugin"]).newsroom) == ()
