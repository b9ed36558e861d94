"""The entries of a file, each of which may be written again once."""

from __future__ import annotations

from collections import defaultdict, deque
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.model import Message, MessageKey


class KnownEntries:
    """The entries of a file, asked for in the order of another catalog, which is nearly theirs.

    The one that follows what was asked for last is looked at first; a table of all is made where that fails.
    """

    def __init__(self, messages: Sequence[Message]) -> None:
        self._messages = messages
        self._next = 0
        self._taken = bytearray(len(messages) + 1)

    def take(self, message: Message) -> int | None:
        """Return the place of an entry that reads like this and was not taken yet, and take it."""
        place = self._next if self._follows(message) else self._search(message)
        if place is not None:
            self._taken[place] = 1
            self._next = place + 1
        return place

    def place(self, key: MessageKey) -> int | None:
        """Return the place of an entry with this key."""
        at = self._next
        if at < len(self._messages) and self._messages[at].key == key:
            self._next += 1
            return at
        return self._by_key.get(key)

    def _follows(self, message: Message) -> bool:
        at = self._next
        return at < len(self._messages) and not self._taken[at] and self._messages[at] == message

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
