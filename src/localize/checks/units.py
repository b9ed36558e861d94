"""A measure with the source's number has the source's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain
from localize.language.named_things import measures
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        had, has = measures(plain(pair.source)), measures(plain(pair.target))
        for number, dimension, unit in sorted(had - has):
            others = [name for value, kind, name in sorted(has - had) if (value, kind) == (number, dimension)]
            if others:
                yield Flaw(pair.say(f"says {number} {others[0]} where the source says {number} {unit}"))


CHECK = Check(
    "units",
    Scope.STRING,
    Severity.WARNING,
    "A number has another unit than in the source.",
    _run,
    "Write the source's unit, or convert number and unit.",
)
