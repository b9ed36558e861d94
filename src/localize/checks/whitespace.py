"""The target begins and ends with the white space of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import pairs
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_NAMES = {"": "no space", " ": "a space", "\n": "a line break", "\t": "a tab", "\u00a0": "a no-break space"}


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        if not pair.target.strip():
            continue  # `blank` says so
        before = _leading(pair.source), _leading(pair.target)
        if before[0] != before[1]:
            yield Flaw(pair.say(f"begins with {_named(before[1])}, the source with {_named(before[0])}"))
        behind = _trailing(pair.source), _trailing(pair.target)
        if behind[0] != behind[1]:
            yield Flaw(pair.say(f"ends with {_named(behind[1])}, the source with {_named(behind[0])}"))


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _trailing(text: str) -> str:
    return text[len(text.rstrip()) :]


def _named(space: str) -> str:
    return _NAMES.get(space, f"{len(space)} characters of white space")


CHECK = Check(
    "whitespace",
    Scope.STRING,
    Severity.WARNING,
    "White space at the beginning or end is not the source's.",
    _run,
    "Give the text the same white space at both ends.",
)
