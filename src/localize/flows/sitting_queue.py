"""The queue of one sitting: its strings in order, which of them is next, and to which the person went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from localize.model import Locale
    from localize.review import Item


class SittingQueue:
    """The strings that waited when the sitting began, and the place among them.

    Attributes:
        items: the strings as they were found, in order.
        place: which of them is next, counted from 0; as many as there are at the end.
        gone: how many were passed over, since their article was changed, or has them no more.
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        """Begin with the first of some strings."""
        self.items = tuple(items)
        self.place = 0
        self.gone = 0
        self._known: set[tuple[str, Locale]] = set()

    @property
    def next(self) -> Item | None:
        """The next string as it was found; None at the end."""
        return self.items[self.place] if self.place < len(self.items) else None

    def knows(self, item: Item) -> bool:
        """Return whether the person went to a string, or did something to it."""
        return _name(item) in self._known

    def know(self, item: Item) -> None:
        """Remember that the person went to a string, or did something to it."""
        self._known.add(_name(item))

    def skip(self) -> None:
        """Go on to the string behind the next one."""
        self.place += 1

    def pass_over(self, *, gone: bool) -> None:
        """Leave out the next string, which nobody needs to see, or which is gone."""
        self.gone += gone
        self.place += 1

    def leave(self, item: Item) -> None:
        """Go on, where a string that was decided on is the next one."""
        following = self.next
        if following is not None and _name(following) == _name(item):
            self.place += 1

    def back(self) -> bool:
        """Go back to the string before, whatever became of it; return whether there is one."""
        if self.place == 0:
            return False
        self.place -= 1
        self.know(self.items[self.place])
        return True

    def return_to(self, item: Item) -> None:
        """Make a string the next one again, if the queue has it."""
        place = self._place_of(item)
        self.place = self.place if place is None else place

    def go_to(self, item: Item) -> None:
        """Make a string the next one; it joins the queue where it is not in it."""
        place = self._place_of(item)
        if place is None:
            place = min(self.place, len(self.items))
            self.items = (*self.items[:place], item, *self.items[place:])
        self.place = place
        self.know(item)

    def go_to_number(self, number: int) -> None:
        """Make a string the next one, by its number, counted from 1.

        Raises:
            UsageError: the queue has no such number.
        """
        if not 1 <= number <= len(self.items):
            raise UsageError(f"the queue has the numbers 1 to {len(self.items)}")
        self.go_to(self.items[number - 1])

    def _place_of(self, item: Item) -> int | None:
        return next((place for place, one in enumerate(self.items) if _name(one) == _name(item)), None)


def _name(item: Item) -> tuple[str, Locale]:
    return item.address, item.locale
