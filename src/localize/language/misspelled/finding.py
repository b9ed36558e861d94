"""Misspelled words and phrases of a text, by what `ru.txt`, `uz.txt` and `en.txt` list.

A stem of which a letter is lost, doubled or exchanged with the next one is no word any more, if it is long;
what became another word is listed with it. Such forms are made once, when a language is first asked about.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from localize.language.uzbek import cyrillic
from localize.late_pattern import late_pattern
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KINDS: Final = frozenset({("ru", "Cyrl"), ("uz", "Latn"), ("uz", "Cyrl"), ("en", "Latn")})
"""The languages and scripts of which words are listed."""
_WORD: Final = late_pattern(r"(?<![\w.@/#-])[^\W\d_]+(?:[ʻʼ-][^\W\d_]+)*(?![\w@]|[./]\w)")
_UNIT: Final = late_pattern(r"[sc]h|[og]ʻ|.")
"""What an Uzbek hand loses or doubles as one letter."""
_TUTUQ: Final = frozenset("ʼъ")
"""Its loss is told of elsewhere."""


class _Phrases(NamedTuple):
    """Expressions of wrong phrases, by words of which a text has one where they may find something."""

    words: dict[str, tuple[re.Pattern[str], ...]]
    parts: tuple[tuple[str, re.Pattern[str]], ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]

    def may(self, word: str) -> bool:
        """Return whether a word in lower case is one of them."""
        return word in self.words or word.startswith(self.begins) or word.endswith(self.ends)

    def of(self, words: Iterable[str]) -> list[re.Pattern[str]]:
        """Return the expressions that may find something in a text of some words, in lower case."""
        found: dict[re.Pattern[str], None] = {}
        for word in filter(self.may, words):
            found |= dict.fromkeys(self.words.get(word, ()))
            for part, pattern in self.parts:
                if word.endswith(part[1:]) if part[0] == "*" else word.startswith(part[:-1]):
                    found[pattern] = None
        return list(found)


class _Listed(NamedTuple):
    """What is listed of a language, ready to be looked up."""

    words: frozenset[str]
    beginnings: frozenset[str]
    lengths: tuple[int, ...]
    phrases: _Phrases
    heads: frozenset[str]
    """What the beginnings begin with, as long as the shortest: most words begin otherwise."""

    def has(self, word: str) -> bool:
        """Return whether a word in lower case is misspelled."""
        return word in self.words or (
            word[: self.lengths[0]] in self.heads
            and any(word[:length] in self.beginnings for length in self.lengths)
        )


def misspelled(text: str, kind: tuple[str, str]) -> Iterator[str]:
    """Yield the misspelled words and phrases of a plain text, as written.

    Args:
        text: in one of the languages of `KINDS`.
        kind: its language and script.
    """
    listed = _listed(kind)
    for found in _WORD.finditer(text):
        word = found[0]
        if (word.islower() or word[1:].islower()) and listed.has(word.lower().replace("ё", "е")):
            yield word
    for phrase in listed.phrases.of(_RUN.findall(text.lower().replace("ё", "е"))):
        for found in phrase.finditer(text):
            yield found[0].strip(" .!?")


class _Clue:
    """A word that is misspelled in some language, or belongs to a phrase that may be."""

    def search(self, word: str) -> bool:
        lower = word.lower().replace("ё", "е")
        kinds = _CYRILLIC if max(lower, default="") >= _FIRST_CYRILLIC else _LATIN
        words = _RUN.findall(lower)
        return any(
            listed.has(one) or listed.phrases.may(one) for listed in map(_listed, kinds) for one in words
        )


_RUN: Final = late_pattern(r"[^\W_]+(?:[ʻʼ-][^\W_]+)*[ʻʼ]?")
_FIRST_CYRILLIC: Final = "\u0400"
_CYRILLIC: Final = tuple(kind for kind in sorted(KINDS) if kind[1] == "Cyrl")
_LATIN: Final = tuple(kind for kind in sorted(KINDS) if kind[1] == "Latn")
MISSPELLED_CLUE: Final = _Clue()


@cache
def _listed(kind: tuple[str, str]) -> _Listed:
    """Return what is listed of a language in a script."""
    language, script = kind
    in_cyrillic = language == "uz" and script == "Cyrl"
    sections = _sections(language)
    lines = [*sections["wrong"], *(() if in_cyrillic else sections.get("latin", ()))]
    wrong = [_spelled(entry, in_cyrillic=in_cyrillic) for line in lines for entry in line.split()]
    slips = (entry for line in sections["slips"] for entry in line.split())
    beginnings = {entry for entry in wrong if not entry.endswith(".")}
    for entry in slips:
        stem, *spared = (_spelled(part, in_cyrillic=in_cyrillic) for part in entry.split("-"))
        units = _UNIT.findall(stem) if kind == ("uz", "Latn") else list(stem)
        forms = {*_slips(units), *(_misheard(stem) if language == "ru" else ())}
        beginnings.update(form for form in forms - set(spared) if not stem.startswith(form))
    phrases = [(_in_cyrillic(line) if in_cyrillic else line).partition(" | ") for line in sections["phrases"]]
    lengths = tuple(sorted({len(entry) for entry in beginnings}))
    return _Listed(
        frozenset(entry[:-1] for entry in wrong if entry.endswith(".")),
        frozenset(beginnings),
        lengths,
        _phrases([(words.split(), re.compile(pattern, re.IGNORECASE)) for words, _, pattern in phrases]),
        frozenset(entry[: lengths[0]] for entry in beginnings),
    )


def _phrases(lines: list[tuple[list[str], re.Pattern[str]]]) -> _Phrases:
    """Return expressions by their words, some of which have * for any letters at one end."""
    every = [(word.replace("ё", "е"), pattern) for words, pattern in lines for word in words]
    whole: dict[str, tuple[re.Pattern[str], ...]] = {}
    for word, pattern in every:
        if "*" not in word:
            whole[word] = (*whole.get(word, ()), pattern)
    parts = tuple((word, pattern) for word, pattern in every if "*" in word)
    return _Phrases(
        whole,
        parts,
        tuple(word[:-1] for word, _ in parts if word.endswith("*")),
        tuple(word[1:] for word, _ in parts if word.startswith("*")),
    )


def _spelled(entry: str, *, in_cyrillic: bool) -> str:
    entry = entry.replace("ё", "е")
    return cyrillic.letters(entry).replace("ё", "е") if in_cyrillic else entry


def _misheard(stem: str) -> Iterator[str]:
    """Yield a Russian stem with one vowel behind its first letter written as it may be heard."""
    for place in range(1, len(stem) - 1):
        if (other := _HEARD_ALIKE.get(stem[place])) is not None:
            yield f"{stem[:place]}{other}{stem[place + 1 :]}"


_HEARD_ALIKE: Final = {"о": "а", "а": "о", "е": "и", "и": "е"}


def _in_cyrillic(expression: str) -> str:
    """Return a regular expression whose Latin words are written in Cyrillic."""
    return _PIECE.sub(lambda found: cyrillic.letters(found[1]) if found[1] else found[0], expression)


_PIECE: Final = late_pattern(r"\\.|([A-Za-zʻʼ]+)")


def _slips(units: list[str]) -> Iterator[str]:
    """Yield a stem with one letter behind its first one lost, doubled, or exchanged with the next."""
    for place in range(1, len(units) - 1):
        letter, after = units[place], units[place + 1]
        if not _TUTUQ.isdisjoint((letter, after)):
            continue
        before, rest = units[:place], units[place + 1 :]
        yield "".join([*before, *rest])
        yield "".join([*before, letter, letter, *rest])
        if letter != after:
            yield "".join([*before, after, letter, *rest[1:]])


_HEADING: Final = late_pattern(r"\[[a-z]+\]")


def _sections(language: str) -> dict[str, list[str]]:
    """Return the lines of a language's list by section."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in package_text(__package__, f"{language}.txt").splitlines():
        if _HEADING.fullmatch(line):
            section = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            section.append(line)
    return found
