"""The bounds of an article. A catalog of more is of use to nobody, and reading one would cost gigabytes."""

from __future__ import annotations

from typing import Final

from localize.errors import InputError, Place

MOST: Final = 100_000
"""Blocks of an article, lines of a text whose lines stand apart, tags of a text in HTML."""
TOO_MANY_BLOCKS: Final = f"an article of more than {MOST:,} blocks"

MOST_PARTS: Final = 10 * MOST
"""Texts and marks of an article: one of 10 MB that people read has a third of it."""
TOO_MANY_PARTS: Final = f"an article of more than {MOST_PARTS:,} texts and marks between them"


def excess(what: str, path: str, line: int) -> InputError:
    """Return the refusal of an article of which there is too much of something.

    Args:
        what: of what, with the bound: «an article of more than 100,000 blocks».
        path: its file.
        line: where that is seen, counted from 1.
    """
    return InputError(what, place=Place(path, line), hint="Split it into several articles.")
