"""Quotation marks open and close in pairs, as the source's do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.pairs import pairs
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›"}
_CLOSING = {"»": "«", "”": "“„", "›": "‹"}
_INCHES = re.compile(r"(?<=\d)[\"”]")


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in pairs(subject):
        fault = _unpaired(plain(pair.target))
        if fault and fault != "'" and not _unpaired(plain(pair.source)):
            yield Flaw(pair.say(f"has a quotation mark without its partner: {fault}"))


def _unpaired(text: str) -> str:
    """Return a quotation mark without its partner; empty where all are paired."""
    text = _INCHES.sub("", text)
    waiting: list[str] = []
    for char in text:
        if char == "“" and waiting and waiting[-1] in "„“":
            waiting.pop()  # „so“ is quoted in Russian and German; “so“ by whoever has one key for both
        elif char in _PAIRS:
            waiting.append(char)
        elif char in _CLOSING:
            if not waiting or waiting[-1] not in _CLOSING[char]:
                return char
            waiting.pop()
    if waiting:
        return waiting[-1]
    if len(_OPENED.findall(text)) != len(_CLOSED.findall(text)):
        return "'"
    return '"' if text.count('"') % 2 else ""


_OPENED = re.compile(r"(?<!\w)'(?=\w)")
_CLOSED = re.compile(r"(?<=[\w.,!?…])'(?!\w)")
"""A typewriter's single quotation marks; those of «rock 'n' roll» and «the players'» look the same."""


CHECK = Check(
    "quotes",
    Scope.STRING,
    Severity.WARNING,
    "A quotation mark is not closed, or closes nothing.",
    _run,
    "Close every quotation that is opened; quotations inside one have marks of their own.",
)
