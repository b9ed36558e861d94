"""Which verb prints what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.report.presentation import View
from localize.report.verbs import (
    build,
    check,
    common,
    cost,
    due,
    engines,
    evaluate,
    exchange,
    explain,
    history,
    import_archive,
    made,
    memory,
    mend,
    minutes,
    models,
    outdated,
    people,
    preview,
    publish,
    pull,
    replace,
    review_list,
    status,
    translate,
    watch,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.model import Report

VIEWS: Mapping[str, Callable[[Report], View]] = {
    "blame": history.blame,
    "build": build.view,
    "check": check.view,
    "check --fix": mend.view,
    "check --list": check.registry,
    "cost": cost.view,
    "due": due.view,
    "engines codes": engines.pairs,
    "engines list": engines.listing,
    "engines test": engines.answers,
    "explain CHECK": explain.check_view,
    "explain STRING": explain.string_view,
    "evaluate": evaluate.scores,
    "evaluate --edits": evaluate.league,
    "import": exchange.imported,
    "import-archive": import_archive.view,
    "log": history.log,
    "memory search": memory.matches,
    "memory stats": memory.stats,
    "models list": models.listing,
    "minutes": minutes.view,
    "preview": preview.view,
    "publish": publish.view,
    "pull": pull.view,
    "report made": made.view,
    "replace": replace.view,
    "review list": review_list.view,
    "status": status.view,
    "status --by-person": people.view,
    "status --outdated": outdated.view,
    "translate": translate.view,
    "watch": watch.view,
}
"""Verbs with a form of their own; all others list what they changed."""


def view(report: Report) -> View:
    """Return what a report prints: data for stdout, talk for stderr."""
    return VIEWS.get(report.verb, _changes)(report)


def _changes(report: Report) -> View:
    body = (*common.findings(report.findings), *common.changes(report.changes))
    return View(body, common.notes(report))
