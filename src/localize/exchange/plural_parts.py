"""Strings with plural forms, where a format has a place of its own for each form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from localize.errors import InputError
from localize.exchange.coded_text import CodedText
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.exchange.package import ReturnedUnit
    from localize.model import ReviewState

_MOST = 6
"""CLDR has no language with more forms (UTS #35, "Language Plural Rules")."""


@frozen
class UnitPart:
    """One form of a string that came back."""

    unit: ReturnedUnit
    """The string, with this form's source and text alone."""
    form: int | None
    """Which form, counted from 0; None for a string without plural."""


def gathered(parts: Iterable[UnitPart]) -> Iterator[ReturnedUnit]:
    """Yield each string once, with all its forms, at the place of its first.

    Raises:
        InputError: a file has the same form twice, or one that no language has.
    """
    found: dict[tuple[str, str], dict[int, UnitPart]] = {}
    for part in parts:
        forms = found.setdefault((part.unit.slug, part.unit.id), {})
        form = part.form or 0
        if form in forms:
            hint = f"It stands at {forms[form].unit.place} already: keep one of the two."
            raise InputError("the same string a second time", place=part.unit.place, hint=hint)
        if form >= _MOST:
            hint = "Have the tool keep the ids of units."
            raise InputError(f"no language has a plural form {form}", place=part.unit.place, hint=hint)
        forms[form] = part
    for forms in found.values():
        yield _whole([forms.get(form) for form in range(max(forms) + 1)])


def least(states: Iterable[ReviewState | None]) -> ReviewState | None:
    """Return the state of a string whose parts are in these; None where none of them says one."""
    return min(filter(None, states), key=lambda state: state.rank, default=None)


def _whole(forms: list[UnitPart | None]) -> ReturnedUnit:
    there = [part.unit for part in forms if part is not None]
    return replace(
        there[0],
        sources=tuple(dict.fromkeys(unit.sources[0] for unit in there)),
        targets=tuple(CodedText() if part is None else part.unit.targets[0] for part in forms),
        state=least(unit.state for unit in there),
        comment="\n".join(dict.fromkeys(unit.comment for unit in there if unit.comment)),
    )
