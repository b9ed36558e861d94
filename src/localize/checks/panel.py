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
from localize.checks.string_clues import StringClues
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from localize.checks.base import Check
    from localize.checks.subjects import StringSubject
    from localize.glossary.matcher import GlossaryMatcher
    from localize.model import Finding, Locale, ReviewState

    _Setting = tuple[Locale, Locale, bool, GlossaryMatcher | None, tuple[str, ...]]
    _Texts = tuple[int, str, str, tuple[str, ...], int]
    """The number of the setting, the source, its plural, the targets, and the checks that are not asked."""

_SHORT: Final = 1_000
"""Characters; longer sources hardly stand in two articles, and are not remembered."""
_REMEMBERED: Final = 1 << 12
"""Texts that are remembered: those that came last."""


class Panel:
    """Some checks of strings."""

    def __init__(self, checks: Sequence[Check[StringSubject]]) -> None:
        """Take the checks, in the order in which findings are told."""
        self._clues = StringClues(checks)
        self._checks = tuple(checks)
        self._places = {check.name: place for place, check in enumerate(checks)}
        seats: dict[int, int] = {}
        for place, check in enumerate(checks):
            wanted = self._clues.wanted(check)
            seats[wanted] = seats.get(wanted, 0) | 1 << place
        self._seats = tuple(seats.items())
        self._beyond_texts = _sum(not check.of_texts or check.states is not None for check in checks)
        self._of_meaning = _sum(check.of_meaning for check in checks)
        self._left: OrderedDict[_Texts, int] = OrderedDict()
        self._settings: dict[_Setting, int] = {}
        self._setting: tuple[_Setting | None, int] = None, 0
        self._open: dict[tuple[int, ReviewState], int] = {}
        self._seated = lru_cache(maxsize=_REMEMBERED)(self._in_seats)
        self._wanting = lru_cache(maxsize=_REMEMBERED)(self._wanting_one_of)

    def inspect(self, subject: StringSubject, first: frozenset[str] | None = None) -> tuple[Finding, ...]:
        """Return the findings on one string, in the order of the checks.

        Args:
            subject: the string.
            first: the checks that spoke of the same text in the script in which it was written, where the
                machine put it into another one: of the others those that go by its meaning are not asked.
        """
        silent = 0 if first is None else self._of_meaning & ~self._bits(first)
        texts = self._texts(subject, silent)
        left = self._left.get(texts)
        if left is not None:
            self._left.move_to_end(texts)
            asked = self._asked(left, texts[0], subject)
            return inspect(subject, asked) if asked else ()
        wanted = self._wanted_by(subject) & ~silent
        found = inspect(subject, self._asked(wanted, texts[0], subject))
        if len(subject.message.key.source) <= _SHORT:
            self._remember(texts, wanted, found)
        return found

    def asked(self, subject: StringSubject) -> list[Check[StringSubject]]:
        """Return the checks that may say something of a string; the others say nothing for certain."""
        return self._asked(self._wanted_by(subject), self._texts(subject, 0)[0], subject)

    def _texts(self, subject: StringSubject, silent: int) -> _Texts:
        """Return all that checks of texts alone go by."""
        message, label = subject.message, subject.slug == UI
        setting = (subject.locale, subject.source_locale, label, subject.terms, subject.text_attributes)
        known, number = self._setting
        if setting != known:  # the strings of a catalog have one
            number = self._settings.setdefault(setting, len(self._settings))
            self._setting = setting, number
        return number, message.key.source, message.plural_source, message.targets, silent

    def _remember(self, texts: _Texts, wanted: int, found: Iterable[Finding]) -> None:
        """Remember which checks are to be asked of the same texts again."""
        if len(self._left) >= _REMEMBERED:
            self._left.popitem(last=False)
        self._left[texts] = wanted & (self._beyond_texts | self._bits({one.check for one in found}))

    def _bits(self, names: Collection[str]) -> int:
        """Return the bits of the checks of some names."""
        return sum([1 << self._places[name] for name in names])

    def _asked(self, wanted: int, setting: int, subject: StringSubject) -> list[Check[StringSubject]]:
        """Return those of some checks that may say something of a string, as they say at a glance."""
        here = setting, subject.state
        if here not in self._open:
            self._open[here] = _sum(_is_open(check, subject) for check in self._checks)
        checks = self._seated(wanted & self._open[here])
        return [check for check in checks if check.may is None or check.may(subject)]

    def _in_seats(self, seats: int) -> tuple[Check[StringSubject], ...]:
        """Return the checks of some bits."""
        return tuple(check for place, check in enumerate(self._checks) if seats >> place & 1)

    def _wanted_by(self, subject: StringSubject) -> int:
        """Return the checks of which a string has a clue, a bit for each."""
        return self._wanting(self._clues.of(subject))

    def _wanting_one_of(self, found: int) -> int:
        """Return the checks that want any of some clues."""
        return sum([seats for wanted, seats in self._seats if wanted & found])


def _is_open(check: Check[StringSubject], subject: StringSubject) -> bool:
    """Return whether a check is about texts in such a state and such a language."""
    return (check.states is None or subject.state in check.states) and (
        check.kinds is None or subject.kind in check.kinds
    )


def _sum(chosen: Iterable[bool]) -> int:
    """Return the bits of the places that are chosen."""
    return sum(1 << place for place, one in enumerate(chosen) if one)
