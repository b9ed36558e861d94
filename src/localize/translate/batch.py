"""Cutting texts into calls that an engine takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from localize.engines.tokens import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from localize.engines.base import Limits
    from localize.model import Locale


def batches(
    texts: Iterable[str], limits: Limits, target: Locale | None = None, alone: AbstractSet[str] = frozenset()
) -> Iterator[list[str]]:
    """Yield texts, each once and in order, in calls within the limits.

    A text that is longer than a call may be goes alone: the engine splits it.

    Args:
        texts: what is sent.
        limits: the engine's.
        target: the locale, by which the length of an answer is estimated where that is limited.
        alone: texts that share a call with no other.
    """
    batch: list[str] = []
    characters = tokens = 0
    for text in dict.fromkeys(texts):
        longer = 0 if target is None or limits.output_tokens is None else written(text, target)
        full = len(batch) >= limits.texts_per_request or not alone.isdisjoint([text, *batch[-1:]])
        full = full or characters + len(text) > limits.characters_per_request
        if batch and (full or tokens + longer > (limits.output_tokens or 0) > 0):
            yield batch
            batch, characters, tokens = [], 0, 0
        batch.append(text)
        characters += len(text)
        tokens += longer
    if batch:
        yield batch
