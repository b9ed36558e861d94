"""Checkstyle's XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.report.findings import UZ, fault

from localize.model import Report, Severity
from localize.report.formats import checkstyle


def test_errors_stand_by_file() -> None:
    findings = (fault(), fault(line=0, severity=Severity.WARNING), fault(locale=UZ))
    root = ET.fromstring(checkstyle.render(Report("check", findings=findings)))  # noqa: S314 - our own
    assert root.tag == "checkstyle"
    files = {file.get("name"): list(file) for file in root}
    assert [len(found) for found in files.values()] == [2, 1]
    first, second = files["locales/ru/LC_MESSAGES/articles/frost.po"]
    assert (first.get("line"), first.get("severity")) == ("3", "error")
    assert (second.get("line"), second.get("severity")) == ("1", "warning")
    assert first.get("source") == "localize.numbers"
