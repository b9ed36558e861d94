"""Brackets open and close in pairs, unless the source's do not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_PAIRS = {")": "(", "]": "["}
_BRACKET = re.compile(r"[()\[\]]")
_LISTED = re.compile(r"^\W*\w{1,3}\)|(?<=[\s;,.])\w{1,2}\)|[:;]-?[)(]")
"""`a)` and `1)` name items of a list; a smile is no bracket."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        fault = _unpaired(plain(pair.target))
        if fault and not _unpaired(plain(pair.source)):
            yield Flaw(pair.say(f"has an unpaired bracket: {fault}"))


def _unpaired(text: str) -> str:
    """Return a bracket without its partner; empty where all are paired."""
    if not _BRACKET.search(text):
        return ""
    waiting: list[str] = []
    found: list[str] = _BRACKET.findall(_LISTED.sub("", text) if "(" not in text else text)
    for char in found:
        if char in "([":
            waiting.append(char)
        elif not waiting or waiting.pop() != _PAIRS[char]:
            return char
    return waiting[-1] if waiting else ""


CHECK = Check(
    "brackets",
    Scope.STRING,
    Severity.WARNING,
    "A bracket is not closed, closes nothing, or closes another kind.",
    _run,
    "Close every bracket with its own kind.",
    in_target=_BRACKET,
)
