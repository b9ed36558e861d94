"""Findings as tests: a suite by article, a failure by error (testmoapp, «JUnit XML file format»)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from localize.model import Severity
from localize.report.by_article import by_article
from localize.report.clean import clean
from localize.report.formats.sentence import sentence

if TYPE_CHECKING:
    from localize.model import Finding, Report
    from localize.report.by_article import ArticleFindings


def render(report: Report) -> str:
    """Return the report as one XML document. Warnings are tests that pass and say something."""
    groups = by_article(report.findings)
    errors = sum(one.severity is Severity.ERROR for one in report.findings)
    tests = max(len(report.findings), 1)
    root = Element("testsuites", name="localize check", tests=str(tests), failures=str(errors))
    for group in groups:
        _suite(root, group)
    if not groups:
        suite = SubElement(root, "testsuite", name="newsroom", tests="1", failures="0", errors="0")
        SubElement(suite, "testcase", classname="localize.newsroom", name="check")
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(root: Element, group: ArticleFindings) -> None:
    name = clean(group.slug) or "newsroom"
    errors = sum(one.severity is Severity.ERROR for one in group.findings)
    counts = {"tests": str(len(group.findings)), "failures": str(errors), "errors": "0"}
    suite = SubElement(root, "testsuite", {"name": name, **counts})
    for finding in group.findings:
        _case(suite, f"localize.{name}", finding)


def _case(suite: Element, classname: str, finding: Finding) -> None:
    where = clean(finding.where)
    name = f"{finding.check} {where}".strip()
    case = SubElement(suite, "testcase", classname=classname, name=clean(name), file=clean(finding.path))
    text = f"{where}: {sentence(finding)}" if where else sentence(finding)
    if finding.severity is Severity.ERROR:
        failure = SubElement(case, "failure", type=clean(finding.check), message=clean(finding.message))
        failure.text = text
    else:
        SubElement(case, "system-out").text = f"{finding.severity.value}: {text}"
