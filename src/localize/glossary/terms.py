"""The entries of a glossary, as frozen values."""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.language import uzbek

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from localize.model import Locale

_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ'‘’`´][^\W\d_]+)*[ʻʼ'‘’`´]?")


@frozen
class Term:
    """One term or name."""

    name: str
    """Its name in the newsroom: `term`."""
    forms: Mapping[Locale, tuple[str, ...]] = field(default_factory=dict)
    """Its forms in each locale; the first form is the one to write."""
    forbidden: Mapping[Locale, tuple[str, ...]] = field(default_factory=dict)
    """Its forbidden forms."""
    keep: bool = False
    """True if it is never translated (`translate: false`); then it has no forms."""
    note: str = ""
    line: int = field(default=0, compare=False)


@frozen
class Glossary:
    """The whole file."""

    terms: tuple[Term, ...] = ()
    path: str = ""
    """The file, for messages."""

    @property
    def kept(self) -> tuple[str, ...]:
        """The names that are never translated, as they are written."""
        return tuple(term.name for term in self.terms if term.keep)

    def script_words(self, latin: Locale, cyrillic: Locale) -> tuple[tuple[str, str], ...]:
        """Return the words of all terms in Latin script, each beside the same one in Cyrillic.

        Only the first form of each locale counts, and only where both have as many words.

        Args:
            latin: the locale in Latin script.
            cyrillic: the same language in Cyrillic script.
        """
        return tuple(pair for term in self.terms for pair in _word_pairs(term, latin, cyrillic))


def _word_pairs(term: Term, latin: Locale, cyrillic: Locale) -> Iterator[tuple[str, str]]:
    one, two = term.forms.get(latin, ()), term.forms.get(cyrillic, ())
    if one and two:
        words = _WORD.findall(uzbek.normalize_apostrophes(one[0])), _WORD.findall(two[0])
        if len(words[0]) == len(words[1]):
            yield from zip(*words, strict=True)
