"""The endings of a stem."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

LONGEST = 40
"""No chain of endings is longer, in letters; longer ones are not looked at."""


class Kind(Enum):
    """The way from a word of the list to a word of a text."""

    INFLECTED = "inflected"
    """The word itself, in any case, number or person."""
    DERIVED = "derived"
    """Another word made of it that says the same in some sentences: ташкентский, toshkentlik, Chinese."""


@frozen
class Endings:
    """The endings of one stem, in lower case and folded."""

    plain: frozenset[str] = frozenset()
    """Whole endings; the empty one among them where the stem is a word."""
    chain: re.Pattern[str] | None = None
    """More endings, matched as a whole."""
    derived: re.Pattern[str] | None = None
    """Endings that make another word."""
    spelled: Callable[[str], str] = field(default=str)
    """Makes the letters of the patterns of the letters of the text."""

    def kind(self, rest: str) -> Kind | None:
        """Return what the letters behind the stem make of it; None where they are no ending.

        Args:
            rest: in lower case and folded; empty where the word is the stem.
        """
        if rest in self.plain:
            return Kind.INFLECTED
        if not rest or len(rest) > LONGEST:
            return None
        letters = self.spelled(rest)
        if self.chain is not None and self.chain.fullmatch(letters):
            return Kind.INFLECTED
        if self.derived is not None and self.derived.fullmatch(letters):
            return Kind.DERIVED
        return None


def joined(*parts: tuple[str, str]) -> dict[str, frozenset[str]]:
    """Return stems with all the endings that any part gives them.

    Args:
        parts: pairs of a stem and its endings, with spaces between; `-` for the empty one.
    """
    found: dict[str, frozenset[str]] = {}
    for stem, endings in parts:
        every = frozenset("" if ending == "-" else ending for ending in endings.split())
        found[stem] = found.get(stem, frozenset()) | every
    return found
