"""JUnit XML."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.report.findings import fault

from localize.model import Report, Severity
from localize.report.formats import junit


def test_an_error_is_a_failure_and_a_warning_a_test_that_passes() -> None:
    findings = (fault(), fault(severity=Severity.WARNING), fault(slug="cup"))
    root = ET.fromstring(junit.render(Report("check", findings=findings)))  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    suites = {suite.get("name"): suite for suite in root}
    assert list(suites) == ["cup", "frost"]
    assert (suites["frost"].get("tests"), suites["frost"].get("failures")) == ("2", "1")
    failed, passed = suites["frost"]
    failure = failed.find("failure")
    assert failure is not None
    assert failure.get("message") == "has «45» where the source has «40»"
    assert str(failure.text).startswith("locales/ru/LC_MESSAGES/articles/frost.po:3: frost@0a1b2c3d (ru) has")
    assert passed.find("failure") is None
    assert str(passed.findtext("system-out")).startswith("warning: ")


def test_nothing_found_is_one_test_that_passes() -> None:
    root = ET.fromstring(junit.render(Report("check")))  # noqa: S314 - our own
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert len(root.findall("testsuite/testcase")) == 1
