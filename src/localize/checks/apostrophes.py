"""Latin Uzbek is written with its own apostrophes: ʻ in oʻ and gʻ, ʼ for the tutuq belgisi."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from localize.checks.base import Check, Flaw, Scope, listed
from localize.language.uzbek import APOSTROPHE_CLUE, apostrophe_faults
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

LATIN_UZBEK: Final = frozenset({("uz", "Latn")})
"""The language and script that it is about."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    if subject.kind not in LATIN_UZBEK:
        return
    for pair in subject.pairs:
        if not _FOREIGN.search(pair.target):
            continue  # nor has any of its words what is told of here
        faults = [word for word in apostrophe_faults(pair.target) if not exchanged(word)]
        if faults:
            yield Flaw(pair.say(f"wrong apostrophes in {listed(faults)}"))


def exchanged(word: str) -> bool:
    """Return whether all that is wrong with a word is ʻ where ʼ belongs: `tutuq` says so."""
    return _FOREIGN.search(word) is None


_FOREIGN = re.compile("['‘’`´]|(?<=[oOgG])ʼ")
"""Characters that are no Uzbek letters, and ʼ in oʻ or gʻ."""


CHECK = Check(
    "apostrophes",
    Scope.STRING,
    Severity.WARNING,
    "A Latin Uzbek text has other apostrophes than ʻ and ʼ.",
    _run,
    "Write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere.",
    kinds=LATIN_UZBEK,
    in_target=APOSTROPHE_CLUE,
)
