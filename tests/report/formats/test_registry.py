"""The forms of findings, and what holds them, the command and the docs together."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.json_schema import faults
from tests.report.findings import fault

from localize.cli.check import FORMS
from localize.model import Finding, Report, Severity
from localize.report.formats import FORMATS, LATEST, render

DOCS = Path(__file__).resolve().parents[3] / "docs" / "reference"
HOSTILE = Finding("a-plug-ins", Severity.ERROR, "\x1b[2J</x>]]>\u202e@all |`", "a\x00&<.po", 3, fix="\ud800")
DATA: dict[str, object] = {"strings": {"ru": 2}, "waived": []}


def test_the_command_offers_every_form_and_text() -> None:
    assert ("text", *FORMATS) == FORMS


def test_the_page_tells_of_each() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert all(f"| `{form}` |" in page for form in FORMS)


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_from_a_text_breaks_a_form_or_moves_a_terminal(name: str) -> None:
    text = render(name, Report("check", findings=(HOSTILE, fault(), fault("draft")), data=DATA))
    assert text.endswith("\n")
    assert not {"\x1b", "\u202e", "\x00"} & set(text)
    assert text.encode()


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_found_is_a_whole_document_too(name: str) -> None:
    text = render(name, Report("check", data=DATA))
    if name in {"json", LATEST, "gitlab", "sarif"}:
        assert json.loads(text) is not None


def test_json_fits_its_schema() -> None:
    schema = json.loads((DOCS / f"{LATEST}.schema.json").read_text(encoding="utf-8"))
    report = Report(
        "check",
        findings=(HOSTILE, fault(), fault("draft")),
        counts={"errors": 3, "warnings": 0},
        data={**DATA, "waiting": [{"slug": "ui", "locale": "ru", "findings": 1}]},
    )
    assert faults(json.loads(render("json", report)), schema) == []
    assert render("json", report) == render(LATEST, report)
