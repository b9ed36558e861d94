"""The entries of a file, each of which may be written again once."""

from __future__ import annotations

from collections import defaultdict, deque
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from localize.model import Catalog, Message, MessageKey


class KnownEntries:
    """The entries of a file, asked for in the order of another catalog, which is nearly theirs.

    The one that follows what was asked for last is looked at first; a table of all is made where that fails.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._messages = catalog.messages
        self._next = 0
        self._taken = bytearray(len(self._messages))
        self._all_differ = len(catalog.by_key) + len(catalog.obsolete_by_key) == len(self._messages)

    def take(self, message: Message) -> int | None:
        """Return the place of an entry that reads like this and was not taken yet, and take it."""
        here = self._here()
        place: int | None = None
        if here == message:
            place = self._next
        elif here is None or not self._all_differ or not _same_key(here, message):
            place = self._search(message)
        if place is not None:
            self._taken[place] = 1
            self._next = place + 1
        return place

    def place(self, key: MessageKey) -> int | None:
        """Return the place of an entry with this key."""
        here = self._here()
        if here is None or here.key != key:
            return self._by_key.get(key)
        self._next += 1
        return self._next - 1

    def _here(self) -> Message | None:
        """Return the entry behind the one that was asked for last; None where it was taken."""
        at = self._next
        return self._messages[at] if at < len(self._messages) and not self._taken[at] else None

    def _search(self, message: Message) -> int | None:
        places = self._by_message.get(message)
        while places:
            place = places.popleft()
            if not self._taken[place]:
                return place
        return None

    @cached_property
    def _by_message(self) -> dict[Message, deque[int]]:
        found: defaultdict[Message, deque[int]] = defaultdict(deque)
        for place, message in enumerate(self._messages):
            found[message].append(place)
        return found

    @cached_property
    def _by_key(self) -> dict[MessageKey, int]:
        places = range(len(self._messages) - 1, -1, -1)
        return {self._messages[place].key: place for place in places}


def _same_key(one: Message, two: Message) -> bool:
    return one.key == two.key and one.obsolete == two.obsolete
