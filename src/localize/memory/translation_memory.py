"""The newsroom's own translations: asked for the very text, or for texts that are like one."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.memory.exact import USABLE, Candidate, suggested
from localize.memory.index import Found, MemoryIndex
from localize.memory.normal import bare
from localize.memory.number_repair import repaired
from localize.model import ReviewState
from localize.model.domain import UI
from localize.model.memory import EXACT, Match, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.errors import LocalizeError
    from localize.model import Suggestion
    from localize.model.memory import MemoryUnit
    from localize.model.request import Request

LEAST = 75
"""The likeness in percent below which nothing is offered, where no other is asked for."""
MOST = 5
"""The number of matches that are offered, where no other is asked for."""
_OFFERED = (ReviewState.APPROVED, ReviewState.TRANSLATED)
_SAME_WORDS = 99
"""The most for a text with the same words that is not the same: markup, case, spaces or numbers differ."""
_NUMBERS_DIFFER = 3
"""The cost of a number that differs and could not be put right, in percent."""


@frozen
class TranslationMemory:
    """A newsroom's memory as it was when a run began."""

    index: MemoryIndex = field(default_factory=MemoryIndex)
    hidden: frozenset[str] = frozenset()
    """Articles, by slug, whose texts no other article may see yet."""
    unread: tuple[LocalizeError, ...] = ()
    """TMX files that cannot be read."""

    def suggestions(self, request: Request) -> tuple[Suggestion, ...]:
        """Return what other catalogs have for the very source of a request, best first.

        Only an approved text of the newsroom's own that no other contradicts is accepted.
        """
        message = request.message
        pair = Pair(request.source_locale, request.locale, ui=request.slug == UI)
        return suggested(
            Candidate(tuple(one.name for one in having), unit.targets, unit.state, own)
            for documents, unit in self._seen(self.index.find(pair, message.key.source), request.slug)
            if (unit.key, unit.plural_source, unit.state in USABLE)
            == (message.key, message.plural_source, True)
            for own in (True, False)
            if (having := [one for one in documents if _is_tmx(one.path) is not own])
        )

    def matches(
        self, text: str, pair: Pair, *, of: str = "", least: int = LEAST, most: int = MOST
    ) -> tuple[Match, ...]:
        """Return what is offered for a text: approved and translated texts of sources that are like it.

        The likest come first, of equally like ones those that are approved, and then by their origin.
        Nothing under 100 % is ever filled in without a person: this is for review, and context for engines.

        Args:
            text: the source text, as `msgid` has it.
            pair: from which locale into which, and whether the text is the interface's.
            of: the slug of the article whose text it is; its own texts are not offered.
            least: the least score, in percent.
            most: how many matches at most. Equal translations are offered once.
        """
        found: list[Match] = []
        # Of texts that differ in their numbers alone there may be more than are compared.
        same = (100.0, list(self.index.find(pair, text)))
        for likeness, units in (same, *self.index.alike(pair, bare(text), least)):
            found += [
                _match(text, likeness, min(one.name for one in documents), unit, pair)
                for documents, unit in self._seen(units, of)
                if unit.state in _OFFERED and len(unit.targets) == 1 and not unit.plural_source
            ]
        found.sort(key=lambda one: (-one.score, -one.state.rank, one.origin, one.stored))
        best = {match.text: match for match in reversed(found) if match.score >= least}
        return tuple(match for match in found if best.get(match.text) is match)[:most]

    def _seen(self, found: Iterable[Found], of: str) -> Iterator[Found]:
        """Yield what was found in documents that an article may see, and that are not its own."""
        for documents, unit in found:
            seen = tuple(one for one in documents if one.name != of and one.name not in self.hidden)
            if seen:
                yield Found(seen, unit)


def _match(text: str, likeness: float, origin: str, unit: MemoryUnit, pair: Pair) -> Match:
    source, stored = unit.key.source, unit.targets[0]
    offered, marks = repaired(text, source, stored, pair)
    score = EXACT if source == text else min(int(likeness), _SAME_WORDS)
    score -= _NUMBERS_DIFFER * sum(not mark.put_right for mark in marks)
    return Match(offered, source, max(score, 0), origin, unit.state, stored, marks)


def _is_tmx(path: str) -> bool:
    return path.endswith(".tmx")
