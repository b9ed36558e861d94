"""What is known for a source already, as a sitting offers it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from localize.model.domain import UI
from localize.model.memory import Match, Pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.memory.translation_memory import TranslationMemory
    from localize.model.request import Request


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
