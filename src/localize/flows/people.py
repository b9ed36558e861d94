"""The work of each person: texts written, approved, approved as a machine wrote them, rejected; remarks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.model import Report, ReviewState
from localize.model.remark import RemarkKind
from localize.review import TOOL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection
    from localize.model import Decision, Ledger

FIGURES = ("written", "approved", "unedited", "rejected", "comments", "waivers")
"""The figures that are counted. `unedited` are approvals of texts that no person wrote."""
_REMARKS = {RemarkKind.COMMENT: "comments", RemarkKind.WAIVED: "waivers"}


def people(session: NewsroomSession, selection: Selection) -> Report:
    """Count what each person did in these catalogs, as their ledgers have it; the tool itself is left out.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.
    """
    counts: dict[str, Counter[str]] = {}
    for ledger in _ledgers(session, selection):
        for decision in ledger.decisions:
            if decision.by != TOOL:
                counts.setdefault(decision.by, Counter()).update(_figures(decision))
        for remark in ledger.remarks:
            if remark.kind in _REMARKS and remark.text:
                counts.setdefault(remark.by, Counter())[_REMARKS[remark.kind]] += 1
    rows = [
        {"person": person, **{name: counts[person][name] for name in FIGURES}} for person in sorted(counts)
    ]
    return Report("status --by-person", counts={"people": len(rows)}, data={"people": rows})


def _figures(decision: Decision) -> Iterator[str]:
    if decision.state is ReviewState.TRANSLATED:
        yield "written"
    elif decision.state is ReviewState.REJECTED:
        yield "rejected"
    elif decision.state is ReviewState.APPROVED:
        yield "approved"
        if decision.by_machine:
            yield "unedited"


def _ledgers(session: NewsroomSession, selection: Selection) -> Iterator[Ledger]:
    for head in (*selection.articles, *((None,) if selection.ui else ())):
        found = session.catalogs(head, selection.locales)
        for locale in found.locales:
            if locale in selection.locales:
                yield found.files[locale].ledger
