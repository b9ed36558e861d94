"""The prices of engines: a dated table, and what a newsroom says instead.

A price is that of a million characters, as they are sent, or for a language model that of a million tokens,
by the model's name.
"""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING, Final

from localize.config import TokenPrice
from localize.engines.base import stays_here
from localize.engines.tokens import MILLION, per_million_characters
from localize.frozen import frozen
from localize.package_data import package_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.engines.base import Engine


_CENT: Final = 0.01


@frozen
class Prices:
    """A table of prices."""

    per_million: Mapping[str, float] = field(default_factory=dict)
    """Engine → US dollars for a million characters."""
    by_tokens: Mapping[str, TokenPrice] = field(default_factory=dict)
    """Model → its price."""
    as_of: str = ""
    """The year in which the table was made."""
    unverified: frozenset[str] = frozenset()
    """The engines and models whose prices nobody checked against the service's own page."""

    def of(self, engine: Engine) -> float | None:
        """Return an engine's price for a million characters; None where nobody knows it.

        An engine that sends no text from this machine costs nothing, if nobody says otherwise. Where a model
        is paid by tokens, it is an estimate.
        """
        known = self.per_million.get(engine.name)
        tokens = self.tokens_of(engine)
        if known is None and tokens is not None:
            return per_million_characters(tokens)
        return 0.0 if known is None and stays_here(engine) else known

    def is_verified(self, engine: Engine) -> bool:
        """Return whether an engine's price is a fact: checked, named by the newsroom, or not known at all."""
        model = getattr(engine, "model", "") if self.tokens_of(engine) else ""
        return self.unverified.isdisjoint({engine.name, model})

    def tokens_of(self, engine: Engine) -> TokenPrice | None:
        """Return the price of an engine's model; None where it is not paid by tokens, or nobody knows it."""
        if engine.name in self.per_million:
            return None
        return self.by_tokens.get(getattr(engine, "model", ""))


def prices(own: Mapping[str, float | TokenPrice]) -> Prices:
    """Return the table, with a newsroom's own prices in the place of others.

    Args:
        own: engine → US dollars for a million characters, and model → its price by tokens.
    """
    table = json.loads(package_text("localize.engines", "prices.json"))
    tokens = {name: TokenPrice(**price) for name, price in table["per_million_tokens"].items()}
    characters = {name: price for name, price in own.items() if not isinstance(price, TokenPrice)}
    models = {name: price for name, price in own.items() if isinstance(price, TokenPrice)}
    return Prices(
        {**table["per_million_characters"], **characters},
        {**tokens, **models},
        table["as_of"],
        frozenset(table["unverified"]) - own.keys(),
    )


def dollars(sum_: float) -> str:
    """Return a sum of US dollars to the cent; of less than a cent, as far as that is not nothing."""
    exact = f"{sum_:.6f}".rstrip("0")
    return f"{sum_:.2f}" if sum_ >= _CENT or exact.endswith(".") else exact


def cost(characters: int, per_million: float) -> float:
    """Return what characters cost."""
    return characters * per_million / MILLION
