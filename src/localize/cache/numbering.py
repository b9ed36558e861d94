"""Values that many entries of a file share: said once, and named by their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

V = TypeVar("V", bound="Hashable")


class Numbering(Generic[V]):
    """Values in the order of their numbers."""

    def __init__(self, values: Iterable[V] = ()) -> None:
        """Take the values that have numbers already."""
        self._values = list(values)
        self._numbers = {value: number for number, value in enumerate(self._values)}

    def __getitem__(self, number: int) -> V:
        """Return the value of a number.

        Raises:
            IndexError: none has it.
        """
        return self._values[number]

    def __iter__(self) -> Iterator[V]:
        """Yield the values."""
        return iter(self._values)

    def number(self, value: V) -> int:
        """Return the number of a value, a new one where it has none."""
        number = self._numbers.setdefault(value, len(self._values))
        if number == len(self._values):
            self._values.append(value)
        return number
