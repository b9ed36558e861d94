"""Which verb prints what."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from localize.report.presentation import View
from localize.report.verbs import common

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Report

VIEWS: Mapping[str, str] = {
    "blame": "history:blame",
    "build": "build:view",
    "check": "check:view",
    "check --fix": "mend:view",
    "check --list": "check:registry",
    "cost": "cost:view",
    "due": "due:view",
    "engines codes": "engines:pairs",
    "engines list": "engines:listing",
    "engines test": "engines:answers",
    "explain CHECK": "explain:check_view",
    "explain STRING": "explain:string_view",
    "evaluate": "evaluate:scores",
    "evaluate --edits": "evaluate:league",
    "import": "exchange:imported",
    "import-archive": "import_archive:view",
    "log": "history:log",
    "memory search": "memory:matches",
    "memory stats": "memory:stats",
    "models list": "models:listing",
    "minutes": "minutes:view",
    "preview": "preview:view",
    "publish": "publish:view",
    "pull": "pull:view",
    "report made": "made:view",
    "replace": "replace:view",
    "review list": "review_list:view",
    "status": "status:view",
    "status --by-person": "people:view",
    "status --live": "live:view",
    "status --outdated": "outdated:view",
    "translate": "translate:view",
    "watch": "watch:view",
}
"""Verbs with a form of their own, each with the module and the function that give it, loaded when asked for.

All other verbs list what they changed.
"""


def view(report: Report) -> View:
    """Return what a report prints: data for stdout, talk for stderr."""
    return view_of(report.verb)(report)


def view_of(verb: str) -> Callable[[Report], View]:
    """Return the form in which a verb prints its report."""
    if verb not in VIEWS:
        return _changes
    module, _, name = VIEWS[verb].partition(":")
    found: Callable[[Report], View] = getattr(import_module(f"localize.report.verbs.{module}"), name)
    return found


def _changes(report: Report) -> View:
    body = (*common.findings(report.findings), *common.changes(report.changes))
    return View(body, common.notes(report))
