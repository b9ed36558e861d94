"""One engine's texts of one language pair: what is sent, what comes back, and when to stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from localize.engines.base import TextRefusedError
from localize.errors import EngineError
from localize.translate.acceptance import one_line
from localize.translate.batch import batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from localize.engines.base import Engine
    from localize.model import Locale

_REFUSED_IN_A_ROW = 5
"""After so many texts without an answer, one by one, it is not the texts."""


@dataclass
class CharacterBudget:
    """The characters that a run may send, to all engines together."""

    budget: int | None = None
    """None for no limit."""
    spent: int = 0

    def pay(self, characters: int) -> bool:
        """Spend characters, or say that they are too many."""
        if self.budget is not None and self.spent + characters > self.budget:
            return False
        self.spent += characters
        return True


@dataclass
class Account:
    """What one engine was sent, and how it stands; it lasts for the whole run."""

    engine: Engine
    characters: int = 0
    failure: str = ""
    """Why it is not asked any more, in one line; empty while it is."""
    refused_in_a_row: int = 0


class Reply(NamedTuple):
    """What came back for one text."""

    text: str
    """As it was sent."""
    answer: str | None
    """None where there is no answer."""
    reason: str = ""
    """Why not, in one line."""


@dataclass
class EngineCalls:
    """Asks an engine, and keeps its account."""

    account: Account
    budget: CharacterBudget
    source: Locale
    target: Locale

    def ask(self, texts: Iterable[str]) -> Iterator[Reply]:
        """Yield a reply for each text, call by call.

        It ends early when the engine fails: the account says why, and what was not asked is not yielded.
        """
        for batch in batches(texts, self.account.engine.limits):
            yield from self._call(batch)
            if self.account.failure:
                return

    def _call(self, batch: Sequence[str]) -> Iterator[Reply]:
        paid = [text for text in batch if self.budget.pay(len(text))]
        if len(paid) < len(batch):
            reason = f"the budget of {self.budget.budget} characters is used up"
            yield from (Reply(text, None, reason) for text in batch if text not in paid)
        if not paid:
            return
        self.account.characters += sum(map(len, paid))
        try:
            answers = self.account.engine.translate(paid, self.source, self.target)
        except TextRefusedError as refusal:
            yield from self._refused(paid, one_line(refusal.message))
        except EngineError as error:
            self.account.failure = one_line(error.message)
        else:
            yield from self._answered(paid, answers)

    def _answered(self, batch: Sequence[str], answers: Sequence[str]) -> Iterator[Reply]:
        if len(answers) != len(batch):
            self.account.failure = f"it gave {len(answers)} answers for {len(batch)} texts"
            return
        self.account.refused_in_a_row = 0
        yield from (Reply(text, answer) for text, answer in zip(batch, answers, strict=True))

    def _refused(self, batch: Sequence[str], reason: str) -> Iterator[Reply]:
        if len(batch) > 1:
            # One of them spoils the call; the others may do alone.
            for text in batch:
                if not self.account.failure:
                    yield from self._call([text])
            return
        self.account.refused_in_a_row += 1
        if self.account.refused_in_a_row >= _REFUSED_IN_A_ROW:
            self.account.failure = reason
        yield Reply(batch[0], None, reason)
