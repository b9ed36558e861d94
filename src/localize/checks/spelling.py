"""A word is spelled as its language spells it: правительство, not правительсво; из-за, not из за.

Only what no text has is told of: listed words, long ones of which a letter is lost, doubled or exchanged with
the next, and words that are joined or split. The letters of Uzbek are what `uzbek-letters` is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.language.misspelled import KINDS, MISSPELLED_CLUE, misspelled
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in KINDS:
        return
    for pair in subject.pairs:
        words = dict.fromkeys(misspelled(plain(pair.target), subject.kind))
        found = [word for word in words if word not in pair.source]
        if found:
            yield Flaw(pair.say(f"spells {listed(found)} as the language does not"), spots=tuple(found))


CHECK = Check(
    "spelling",
    Scope.STRING,
    Severity.WARNING,
    "A word is misspelled, or joined or split where its language does not: правительсво, из за.",
    _run,
    "Write the word as a dictionary has it.",
    kinds=KINDS,
    in_target=MISSPELLED_CLUE,
)
