"""Disclosure: whether an edition says that a machine translated it, to readers and to machines.

The values are of schema.org's IPTCDigitalSourceEnumeration, which takes them over from IPTC's vocabulary of
digital source types. Conversion between scripts is no artificial intelligence, and memory holds what people
wrote: of engines alone anything is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from localize.config.disclosure_settings import Disclosure
from localize.language.notices import REVIEWED, UNREAD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from localize.model import MessageKey

TRAINED: Final = "TrainedAlgorithmicMediaDigitalSource"
"""An engine's text as it left the engine."""
COMPOSITE: Final = "CompositeWithTrainedAlgorithmicMediaDigitalSource"
"""An engine's text that a person worked on."""


def label_of(made: Mapping[str, object], policy: Disclosure) -> MessageKey | None:
    """Return the label of an edition; None where it gets none.

    Args:
        made: the report of its making.
        policy: which editions get one.
    """
    if policy is Disclosure.OFF or not made.get("engines"):
        return None
    if _count(made, "engine"):
        return UNREAD
    return REVIEWED if policy is Disclosure.ALWAYS else None


def source_type(made: Mapping[str, object]) -> str:
    """Return the digital source type of an edition; empty where no engine had a part in it."""
    if not made.get("engines"):
        return ""
    return COMPOSITE if _count(made, "edited") or _count(made, "written") else TRAINED


def _count(made: Mapping[str, object], maker: str) -> int:
    texts = made.get("texts")
    count = texts.get(maker, 0) if isinstance(texts, dict) else 0
    return count if isinstance(count, int) else 0
