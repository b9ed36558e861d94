"""The bills of engines' answers, summed by month, engine and locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.engines.prices import cost as cost_of
from localize.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.translate.answers import Paid


def cost(bills: Iterable[tuple[str, Paid]]) -> Report:
    """Sum what was paid, at the prices of the time.

    Args:
        bills: when each answer came, ISO 8601, and what was paid for it.
    """
    answers: dict[tuple[str, str, str], int] = {}
    characters: dict[tuple[str, str, str], int] = {}
    money: dict[tuple[str, str, str], float | None] = {}
    for at, paid in bills:
        row = (at[: len("2026-03")], paid.engine, paid.target)
        answers[row] = answers.get(row, 0) + (paid.characters > 0)
        characters[row] = characters.get(row, 0) + paid.characters
        before = money.get(row, 0.0)
        billed = paid.usd
        if billed is None and paid.price is not None:
            billed = cost_of(paid.characters, paid.price)
        money[row] = None if before is None or billed is None else before + billed
    rows = [
        {
            "month": month,
            "engine": engine,
            "locale": locale,
            "answers": answers[month, engine, locale],
            "characters": characters[month, engine, locale],
            "usd": money[month, engine, locale],
        }
        for month, engine, locale in sorted(answers)
    ]
    notes = () if rows else ("No answer of an engine is kept here.",)
    return Report("cost", counts={"answers": sum(answers.values())}, data={"rows": rows}, notes=notes)
