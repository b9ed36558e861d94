"""The making of a text, as its ledger knows it: which person or machine wrote it, and who stands for it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from localize.frozen import frozen
from localize.model import ReviewState
from localize.review.beginnings import ENGINE
from localize.review.decision_order import newest
from localize.review.decisions import TOOL
from localize.review.origins import DERIVED, PERSON, origin_of, person_touched

if TYPE_CHECKING:
    from localize.model import Decision, Message

_WORD = re.compile(r"\w+(?:[’ʻʼ'-]\w+)*")
_ALL = 100
_ACCEPTED = (ReviewState.TRANSLATED, ReviewState.APPROVED)
WRITER, REVIEWER = "translator", "reviewer"
"""The roles of people: whoever wrote or edited a text, and whoever approved it as it stands."""


class Maker(StrEnum):
    """The one who made a text what it is."""

    WRITTEN = "written"
    """A person wrote it."""
    EDITED = "edited"
    """A person edited a machine's text."""
    APPROVED = "approved"
    """A person let a machine's text stand as it is."""
    MEMORY = "memory"
    """It came from memory or vocabulary, and nobody has read it."""
    CONVERTED = "converted"
    """It was converted from the other script, and nobody has read it."""
    ENGINE = "engine"
    """An engine wrote it, and nobody has read it."""
    SOURCE = "source"
    """It stands in the source's language."""


@frozen
class Act:
    """One person's part in a text."""

    by: str
    role: str
    at: str
    """When: ISO 8601 in UTC."""


@frozen
class TextMaking:
    """The making of one text."""

    maker: Maker
    words: int
    engine: str = ""
    """The engine that it began from; empty where there was none."""
    unchanged: int = 0
    """Its words that left the engine as they stand; of an edited text as many as are known to be kept."""
    acts: tuple[Act, ...] = ()


def making_of(message: Message, decisions: tuple[Decision, ...], state: ReviewState) -> TextMaking:
    """Return the making of a text.

    A review holds for the very text that it was given for: what a machine changed since has not been read.

    Args:
        message: the entry as the catalog has it.
        decisions: all decisions on its key.
        state: its state today.
    """
    target, words = message.target_digest, words_of("\n".join(message.targets))
    here = tuple(one for one in decisions if one.target == target)
    origin = origin_of(decisions, target)
    if origin == PERSON:
        return _of_person(here, decisions, words)
    read = state in _ACCEPTED and person_touched(decisions, target)
    maker = Maker.APPROVED if read else _unread(origin)
    engine = origin.removeprefix(ENGINE) if origin.startswith(ENGINE) else ""
    return TextMaking(maker, words, engine, words if engine else 0, _acts(here) if read else ())


def words_of(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def _of_person(here: tuple[Decision, ...], decisions: tuple[Decision, ...], words: int) -> TextMaking:
    began = next((one for one in sorted(here, key=lambda one: one.id) if one.began), None)
    if began is None:
        return TextMaking(Maker.WRITTEN, words, acts=_acts(here))
    draft = next((one for one in decisions if one.id == began.began), None)
    engine = draft.origin.removeprefix(ENGINE) if draft and draft.origin.startswith(ENGINE) else ""
    kept = int(began.kept) if began.kept.isdigit() else 0
    unchanged = words * min(kept, _ALL) // _ALL if engine else 0
    return TextMaking(Maker.EDITED, words, engine, unchanged, _acts(here))


def _unread(origin: str) -> Maker:
    if origin.startswith(ENGINE):
        return Maker.ENGINE
    return Maker.CONVERTED if origin == DERIVED else Maker.MEMORY


def _acts(here: tuple[Decision, ...]) -> tuple[Act, ...]:
    """Return the parts of people in a text, by its decisions."""
    ids = {one.id for one in here}
    found = []
    for one in here:
        if one.by == TOOL or one.state not in _ACCEPTED:
            continue
        first = one.origin == PERSON and ids.isdisjoint(one.after)
        approves = one.state is ReviewState.APPROVED or one.by_machine
        if first:
            found.append(Act(one.by, WRITER, one.at))
        elif approves and one in newest(here, here):
            found.append(Act(one.by, REVIEWER, one.at))
    return tuple(sorted(found, key=lambda one: (one.by, one.role, one.at)))
