"""The parts of a source that its target should have, side by side: numbers, names, quotations."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING

from localize.checks.name_words import name_words, words
from localize.checks.plain_text import plain
from localize.frozen import frozen
from localize.language.figures import figures, spoken
from localize.language.name_likeness import alike, surely_alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from localize.model import Locale

_QUOTED = re.compile(r"«[^«»]+»|“[^“”]+”|„[^„“”]+[“”]|\"[^\"]+\"")


class CounterpartKind(StrEnum):
    """The kind of thing that both texts should have."""

    NUMBER = "number"
    NAME = "name"
    QUOTATION = "quotation"


@frozen
class Counterpart:
    """One thing of a source beside what the target has for it."""

    kind: CounterpartKind
    source: str
    """Empty where only the target has it."""
    target: str
    """Empty where the target lacks it."""

    @property
    def paired(self) -> bool:
        """Return whether both texts have it."""
        return bool(self.source and self.target)


def counterparts(source: str, target: str, ours: Locale, theirs: Locale) -> tuple[Counterpart, ...]:
    """Pair what can be paired in two texts. It is shown to a person, and no judgement: `check` judges.

    Args:
        source: the source, Markdown inline or a label.
        target: its translation.
        ours: the language of the source.
        theirs: the language of the target.
    """
    if not target.strip():
        return ()
    one, two = plain(source), plain(target)
    return (*_numbers(one, two, ours, theirs), *_names(one, two), *_quotations(one, two))


def _numbers(source: str, target: str, ours: Locale, theirs: Locale) -> Iterator[Counterpart]:
    left = list(figures(target, theirs.language))
    in_words = spoken(target, (theirs.language, theirs.effective_script))
    for one in figures(source, ours.language):
        partner = next((other for other in left if one.values & other.values), None)
        if partner is not None:
            left.remove(partner)
        said = next((str(value) for value in sorted(one.values & in_words)), "")
        yield Counterpart(CounterpartKind.NUMBER, one.written, partner.written if partner else said)
    yield from (Counterpart(CounterpartKind.NUMBER, "", other.written) for other in left)


def _names(source: str, target: str) -> Iterator[Counterpart]:
    """Pair the names of a source; words that only begin a sentence are names only if they have a partner."""
    said = words(target)
    seen: set[str] = set()
    for one in name_words(source):
        if one.text in seen:
            continue
        seen.add(one.text)
        same = surely_alike if one.first else alike
        partner = next((word for word in said if word[0].isupper() and same(one.text, word)), "")
        if partner or not one.first:
            yield Counterpart(CounterpartKind.NAME, one.text, partner)


def _quotations(source: str, target: str) -> Iterator[Counterpart]:
    had, has = _QUOTED.findall(source), _QUOTED.findall(target)
    for one, two in zip_longest(had, has, fillvalue=""):
        yield Counterpart(CounterpartKind.QUOTATION, one, two)
