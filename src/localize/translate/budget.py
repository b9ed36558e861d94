"""The budget of a run: characters, money, or both, for all engines together."""

from __future__ import annotations

from dataclasses import dataclass, field

from localize.engines.prices import cost, dollars

_ROUNDING = 1e-9


@dataclass
class Budget:
    """The most that a run may send, and what it has sent so far."""

    characters: int | None = None
    """None for no limit."""
    money: float | None = None
    """US dollars; None for no limit."""
    spent_characters: int = 0
    spent_money: float = 0.0
    _beyond: set[tuple[str, str]] = field(default_factory=set)

    def pay(self, text: str, price: float | None, into: str = "") -> bool:
        """Spend a text's characters, or say that they are too many.

        Args:
            text: the text as it is sent.
            price: that of a million characters; None where it is not known, which no sum of money pays for.
            into: the locale, of which each wants the text for itself.
        """
        usd = cost(len(text), price or 0.0)
        if self._too_many(len(text)) or self._too_dear(usd, known=price is not None):
            self._beyond.add((text, into))
            return False
        self._beyond.discard((text, into))
        self.spent_characters += len(text)
        self.spent_money += usd
        return True

    def refund(self, text: str, price: float | None) -> None:
        """Take back what a text cost that was not sent after all."""
        self.spent_characters -= len(text)
        self.spent_money -= cost(len(text), price or 0.0)

    def settle(self, expected: float, usd: float) -> None:
        """Put what was paid in the place of what was expected."""
        self.spent_money += usd - expected

    @property
    def note(self) -> str:
        """One line on what was not sent; empty where all was."""
        if not self._beyond:
            return ""
        limits = [] if self.characters is None else [f"{self.characters} characters"]
        limits += [] if self.money is None else [f"{dollars(self.money)} USD"]
        spent = f"{self.spent_characters} characters, {dollars(self.spent_money)} USD"
        left = f"{len(self._beyond)} texts were" if len(self._beyond) > 1 else "1 text was"
        return f"Stopped at the budget of {' and '.join(limits)} ({spent} spent): {left} not sent."

    def _too_many(self, characters: int) -> bool:
        return self.characters is not None and self.spent_characters + characters > self.characters

    def _too_dear(self, usd: float, *, known: bool) -> bool:
        if self.money is None:
            return False
        return not known or self.spent_money + usd > self.money + _ROUNDING
