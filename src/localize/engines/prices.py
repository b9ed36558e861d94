"""The prices of engines: a dated table, and what a newsroom says instead.

A price is that of a million characters, as they are sent. Whoever pays by tokens, or another price, names
their own in localize.yaml.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING

from localize.engines.base import stays_here

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.engines.base import Engine

MILLION = 1_000_000


@dataclass(frozen=True)
class Prices:
    """A table of prices."""

    per_million: Mapping[str, float] = field(default_factory=dict)
    """Engine → US dollars for a million characters."""
    as_of: str = ""
    """The year in which the table was made."""

    def of(self, engine: Engine) -> float | None:
        """Return an engine's price for a million characters; None where nobody knows it.

        An engine that sends no text from this machine costs nothing, if nobody says otherwise.
        """
        known = self.per_million.get(engine.name)
        return 0.0 if known is None and stays_here(engine) else known


def prices(own: Mapping[str, float]) -> Prices:
    """Return the table, with a newsroom's own prices in the place of others.

    Args:
        own: engine → US dollars for a million characters.
    """
    table = json.loads(files("localize.engines").joinpath("prices.json").read_text("utf-8"))
    return Prices({**table["per_million_characters"], **own}, table["as_of"])


def cost(characters: int, per_million: float) -> float:
    """Return what characters cost."""
    return characters * per_million / MILLION
