"""Preview: where the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.presentation import Line, View, counted
from localize.report.verbs import common

if TYPE_CHECKING:
    from localize.model import Report


def view(report: Report) -> View:
    """Return the page to look at, as data, and how many there are, as talk."""
    page = report.data["page"]
    body = (Line.of(str(page)),) if page else ()
    pages = counted(report.counts["pages"], "page")
    return View(body, (Line.of(f"{pages} in {report.data['folder']}/."), *common.notes(report)))
