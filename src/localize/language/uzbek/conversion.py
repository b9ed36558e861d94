"""Conversion of running text between the two scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from localize.frozen import frozen
from localize.language.addresses import address_length
from localize.language.look_alikes import in_one_alphabet
from localize.language.uzbek import date_hyphens
from localize.language.uzbek.acronyms import is_unknown_acronym
from localize.language.uzbek.latin_names import is_roman, names, phrases
from localize.language.uzbek.lexicon import lexicon
from localize.language.uzbek.name_runs import runs
from localize.language.uzbek.suffixes import is_address_ending
from localize.language.uzbek.word_apostrophes import normal_word
from localize.language.uzbek.word_tokens import (
    APOSTROPHES,
    CYRILLIC_WORD,
    LATIN_WORD,
    scanner,
    word_scanner,
)
from localize.language.uzbek.words import neighbours_count, plain_words, word_converter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from localize.language.uzbek.words import ConvertWord

_CAPITALS_BEFORE = re.compile(r"(?<![a-z])[A-Zʻ]{2,}\W{1,3}\Z")
_CAPITALS_BEHIND = re.compile(r"\W{1,3}[A-Zʻ]{2,}(?![a-z])")
_NEAR = 30
_COUNTED = re.compile(r"\d[ \u00a0]\Z")
# A domain or a file whose ending is not listed, or a full stop without a space behind it.
_MAYBE_ADDRESS = re.compile(r"[a-z0-9-]{3,}(?:\.[a-z0-9-]{2,})+(?:/\S*)?")

VERSION = "5"
"""Changes whenever the same text may convert to something else; part of every cache key."""


@frozen
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
    stay byte for byte; words that already are in the wanted script stay as they are. Of names that are
    written as abroad, neighbours are judged together (`New York Times`).

    Args:
        text: running text, plain or Markdown inline.
        to: the script wanted (ISO 15924).
        exceptions: a newsroom's own stems, Latin → Cyrillic, used in both directions.
        protect: words and phrases that stay as they are, exact case.
    """
    return converter(to, exceptions=exceptions, protect=protect)(text)


def converter(
    to: Literal["Latn", "Cyrl"],
    *,
    exceptions: Mapping[str, str] | None = None,
    protect: frozenset[str] = frozenset(),
) -> Callable[[str], Conversion]:
    """Return `convert` made ready for many texts.

    Args:
        to: the script wanted (ISO 15924).
        exceptions: a newsroom's own stems, Latin → Cyrillic, used in both directions.
        protect: words and phrases that stay as they are, exact case.
    """
    pairs = frozenset((exceptions or {}).items())
    kept = names(protect, frozenset(latin for latin, _ in pairs))
    own = frozenset(latin.lower() for latin, _ in pairs)
    stems, convert_word, plain = lexicon(pairs), word_converter(to, pairs, kept), plain_words(to, pairs, kept)
    word, date = (
        (LATIN_WORD, date_hyphens.TO_CYRILLIC) if to == "Cyrl" else (CYRILLIC_WORD, date_hyphens.TO_LATIN)
    )
    scan = scanner(word, date, phrases(protect))

    def converted(text: str) -> Conversion:
        run = _Run(to, convert_word, plain, runs(text, kept, stems, own) if to == "Cyrl" else {})
        return Conversion(scan.sub(run.replaced, text), tuple(run.unsure))

    return converted


def _is_shouted(match: re.Match[str]) -> bool:
    """Return whether a neighbour is in capitals too, so that the text is, not the word an acronym."""
    text, start, end = match.string, match.start(), match.end()
    before = _CAPITALS_BEFORE.search(text[max(0, start - _NEAR) : start])
    return before is not None or _CAPITALS_BEHIND.match(text, end) is not None


class _Run:
    """One conversion: what replaces each match, and the unsure words met so far."""

    def __init__(
        self,
        to: Literal["Latn", "Cyrl"],
        word: ConvertWord,
        plain: Callable[[str], str | None],
        foreign: Mapping[int, tuple[int, bool]],
    ) -> None:
        self.unsure: dict[str, None] = {}
        self._to = to
        self._word = word
        self._plain = plain
        self._foreign = foreign

    def replaced(self, match: re.Match[str]) -> str:
        """Return what stands in the new text for a match of the scanner."""
        group = match.lastgroup
        if group in {"plain", "word"}:
            plain = None if match.start() in self._foreign else self._plain(match[0])
            return self._of_word(match) if plain is None else plain
        if group == "date":
            to_cyrillic = self._to == "Cyrl"
            return date_hyphens.cyrillic_date(match) if to_cyrillic else date_hyphens.latin_date(match)
        if group == "dotted":
            return self._dotted(match[0])
        return self._mixed(match[0]) if group == "mixed" else match[0]

    def _of_word(self, match: re.Match[str]) -> str:
        """Return what stands for a word of which more counts than its letters."""
        word = match[0]
        if match.start() in self._foreign:
            return self._kept(word, *self._foreign[match.start()])
        if self._to == "Cyrl" and neighbours_count(word):
            return self._in_context(word, match)
        return self._converted(word)

    def _converted(self, word: str) -> str:
        converted, sure = self._word(word)
        if not sure:
            self.unsure[word] = None
        return converted

    def _kept(self, word: str, length: int, sure: bool) -> str:  # noqa: FBT001 - as the pair comes
        if not sure:
            self.unsure[word] = None
        rest = word[length:]
        ending = rest.lstrip(APOSTROPHES)
        return word[:length] + rest.removesuffix(ending) + (self._converted(ending) if ending else "")

    def _in_context(self, word: str, match: re.Match[str]) -> str:
        volts = word == "V" and _COUNTED.search(match.string, max(0, match.start() - 2), match.start())
        if not volts and is_roman(word, match.string[match.end() : match.end() + 1]):
            return word
        if is_unknown_acronym(word) and not _is_shouted(match):
            self.unsure[word] = None
        word = normal_word(word, match)
        quote = word[-1] if word[-1] in APOSTROPHES and word[-1] not in "ʻʼ" else ""
        word = word.removesuffix(quote)
        return self._converted(word) + quote if word else quote

    def _mixed(self, word: str) -> str:
        """Return a word of both alphabets: a name with its ending, or one alphabet's word mistyped."""
        folded = in_one_alphabet(word, "Latn" if self._to == "Cyrl" else "Cyrl")
        if folded is not None:
            return self._converted(folded)
        return self._words(word)

    def _dotted(self, text: str) -> str:
        length = address_length(text, is_address_ending if self._to == "Cyrl" else str.isdigit)
        if not length:
            if self._to == "Cyrl" and _MAYBE_ADDRESS.fullmatch(text):
                self.unsure[text] = None
            return self._words(text)
        rest = text[length:]
        return text[:length] + self._words(rest) if rest.isalpha() else text

    def _words(self, text: str) -> str:
        scan = word_scanner(LATIN_WORD if self._to == "Cyrl" else CYRILLIC_WORD)
        return scan.sub(self.replaced, text)
