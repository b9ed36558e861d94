"""A measure with the source's number has the source's unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.language.named_things import measures, said_measures
from localize.language.number_words import may_say_number
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had = _measures(plain(pair.source), subject.source_kind)
        has = _measures(plain(pair.target), subject.kind) if had else had
        for number, dimension, unit in sorted(had - has):
            others = [name for value, kind, name in sorted(has - had) if (value, kind) == (number, dimension)]
            if others and not (_converted(number, unit, has) or _converted(number, others[0], had)):
                yield Flaw(pair.say(f"gives {number} the unit «{others[0]}», the source «{unit}»"))


def _measures(text: str, kind: tuple[str, str]) -> frozenset[tuple[str, str, str]]:
    return measures(text) | said_measures(text, kind)


def _converted(number: str, unit: str, others: frozenset[tuple[str, str, str]]) -> bool:
    """Return whether a measure in another country's unit is a metric one of the other text, with its number.

    «From 7 to 10 cm, in places 25 cm» may well have become «3 to 4 inches, up to 10 inches».
    """
    if unit not in _METRIC:
        return False
    other, factor = _METRIC[unit]
    wanted = float(number) * factor
    return any(name == other and abs(float(value) - wanted) <= _NEAR * wanted for value, _, name in others)


_METRIC: Final = {
    "inch": ("centimetre", 2.54),
    "foot": ("metre", 0.3048),
    "yard": ("metre", 0.9144),
    "mile": ("kilometre", 1.609344),
    "pound": ("kilogram", 0.45359237),
    "gallon": ("litre", 3.785),
    "acre": ("hectare", 0.4047),
}
_NEAR = 0.1
"""The error that a rounded conversion may have, as a share of the exact one."""


class _Clue:
    """What a word of a source of which this may speak has: a figure before a unit, or a numeral."""

    def search(self, word: str) -> bool:
        return _MEASURED.search(word) is not None or may_say_number(word)


_MEASURED = late_pattern(r"\d(?:$|[\s-]?[^\W\d_]|[\s-]?°)")


CHECK = Check(
    "units",
    Scope.STRING,
    Severity.WARNING,
    "A number has another unit than in the source.",
    _run,
    "Write the source's unit, or convert number and unit.",
    in_source=_Clue(),
    of_meaning=True,
)
