"""Every form of findings for programs: its name, and the module that writes it."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Report

LATEST: Final = "json-v1"
"""The form that `json` means."""
FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "json": "localize.report.json_text",
        LATEST: "localize.report.json_text",
        "github": "localize.report.formats.github",
        "gitlab": "localize.report.formats.gitlab",
        "markdown": "localize.report.formats.markdown",
        "sarif": "localize.report.formats.sarif",
        "junit": "localize.report.formats.junit",
        "checkstyle": "localize.report.formats.checkstyle",
    }
)
"""Name → the module whose `render` takes a report and returns text."""


OF_HOSTS: Final = frozenset({"github", "gitlab", "sarif", "checkstyle"})
"""The forms that a host reads, to which paths below the repository's root mean something."""


def render(name: str, report: Report) -> str:
    """Return the findings of a report in one of the forms."""
    return str(import_module(FORMATS[name]).render(report))
