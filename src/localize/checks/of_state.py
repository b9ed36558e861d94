"""The checks that tell how far a text is, and not what is wrong with it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from localize.checks import draft, rejected, stale, unapproved, untranslated
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_STATE: Final[Mapping[str, ReviewState]] = MappingProxyType(
    {
        untranslated.CHECK.name: ReviewState.UNTRANSLATED,
        rejected.CHECK.name: ReviewState.REJECTED,
        stale.CHECK.name: ReviewState.STALE,
        draft.CHECK.name: ReviewState.DRAFT,
        unapproved.CHECK.name: ReviewState.TRANSLATED,
    }
)
"""Each by name, with the state of the texts that it finds."""
