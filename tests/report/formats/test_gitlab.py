"""GitLab's code quality report."""

from __future__ import annotations

import json

from tests.report.findings import fault

from localize.model import Finding, Report, Severity
from localize.report.formats import gitlab


def test_every_finding_has_a_place_a_severity_and_a_fingerprint() -> None:
    one, two = fault(), Finding("failed-plugin", Severity.WARNING, "fails")
    first, second = json.loads(gitlab.render(Report("check", findings=(one, two))))
    said = "frost@0a1b2c3d (ru) has «45» where the source has «40». Write the source's number."
    assert first == {
        "description": said,
        "check_name": "numbers",
        "fingerprint": one.fingerprint,
        "severity": "major",
        "location": {"path": "locales/ru/LC_MESSAGES/articles/frost.po", "lines": {"begin": 3}},
    }
    assert second["severity"] == "minor"
    assert second["location"] == {"path": "localize.yaml", "lines": {"begin": 1}}
    assert first["fingerprint"] != second["fingerprint"]
