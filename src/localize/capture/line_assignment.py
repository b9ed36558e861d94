"""The lines of a page while they are being sorted: every line goes into one part, or is left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from localize.capture.text_lines import TextLine

_SHORTEST_WRAPPED: Final = 50
"""Characters: no program breaks its lines earlier."""


@dataclass
class LineAssignment:
    """Lines by index, and which of them are spoken for."""

    lines: list[TextLine]
    used: set[int] = field(default_factory=set)

    def free(self) -> list[int]:
        """Return the indexes of the lines that are in no part yet."""
        return [index for index in range(len(self.lines)) if index not in self.used]

    def is_free(self, index: int) -> bool:
        """Return whether there is such a line and it is in no part yet."""
        return 0 <= index < len(self.lines) and index not in self.used

    def text(self, index: int) -> str:
        """Return a line's text."""
        return self.lines[index].text

    def block(self, index: int) -> int:
        """Return the number of a line's block."""
        return self.lines[index].block

    def numbered(self, indexes: Iterable[int]) -> tuple[tuple[int, str], ...]:
        """Return number and text of lines."""
        return tuple((self.lines[index].number, self.lines[index].text) for index in indexes)

    def take(self, *indexes: int) -> None:
        """Put lines into a part."""
        self.used.update(indexes)

    def release(self, *indexes: int) -> None:
        """Take lines out of their part again."""
        self.used.difference_update(indexes)

    def breaks_off(self, index: int) -> bool:
        """Return whether a line breaks off in mid-sentence, and the next one, in the same block, goes on."""
        if (
            not self.is_free(index)
            or not self.is_free(index + 1)
            or self.block(index) != self.block(index + 1)
        ):
            return False
        line = self.text(index)
        broken = len(line) >= _SHORTEST_WRAPPED and (line[-1].isalnum() or line[-1] in ",-–—")
        return broken and self.text(index + 1)[0].islower()

    def like(self, shape: Callable[[str], bool], among: Iterable[int] | None = None) -> list[int]:
        """Return the free lines, or those among the given ones, that have a shape."""
        chosen = self.free() if among is None else among
        return [index for index in chosen if index not in self.used and shape(self.lines[index].text)]
