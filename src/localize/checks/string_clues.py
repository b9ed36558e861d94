"""What checks look for in the words of a string: its source's in some of them, its target's in others.

Each word is looked at once, for the checks alone that may speak of a text of its side and language.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.checks.plain_text import plain
from localize.language.word_clues import WordClues

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.language.word_clues import Clue

    _Kind = tuple[str, str]

_LONGEST: Final = 10_000
"""Characters: checks cut longer texts, also within a word, so that each is asked about them."""
_TEXTS: Final = 1024
"""Texts of one side and language that are remembered: those that came last."""


class StringClues:
    """The clues of some checks, a bit for each: of sources, then of targets, then one that any string has."""

    def __init__(self, checks: Sequence[Check[StringSubject]]) -> None:
        """Take the checks."""
        self._checks = tuple(checks)
        self._of_sources = _distinct(check.in_source for check in checks)
        self._of_targets = _distinct(check.in_target for check in checks)
        self._width = len(self._of_sources)
        self._any = 1 << self._width + len(self._of_targets)
        self._sources = _TextClues(self._of_sources)
        self._targets: dict[_Kind, _TextClues] = {}

    def wanted(self, check: Check[StringSubject]) -> int:
        """Return the clues of which a string needs one, if the check is to be asked about it."""
        source, target = _bit(check.in_source, self._of_sources), _bit(check.in_target, self._of_targets)
        return source | target << self._width or self._any

    def of(self, subject: StringSubject) -> int:
        """Return the clues of all texts of a string; those of checks of other languages are left out."""
        if subject.message.plural_source:
            return -1  # some checks compare forms with both sources
        sources = targets = 0
        of_target = (self._targets.get(subject.kind) or self._of_kind(subject.kind)).of
        for pair in subject.pairs:
            sources |= self._sources.of(pair.source)
            targets |= of_target(pair.target)
        return sources | targets << self._width | self._any

    def _of_kind(self, kind: _Kind) -> _TextClues:
        """Return what looks at targets of a language and script."""
        asked = {check.in_target for check in self._checks if check.kinds is None or kind in check.kinds}
        clues = _TextClues([clue if clue in asked else None for clue in self._of_targets])
        return self._targets.setdefault(kind, clues)


class _TextClues:
    """The clues of texts of one side and language, a bit for each; `of` gives those of a text."""

    def __init__(self, clues: Sequence[Clue | None]) -> None:
        """Take the clues, with None in place of those that are not looked for."""
        self._every = (1 << len(clues)) - 1
        self._words = WordClues(clues)
        self.of = lru_cache(maxsize=_TEXTS)(self._in_text)

    def _in_text(self, text: str) -> int:
        if len(text) > _LONGEST:
            return self._every
        found = self._words.of(text)
        bare = plain(text)
        return found if bare == text else found | self._words.of(bare)


def _distinct(clues: Iterable[Clue | None]) -> list[Clue]:
    return list(dict.fromkeys(clue for clue in clues if clue is not None))


def _bit(clue: Clue | None, among: Sequence[Clue]) -> int:
    return 0 if clue is None else 1 << among.index(clue)
