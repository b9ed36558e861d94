"""Findings as SARIF 2.1.0 (OASIS standard, errata 01), for code scanning and editors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from localize.checks import pages
from localize.checks.registry import installed
from localize.model import Severity
from localize.report import json_text
from localize.report.clean import clean
from localize.report.formats.sentence import sentence

if TYPE_CHECKING:
    from localize.checks import Check
    from localize.model import Finding, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "SRCROOT"
"""The name of the newsroom's folder, to which paths are relative."""


def render(report: Report) -> str:
    """Return the report as one SARIF log with one run."""
    names = list(dict.fromkeys(finding.check for finding in report.findings))
    known = {check.name: check for check in installed().every}
    driver: dict[str, object] = {
        "name": "localize",
        "rules": [_rule(name, known.get(name)) for name in names],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, names.index(finding.check)) for finding in report.findings],
    }
    return json_text.dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(name: str, check: Check[Any] | None) -> dict[str, object]:
    rule: dict[str, object] = {"id": clean(name)}
    if check is not None:
        rule["shortDescription"] = {"text": check.summary}
        rule["defaultConfiguration"] = {"level": _LEVELS[check.severity]}
    if page := pages.page(name):
        rule["help"] = {"text": page, "markdown": page}
    if address := pages.address(name):
        rule["helpUri"] = address
    return rule


def _result(finding: Finding, rule: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": clean(finding.check),
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": sentence(finding)},
        "partialFingerprints": {"localize/v1": finding.fingerprint},
    }
    if finding.path:
        result["locations"] = [_location(finding.path, finding.line, finding.address)]
    if finding.place:
        path, _, line = finding.place.rpartition(":")
        related = _location(path, int(line) if line.isdigit() else 0)
        result["relatedLocations"] = [{**related, "message": {"text": "the source"}}]
    return result


def _location(path: str, line: int, address: str = "") -> dict[str, object]:
    # A path may hold anything that a file name can; a URI holds only what RFC 3986 lets it.
    uri = quote(path.encode("utf-8", "surrogateescape"))
    place: dict[str, object] = {"artifactLocation": {"uri": uri, "uriBaseId": _ROOT}}
    if line:
        place["region"] = {"startLine": line}
    logical = {"logicalLocations": [{"fullyQualifiedName": clean(address)}]} if address else {}
    return {"physicalLocation": place, **logical}
