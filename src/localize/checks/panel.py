"""Checks that are asked about many strings, each only about those of which it may say something.

Of most strings nearly all checks say nothing, and each takes as long to find that out. So what they say at a
glance is asked first, and the words of a text are looked at once for all of them. What stands in many
articles, such as a caption or a byline, is looked at in the first one: a check that said nothing of the same
texts says nothing of them again.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from localize.checks.base import inspect
from localize.checks.plain_text import plain
from localize.language.word_clues import WordClues
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.glossary.matcher import GlossaryMatcher
    from localize.language.word_clues import Clue
    from localize.model import Finding, Locale

    _Setting = tuple[Locale, Locale, bool, GlossaryMatcher | None, tuple[str, ...]]
    _Texts = tuple[int, str, str, tuple[str, ...]]
    """The number of the setting, the source, its plural, and the targets."""

_LONGEST: Final = 10_000
"""Characters: checks cut longer texts, also within a word, so that each is asked about them."""
_SHORT: Final = 1_000
"""Characters; longer sources hardly stand in two articles, and are not remembered."""
_REMEMBERED: Final = 1 << 12
"""Texts that are remembered: those that came last."""


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
        self._seats = tuple((check, self._wanted(check, bits)) for check in checks)
        self._in = lru_cache(maxsize=1024)(self._in_text)
        self._left: OrderedDict[_Texts, Sequence[Check[StringSubject]]] = OrderedDict()
        self._settings: dict[_Setting, int] = {}
        self._setting: tuple[_Setting | None, int] = None, 0

    def inspect(self, subject: StringSubject) -> tuple[Finding, ...]:
        """Return the findings on one string, in the order of the checks."""
        texts = self._texts(subject)
        left = self._left.get(texts)
        if left is not None:
            self._left.move_to_end(texts)
            return inspect(subject, _may(left, subject))
        wanted = self._wanted_by(subject)
        found = inspect(subject, _may(wanted, subject))
        if len(subject.message.key.source) <= _SHORT:
            self._remember(texts, wanted, found)
        return found

    def asked(self, subject: StringSubject) -> list[Check[StringSubject]]:
        """Return the checks that may say something of a string; the others say nothing for certain."""
        return _may(self._wanted_by(subject), subject)

    def _texts(self, subject: StringSubject) -> _Texts:
        """Return all that checks of texts alone go by."""
        message, label = subject.message, subject.slug == UI
        setting = (subject.locale, subject.source_locale, label, subject.terms, subject.text_attributes)
        known, number = self._setting
        if setting != known:  # the strings of a catalog have one
            number = self._settings.setdefault(setting, len(self._settings))
            self._setting = setting, number
        return number, message.key.source, message.plural_source, message.targets

    def _remember(
        self, texts: _Texts, wanted: Iterable[Check[StringSubject]], found: Iterable[Finding]
    ) -> None:
        """Remember which checks are to be asked of the same texts again."""
        if len(self._left) >= _REMEMBERED:
            self._left.popitem(last=False)
        spoke = {one.check for one in found}
        self._left[texts] = [check for check in wanted if not check.of_texts or check.name in spoke]

    def _wanted_by(self, subject: StringSubject) -> list[Check[StringSubject]]:
        """Return the checks of which a string has a clue."""
        found = self._found(subject)
        return [check for check, wanted in self._seats if wanted & found]

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
        return self._words.of(text)


def _may(checks: Iterable[Check[StringSubject]], subject: StringSubject) -> list[Check[StringSubject]]:
    """Return those of some checks that may say something of a string, as they say at a glance."""
    return [check for check in checks if check.may is None or check.may(subject)]
