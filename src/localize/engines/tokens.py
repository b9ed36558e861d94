"""Tokens of language models: how many a call took, and how many a translation may take."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.config import TokenPrice
    from localize.model import Locale

MILLION: Final = 1_000_000
_AROUND: Final = 6
"""Tokens of a text's key and quotes in an answer."""
_GROWTH: Final = 1.3
"""The most that a translation is taken to be longer than its source."""
_CHARACTERS: Final = 2
"""Characters of one token, for languages that models know less well than English."""
_ENGLISH_CHARACTERS: Final = 4
_READ, _WRITTEN = 1.0, 0.5
"""Tokens for each character of a text that is sent: what surrounds it and the instructions count as well."""


@frozen
class Usage:
    """The tokens that a model read and wrote."""

    read: int = 0
    written: int = 0

    def __add__(self, other: Usage) -> Usage:
        return Usage(self.read + other.read, self.written + other.written)

    def cost(self, price: TokenPrice) -> float:
        """Return US dollars."""
        return (self.read * price.input + self.written * price.output) / MILLION


def written(text: str, target: Locale) -> int:
    """Return an estimate of the tokens that a text's translation takes in an answer; rather too many."""
    characters = _ENGLISH_CHARACTERS if target.language == "en" else _CHARACTERS
    return _AROUND + math.ceil(len(text) * _GROWTH / characters)


def per_million_characters(price: TokenPrice) -> float:
    """Return an estimate of what a million characters cost, for the time before a model says what it took."""
    return price.input * _READ + price.output * _WRITTEN
