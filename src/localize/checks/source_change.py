"""Changes of a source beyond its wording: a number, a name, a denial, a date."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.checks.name_words import name_words
from localize.checks.plain_text import plain
from localize.frozen import frozen
from localize.language.denials import denials
from localize.language.figures import figures
from localize.language.named_things import months, weekdays

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from localize.model import Locale


class ChangeKind(StrEnum):
    """The kind of thing that changed."""

    NUMBER = "number"
    NAME = "name"
    NEGATION = "negation"
    DATE = "date"


@frozen
class SourceChange:
    """One thing that a source said, and what it says now."""

    kind: ChangeKind
    gone: str
    """As the old source writes it; empty where it said nothing of the kind."""
    came: str
    """As the new source writes it; empty where it says nothing of the kind any more."""

    def __str__(self) -> str:
        return f"{self.kind}: {self.gone or '—'} → {self.came or '—'}"


def source_changes(old: str, new: str, locale: Locale) -> tuple[SourceChange, ...]:
    """Return what changed between two versions of a source besides its wording, the gravest kind first.

    Args:
        old: the source that a text was made for.
        new: the source as it is.
        locale: its language.
    """
    before, after = plain(old), plain(new)
    found: list[SourceChange] = []
    for kind, said in _LOOKED_FOR:
        gone, came = _apart(said(before, locale), said(after, locale))
        if gone or came:
            found.append(SourceChange(kind, ", ".join(gone), ", ".join(came)))
    return tuple(found)


def _apart(old: Iterable[tuple[object, str]], new: Iterable[tuple[object, str]]) -> tuple[list[str], ...]:
    """Return what only one of two lists has, as written there; equal things count as often as they stand."""
    before, after = list(old), list(new)
    return _more(before, after), _more(after, before)


def _more(some: list[tuple[object, str]], others: list[tuple[object, str]]) -> list[str]:
    left = Counter(value for value, _ in others)
    found = []
    for value, written in some:
        if left[value]:
            left[value] -= 1
        else:
            found.append(written)
    return list(dict.fromkeys(found))


def _numbers(text: str, locale: Locale) -> Iterator[tuple[object, str]]:
    for one in figures(text, locale.language):
        yield (one.values, one.negative, one.clock), one.written


def _names(text: str, _locale: Locale) -> Iterator[tuple[object, str]]:
    """Yield the names of a text; the first word of a sentence only where it is one elsewhere, too."""
    found = name_words(text)
    certain = {one.text for one in found if not one.first}
    for name in dict.fromkeys(one.text for one in found if one.text in certain):
        yield name, name


def _denials(text: str, locale: Locale) -> Iterator[tuple[object, str]]:
    for word in denials(text, (locale.language, locale.effective_script)):
        yield word.lower(), word


def _dates(text: str, locale: Locale) -> Iterator[tuple[object, str]]:
    kind = (locale.language, locale.effective_script)
    for found in (months(text, kind), weekdays(text, kind)):
        for name in sorted(found or ()):
            yield name, name


_LOOKED_FOR: tuple[tuple[ChangeKind, Callable[[str, Locale], Iterable[tuple[object, str]]]], ...] = (
    (ChangeKind.NUMBER, _numbers),
    (ChangeKind.NAME, _names),
    (ChangeKind.NEGATION, _denials),
    (ChangeKind.DATE, _dates),
)
