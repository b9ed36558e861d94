"""The columns of a text on a terminal: two for a wide character, none for an accent behind a letter."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from localize.report.clean import clean

_NO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
"""Categories of characters that take no column of their own."""


def text_width(text: str) -> int:
    """Return the columns of a text, as it is cleaned for the terminal."""
    return len(text) if text.isascii() and text.isprintable() else sum(map(char_width, text))


@lru_cache(maxsize=1024)
def char_width(char: str) -> int:
    """Return the columns of one character of it."""
    spelt = clean(char)
    if spelt != char:
        return len(spelt)
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
