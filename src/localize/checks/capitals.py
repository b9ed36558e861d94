"""A text is not written in capitals where its source is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, shown
from localize.checks.plain_text import plain
from localize.checks.spacing import LINE
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_LETTERS = re.compile(r"[^\W\d_]+")
_LOUD = re.compile(r"(?<![\w.-])[^\W\d_a-zа-яёўқғҳ]{5,}(?![\w-])")
_SHORT = re.compile(r"(?<!\w)[^\W\d_a-zа-яёўқғҳ]{2,}(?!\w)")
"""Words in capitals: long ones, and those of a source, which may be acronyms."""
_ROMAN = re.compile("[IVXLCDM]+")
_ACRONYMS = frozenset(
    {"ЮНЕСКО", "ЮНИСЕФ", "YUNESKO", "YUNISEF", "UNESCO", "UNICEF", "ИНТЕРПОЛ", "INTERPOL", "МАГАТЭ"}
    | {"АСЕАН", "ASEAN", "ЕВРАЗЭС", "ВЦИОМ", "ГИБДД"}
)
"""Acronyms of five letters or more that English writes like a name."""
_HEAD = 12
_FEWEST_WORDS, _FEWEST_LETTERS = 2, 8


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        if _shouts(plain(pair.target)) and not _shouts(plain(pair.source)):
            yield Flaw(pair.say("is written in capitals, the source is not"))
        elif word := _shouted(plain(pair.source), plain(pair.target)):
            yield Flaw(pair.say(f"has «{shown(word)}» in capitals, the source has no such word"))


def _shouted(source: str, target: str) -> str:
    """Return a word in capitals that is no acronym, in a text of a line whose source has none."""
    if len(target) > LINE or not _LOUD.search(target) or _LOUD.search(source) or _SHORT.search(source):
        return ""
    spared = _ACRONYMS | {word.upper() for word in _LETTERS.findall(source)}
    found = (match[0] for match in _LOUD.finditer(target))
    return next((word for word in found if word not in spared and not _ROMAN.fullmatch(word)), "")


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
    in_target=re.compile(r"[^\W\d_a-zа-яёўқғҳ]{5}|^[^a-zа-яёўқғҳ]*[^\W\d_][^a-zа-яёўқғҳ]*$"),
)
