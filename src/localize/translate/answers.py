"""The answers that engines gave, each paid for once: kept before the next is asked for, and judged anew."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Protocol, TypeAlias

from localize.engines.base import reads_context
from localize.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from localize.engines.base import Engine
    from localize.model import Locale
    from localize.model.text_context import TextContext


@frozen
class Paid:
    """The bill of one answer."""

    engine: str
    source: str
    target: str
    """The locales, as folders are called."""
    characters: int
    price: float | None = None
    """US dollars for a million characters at the time; None where it was not known."""
    usd: float | None = None
    """US dollars, where the engine was paid by tokens and said how many they were."""


Entry: TypeAlias = "tuple[str, str | None, Paid | None]"
"""A key, its answer, and the bill."""


class Answers(Protocol):
    """Answers by key. Several threads may use it at once."""

    def get(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none."""
        ...

    def put_all(self, entries: Sequence[Entry]) -> None:
        """Keep answers, and what was paid for each; they are durable when this returns.

        Args:
            entries: key, answer and bill; the answer is None where something was paid, and none came.
        """
        ...

    def claim(self, keys: Sequence[str]) -> frozenset[str]:
        """Say that this run asks now, and return those keys that another run is asking for already."""
        ...

    def awaited(self, key: str) -> str | None:
        """Return the answer that another run is asking for, once it came; None where it does not come."""
        ...


class AnswersInMemory:
    """Answers that last as long as the run."""

    def __init__(self) -> None:
        """Begin without any."""
        self._answers: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none."""
        return self._answers.get(key)

    def put_all(self, entries: Sequence[Entry]) -> None:
        """Keep answers."""
        self._answers.update((key, answer) for key, answer, _ in entries if answer is not None)

    def claim(self, keys: Sequence[str]) -> frozenset[str]:  # noqa: ARG002 - nobody else is there
        """Return no key: there is no other run."""
        return frozenset()

    def awaited(self, key: str) -> str | None:
        """Return the answer that was kept last; None where there is none."""
        return self.get(key)


def answer_key(
    engine: Engine, source: Locale, target: Locale, text: str, context: TextContext | None = None
) -> str:
    """Return the digest by which an answer is found: SHA-256, in hex.

    It is of engine, settings, locales and text as sent; for an engine that reads surroundings also of the
    brief, the note and the terms, which its answer has to obey.
    """
    binding = [context.binding] if context and reads_context(engine) and context.binding else []
    asked = json.dumps([engine.name, engine.settings, str(source), str(target), text, *binding])
    return hashlib.sha256(asked.encode()).hexdigest()
