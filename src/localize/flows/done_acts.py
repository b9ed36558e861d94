"""The acts of one sitting: counted, and taken back one by one, the last first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from localize.errors import UsageError
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from localize.flows.review_news import News
    from localize.review import Item


@frozen
class DoneAct:
    """An act, and how it is taken back."""

    kind: str
    """What was done: `approved`, `rejected`, `edited`."""
    item: Item
    """The string that was acted on, as it was before."""
    take_back: Callable[[], None]
    news: News | None = None
    """The news of it that programs are told; None where it is none of their concern."""


class DoneActs:
    """What was done in one sitting.

    Attributes:
        counts: how often each kind of thing was done and not taken back.
    """

    def __init__(self) -> None:
        """Begin with nothing done."""
        self.counts: Counter[str] = Counter()
        self._acts: list[DoneAct] = []

    def add(self, act: DoneAct) -> None:
        """Remember an act that was saved."""
        self._acts.append(act)
        self.counts[act.kind] += 1

    @property
    def last(self) -> DoneAct:
        """The last act that stands.

        Raises:
            UsageError: there is none.
        """
        if not self._acts:
            raise UsageError("there is nothing to undo")
        return self._acts[-1]

    def forget_last(self) -> None:
        """Count the last act no longer: it was taken back."""
        self.counts[self._acts.pop().kind] -= 1
