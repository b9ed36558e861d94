"""The outcome of a round of engines."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import Suggestion
    from localize.model.request import Request
    from localize.translate.forecast import Forecast


@frozen
class Refusal:
    """An answer that was not let in, or a text that was not sent."""

    request: Request
    engine: str
    """The engine's name; empty where none was asked."""
    reason: str
    """One line."""


@frozen
class Outcome:
    """Everything, in the order in which it came."""

    suggestions: tuple[tuple[Request, Suggestion], ...] = ()
    left: tuple[Request, ...] = ()
    """Requests without a text, in their order."""
    refusals: tuple[Refusal, ...] = ()
    failures: Mapping[str, str] = field(default_factory=dict)
    """Engine → why it was given up, in one line."""
    characters: Mapping[str, int] = field(default_factory=dict)
    """Engine → characters that were sent to it."""
    costs: Mapping[str, float | None] = field(default_factory=dict)
    """Engine → US dollars for these; None where its price is not known."""
    stopped: str = ""
    """One line, where the budget did not allow all."""
    forecasts: tuple[Forecast, ...] = ()
    """Of a rehearsal: what would be sent."""
