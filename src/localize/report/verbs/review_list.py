"""The review queue, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from localize.errors import in_shell
from localize.model import ReviewState
from localize.report.presentation import Cell, Line, Record, View, counted
from localize.report.verbs import common
from localize.report.verbs.status import STATES

if TYPE_CHECKING:
    from localize.model import Report


def view(report: Report) -> View:
    """Return one record per string: address, locale, state, roles; source, target, previous source."""
    strings: Any = report.data["strings"]
    waiting = counted(len(strings), "string")
    summary = f"{waiting}. Decide on each: `{_command(strings[0])}`" if strings else "No strings."
    return View(tuple(_record(string) for string in strings), (Line.of(summary), *common.notes(report)))


def _command(string: dict[str, Any]) -> str:
    """Return what is done next with a string, as a command that can be pasted."""
    act = "edit" if string["state"] == ReviewState.UNTRANSLATED else "approve"
    return f"localize review {act} {in_shell(string['address'])} -l {string['locale']}"


def _record(string: dict[str, Any]) -> Record:
    state = ReviewState(string["state"])
    head = (
        Cell(string["address"], "bold"),
        Cell(string["locale"]),
        Cell(state.value, STATES[state]),
        Cell(",".join(string["roles"]) or string["context"], "dim"),
    )
    sources = " | ".join(text for text in (string["source"], string["plural_source"]) if text)
    texts = (
        ("source", Cell(sources)),
        ("target", Cell(" | ".join(string["targets"]), "bold")),
        ("was", Cell(string["previous"], "dim")),
    )
    return Record(head, tuple((label, (cell,)) for label, cell in texts))
