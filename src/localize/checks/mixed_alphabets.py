"""Words of Latin and Cyrillic letters: one of a keyboard's layouts slipped into the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.language.look_alikes import LONE, lone_look_alikes, mixed_words
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_SEAM = late_pattern(f"[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z]|^[{LONE}]$")
_SHOWN = 5
_LIMIT = 20_000
"""Characters that are looked at."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if pair.target.isascii():
            continue
        source = pair.source[:_LIMIT]
        mixed = mixed_words(pair.target[:_LIMIT], script=subject.kind[1])
        words = [word for word in mixed if word not in source]
        if subject.kind[1] == "Cyrl":
            words += lone_look_alikes(pair.target[:_LIMIT], source)
        if words:
            more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
            said = ", ".join(f"«{word}»" for word in words[:_SHOWN])
            yield Flaw(pair.say(f"mixes Latin and Cyrillic letters: {said}{more}"), subject.command("edit"))


CHECK = Check(
    "mixed-alphabets",
    Scope.STRING,
    Severity.WARNING,
    "A word mixes Latin and Cyrillic letters.",
    _run,
    in_target=_SEAM,
)
