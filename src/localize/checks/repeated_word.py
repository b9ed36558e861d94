"""No word stands twice in a row, unless the language doubles it or the source does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from localize.checks.base import Check, Flaw, Scope, listed
from localize.checks.plain_text import plain
from localize.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.checks.subjects import StringSubject

_TWICE = re.compile(r"(?<![\w'ʻʼ’-])([^\W\d_]++(?:[ʻʼ'’][^\W\d_]++)*+) \1(?![\w'ʻʼ’-])", re.IGNORECASE)
_LEGITIMATE = {
    "en": frozenset({"that", "had", "bye", "no", "very", "many", "far", "ha", "so", "knock", "there", "now"}),
    "ru": frozenset(
        {
            "очень",
            "да",
            "нет",
            "еле",
            "чуть",
            "как",
            "что",
            "давно",
            "долго",
            "ха",
            "так",
            "всё",
            "пока",
            "тихо",
            "много",
            "вот",
            "ну",
        }
    ),
    "uz": frozenset(
        {"katta", "sekin", "asta", "koʻp", "uzoq", "tez", "yoʻq", "ha", "qayta", "turli", "kichik"}
        | {"bitta", "ikki", "uch", "oʻn", "ming", "yuz", "oz", "goh", "kam", "alohida", "bot"}
    ),
}
"""Words that are doubled for emphasis, or by grammar."""
_PHRASES = re.compile(r"\b(\w+(?: \w+){2,})[,.;]? \1\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        source, target = plain(pair.source), plain(pair.target)
        spared = _LEGITIMATE.get(subject.locale.language, frozenset())
        found = [word for word in _repeated(target) if word.lower() not in spared]
        phrases = _phrases(target)
        if (not found and not phrases) or _repeated(source):
            continue
        if phrases and not _phrases(source):
            found += phrases
        if found:
            yield Flaw(pair.say(f"says {listed(dict.fromkeys(found))} twice in a row"))


def _repeated(text: str) -> list[str]:
    return [match[1] for match in _TWICE.finditer(text)]


def _phrases(text: str) -> list[str]:
    """Return the phrases that stand twice in a row.

    A word inside of such a phrase stands between spaces both times, and three of its words in a row come
    again, so that most texts have none.
    """
    lower = text.replace("İ", "i").replace("Σ", "σ").lower()  # letter by letter, as `_PHRASES` does
    between = lower.split()
    if len(between) == len(set(between)):
        return []
    every = _WORD.findall(lower)
    threes = list(zip(every, every[1:], every[2:], strict=False))
    if len(threes) == len(set(threes)):
        return []
    return [match[1] for match in _PHRASES.finditer(text)]


CHECK = Check(
    "repeated-word",
    Scope.STRING,
    Severity.WARNING,
    "A word or phrase stands twice in a row.",
    _run,
    "Delete one of them, unless it is said twice on purpose.",
)
