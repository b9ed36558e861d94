"""The forecast of a run: what it would send to whom, and the cost, before anybody is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from localize.model import Locale
    from localize.model.request import Request


@frozen
class Forecast:
    """The share of one engine for one locale, if all went well."""

    engine: str
    locale: Locale
    strings: int
    """Messages that want a text."""
    characters: int
    """Characters of all of them."""
    unique: int
    """Characters that would be sent: each text once, and none of which the answer is known."""
    price: float | None
    """US dollars for these; None where the engine's price is not known."""
    requests: tuple[Request, ...] = ()
    """The messages of which a text would be sent."""
