"""Replace: the forms first, then the texts before and after, then what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.report.diff_cells import changed
from localize.report.presentation import Cell, Column, Line, Table, View, counted, figure
from localize.report.verbs import common
from localize.report.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report
    from localize.report.presentation import Block


def view(report: Report) -> View:
    """Return what would be written; or what was written."""
    if "texts" not in report.data:
        return View(common.changes(report.changes), (*_open_talk(report), *common.notes(report)))
    rows: Any = report.data["texts"]
    body: list[Block] = [*_forms(report)]
    for row in rows:
        body.append(Line((Cell(f"{row['address']} ({row['locale']})", "bold"),)))
        pairs = zip(row["before"], row["after"], strict=True)
        body += [Line((Cell("  "), *changed(word_diff(one, two)))) for one, two in pairs if one != two]
    body += _open(report)
    said = f"{counted(len(rows), 'text')} to change. --yes writes them." if rows else "No text has it."
    return View(tuple(body), (Line.of(said), *_open_talk(report), *_derived(report)))


def _forms(report: Report) -> tuple[Table, ...]:
    forms: Any = report.data["forms"]
    columns = (Column("form"), Column("becomes"), Column("times", right=True))
    rows = tuple((Cell(one["old"]), Cell(one["new"], "bold"), figure(one["count"])) for one in forms)
    return (Table(columns, rows),) if rows else ()


def _open(report: Report) -> Iterator[Line]:
    left: Any = report.data["open"]
    for one in left:
        yield Line((Cell(f"{one['address']} ({one['locale']})", "bold"), Cell("  open", "yellow")))
        choices = " or ".join(one["choices"]) or "no form is known"
        yield Line((Cell(f"  {one['written']} → {choices}: "), Cell(one["text"], "dim")))


def _open_talk(report: Report) -> tuple[Line, ...]:
    left: Any = report.data["open"]
    if not left:
        return ()
    example = f"--form '{left[0]['written']}={(left[0]['choices'] or ['…'])[0]}'"
    return (Line.of(f"{counted(len(left), 'form')} left open: say which is right, {example}."),)


def _derived(report: Report) -> tuple[Line, ...]:
    count: Any = report.data["derived"]
    many = "1 text follows" if count == 1 else f"{count} texts follow"
    said = f"{many} a text in another script: replace the term there."
    return (Line.of(said),) if count else ()
