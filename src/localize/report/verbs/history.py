"""History: the steps of each string, and who stands behind each text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.model import ReviewState
from localize.report.diff_cells import changed
from localize.report.presentation import Cell, Line, Record, View, counted
from localize.report.verbs.status import STATES
from localize.report.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Report

_NOBODY = "—"


def log(report: Report) -> View:
    """Return one record per string: its source, and each step with what it changed of the text."""
    strings: Any = report.data["strings"]
    whole: Any = report.data["whole"]
    body = [Line.of(f"{one['slug']}  {one['locale']}  {_who(one)}") for one in whole]
    records = [
        Record(_head(one), (("source", (Cell(one["source"]),)), *_steps(one["steps"]))) for one in strings
    ]
    steps = counted(report.counts["steps"], "step")
    return View((*body, *records), (Line.of(f"{steps} on {counted(len(strings), 'string')}."),))


def blame(report: Report) -> View:
    """Return one record per string: who decided on its text last, and the text."""
    strings: Any = report.data["strings"]
    records = [Record(_head(one), _behind(one)) for one in strings]
    return View(tuple(records), (Line.of(f"{counted(len(strings), 'string')}."),))


def _head(one: dict[str, Any]) -> tuple[Cell, ...]:
    state = ReviewState(one["state"])
    return Cell(one["address"], "bold"), Cell(one["locale"]), Cell(state.value, STATES[state])


def _behind(one: dict[str, Any]) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    machine = one["origin"] not in {"", "person"}
    origin = f", {one['origin']}" if machine else ""
    who = f"{one['by']}, {one['at']}{origin}" if one["by"] else _NOBODY
    text = " | ".join(one["targets"])
    return (("by", (Cell(who),)), ("text", (Cell(text),)))


def _steps(steps: list[dict[str, Any]]) -> Iterator[tuple[str, tuple[Cell, ...]]]:
    before = ""
    for step in steps:
        text = " | ".join(step["targets"])
        yield step["what"], (Cell(_who(step)),)
        if text and text != before:
            yield "text", tuple(changed(word_diff(before, text))) if before else (Cell(text),)
        before = text or before


def _who(step: dict[str, Any]) -> str:
    origin = f", {step['origin']}" if step["origin"] not in {"", "person"} else ""
    why = ": ".join(part for part in (step["error"], step["note"]) if part)
    what = f"{step['what']} " if step["what"] == "assigned" and not step["targets"] else ""
    return f"{what}{step['by']}, {step['at']}{origin}{f' — {why}' if why else ''}"
