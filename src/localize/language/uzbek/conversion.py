"""Conversion of running text between the two scripts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from localize.language.uzbek import date_hyphens
from localize.language.uzbek.names import is_roman, names, phrases
from localize.language.uzbek.word_apostrophes import normal_word
from localize.language.uzbek.word_tokens import (
    APOSTROPHES,
    CYRILLIC_WORD,
    DOTTED_NAME,
    LATIN_WORD,
    scanner,
    word_scanner,
)
from localize.language.uzbek.words import word_converter

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from localize.language.uzbek.words import ConvertWord

VERSION = "1"
"""Changes whenever the same text may convert to something else; part of every cache key."""


@dataclass(frozen=True)
class Conversion:
    """A converted text."""

    text: str
    unsure: tuple[str, ...] = ()
    """The words of the original that the converter is not sure of, in order, each once."""


def convert(
    text: str,
    to: Literal["Latn", "Cyrl"],
    *,
    exceptions: Mapping[str, str] | None = None,
    protect: frozenset[str] = frozenset(),
) -> Conversion:
    """Convert Uzbek text into the other script.

    Placeholders, markup, code, links, addresses, file names, entities, Roman numerals and the shipped names
    stay byte for byte; words that already are in the wanted script stay as they are.

    Args:
        text: running text, plain or Markdown inline.
        to: the script wanted (ISO 15924).
        exceptions: a newsroom's own stems, Latin → Cyrillic, used in both directions.
        protect: words and phrases that stay as they are, exact case.
    """
    pairs = frozenset((exceptions or {}).items())
    kept = names(protect, frozenset(latin for latin, _ in pairs))
    run = _Run(to, word_converter(to, pairs, kept))
    word, date = (
        (LATIN_WORD, date_hyphens.TO_CYRILLIC) if to == "Cyrl" else (CYRILLIC_WORD, date_hyphens.TO_LATIN)
    )
    converted = scanner(word, date, phrases(protect)).sub(run.replaced, text)
    return Conversion(converted, tuple(run.unsure))


class _Run:
    """One conversion: what replaces each match, and the unsure words met so far."""

    def __init__(self, to: Literal["Latn", "Cyrl"], word: ConvertWord) -> None:
        self.unsure: dict[str, None] = {}
        self._to = to
        self._word = word

    def replaced(self, match: re.Match[str]) -> str:
        """Return what stands in the new text for a match of the scanner."""
        group = match.lastgroup
        if group in {"plain", "word"}:
            word = match[0]
            if self._to == "Cyrl" and (word[-1] in APOSTROPHES or word.isupper()):
                return self._in_context(word, match)
            return self._converted(word)
        if group == "date":
            return date_hyphens.cyrillic_date(match) if self._to == "Cyrl" else date_hyphens.latin_date(match)
        if group == "dotted":
            return self._dotted(match[0])
        return match[0]

    def _converted(self, word: str) -> str:
        converted, sure = self._word(word)
        if not sure:
            self.unsure[word] = None
        return converted

    def _in_context(self, word: str, match: re.Match[str]) -> str:
        if is_roman(word, match.string[match.end() : match.end() + 1]):
            return word
        word = normal_word(word, match)
        quote = word[-1] if word[-1] in APOSTROPHES and word[-1] not in "ʻʼ" else ""
        word = word.removesuffix(quote)
        return self._converted(word) + quote if word else quote

    def _dotted(self, text: str) -> str:
        name = DOTTED_NAME.match(text)
        if name is None:
            scan = word_scanner(LATIN_WORD if self._to == "Cyrl" else CYRILLIC_WORD)
            return scan.sub(self.replaced, text)
        rest = name["rest"] or ""
        return text.removesuffix(rest) + self._converted(rest) if rest and self._to == "Cyrl" else text
