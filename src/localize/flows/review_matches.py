"""Texts that are known for a source already, as a sitting offers it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from localize.catalogs.forms import texts_aside
from localize.model import ReviewState, targets_digest
from localize.model.domain import UI
from localize.model.memory import EXACT, Match, Pair
from localize.review import newest
from localize.review.entitlement import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.memory.translation_memory import TranslationMemory
    from localize.model.request import Request
    from localize.review import Item


class FindMatches(Protocol):
    """The port by which a sitting asks what is known for a source, or for one like it."""

    def __call__(self, request: Request, /) -> tuple[Match, ...]:
        """Return texts, the most alike first."""


def no_matches(_request: Request, /) -> tuple[Match, ...]:
    """Know nothing."""
    return ()


def memory_matches(open_memory: Callable[[], TranslationMemory]) -> FindMatches:
    """Return what asks a translation memory, which is opened when it is first asked.

    Texts with plural forms are not offered: a match is one text.
    """
    memory = cache(open_memory)

    def find(request: Request, /) -> tuple[Match, ...]:
        if request.message.plural_source:
            return ()
        pair = Pair(request.source_locale, request.locale, ui=request.slug == UI)
        return memory().matches(request.message.key.source, pair, of=request.slug)

    return find


def texts_beside(item: Item) -> tuple[Match, ...]:
    """Return the texts that stand beside a string's own, as a merge of two people's work leaves them.

    They are offered as long as the string waits for a decision. Texts with plural forms are not: what stands
    beside is one form.
    """
    message = item.message
    if message.plural_source or item.state.at_least(ReviewState.TRANSLATED):
        return ()
    return tuple(
        Match(text, message.key.source, EXACT, item.slug, _state_of(item, text), text)
        for text in dict.fromkeys(texts_aside(message))
        if text not in message.targets
    )


def _state_of(item: Item, text: str) -> ReviewState:
    """Return the most cautious of the last decisions on a text as it counts; a person's, where nobody did."""
    digest = targets_digest((text,))
    last = newest([one for one in item.decisions if one.target == digest], item.decisions)
    said = min((one.state for one in last), key=lambda state: state.rank, default=ReviewState.TRANSLATED)
    message = replace(item.message, targets=(text,))
    return counted(said, message, item.decisions, item.basis, item.wanted)
