"""The numbers of a text are its source's, however the two languages write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.number_comparison import compare, named
from localize.checks.plain_text import plain
from localize.language.number_words import may_say_number
from localize.language.word_clues import DIGIT, FRACTION, HALF, HALF_HOUR, ROMAN, Naming
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from localize.checks.subjects import StringSubject
    from localize.language.figures import Figure

_FROST = re.compile(
    r"frost|below zero|below freezing|minus|мороз|минус|ниже нуля|холод|sovuq|minus|совуқ"
    r"|аёз|ayoz|noldan past|нолдан паст",
    re.IGNORECASE,
)
"""What says in words that a temperature is below zero."""
_LESS = re.compile(
    r"past|пасай|f[ae]ll|drop|decreas|declin|shr[iau]nk|lost|loss|deficit|сниз|упа[лд]|спад|падени"
    r"|сократ|уменьш|убыт|потер|дефицит|kamay|tush(?:di|gan|ib)|pasay|qisqar|zarar|yoʻqot|камай|туш(?:ди|ган|иб)"
    r"|қисқар|зарар|йўқот",
    re.IGNORECASE,
)
"""What says in words that a number has become less."""
_DEGREE = re.compile(r"°|degree|градус|daraja|даража", re.IGNORECASE)
_WARM = re.compile(r"issiq|тепл|жар|warm|иссиқ|plus|плюс", re.IGNORECASE)


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        found = compare(pair, subject)
        if found.lost and found.more:
            yield Flaw(pair.say(f"has {named(found.more)} where the source has {named(found.lost)}"))
        elif not found.lost and not found.more:
            said = _signs(found.had, found.has, plain(pair.source), plain(pair.target))
            yield from (Flaw(pair.say(words)) for words in said)


def _signs(had: Sequence[Figure], has: Sequence[Figure], source: str, target: str) -> Iterator[str]:
    """Tell of numbers below zero that are above it in the other text."""
    if not any(one.negative for one in (*had, *has)):
        return
    negative = {value for one in had if one.negative for value in one.values}
    positive = {value for one in had if not one.negative for value in one.values}
    below = {value for one in has if one.negative for value in one.values}
    above = {value for one in has if not one.negative for value in one.values}
    if (negative & above) - below - positive and not _says_less(target, source):
        yield "lacks a minus sign that the source has"
    if (below & positive) - negative - above and not _says_less(source, target):
        yield "has a minus sign that the source has not"
    if negative & below and (_FROST.search(source) or _LESS.search(source)) and _WARM.search(target):
        yield "lacks a minus sign that the source has"


def _says_less(text: str, other: str) -> bool:
    """Return whether a text says in words what the minus sign of the other one does.

    A temperature that falls to −12° does not fall to 12°: where both texts say that it falls, the sign is no
    more said by that.
    """
    if _FROST.search(text):
        return True
    return _LESS.search(text) is not None and not (_DEGREE.search(text) and _LESS.search(other))


class _Clue:
    """What a word of a source of which this may speak has: a figure, Arabic or Roman, a numeral, a part."""

    def __init__(self) -> None:
        self._naming = Naming(DIGIT | FRACTION | HALF | HALF_HOUR | ROMAN)

    def search(self, word: str) -> bool:
        return self._naming.search(word) != 0 or may_say_number(word)


CHECK = Check(
    "numbers",
    Scope.STRING,
    Severity.ERROR,
    "A number is another one than the source's.",
    _run,
    "Write the source's number, as the language writes it.",
    since=2,
    in_source=_Clue(),
    of_meaning=True,
)
