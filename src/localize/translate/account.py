"""The account of one engine in a run: what it was sent, what that cost, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from localize.engines.prices import cost
from localize.translate.acceptance import one_line

if TYPE_CHECKING:
    from localize.config import TokenPrice
    from localize.engines.base import Engine
    from localize.errors import EngineError

_REFUSED_IN_A_ROW = 5
"""After so many texts without an answer, one by one, it is not the texts."""
_BUSY_IN_A_ROW = 3
"""After so many calls that stayed without an answer however often they were made, it is not one text."""


@dataclass
class Account:
    """The account of one engine; it lasts for the whole run."""

    engine: Engine
    price: float | None = None
    """US dollars for a million characters; None where it is not known."""
    token_price: TokenPrice | None = None
    """The price of a model that is paid by tokens; None for all others."""
    characters: int = 0
    usd: float = 0.0
    """US dollars that it took, as far as it said so."""
    failure: str = ""
    """Why it is not asked any more, in one line; empty while it is."""
    heard: bool = field(default=False, repr=False)
    """Whether it ever answered, if only that it refuses a text."""
    _refused_in_a_row: int = field(default=0, repr=False)
    _busy: list[str] = field(default_factory=list, repr=False)
    """Why it stayed without an answer, call by call, since it last gave one."""

    def answered(self) -> None:
        """Note that it answered a call."""
        self.heard = True
        self._refused_in_a_row = 0
        self._busy.clear()

    def refused(self, reason: str) -> None:
        """Note that it has no answer for a text that it was asked for alone."""
        self.heard = True
        self._refused_in_a_row += 1
        if self._refused_in_a_row >= _REFUSED_IN_A_ROW:
            self.fail(reason)

    def stayed_busy(self, reason: str) -> None:
        """Note that a call stayed without an answer."""
        self._busy.append(reason)
        if len(self._busy) >= _BUSY_IN_A_ROW:
            self.fail(reason)

    def fail(self, reason: str) -> None:
        """Note why it is not asked any more; what was noted first stays."""
        self.failure = self.failure or reason

    def close(self) -> None:
        """End the run: an engine that was asked and never heard has failed, however few its calls were."""
        if self._busy and not self.heard:
            self.fail(self._busy[-1])

    @property
    def cost(self) -> float | None:
        """US dollars for all that it was sent; None where its price is not known."""
        if self.token_price:
            return self.usd
        return None if self.price is None else cost(self.characters, self.price)


def told(error: EngineError) -> str:
    """Return what an engine's error says, and what to do about it, in one line."""
    return one_line(f"{error.message}. {error.hint}" if error.hint else error.message)
