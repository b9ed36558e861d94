"""A text whose numbers are compared with another one's."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from localize.language.figures import Figure, figures, spoken

if TYPE_CHECKING:
    from decimal import Decimal


class NumberedText(NamedTuple):
    """A text whose numbers are compared."""

    text: str
    kind: tuple[str, str]
    """Language and script."""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers that it writes in digits."""
        return figures(self.text, self.kind[0])

    def says(self, value: Decimal) -> bool:
        """Return whether it has a number, in digits or in words."""
        return any(value in one.values for one in self.figures) or value in spoken(self.text, self.kind)

    def behind(self, one: Figure) -> int:
        """Return where one of its numbers ends; those in words do not say."""
        return one.end or self.text.find(one.written) + len(one.written)
