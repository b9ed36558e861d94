"""Latin Uzbek writes ʼ (U+02BC) for the tutuq belgisi, and ʻ (U+02BB) in oʻ and gʻ alone.

Both are letters of the language, and most readers and typefaces do not tell them apart; so this is told where
it is asked for. Characters that are neither are what `apostrophes` is about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.apostrophes import LATIN_UZBEK, exchanged
from localize.checks.base import Check, Flaw, Scope, listed
from localize.language.uzbek import APOSTROPHE_CLUE, apostrophe_faults
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in LATIN_UZBEK:
        return
    for pair in subject.pairs:
        faults = [word for word in apostrophe_faults(pair.target) if exchanged(word)]
        if faults:
            yield Flaw(pair.say(f"has ʻ for the tutuq belgisi in {listed(faults)}"))


CHECK = Check(
    "tutuq",
    Scope.STRING,
    Severity.INFO,
    "A Latin Uzbek text has ʻ where the tutuq belgisi ʼ belongs.",
    _run,
    "Write ʼ (U+02BC) behind letters other than o and g.",
    kinds=LATIN_UZBEK,
    in_target=APOSTROPHE_CLUE,
)
