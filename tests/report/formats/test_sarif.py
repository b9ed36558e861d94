"""SARIF 2.1.0."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

from tests.json_schema import faults
from tests.report.findings import fault
from tests.shared import SHARED, needs

from localize.model import Finding, Report, Severity
from localize.report.formats import sarif

OTHERS = (
    Finding("failed-plugin", Severity.INFO, "fails"),
    Finding("a-plug-ins", Severity.WARNING, "\x00", "статья с пробелом.md", 2),
)


def run(*findings: Finding) -> Any:  # noqa: ANN401 - JSON
    log = json.loads(sarif.render(Report("check", findings=findings)))
    assert log["version"] == "2.1.0"
    (one,) = log["runs"]
    return one


def test_a_result_has_a_rule_a_level_and_places() -> None:
    found = run(fault(), *OTHERS)
    first, second, third = found["results"]
    rules = [rule["id"] for rule in found["tool"]["driver"]["rules"]]
    assert rules == ["numbers", "failed-plugin", "a-plug-ins"]
    assert [rules[result["ruleIndex"]] for result in found["results"]] == rules
    assert [result["level"] for result in found["results"]] == ["error", "note", "warning"]
    (place,) = first["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "locales/ru/LC_MESSAGES/articles/frost.po"
    assert physical["region"] == {"startLine": 3}
    (source,) = first["relatedLocations"]
    assert source["physicalLocation"]["artifactLocation"]["uri"] == "articles/frost.md"
    assert source["physicalLocation"]["region"] == {"startLine": 7}
    assert "locations" not in second
    uri = third["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == "статья с пробелом.md"


def test_a_rule_tells_what_its_page_tells() -> None:
    (rule,) = run(fault())["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("# numbers\n")
    assert rule["shortDescription"]["text"]


def test_the_fingerprint_stays_when_lines_move_and_goes_when_the_text_changes() -> None:
    one, moved, other = fault(), fault(line=99), fault(digits="ffffffff")
    prints = [result["partialFingerprints"]["localize/v1"] for result in run(one, moved, other)["results"]]
    assert prints[0] == prints[1] != prints[2]


@needs("schemas", "sarif-schema-2.1.0.json")
def test_it_fits_the_standards_schema() -> None:
    schema = json.loads((SHARED / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    for findings in ((), (fault(), *OTHERS)):
        log = json.loads(sarif.render(Report("check", findings=findings)))
        assert faults(log, schema) == []
    assert faults({**log, "version": "2.0.0", "more": 1}, schema) != []
