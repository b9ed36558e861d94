"""Cutting texts into calls that an engine takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from localize.engines.base import Limits


def batches(texts: Iterable[str], limits: Limits) -> Iterator[list[str]]:
    """Yield texts, each once and in order, in calls within the limits.

    A text that is longer than a call may be goes alone: the engine splits it.
    """
    batch: list[str] = []
    characters = 0
    for text in dict.fromkeys(texts):
        full = len(batch) >= limits.texts_per_request
        if batch and (full or characters + len(text) > limits.characters_per_request):
            yield batch
            batch, characters = [], 0
        batch.append(text)
        characters += len(text)
    if batch:
        yield batch
