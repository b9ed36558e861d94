"""Reports as a pipe gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report import plain
from localize.report.views import view

if TYPE_CHECKING:
    from localize.model import Report


def body(report: Report) -> list[str]:
    """Return what goes to standard output, by lines."""
    return plain.render(view(report).body).splitlines()


def talk(report: Report) -> list[str]:
    """Return what goes to standard error, by lines."""
    return plain.render(view(report).talk).splitlines()
