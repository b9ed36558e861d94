"""No word stands twice in a row, unless the language doubles it or the source does."""

from __future__ import annotations

import re
from operator import eq
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
_RUSSIAN = ("ru", "Cyrl")
_PHRASES = re.compile(r"\b(\w+(?: \w+){2,})[,.;]? \1\b", re.IGNORECASE)
_PAIRS = re.compile(
    r"\b((?:the|an?|his|her|their|its|our|my|this) [^\W\d_]{3,}) \1\b"
    r"|\b((?:в|на|из|с|к|о|от|по|для|за|у) [а-яё]{4,}) \2\b",
    re.IGNORECASE,
)
"""An article or a preposition and its noun, twice."""
_VERB = re.compile(
    r"\b([а-яё]{2,}(?:[аиыуе]л|[аиыуе]л[аи]|[аяу][ею]т|[ия]т))"
    r"((?: (?!(?:и|или|не|ни|что|как|кто|чем|так|а|но|где|когда|сколько|то)\b)"
    r"[а-яё]+){1,3})"
    r" \1\b"
)
"""A Russian verb that comes again behind a few words of its clause."""
_FEWEST = 3
"""Words of a phrase."""
_WORD = re.compile(r"\w+")
_RUN = re.compile(r"[\w'ʻʼ’-]+")
"""All that `_TWICE` tells apart: what it finds is two of these in a row."""


def _run(subject: StringSubject) -> Iterator[Flaw]:
    for pair in subject.pairs:
        target = plain(pair.target)
        words = _RUN.findall(_lower(target))
        if len(words) == len(set(words)):
            continue  # as most short texts
        source = plain(pair.source)
        spared = _LEGITIMATE.get(subject.locale.language, frozenset())
        doubled = any(map(eq, words, words[1:]))
        found = [word for word in _repeated(target) if word.lower() not in spared] if doubled else []
        found += [next(filter(None, match.groups())) for match in _PAIRS.finditer(target)]
        if subject.kind == _RUSSIAN:
            found += [match[1] for match in _VERB.finditer(target)]
        phrases = _phrases(target)
        if (not found and not phrases) or _repeated(source):
            continue
        if phrases and not _phrases(source):
            found += phrases
        if found:
            yield Flaw(pair.say(f"says {listed(dict.fromkeys(found))} twice in a row"))


def _lower(text: str) -> str:
    """Return a text in lower case, letter by letter, as expressions that take no heed of case read it."""
    return text.replace("İ", "i").replace("Σ", "σ").lower()


def _repeated(text: str) -> list[str]:
    return [match[1] for match in _TWICE.finditer(text)]


def _phrases(text: str) -> list[str]:
    """Return the phrases that stand twice in a row.

    Three of its words in a row come again, so that most texts have none.
    """
    every = _WORD.findall(_lower(text))
    if len(every) - len(set(every)) < _FEWEST:
        return []
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
    of_meaning=True,
)
