"""Translation memory: what the newsroom's own catalogs already say, by the exact source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.model import MessageKey, ReviewState, Suggestion
from localize.model.domain import UI

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from localize.model import Locale, Message
    from localize.model.request import Request

_USABLE = (ReviewState.APPROVED, ReviewState.TRANSLATED, ReviewState.DRAFT)
"""States of texts that were made for the source as it is, the best first."""
_MOST_NAMED = 3


@dataclass(frozen=True, order=True)
class Candidate:
    """A text that some catalog has for a source."""

    slug: str
    targets: tuple[str, ...]
    state: ReviewState


@dataclass(frozen=True)
class _Pair:
    """What must be equal for a text to be reused; `ui` and articles never meet."""

    source_locale: Locale
    locale: Locale
    ui: bool
    key: MessageKey
    plural_source: str


@dataclass(frozen=True)
class Remembered:
    """One message of one catalog, as a memory is made of them."""

    slug: str
    """The article's slug, or `ui`."""
    source_locale: Locale
    locale: Locale
    message: Message
    state: ReviewState


@dataclass(frozen=True)
class Memory:
    """A snapshot; made once, at the start of a run."""

    _by_pair: Mapping[_Pair, tuple[Candidate, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[Remembered]) -> Memory:
        """Make a memory. Texts that are empty, obsolete, stale or rejected are left out.

        The order of the texts means nothing.
        """
        found: dict[_Pair, set[Candidate]] = {}
        for text in texts:
            message = text.message
            if text.state in _USABLE and not message.empty and not message.obsolete:
                pair = _Pair(
                    text.source_locale, text.locale, text.slug == UI, message.key, message.plural_source
                )
                found.setdefault(pair, set()).add(Candidate(text.slug, message.targets, text.state))
        return cls({pair: tuple(sorted(texts)) for pair, texts in found.items()})

    def candidates(self, request: Request) -> tuple[Candidate, ...]:
        """Return what other catalogs have for a request's source, sorted by slug."""
        message = request.message
        pair = _Pair(
            request.source_locale, request.locale, request.slug == UI, message.key, message.plural_source
        )
        return tuple(found for found in self._by_pair.get(pair, ()) if found.slug != request.slug)

    def suggestions(self, request: Request) -> tuple[Suggestion, ...]:
        """Return what to propose, best first; only an approved text that no other contradicts is accepted.

        Of several texts in the same state the most frequent goes first, then the one of the first slug.
        """
        candidates = self.candidates(request)
        made: dict[tuple[str, ...], Suggestion] = {}
        for state in _USABLE:
            group = [found for found in candidates if found.state is state]
            count = Counter(found.targets for found in group)
            for targets in sorted(count, key=lambda each: -count[each]):
                slugs = [found.slug for found in group if found.targets == targets]
                accepted = state is ReviewState.APPROVED and len(count) == 1
                made.setdefault(targets, Suggestion(targets, "memory", accepted, _note(slugs, state, count)))
        return tuple(made.values())


def _note(slugs: list[str], state: ReviewState, count: Counter[tuple[str, ...]]) -> str:
    more = f" and {len(slugs) - _MOST_NAMED} more" if len(slugs) > _MOST_NAMED else ""
    note = f"{state.value} in {', '.join(slugs[:_MOST_NAMED])}{more}"
    return f"{note}; {len(count)} {state.value} texts differ" if len(count) > 1 else note
