"""A text is not written in capitals where its source is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD = 12
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 8


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if _shouts(plain(pair.target)) and not _shouts(plain(pair.source)):
            yield Flaw(pair.say("is written in capitals, the source is not"))


def _shouts(text: str) -> bool:
    # Nearly every text has a small letter among its first.
    head = text[:_HEAD]
    if head != head.upper() or text != text.upper():
        return False
    words = _LETTERS.findall(text)
    return len(words) >= _FEWEST_WORDS and sum(map(len, words)) >= _FEWEST_LETTERS


CHECK = Check(
    "capitals",
    Scope.STRING,
    Severity.WARNING,
    "A text is written in capitals, and its source is not.",
    _run,
    "Write it as the source is written.",
)
