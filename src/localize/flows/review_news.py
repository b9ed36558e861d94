"""News of a sitting: what the newsroom's programs are told of, kept until the face has time to tell them.

A program may take its time, and nobody at work waits for it while a lock is held; what is taken back before
it was told is told to nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from localize.config import HookEvent
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.review import Item, Who


class Tell(Protocol):
    """The port by which programs are told of something."""

    def __call__(self, event: HookEvent, who: Who, items: Sequence[dict[str, object]], /) -> tuple[str, ...]:
        """Tell the program of an event what happened, and return what there is to warn of."""


def to_nobody(_event: HookEvent, _who: Who, _items: Sequence[dict[str, object]], /) -> tuple[str, ...]:
    """Tell nobody."""
    return ()


@frozen
class News:
    """One thing that happened."""

    event: HookEvent
    who: Who
    item: dict[str, object]


def rejection(item: Item, who: Who, note: str) -> News:
    """Return the news that a text was rejected.

    Args:
        item: the string as it was before.
        who: the person, and when.
        note: why.
    """
    said: dict[str, object] = {
        "address": item.address,
        "locale": str(item.locale),
        "source": item.message.key.source,
        "text": item.message.targets[0],
        "note": note,
    }
    return News(HookEvent.REJECTED, who, said)


def assignment(item: Item, who: Who, name: str) -> News:
    """Return the news that the catalog of a string is a person's; an empty name is nobody."""
    return News(HookEvent.ASSIGNED, who, {"slug": item.slug, "locale": str(item.locale), "to": name})


class ReviewNews:
    """The news of one sitting that nobody was told of yet."""

    def __init__(self, tell: Tell = to_nobody) -> None:
        """Take the port by which programs are told."""
        self._tell = tell
        self._left: list[News] = []
        self._warned: set[str] = set()

    def add(self, news: News) -> None:
        """Keep news until they are told."""
        self._left.append(news)

    def take_back(self, news: News | None) -> None:
        """Tell nobody of what was undone; what was told already stays told."""
        self._left = [one for one in self._left if one is not news]

    def tell(self) -> tuple[str, ...]:
        """Tell programs of what is left, and return what there is to warn of that was not said before."""
        left, self._left = self._left, []
        said = [line for one in left for line in self._tell(one.event, one.who, [one.item])]
        new = tuple(line for line in dict.fromkeys(said) if line not in self._warned)
        self._warned.update(new)
        return new
