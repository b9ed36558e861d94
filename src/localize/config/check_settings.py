"""Section `checks` of the configuration: severities and limits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.config.document import number
from localize.config.settings import CheckSetting
from localize.errors import suggest
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.config.document import Document
    from localize.yaml_source import Node

_SEVERITIES = tuple(severity.value for severity in Severity)
_OFF = ("off", "false")
"""The value that YAML 1.1 reads `off` as, which is meant as well."""


def read_checks(document: Document) -> Mapping[str, CheckSetting]:
    """Return what the newsroom changes about each check that it names."""
    return {key.text: _check(document, key, value) for key, value in document.mapping("checks")}


def _check(document: Document, name: Node, node: Node) -> CheckSetting:
    """Return what is set for one check: a severity, or a mapping with severity and limits."""
    if node.kind == "scalar":
        return _severity(document, node, CheckSetting(line=name.line))
    limits: dict[str, float] = {}
    setting = CheckSetting(limits=limits, line=name.line)
    for key, value in document.mapping(name.text, parent=document.root.get("checks")):
        if key.text == "severity":
            setting = _severity(document, value, setting)
        elif (limit := number(value)) is not None:
            limits[key.text] = limit
        else:
            hint = f"Write it like `{name.text}: {{{key.text}: 3}}`."
            document.mistake(f"the limit `{key.text}` must be a number, 0 or more", value, hint)
    return setting


def _severity(document: Document, node: Node, setting: CheckSetting) -> CheckSetting:
    if node.text in _OFF:
        return replace(setting, off=True)
    if node.text in _SEVERITIES:
        return replace(setting, severity=Severity(node.text))
    names = (*_SEVERITIES, "off")
    hint = suggest(node.text, names, f"One of: {', '.join(names)}.")
    document.mistake(f"a check cannot be «{node.text}»", node, hint)
    return setting
