"""Characters that nobody sees and that do harm: control codes, overridden directions, half characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.late_pattern import late_pattern
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

# C0 without tab and line feed, DEL and C1; bidirectional embeddings, overrides and isolates (UAX #9, 2.1 to
# 2.5; "Trojan Source", CVE-2021-42574); the byte order mark; surrogates; the replacement character;
# noncharacters.
_HARMFUL_SET = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffd-\uffff]"
_HARMFUL = late_pattern(_HARMFUL_SET)
_JOINED = late_pattern(
    "[\u200b-\u200d\u2060](?<=[A-Za-z\u02bb\u02bc\u0400-\u04ff].)(?=[A-Za-z\u02bb\u02bc\u0400-\u04ff])"
)
"""Joiners and spaces without width inside words of scripts that need none; emoji and Arabic do."""
_NO_WIDTH = late_pattern("[\u200b\u2060](?<=[A-Za-z\u02bb\u02bc\u0400-\u04ff].)")
"""Spaces and joiners without width behind a letter of these scripts."""
_ANY = late_pattern(f"{_HARMFUL_SET}|[\u200b-\u200d\u2060]")
_NEVER = late_pattern("[\x00\ud800-\udfff]")
"""Characters that no catalog can hold, wherever it came from."""
_SHOWN = 5


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        found = _harmful(pair.target)
        if found:
            found -= {char for char in _harmful(pair.source) if not _NEVER.match(char)}
        if found:
            named = [f"U+{ord(char):04X}" for char in sorted(found)]
            more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
            yield Flaw(pair.say(f"holds characters that nobody sees: {', '.join(named[:_SHOWN])}{more}"))


def _harmful(text: str) -> set[str]:
    return {*_HARMFUL.findall(text), *_JOINED.findall(text), *_NO_WIDTH.findall(text)}


CHECK = Check(
    "control-characters",
    Scope.STRING,
    Severity.ERROR,
    "A text holds control characters, direction overrides or half characters.",
    _run,
    "Delete them, or type the text anew.",
    breaks=True,
    in_target=_ANY,
)
