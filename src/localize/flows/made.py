"""The making of every edition, from the ledgers alone: a fresh clone says the same."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from localize.catalogs.target_locales import target_locales
from localize.exchange.formula_guard import guarded
from localize.flows.edition_making import making
from localize.flows.responsible import responsible_of
from localize.model import Report
from localize.review.making import Maker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.flows.newsroom_session import NewsroomSession
    from localize.flows.selection import Selection

COLUMNS = (
    "slug",
    "locale",
    "derived_from",
    *(f"{maker}_texts" for maker in Maker),
    *(f"{maker}_words" for maker in Maker),
    "unedited_percent",
    "engines",
    "reviewed_by",
    "facts_by",
    "responsible",
)
"""The columns of the table as CSV (RFC 4180)."""


def made(session: NewsroomSession, selection: Selection) -> Report:
    """Report how the texts of each article came about in each locale.

    Args:
        session: the newsroom at work.
        selection: which articles and locales.

    Raises:
        InputErrors: files that cannot be read, all of them.
    """
    rows = list(_rows(session, selection))
    return Report("report made", counts={"editions": len(rows)}, data={"editions": rows})


def as_csv(report: Report) -> str:
    """Return the report as CSV, with a line of names; no cell is a formula of a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    rows: Any = report.data["editions"]
    writer.writerows([_plain(cell) for cell in _cells(row)] for row in rows)
    return text.getvalue()


def _rows(session: NewsroomSession, selection: Selection) -> Iterator[dict[str, object]]:
    for head in selection.articles:
        locales = [one for one in target_locales(head, session.config) if one in selection.locales]
        found = session.catalogs(head, locales) if locales else None
        for locale in locales if found else ():
            assert found is not None
            said = making(found, locale)
            answers = responsible_of(head.front_matter, session.config)
            whole = {**said, **({"responsible": answers} if answers else {})}
            yield {"slug": head.slug, "locale": str(locale), "made": whole}


def _cells(row: Any) -> list[object]:  # noqa: ANN401 - JSON
    said = row["made"]
    return [
        row["slug"],
        row["locale"],
        said.get("derived_from", ""),
        *(said["texts"][maker] for maker in Maker),
        *(said["words"][maker] for maker in Maker),
        said["unedited"],
        "; ".join(said["engines"]),
        "; ".join(f"{one['by']} ({one['role']}, {one['at']})" for one in said["reviewed"]),
        "; ".join(f"{one['by']} ({one['at']})" for one in said["facts"]),
        said.get("responsible", {}).get("name", ""),
    ]


def _plain(cell: object) -> object:
    return guarded(cell) if isinstance(cell, str) else cell
