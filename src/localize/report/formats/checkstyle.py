"""Findings as Checkstyle writes them (checkstyle.org, «XMLLogger»), which many tools read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from localize.report.clean import clean
from localize.report.formats.sentence import sentence

if TYPE_CHECKING:
    from localize.model import Report


def render(report: Report) -> str:
    """Return the report as one XML document, by file."""
    root = Element("checkstyle", version="4.3")
    files: dict[str, Element] = {}
    for finding in report.findings:
        name = clean(finding.path) or "localize.yaml"
        if name not in files:
            files[name] = SubElement(root, "file", name=name)
        SubElement(
            files[name],
            "error",
            line=str(finding.line or 1),
            severity=finding.severity.value,
            message=sentence(finding),
            source=f"localize.{clean(finding.check)}",
        )
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"
