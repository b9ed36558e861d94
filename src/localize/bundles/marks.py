"""Marks around texts that are not ready, which a preview shows as `<mark>`.

A mark is written into the article as punctuation around a text, goes through Markdown as that text does, and
becomes an element in the page. Punctuation, because Markdown's emphasis asks what stands beside it
(CommonMark 0.31, section 6.2): beside a bracket, `**` and `_` open and close as they do at a line's end.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Final

from localize.frozen import frozen
from localize.model import ReviewState

if TYPE_CHECKING:
    from collections.abc import Iterable

_STATES: Final = tuple(ReviewState)
_PAIRS: Final = ("⸨⸩", "⦃⦄", "⦅⦆", "⸢⸣", "⸤⸥", "⟬⟭", "⦇⦈", "⦉⦊")
"""Brackets that no newsroom writes. All are punctuation (Unicode categories Ps and Pe, or Pi and Pf)."""
_TAG: Final = re.compile(r"(<[^>]*>)")


@frozen
class Marks:
    """A pair of brackets that the text itself does not hold."""

    start: str
    end: str

    @classmethod
    def absent_from(cls, texts: Iterable[str]) -> Marks | None:
        """Return brackets that no text holds; None where the texts hold all there are."""
        held = {char for text in texts for char in text} & set("".join(_PAIRS))
        return next((cls(*pair) for pair in _PAIRS if not held & set(pair)), None)

    def wrap(self, text: str, state: ReviewState) -> str:
        """Return a text in marks that say its state."""
        return f"{self.start}{_STATES.index(state)}{self.start}{text}{self.end}"

    def plain(self, text: str) -> str:
        """Return a text without marks."""
        return self._opening.sub("", text).replace(self.end, "")

    def counts(self, text: str) -> dict[ReviewState, int]:
        """Return how many texts of each state are marked, in the order of the states."""
        found = Counter(_STATES[int(digit)] for digit in self._opening.findall(text))
        return {state: found[state] for state in _STATES if found[state]}

    def html(self, html: str) -> str:
        """Return HTML, of which every `<` opens a tag, with marks as elements; in attributes they go."""
        parts = _TAG.split(html)
        return "".join(
            self.plain(part) if odd % 2 else self._elements(part) for odd, part in enumerate(parts)
        )

    def _elements(self, text: str) -> str:
        return self._opening.sub(self._element, text).replace(self.end, "</mark>")

    def _element(self, opening: re.Match[str]) -> str:
        state = _STATES[int(opening[1])]
        return f'<mark class="{state}" title="{state}">'

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        return re.compile(f"{self.start}([0-{len(_STATES) - 1}]){self.start}")
