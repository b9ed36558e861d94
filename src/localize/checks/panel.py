"""Checks that are asked about many strings, each only about those of which it may say something.

Of most strings nearly all checks say nothing, and each takes as long to find that out. So what they say at a
glance is asked first, and the words of a text are looked at once for all of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.checks.base import inspect
from localize.checks.plain_text import plain
from localize.language.word_clues import WordClues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.language.word_clues import Clue
    from localize.model import Finding

_LONGEST: Final = 10_000
"""Characters: checks cut longer texts, also within a word, so that each is asked about them."""


class Panel:
    """Some checks of strings."""

    def __init__(self, checks: Sequence[Check[StringSubject]]) -> None:
        """Take the checks, in the order in which findings are told."""
        clues = [clue for check in checks for clue in (check.in_source, check.in_target) if clue is not None]
        distinct = list(dict.fromkeys(clues))
        self._words = WordClues(distinct)
        self._width = len(distinct)
        self._any = (1 << self._width) - 1
        bits = {clue: 1 << place for place, clue in enumerate(distinct)}
        self._seats = tuple((check, self._wanted(check, bits), check.may) for check in checks)
        self._in = lru_cache(maxsize=1024)(self._in_text)

    def inspect(self, subject: StringSubject) -> tuple[Finding, ...]:
        """Return the findings on one string, in the order of the checks."""
        return inspect(subject, self.asked(subject))

    def asked(self, subject: StringSubject) -> list[Check[StringSubject]]:
        """Return the checks that may say something of a string; the others say nothing for certain."""
        found = self._found(subject)
        return [
            check for check, wanted, may in self._seats if wanted & found and (may is None or may(subject))
        ]

    def _wanted(self, check: Check[StringSubject], bits: dict[Clue, int]) -> int:
        """Return the clues of which a string needs one: bits for its sources, then for its targets."""
        source, target = (bits[clue] if clue else 0 for clue in (check.in_source, check.in_target))
        return source | target << self._width or self._without_clues

    @property
    def _without_clues(self) -> int:
        """The bit of the checks that have no clues, which each string has."""
        return 1 << 2 * self._width

    def _found(self, subject: StringSubject) -> int:
        """Return the clues of all texts of a string."""
        if subject.message.plural_source:
            return -1  # some checks compare forms with both sources
        sources = targets = 0
        for pair in subject.pairs:
            sources |= self._in(pair.source)
            targets |= self._in(pair.target)
        return sources | targets << self._width | self._without_clues

    def _in_text(self, text: str) -> int:
        """Return the clues of a text."""
        if len(text) > _LONGEST:
            return self._any
        found = self._in_words(text)
        bare = plain(text)
        return found if bare == text else found | self._in_words(bare)

    def _in_words(self, text: str) -> int:
        return self._words.of_words(text.split(" "))
