"""A text has the addresses of its source: of pages, of e-mail, of files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

# No pattern starts where one like it could have started before, so that long runs of signs take no time.
_ENDING = r"\.(?:com|org|net|uz|ru|info|gov|edu|io|example|tv|fm)\b"
_SIGN = re.compile(rf"@|://|www\.|{_ENDING}")
"""Without any of these a text has no address."""
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>()«»\"“”]++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++"
    r"|(?<![\w@])@[A-Za-z][A-Za-z0-9_]{2,}+"
    r"|(?<![\w-])[A-Za-z0-9-]+(?:\.[a-z0-9-]+)*" + _ENDING
)
_TRAILING = ".,;:!?…"


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        had, has = _addresses(pair.source), _addresses(pair.target)
        lost, more = sorted(had - has), sorted(has - had)
        if lost and more:
            yield Flaw(pair.say(f"has the address {listed(more)} where the source has {listed(lost)}"))
        elif lost or more:
            kind = "lacks the address" if lost else "adds the address"
            yield Flaw(pair.say(f"{kind} {listed(lost or more)}"))


def _addresses(text: str) -> set[str]:
    if not _SIGN.search(text):
        return set()
    return {match[0].rstrip(_TRAILING).casefold() for match in _ADDRESS.finditer(text[:_LIMIT])}


_LIMIT = 20_000


CHECK = Check(
    "addresses",
    Scope.STRING,
    Severity.ERROR,
    "An address of a page or of e-mail was lost, added or changed.",
    _run,
    "Write every address as the source has it.",
    refuses=True,
    since=2,
    in_source=_SIGN,
    in_target=_SIGN,
)
